import { type CalendarDate, ok, type Result, refuse } from '@sijill/core/kernel'
import {
  type ColumnMapping,
  checkMapping,
  LIST_FIELDS,
  type ListRules,
  type MappingRefusal,
  type RowReading,
  readList,
  recogniseColumns,
  type SheetRow,
} from '@sijill/core/register'
import { ACTIVITIES, inForce, type Law, loadCommunes, PROVINCES } from '@sijill/core/rules'
import { appendActs } from '../store/act.ts'
import { type CommandReused, rememberCommands } from '../store/command.ts'
import { insertDossiers } from '../store/dossier.ts'
import { insertEntries } from '../store/entry.ts'
import {
  countRows,
  findImport,
  findReplies,
  findTaken,
  type ImportCounts,
  insertImport,
  type KeptImport,
  type KeptRow,
  listImports,
  listRows,
  replaceRows,
  updateImport,
  updateRows,
} from '../store/list-import.ts'
import type { PageAsked } from '../store/lists.ts'
import { nextReceipts } from '../store/receipt.ts'
import type { Db } from '../store/store.ts'
import { type Actor, mayIn, type NotAllowed, notAllowed } from './authority.ts'
import { bringIn, commandOfRow, keptRowOf } from './list-row.ts'
import type { World } from './world.ts'

/** Reads a spreadsheet's rows from its content, whatever its name says. */
export type ReadSheet = (
  bytes: Uint8Array,
  name: string,
) => Promise<Result<{ readonly rows: readonly SheetRow[] }, { readonly code: string; readonly file: string }>>

/** Why a list was not taken or not run. */
export type ImportRefusal =
  | MappingRefusal
  | NotAllowed
  | CommandReused
  | { readonly code: 'not_found' }
  | { readonly code: 'office_unknown'; readonly office_code: string }
  | { readonly code: 'import_running' }
  | { readonly code: 'import_done' }
  | { readonly code: 'unreadable_list'; readonly reason: string; readonly file: string }

/** An import as screens show it. */
export type ImportView = KeptImport & { readonly counts: ImportCounts }

/** Takes a file: keeps it, recognises its columns, and reads every row for the preview. Nothing is registered. */
export const receiveList =
  (world: World, readSheet: ReadSheet) =>
  async (
    actor: Actor,
    asked: {
      readonly id: string
      readonly officeCode: string
      readonly fileName: string
      readonly bytes: Uint8Array
    },
    hashOf: (bytes: Uint8Array) => string,
  ): Promise<Result<ImportView, ImportRefusal>> => {
    const { id, officeCode, fileName, bytes } = asked
    if (world.offices.find(officeCode) === undefined)
      return refuse({ code: 'office_unknown', office_code: officeCode })
    if (!mayIn(actor, 'import_list', officeCode, world.offices))
      return refuse(notAllowed('import_list', officeCode))
    const sheet = await readSheet(bytes, fileName)
    if (!sheet.ok) return refuse({ code: 'unreadable_list', reason: sheet.refusal.code, file: fileName })
    const fileSha256 = hashOf(bytes)
    await world.files.put(fileSha256, bytes)
    const { mapping } = recogniseColumns(sheet.value.rows)
    return world.store.transaction(actor.id, async (db): Promise<Result<ImportView, ImportRefusal>> => {
      await insertImport(db, {
        ...{ id, office_code: officeCode, file_sha256: fileSha256, file_name: fileName, status: 'mapped' },
        ...{
          mapping: JSON.stringify(mapping),
          examples: JSON.stringify(examplesOf(sheet.value.rows, mapping)),
          created_by: actor.id,
          created_at: world.clock.now(),
        },
      })
      return preview(world, db, id, sheet.value.rows, mapping)
    })
  }

/** Reads the list again by columns that a person chose. */
export const remapList =
  (world: World, readSheet: ReadSheet) =>
  async (
    actor: Actor,
    id: string,
    asked: { readonly fields: Readonly<Record<string, number>>; readonly headerRow?: number | undefined },
  ): Promise<Result<ImportView, ImportRefusal>> => {
    const opened = await openList(world, readSheet, actor, id)
    if (!opened.ok) return opened
    const { kept, rows } = opened.value
    const headerRow = asked.headerRow ?? kept.mapping.headerRow
    const titled = rows.find(({ row }) => row === headerRow)
    const headers = titled?.cells ?? kept.mapping.headers
    const fieldOf = (column: number) => LIST_FIELDS.find((field) => asked.fields[field] === column) ?? null
    const mapping: ColumnMapping = { headerRow, headers, fields: headers.map((_, column) => fieldOf(column)) }
    return world.store.transaction(actor.id, async (db): Promise<Result<ImportView, ImportRefusal>> => {
      await updateImport(db, id, {
        mapping: JSON.stringify(mapping),
        examples: JSON.stringify(examplesOf(rows, mapping)),
      })
      return preview(world, db, id, rows, mapping)
    })
  }

/** Told how far a run has come, in rows. */
export type Progress = (done: number, total: number) => void

const BATCH_ROWS = 500

/**
 * Brings the accepted rows in, some hundred at a time. Each batch is one transaction and each row one
 * command named after its content: a run that was cut goes on where it stopped, and a second one adds
 * nothing.
 */
export const runImport =
  (world: World, readSheet: ReadSheet) =>
  async (
    actor: Actor,
    id: string,
    progress: Progress = () => {},
  ): Promise<Result<ImportView, ImportRefusal>> => {
    const opened = await openList(world, readSheet, actor, id)
    if (!opened.ok) return opened
    const { kept, rows } = opened.value
    const reading = await readRows(world, kept.officeCode, rows, kept.mapping)
    if (!reading.ok) return reading
    const started = await world.store.transaction(actor.id, async (db) => {
      const current = await findImport(db, id, true)
      if (current?.status === 'running') return false
      await updateImport(db, id, { status: 'running', rows_done: 0 })
      return true
    })
    if (!started) return refuse({ code: 'import_running' })
    try {
      const readings = reading.value
      for (let start = 0; start < readings.length; start += BATCH_ROWS) {
        const batch = readings.slice(start, start + BATCH_ROWS)
        await world.store.transaction(actor.id, (db) => keepBatch(world, db, actor, kept, batch))
        const done = start + batch.length
        await world.store.transaction(actor.id, (db) => updateImport(db, id, { rows_done: done }))
        progress(done, readings.length)
      }
    } catch (failure) {
      await world.store.transaction(actor.id, (db) => updateImport(db, id, { status: 'failed' }))
      throw failure
    }
    return world.store.transaction(actor.id, async (db): Promise<Result<ImportView, ImportRefusal>> => {
      await updateImport(db, id, { status: 'done', finished_at: world.clock.now() })
      return viewOf(db, id)
    })
  }

/** One import with its counts. */
export const readImport = (world: World) => (actor: Actor, id: string) =>
  world.store.transaction(actor.id, (db) => viewOf(db, id))

/** The imports of the user's offices with their counts. */
export const listImportsOf = (world: World) => (actor: Actor, limit: number) =>
  world.store.transaction(actor.id, async (db) => {
    const imports = await listImports(db, limit)
    return Promise.all(imports.map(async (kept) => ({ ...kept, counts: await countRows(db, kept.id) })))
  })

/** A page of an import's rows. */
export const listImportRows =
  (world: World) =>
  (actor: Actor, id: string, asked: PageAsked & { readonly outcome?: KeptRow['outcome'] | undefined }) =>
    world.store.transaction(actor.id, (db) => listRows(db, id, asked))

async function viewOf(db: Db, id: string): Promise<Result<ImportView, ImportRefusal>> {
  const kept = await findImport(db, id)
  if (kept === undefined) return refuse({ code: 'not_found' })
  return ok({ ...kept, counts: await countRows(db, id) })
}

const EXAMPLES_MAX = 3

/** The first different cells under each header. */
const examplesOf = (rows: readonly SheetRow[], { headerRow, headers }: ColumnMapping): readonly string[][] =>
  headers.map((_, column) => {
    const below = rows.filter(({ row }) => row > headerRow).slice(0, 50)
    const cells = below.map(({ cells: all }) => all[column]?.trim() ?? '').filter((cell) => cell !== '')
    return [...new Set(cells)].slice(0, EXAMPLES_MAX).map((cell) => cell.slice(0, 60))
  })

async function preview(
  world: World,
  db: Db,
  id: string,
  rows: readonly SheetRow[],
  mapping: ColumnMapping,
): Promise<Result<ImportView, ImportRefusal>> {
  const kept = await findImport(db, id)
  if (kept === undefined) return refuse({ code: 'not_found' })
  // A list whose columns are not all known has no preview yet: the person maps them first.
  const reading = checkMapping(mapping).ok ? await readRows(world, kept.officeCode, rows, mapping) : ok([])
  if (!reading.ok) return reading
  await replaceRows(db, id, reading.value.map(keptRowOf))
  await updateImport(db, id, { rows: reading.value.length })
  return viewOf(db, id)
}

async function openList(
  world: World,
  readSheet: ReadSheet,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly kept: KeptImport; readonly rows: readonly SheetRow[] }, ImportRefusal>> {
  const kept = await world.store.transaction(actor.id, (db) => findImport(db, id))
  if (kept === undefined) return refuse({ code: 'not_found' })
  if (kept.status === 'running') return refuse({ code: 'import_running' })
  if (kept.status === 'done') return refuse({ code: 'import_done' })
  const bytes = await world.files.get(kept.fileSha256)
  if (bytes === undefined) return refuse({ code: 'not_found' })
  const sheet = await readSheet(bytes, kept.fileName)
  if (!sheet.ok) return refuse({ code: 'unreadable_list', reason: sheet.refusal.code, file: kept.fileName })
  return ok({ kept, rows: sheet.value.rows })
}

async function readRows(
  world: World,
  officeCode: string,
  rows: readonly SheetRow[],
  mapping: ColumnMapping,
): Promise<Result<readonly RowReading[], MappingRefusal>> {
  const { communes } = await loadCommunes()
  const reference = {
    ...{ activities: ACTIVITIES, provinces: PROVINCES, communes },
    territory: territoryOf(world, officeCode),
  }
  const rules = listRules(world.law(), world.clock.today())
  const reading = readList(rows, { mapping, reference, rules })
  return reading.ok ? ok(reading.value.rows) : reading
}

/** The provinces of an office; none named where the whole country may be meant. */
function territoryOf({ offices }: World, officeCode: string): readonly string[] {
  const office = offices.find(officeCode)
  if (office?.provinceCode != null) return [office.provinceCode]
  if (office?.regionCode == null) return []
  return PROVINCES.filter(({ regionCode }) => regionCode === office.regionCode).map(({ code }) => code)
}

/** What the law of the day asks of a row; a value that was repealed asks nothing. */
const listRules = ({ parameters }: Law, today: CalendarDate): ListRules => ({
  referenceDay: today,
  minimumAge: inForce(parameters['minimum-age'], today).value ?? 0,
  minimumPracticeYears: inForce(parameters['practice-years-artisan'], today).value ?? 0,
})

/** One batch of rows: what is new is kept, what was there is named, and what clashes goes to review. */
async function keepBatch(
  world: World,
  db: Db,
  actor: Actor,
  kept: KeptImport,
  batch: readonly RowReading[],
): Promise<void> {
  const accepted = batch.filter(({ outcome }) => outcome === 'accepted')
  const commands = new Map(
    accepted.map((reading) => [reading.row, commandOfRow(kept.officeCode, reading).id]),
  )
  const replies = await findReplies(db, [...commands.values()])
  const taken = await findTaken(
    db,
    accepted.flatMap(({ record }) => record.cin ?? []),
    accepted.flatMap(({ record }) => record.registerNumber ?? []),
  )
  const mayEnter = mayIn(actor, 'decide_dossier', kept.officeCode, world.offices)
  const receipts = await nextReceipts(
    ...([db, { regionCode: world.offices.find(kept.officeCode)?.regionCode ?? null }] as const),
    ...([world.clock.today(), accepted.length] as const),
  )
  const hand = { actor, now: world.clock.now() }
  const brought: ReturnType<typeof bringIn>[] = []
  const rows = batch.map((reading): KeptRow => {
    const row = keptRowOf(reading)
    if (reading.outcome !== 'accepted') return row
    const before = replies.get(commands.get(reading.row) ?? '')
    if (before !== undefined)
      return { ...row, alreadyThere: true, dossierId: before.dossierId, entryId: before.entryId }
    const clash = clashOf(reading, taken, mayEnter)
    if (clash !== undefined) return { ...row, outcome: 'review', ...clash }
    const one = bringIn(
      world,
      hand,
      kept.id,
      kept.officeCode,
      reading,
      receipts[brought.length] ?? receiptMissing(),
    )
    brought.push(one)
    return { ...row, dossierId: one.dossier?.id, entryId: one.entry?.id }
  })
  await rememberCommands(
    db,
    brought.map(({ command }) => command),
    hand.now,
  )
  await appendActs(
    db,
    brought.flatMap(({ acts }) => acts),
  )
  await insertDossiers(
    db,
    brought.flatMap(({ dossier }) => dossier ?? []),
  )
  await insertEntries(
    db,
    brought.flatMap(({ entry }) => entry ?? []),
  )
  await updateRows(db, kept.id, rows)
}

function clashOf(
  { record }: RowReading,
  taken: Awaited<ReturnType<typeof findTaken>>,
  mayEnter: boolean,
): Pick<KeptRow, 'code' | 'field' | 'value'> | undefined {
  const { cin, registerNumber } = record
  if (cin !== undefined && taken.cins.has(cin))
    return { code: 'duplicate_in_register', field: 'cin', value: cin }
  if (registerNumber === undefined) return undefined
  if (taken.numbers.has(registerNumber)) {
    return { code: 'register_number_taken', field: 'register_number', value: registerNumber }
  }
  // A row with a number enters the register without a dossier: only somebody who decides may bring it in.
  return mayEnter
    ? undefined
    : { code: 'number_needs_validator', field: 'register_number', value: registerNumber }
}

function receiptMissing(): never {
  throw new Error('The receipt sequence gave too few numbers')
}
