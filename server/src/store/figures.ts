import type { DossierStatus, EntryStatus } from '@sijill/core/register'
import { sql } from 'kysely'
import type { Db } from './store.ts'

/** How many dossiers or lines of an office stand at one step. */
export type RegisterCount = { readonly officeCode: string; readonly count: number } & (
  | { readonly what: 'dossier'; readonly status: DossierStatus }
  | { readonly what: 'entry'; readonly status: EntryStatus }
)

type Row = { readonly office_code: string; readonly count: string } & (
  | { readonly what: 'dossier'; readonly status: DossierStatus }
  | { readonly what: 'entry'; readonly status: EntryStatus }
)

/**
 * The counts of every office whose figures the user may see, none of them hidden yet. The database function
 * counts for users who see none of the rows.
 */
export async function listRegisterCounts(db: Db): Promise<readonly RegisterCount[]> {
  const { rows } = await sql<Row>`select office_code, what, status, count from register_counts()`.execute(db)
  return rows.map(({ office_code, count, ...each }) => ({
    ...each,
    officeCode: office_code,
    count: Number(count),
  }))
}
