import type { Db } from './store.ts'

/** Whether somebody was handed this paper of a person since a moment: the next one is a copy. */
export async function wasPrinted(db: Db, personId: string, what: string, since: string): Promise<boolean> {
  const row = await db
    .selectFrom('file_reading')
    .select('id')
    .where('person_id', '=', personId)
    .where('what', '=', what)
    .where('read_at', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
