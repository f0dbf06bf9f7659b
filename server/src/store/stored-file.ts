import type { Db } from './store.ts'

/** A file that an office holds. */
export type StoredFile = {
  readonly sha256: string
  readonly mediaType: string
  readonly bytes: number
  readonly officeCode: string
  readonly storedBy: string
  readonly storedAt: string
}

/** Records that an office holds a file; the same file twice is one file. */
export async function recordStoredFile(db: Db, file: StoredFile): Promise<void> {
  await db
    .insertInto('stored_file')
    .values({
      sha256: file.sha256,
      office_code: file.officeCode,
      media_type: file.mediaType,
      bytes: String(file.bytes),
      stored_at: file.storedAt,
      stored_by: file.storedBy,
    })
    .onConflict((conflict) => conflict.columns(['sha256', 'office_code']).doNothing())
    .execute()
}

/** A file of an office, or `undefined` where this user may not see it. */
export const findStoredFile = (db: Db, sha256: string, officeCode: string) =>
  db
    .selectFrom('stored_file')
    .select(['sha256', 'media_type'])
    .where('sha256', '=', sha256)
    .where('office_code', '=', officeCode)
    .executeTakeFirst()
