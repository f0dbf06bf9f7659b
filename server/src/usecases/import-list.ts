import { ok, type Result, refuse } from '@sijill/core/kernel'
import {
  type ColumnMapping,
  checkMapping,
  LIST_FIELDS,
  type MappingRefusal,
  type RowReading,
  recogniseColumns,
  type SheetRow,
} from '@sijill/core/register'
import type { CommandReused } from '../store/command.ts'
import {
  countRows,
  findImport,
  findReplies,
  type ImportCounts,
  insertImport,
  type KeptImport,
  type KeptRow,
  listImports,
  listRows,
  replaceRows,
  updateImport,
} from '../store/list-import.ts'
import type { PageAsked } from '../store/lists.ts'
import type { Db } from '../store/store.ts'
import { type Actor, mayIn, type NotAllowed, notAllowed } from './authority.ts'
import { commandOfRow, keptRowOf } from './list-row.ts'
import { readListRows } from './read-list-rows.ts'
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
  | { readonly code: 'id_taken' }
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
      const isNew = await insertImport(db, {
        ...{ id, office_code: officeCode, file_sha256: fileSha256, file_name: fileName, status: 'mapped' },
        ...{ created_by: actor.id, created_at: world.clock.now(), touched_at: world.clock.now() },
        mapping: JSON.stringify(mapping),
        examples: JSON.stringify(examplesOf(sheet.value.rows, mapping)),
      })
      if (!isNew) return refuse({ code: 'id_taken' })
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

/** An import with its counts, in a transaction that is open. */
export async function viewOf(db: Db, id: string): Promise<Result<ImportView, ImportRefusal>> {
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
  const reading = checkMapping(mapping).ok
    ? await readListRows(world, kept.officeCode, rows, mapping)
    : ok([])
  if (!reading.ok) return reading
  await replaceRows(db, id, await rowsAsTheyStand(db, kept.officeCode, reading.value))
  await updateImport(db, id, { rows: reading.value.length })
  return viewOf(db, id)
}

const BATCH_ROWS = 1000

/** The rows of a preview: those that an earlier run brought in are named, before anybody runs this one. */
async function rowsAsTheyStand(
  db: Db,
  officeCode: string,
  readings: readonly RowReading[],
): Promise<readonly KeptRow[]> {
  const rows: KeptRow[] = []
  for (let start = 0; start < readings.length; start += BATCH_ROWS) {
    const batch = readings.slice(start, start + BATCH_ROWS)
    const commands = new Map(
      batch
        .filter(({ outcome }) => outcome === 'accepted')
        .map((reading) => [reading.row, commandOfRow(officeCode, reading).id]),
    )
    const replies = await findReplies(db, [...commands.values()])
    for (const reading of batch) {
      const before = replies.get(commands.get(reading.row) ?? '')
      rows.push({ ...keptRowOf(reading), ...(before && { alreadyThere: true, ...before }) })
    }
  }
  return rows
}

/** A list that can still be changed or run, with the rows of its file. */
export async function openList(
  world: World,
  readSheet: ReadSheet,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly kept: KeptImport; readonly rows: readonly SheetRow[] }, ImportRefusal>> {
  const kept = await world.store.transaction(actor.id, (db) => findImport(db, id))
  if (kept === undefined) return refuse({ code: 'not_found' })
  if (isRunning(kept, world.clock.now())) return refuse({ code: 'import_running' })
  if (kept.status === 'done') return refuse({ code: 'import_done' })
  const bytes = await world.files.get(kept.fileSha256)
  if (bytes === undefined) return refuse({ code: 'not_found' })
  const sheet = await readSheet(bytes, kept.fileName)
  if (!sheet.ok) return refuse({ code: 'unreadable_list', reason: sheet.refusal.code, file: kept.fileName })
  return ok({ kept, rows: sheet.value.rows })
}

/** Longer than any batch takes: a run that was silent for so long was cut, and may be taken up again. */
const SILENCE_MAX_MS = 60_000

/** Whether somebody brings the list in now. */
export const isRunning = ({ status, touchedAt }: KeptImport, now: string): boolean =>
  status === 'running' && Date.parse(now) - Date.parse(touchedAt) < SILENCE_MAX_MS
