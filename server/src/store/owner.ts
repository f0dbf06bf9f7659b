import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { Db } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * Runs work on the register as a whole in one transaction that sees one moment, whatever is written
 * meanwhile. The pool holds the owner's role, which stands above row-level security.
 */
export const wholeRegister = <Outcome>(owner: Pool, work: (db: Db) => Promise<Outcome>): Promise<Outcome> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: owner }) })
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(work)
