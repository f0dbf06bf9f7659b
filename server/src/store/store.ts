import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import type { Pool } from 'pg'
import type { Tables } from './tables.ts'

/** An open transaction in which one user asks; row-level security answers for that user. */
export type Db = Transaction<Tables>

/** The database as the use cases see it. */
export type Store = {
  /**
   * Runs one piece of work for a user in one transaction. A result that is a refusal rolls everything
   * back, so that a refused command leaves no trace.
   */
  transaction<Outcome>(userId: string, work: (db: Db) => Promise<Outcome>): Promise<Outcome>
}

class Refused extends Error {
  readonly outcome: unknown
  constructor(outcome: unknown) {
    super('refused: rolled back')
    this.outcome = outcome
  }
}

const isRefusal = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false

/** The store over a pool whose connections hold the application's role. */
export function storeOver(pool: Pool): Store {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    async transaction<Outcome>(userId: string, work: (db: Db) => Promise<Outcome>): Promise<Outcome> {
      try {
        return await kysely.transaction().execute(async (db) => {
          await sql`select set_config('sijill.user_id', ${userId}, true)`.execute(db)
          const outcome = await work(db)
          if (isRefusal(outcome)) throw new Refused(outcome)
          return outcome
        })
      } catch (failure) {
        if (failure instanceof Refused) return failure.outcome as Outcome
        throw failure
      }
    },
  }
}
