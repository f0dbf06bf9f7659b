import type { Db } from './store.ts'

/** Who somebody is to a reader: a name in both scripts. */
export type Hand = { readonly id: string; readonly nameAr: string; readonly nameFr: string }

/** The names behind ids of users; one who is unknown keeps the id as a name. */
export async function namesOf(db: Db, ids: Iterable<string>): Promise<(id: string) => Hand> {
  const asked = [...new Set(ids)]
  const rows =
    asked.length === 0 ? [] : await db.selectFrom('user_name').selectAll().where('id', 'in', asked).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (id) => ({ id, nameAr: byId.get(id)?.name_ar ?? id, nameFr: byId.get(id)?.name_fr ?? id })
}

/** Whether an id names somebody who signs in: what is done to an account stands in a stream of that id. */
export async function isHand(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('user_name').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
