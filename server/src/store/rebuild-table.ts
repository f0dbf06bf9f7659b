import { sql } from 'kysely'
import type { Db } from './store.ts'

/** How a line differs from what its acts say. */
export type LineDifference = {
  readonly id: string
  readonly kind: 'missing' | 'unexpected' | 'differs'
  /** The columns that differ. */
  readonly columns: readonly string[]
}

/** What was found in one table. */
export type TableDifferences = {
  readonly table: string
  readonly rows: number
  readonly differences: number
  /** The first of them. */
  readonly examples: readonly LineDifference[]
}

const EXAMPLES_MAX = 20

/** Keeps writers from these tables until the transaction ends; must be its first statement. */
export async function takeTables(db: Db, tables: readonly string[]): Promise<void> {
  await sql`lock table ${sql.join(tables.map(real))} in share row exclusive mode`.execute(db)
}

/** Makes an empty table beside each, of the same name and form, for as long as the transaction lasts. */
export async function makeCopies(db: Db, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await sql`create temporary table ${sql.table(table)} (like ${real(table)}) on commit drop`.execute(db)
  }
}

/** Where a table differs from its copy, compared as PostgreSQL writes whole lines: byte for byte. */
export async function findDifferences(db: Db, table: string, beyond?: string): Promise<TableDifferences> {
  const { rows: counted } = await sql<{ rows: string; differences: string }>`
    select (select count(*) from ${copy(table)}) as rows, count(*) as differences
    from ${joined(table)} where ${differing(beyond)}`.execute(db)
  const { rows } = await sql<{ id: string; before: Row | null; after: Row | null }>`
    select coalesce(old.id, new.id) as id, to_jsonb(old) as before, to_jsonb(new) as after
    from ${joined(table)} where ${differing(beyond)}
    order by 1 limit ${sql.lit(EXAMPLES_MAX)}`.execute(db)
  return {
    ...{ table, rows: Number(counted[0]?.rows), differences: Number(counted[0]?.differences) },
    examples: rows.map(({ id, before, after }) => ({ id, ...differenceOf(before, after) })),
  }
}

/** Writes every line that differs as the copy has it. */
export async function applyDifferences(db: Db, table: string, beyond?: string): Promise<void> {
  await sql`create temporary table differing on commit drop as
    select coalesce(old.id, new.id) as id from ${joined(table)} where ${differing(beyond)}`.execute(db)
  await sql`delete from ${real(table)} where id in (select id from pg_temp.differing)`.execute(db)
  await sql`insert into ${real(table)}
    select * from ${copy(table)} where id in (select id from pg_temp.differing)`.execute(db)
  await sql`drop table pg_temp.differing`.execute(db)
}

type Row = Readonly<Record<string, unknown>>

const real = (table: string) => sql.table(`public.${table}`)
const copy = (table: string) => sql.table(`pg_temp.${table}`)

const joined = (table: string) =>
  sql`${real(table)} as old full join ${copy(table)} as new on new.id = old.id`

const differing = (beyond: string | undefined) =>
  beyond === undefined
    ? sql`old::text is distinct from new::text`
    : sql`old::text is distinct from new::text and (new.id is not null or not (${sql.raw(beyond)}))`

function differenceOf(before: Row | null, after: Row | null): Omit<LineDifference, 'id'> {
  if (before === null) return { kind: 'missing', columns: [] }
  if (after === null) return { kind: 'unexpected', columns: [] }
  const columns = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  return { kind: 'differs', columns }
}
