import { sql } from 'kysely'
import type { Db } from './store.ts'

/** What somebody opened of a person's file. */
export type Reading = {
  readonly id: string
  readonly personId: string
  readonly officeCode: string
  readonly what: string
  readonly at: string
}

/** Records that a user read a person's file. */
export async function recordReading(db: Db, reader: string, reading: Reading): Promise<void> {
  await db
    .insertInto('file_reading')
    .values({
      id: reading.id,
      person_id: reading.personId,
      reader,
      office_code: reading.officeCode,
      what: reading.what,
      read_at: reading.at,
    })
    .execute()
}

/** Who read a person's file last, newest first, and how many people did in the thirty days before `now`. */
export async function listReadings(db: Db, personId: string, now: string) {
  const last = await db
    .selectFrom('file_reading')
    .select(['reader', 'read_at', 'what'])
    .where('person_id', '=', personId)
    .orderBy('read_at', 'desc')
    .orderBy('id', 'desc')
    .limit(10)
    .execute()
  const counted = await db
    .selectFrom('file_reading')
    .select(({ fn }) => fn.count<string>('reader').distinct().as('readers'))
    .where('person_id', '=', personId)
    .where('read_at', '>', sql<string>`${now}::timestamptz - interval '30 days'`)
    .executeTakeFirstOrThrow()
  return {
    readersThisMonth: Number(counted.readers),
    last: last.map(({ reader, read_at, what }) => ({ reader, at: read_at, what })),
  }
}
