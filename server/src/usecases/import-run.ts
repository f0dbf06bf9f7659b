import { type Result, refuse } from '@sijill/core/kernel'
import type { RowReading } from '@sijill/core/register'
import { appendActs } from '../store/act.ts'
import { rememberCommands } from '../store/command.ts'
import { insertDossiers } from '../store/dossier.ts'
import { insertEntries } from '../store/entry.ts'
import {
  findImport,
  findReplies,
  findTaken,
  type KeptImport,
  type KeptRow,
  updateImport,
  updateRows,
} from '../store/list-import.ts'
import { nextReceipts } from '../store/receipt.ts'
import type { Db } from '../store/store.ts'
import { type Actor, mayIn } from './authority.ts'
import {
  type ImportRefusal,
  type ImportView,
  isRunning,
  openList,
  type ReadSheet,
  viewOf,
} from './import-list.ts'
import { bringIn, commandOfRow, keptRowOf } from './list-row.ts'
import { readListRows } from './read-list-rows.ts'
import type { World } from './world.ts'

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
    const reading = await readListRows(world, kept.officeCode, rows, kept.mapping)
    if (!reading.ok) return reading
    const started = await world.store.transaction(actor.id, async (db) => {
      const current = await findImport(db, id, true)
      if (current === undefined || isRunning(current, world.clock.now())) return false
      await updateImport(db, id, { status: 'running', rows_done: 0, touched_at: world.clock.now() })
      return true
    })
    if (!started) return refuse({ code: 'import_running' })
    try {
      const readings = reading.value
      for (let start = 0; start < readings.length; start += BATCH_ROWS) {
        const batch = readings.slice(start, start + BATCH_ROWS)
        await world.store.transaction(actor.id, (db) => keepBatch(world, db, actor, kept, batch))
        const done = start + batch.length
        await world.store.transaction(actor.id, (db) =>
          updateImport(db, id, { rows_done: done, touched_at: world.clock.now() }),
        )
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
