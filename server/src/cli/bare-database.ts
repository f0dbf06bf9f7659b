import type { Pool } from 'pg'
import { fileStoreOf } from '../composition.ts'
import type { Config } from '../config.ts'
import type { Files } from '../store/backup.ts'
import { openDatabase } from '../store/database.ts'
import { openPool } from '../store/pool.ts'

/**
 * Work on the database that the settings name, migrated and otherwise as it is: a register that is opened
 * makes keys and writes offices, which a copy brings itself.
 */
export async function withBareDatabase<Outcome>(
  { databaseUrl, dataFolder, bucket }: Config,
  work: (owner: Pool, files: Files) => Promise<Outcome>,
): Promise<Outcome> {
  const say = (sentence: string): void => console.error(sentence)
  const database = await openDatabase({ url: databaseUrl, dataFolder, say })
  const owner = openPool(database.admin, {
    ...({ role: 'sijill_owner', connectionsMax: 2, statementTimeoutMs: 0 } as const),
    applicationName: 'sijill restore',
  })
  try {
    return await work(owner, fileStoreOf({ dataFolder, bucket }))
  } finally {
    await owner.end()
    await database.stop()
  }
}
