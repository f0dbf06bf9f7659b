import { sql } from 'kysely'
import type { Db } from './store.ts'

/** A table of the register or of sign-in. */
export type TableName = { readonly schema: string; readonly name: string }

/** A running number of the database. */
export type SequenceValue = TableName & { readonly last: string | null }

const SCHEMAS = sql`('public', 'auth')`
const BATCH_ROWS = 1000

/** A name for whole rows that no column has: a column of the same name would be meant instead. */
const WHOLE_ROW = 'whole row'
const WHOLE = sql.id(WHOLE_ROW)

/**
 * Every table that holds something of the installation. What migrations did is told apart, and who is
 * signed in is left out: a session must not outlive the database that it was opened in.
 */
export async function listTables(db: Db): Promise<readonly TableName[]> {
  const { rows } = await sql<TableName>`
    select nspname as schema, relname as name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and not relispartition and nspname in ${SCHEMAS}
      and (nspname, relname) not in (('public', 'migration'), ('auth', 'session'), ('auth', 'verification'))
    order by nspname, relname`.execute(db)
  return rows
}

/** The migrations that made this schema. */
export async function listMigrations(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from public.migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** The running numbers; `null` for one that was never used. */
export async function listSequences(db: Db): Promise<readonly SequenceValue[]> {
  const { rows } = await sql<SequenceValue>`
    select schemaname as schema, sequencename as name, last_value::text as last
    from pg_sequences where schemaname in ${SCHEMAS} order by 1, 2`.execute(db)
  return rows
}

/** Sets running numbers to where they stood. */
export async function setSequences(db: Db, values: readonly SequenceValue[]): Promise<void> {
  for (const { schema, name, last } of values) {
    if (last !== null) await sql`select setval(${`${schema}.${name}`}::regclass, ${last}::bigint)`.execute(db)
  }
}

/**
 * The rows of a table as PostgreSQL writes them, in the order of the primary key: reading them back gives
 * the same values to the last bit. One reading at a time in a transaction.
 */
export async function* readTable(db: Db, table: TableName): AsyncGenerator<readonly string[]> {
  const key = await primaryKeyOf(db, table)
  await sql`declare table_reader no scroll cursor for
    select ${WHOLE}::text as line from ${nameOf(table)} as ${WHOLE} order by ${key}`.execute(db)
  for (;;) {
    const fetch = sql<{ line: string }>`fetch ${sql.lit(BATCH_ROWS)} from table_reader`
    const { rows } = await fetch.execute(db)
    if (rows.length > 0) yield rows.map(({ line }) => line)
    if (rows.length < BATCH_ROWS) break
  }
  await sql`close table_reader`.execute(db)
}

/** Writes rows that `readTable` gave into the same table of another database. */
export async function writeTable(db: Db, table: TableName, rows: readonly string[]): Promise<void> {
  await sql`insert into ${nameOf(table)}
    select (${WHOLE}).* from unnest(${[...rows]}::text[]::${nameOf(table)}[]) as ${WHOLE}`.execute(db)
}

/** Whether a table has no row. */
export async function isEmptyTable(db: Db, table: TableName): Promise<boolean> {
  const { rows } = await sql`select from ${nameOf(table)} limit 1`.execute(db)
  return rows.length === 0
}

/** Takes every row out of a table that only repeats what a release brings. */
export async function emptyTable(db: Db, table: TableName): Promise<void> {
  await sql`delete from ${nameOf(table)}`.execute(db)
}

/**
 * Lets rows come in any order while `work` runs: references between tables, and triggers that look at the
 * rows before, are set aside and put back. Putting a reference back proves it for every row.
 */
export async function withoutOrder(
  db: Db,
  tables: readonly TableName[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows: references } = await sql<TableName & { constraint: string; definition: string }>`
    select nspname as schema, relname as name, conname as "constraint", pg_get_constraintdef(c.oid) as definition
    from pg_constraint as c join pg_class on pg_class.oid = conrelid
    join pg_namespace on pg_namespace.oid = relnamespace
    where contype = 'f' and nspname in ${SCHEMAS} order by 1, 2, 3`.execute(db)
  for (const reference of references) {
    await sql`alter table ${nameOf(reference)} drop constraint ${sql.id(reference.constraint)}`.execute(db)
  }
  for (const table of tables) await sql`alter table ${nameOf(table)} disable trigger user`.execute(db)
  await work()
  for (const table of tables) await sql`alter table ${nameOf(table)} enable trigger user`.execute(db)
  for (const { constraint, definition, ...table } of references) {
    await sql`alter table ${nameOf(table)} add constraint ${sql.id(constraint)} ${sql.raw(definition)}`.execute(
      db,
    )
  }
}

const nameOf = ({ schema, name }: TableName) => sql.id(schema, name)

/** The primary key as an order that is the same in every locale. */
async function primaryKeyOf(db: Db, table: TableName) {
  const { rows } = await sql<{ column: string; isText: boolean }>`
    select attname as column, atttypid = 'text'::regtype as "isText" from pg_index
    join pg_attribute on attrelid = indrelid and attnum = any (indkey)
    where indrelid = ${`"${table.schema}"."${table.name}"`}::regclass and indisprimary
    order by array_position(indkey::int2[], attnum)`.execute(db)
  if (rows.length === 0) throw new Error(`The table ${table.schema}.${table.name} has no primary key`)
  return sql.join(
    rows.map(({ column, isText }) => sql`${sql.id(WHOLE_ROW, column)} ${isText ? sql`collate "C"` : sql``}`),
  )
}

/** The hashes of files that the register names, and whether an act rests on one. */
export async function listFileHashes(
  db: Db,
): Promise<readonly { readonly sha256: string; readonly isNeeded: boolean }[]> {
  const { rows } = await sql<{ sha256: string; isNeeded: boolean }>`
    select sha256, bool_or(needed) as "isNeeded" from (
      select payload ->> 'sha256' as sha256, true as needed from public.act where kind = 'document_attached'
      union all select sha256, false from public.stored_file
      union all select file_sha256, false from public.list_import) as named
    group by sha256 order by sha256`.execute(db)
  return rows
}
