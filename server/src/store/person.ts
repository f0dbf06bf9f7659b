import { sql } from 'kysely'
import type { Db } from './store.ts'

/** Somebody whom a number or a card names. */
export type NamedPerson = { readonly personId: string; readonly reference: string }

/**
 * The people whom a register number, a receipt or a card number names exactly, as far as the user may see
 * them. A card number may name several until they are told apart.
 */
export async function findPeopleNamed(
  db: Db,
  { reference, cin }: { readonly reference: string; readonly cin: string | undefined },
): Promise<readonly NamedPerson[]> {
  const { rows } = await sql<{ person_id: string; reference: string | null }>`
    select distinct on (person_id) person_id, reference from (
      select person_id, number as reference, 0 as rank from entry where number = ${reference} or cin = ${cin ?? null}
      union all
      select person_id, receipt, 1 from dossier where receipt = ${reference} or cin = ${cin ?? null}
    ) as named
    order by person_id, rank, reference nulls last
  `.execute(db)
  return rows.map((row) => ({ personId: row.person_id, reference: row.reference ?? row.person_id }))
}

/** The line in force of a person, in whichever office it stands; `undefined` where there is none. */
export async function findOwnEntry(
  db: Db,
  personId: string,
): Promise<{ readonly id: string; readonly reference: string } | undefined> {
  const { rows } = await sql<{ id: string; reference: string }>`
    select id, number as reference from find_own_entry(${personId}::uuid)`.execute(db)
  return rows[0]
}

/** Whether the user may see any file of a person. */
export async function isPersonInSight(db: Db, personId: string): Promise<boolean> {
  const { rows } = await sql<{ seen: boolean }>`
    select exists (select from entry where person_id = ${personId}::uuid)
      or exists (select from dossier where person_id = ${personId}::uuid) as seen`.execute(db)
  return rows[0]?.seen === true
}
