import type { Instant } from '@sijill/core/kernel'
import { type Card, type Entry, type EntryAct, evolveEntry, type Signed } from '@sijill/core/register'
import { type Insertable, sql } from 'kysely'
import { headOf, listActs, lockStream, type StoredAct, type StreamHead } from './act.ts'
import { particularColumns } from './dossier.ts'
import type { Db } from './store.ts'
import type { Tables } from './tables.ts'

/** A line of the register as its acts left it, with its place in the administration and its acts. */
export type KeptEntry = {
  readonly id: string
  readonly officeCode: string
  readonly regionCode: string | null
  readonly entry: Entry
  readonly head: StreamHead
  readonly acts: readonly StoredAct[]
}

/** An entry's act with its hand and moment, as the core reads it. */
export const signedEntryAct = (act: StoredAct): Signed<EntryAct> =>
  ({ ...act.payload, kind: act.kind, by: act.actor, at: act.recordedAt as Instant }) as Signed<EntryAct>

/** The entry that acts of one stream describe. */
export function entryOf(acts: readonly StoredAct[]): KeptEntry | undefined {
  const [first] = acts
  if (first === undefined) return undefined
  const entry = acts.map(signedEntryAct).reduce<Entry | undefined>(evolveEntry, undefined)
  if (entry === undefined) return undefined
  const { stream: id, officeCode, regionCode } = first
  return { id, officeCode, regionCode, entry, head: headOf(acts), acts }
}

/** An entry, or `undefined` where there is none that this user may see. */
export const findEntry = async (db: Db, id: string): Promise<KeptEntry | undefined> =>
  entryOf(await listActs(db, [id]))

/** The same, kept from everyone else until the transaction ends. */
export async function findEntryForUpdate(db: Db, id: string): Promise<KeptEntry | undefined> {
  await lockStream(db, id)
  return findEntry(db, id)
}

/** The entry that carries a number, by its id. */
export async function findEntryIdByNumber(db: Db, number: string): Promise<string | undefined> {
  const row = await db.selectFrom('entry').select('id').where('number', '=', number).executeTakeFirst()
  return row?.id
}

/** The line of an entry that screens list; a pure function of its acts. */
export function entryRow({
  id,
  officeCode,
  regionCode,
  entry,
  head,
}: Omit<KeptEntry, 'acts'>): Insertable<Tables['entry']> {
  const card = entry.cards.findLast(({ status }) => status !== 'cancelled') ?? entry.cards.at(-1)
  return {
    id,
    version: head.version,
    person_id: entry.personId,
    office_code: officeCode,
    region_code: regionCode,
    status: entry.status,
    number: entry.number,
    ...particularColumns(entry.particulars),
    card_status: card?.status ?? null,
    entered_on: entry.enteredOn ?? null,
    entered_at: entry.enteredAt,
    changed_at: entry.last.at,
  }
}

/** The line of a card. */
export const cardRow = (
  kept: Pick<KeptEntry, 'id' | 'officeCode'>,
  card: Card,
): Insertable<Tables['card']> => ({
  id: card.id,
  entry_id: kept.id,
  office_code: kept.officeCode,
  code: card.code,
  status: card.status,
  key_id: card.keyId,
  issued_on: card.issuedOn,
  valid_until: card.validUntil ?? null,
  signed_text: card.signedText,
  lot_id: card.lotId ?? null,
  changed_at: card.cancelledAt ?? card.handedOverAt ?? card.printedAt ?? card.issuedAt,
})

/** Writes the lines of new entries. */
export async function insertEntries(db: Db, rows: readonly Insertable<Tables['entry']>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('entry')
      .values([...rows])
      .execute()
}

/** Replaces the lines of an entry that moved on, and those of its cards. */
export async function updateEntry(db: Db, kept: KeptEntry): Promise<void> {
  const row = entryRow(kept)
  await db.updateTable('entry').set(row).where('id', '=', kept.id).execute()
  for (const card of kept.entry.cards) await saveCard(db, cardRow(kept, card))
}

/** Moves the line of a card, or writes that of a new one: who may move a card may not always make one. */
async function saveCard(db: Db, row: Insertable<Tables['card']>): Promise<void> {
  const { status, lot_id, changed_at } = row
  const moved = await db
    .updateTable('card')
    .set({ status, lot_id, changed_at })
    .where('id', '=', row.id)
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) await db.insertInto('card').values(row).execute()
}

/** Whether a number stands in the register, also where the user may not see it. */
export async function isNumberTaken(db: Db, number: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select is_number_taken(${number}) as taken`.execute(db)
  return rows[0]?.taken === true
}

/**
 * The next running number of a region. The row stays locked until the transaction ends: two deciders
 * wait for each other, and a number whose decision fails is not lost.
 */
export async function nextSerial(db: Db, regionCode: string): Promise<number> {
  const row = await db
    .insertInto('number_series')
    .values({ region_code: regionCode, last: '1' })
    .onConflict((conflict) =>
      conflict.column('region_code').doUpdateSet({ last: sql`number_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return Number(row.last)
}
