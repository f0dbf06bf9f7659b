import type { Db } from './store.ts'

/** The cards of a lot that the user may see, in the order of their numbers. */
export async function listLotCards(db: Db, lotId: string) {
  return cardsToPrint(db).where('card.lot_id', '=', lotId).where('card.status', '!=', 'cancelled').execute()
}

/** The good card of an entry, or `undefined` where it has none that this user may see. */
export async function findGoodCard(db: Db, entryId: string) {
  return cardsToPrint(db)
    .where('card.entry_id', '=', entryId)
    .where('card.status', '!=', 'cancelled')
    .executeTakeFirst()
}

/** Entries of an office and the offices below whose card is still to be printed or made, oldest first. */
export async function listEntriesToPrint(db: Db, officeCodes: readonly string[]): Promise<readonly string[]> {
  if (officeCodes.length === 0) return []
  const rows = await db
    .selectFrom('entry')
    .select('id')
    .where('status', '=', 'registered')
    .where('office_code', 'in', officeCodes)
    .where((eb) => eb.or([eb('card_status', 'is', null), eb('card_status', 'in', ['cancelled', 'to_print'])]))
    .orderBy('entered_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

const cardsToPrint = (db: Db) =>
  db
    .selectFrom('card')
    .innerJoin('entry', 'entry.id', 'card.entry_id')
    .select([
      'card.id',
      'card.entry_id',
      'card.code',
      'card.signed_text',
      'card.issued_on',
      'card.valid_until',
    ])
    .select(['entry.person_id', 'entry.office_code', 'entry.number', 'entry.name_ar', 'entry.name_fr'])
    .select(['entry.activity_code', 'entry.route', 'entry.sex'])
    .orderBy('entry.number')

/** A card with what is printed on it. */
export type CardToPrint = NonNullable<Awaited<ReturnType<typeof findGoodCard>>>
