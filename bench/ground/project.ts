import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The root of the project. */
export const PROJECT = join(import.meta.dirname, '..', '..')

/** Where benches keep registers and leavings; all of it may be deleted. */
export const BENCH_FOLDER = process.env['SIJILL_BENCH_DATA'] ?? join(tmpdir(), 'sijill-bench')

/** The state of the database's migrations: a register that was filled under another one is filled anew. */
export function schemaHash(): string {
  const hash = createHash('sha256')
  for (const file of ['db/roles.sql', ...migrations()]) hash.update(readFileSync(join(PROJECT, file)))
  return hash.digest('hex').slice(0, 12)
}

const migrations = (): readonly string[] =>
  readdirSync(join(PROJECT, 'db/migrations'))
    .toSorted()
    .map((name) => `db/migrations/${name}`)
