import type { ColumnMapping, ListWarning } from '@sijill/core/register'
import { type Insertable, sql } from 'kysely'
import type { PageAsked } from './lists.ts'
import type { Db } from './store.ts'
import type { Tables } from './tables.ts'

/** A list on its way into the register. */
export type KeptImport = {
  readonly id: string
  readonly officeCode: string
  readonly fileSha256: string
  readonly fileName: string
  readonly status: Tables['list_import']['status']
  readonly mapping: ColumnMapping
  /** Some cells of each column, for whoever corrects the mapping. */
  readonly examples: readonly (readonly string[])[]
  readonly rows: number
  readonly rowsDone: number
  readonly createdAt: string
  /** When something was last done with it; a run that falls silent was cut. */
  readonly touchedAt: string
  readonly finishedAt: string | undefined
}

/** What became of one row, as it is kept. */
export type KeptRow = {
  readonly row: number
  readonly outcome: 'accepted' | 'rejected' | 'review'
  readonly code: string | undefined
  readonly field: string | undefined
  readonly value: string | undefined
  readonly duplicateOf: number | undefined
  readonly warnings: readonly ListWarning[]
  readonly cells: readonly string[]
  readonly name: string
  readonly alreadyThere: boolean
  readonly dossierId: string | undefined
  readonly entryId: string | undefined
}

/** How many rows came to what. */
export type ImportCounts = {
  readonly accepted: number
  readonly rejected: number
  readonly review: number
  readonly alreadyThere: number
  readonly reasons: Readonly<Record<string, number>>
}

/** Writes a new import; `false` where its id names another, of whichever office. */
export async function insertImport(db: Db, row: Insertable<Tables['list_import']>): Promise<boolean> {
  const written = await db
    .insertInto('list_import')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}

/** Changes what an import is at. */
export async function updateImport(
  db: Db,
  id: string,
  change: Partial<Insertable<Tables['list_import']>>,
): Promise<void> {
  await db.updateTable('list_import').set(change).where('id', '=', id).execute()
}

/** An import that this user may see; locked until the transaction ends where it will be changed. */
export async function findImport(db: Db, id: string, forUpdate = false): Promise<KeptImport | undefined> {
  const query = db.selectFrom('list_import').selectAll().where('id', '=', id)
  const row = await (forUpdate ? query.forUpdate() : query).executeTakeFirst()
  return row && importOf(row)
}

/** The imports of the user's offices, the latest first. */
export async function listImports(db: Db, limit: number): Promise<readonly KeptImport[]> {
  const rows = await db
    .selectFrom('list_import')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(importOf)
}

type ImportRow = Omit<Insertable<Tables['list_import']>, 'mapping' | 'examples'> & {
  mapping: unknown
  examples: unknown
  rows: number
  rows_done: number
}

const importOf = (row: ImportRow): KeptImport => ({
  id: row.id,
  officeCode: row.office_code,
  fileSha256: row.file_sha256,
  fileName: row.file_name,
  status: row.status,
  mapping: row.mapping as ColumnMapping,
  examples: row.examples as readonly (readonly string[])[],
  rows: row.rows,
  rowsDone: row.rows_done,
  createdAt: row.created_at,
  touchedAt: row.touched_at,
  finishedAt: row.finished_at ?? undefined,
})

const BATCH_ROWS = 1000

/** Replaces the rows of an import: the preview changes with the mapping. */
export async function replaceRows(db: Db, importId: string, rows: readonly KeptRow[]): Promise<void> {
  await db.deleteFrom('list_import_row').where('import_id', '=', importId).execute()
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    await db
      .insertInto('list_import_row')
      .values(rows.slice(start, start + BATCH_ROWS).map((row) => rowOf(importId, row)))
      .execute()
  }
}

/** Writes what became of rows over what the preview had said. */
export async function updateRows(db: Db, importId: string, rows: readonly KeptRow[]): Promise<void> {
  await db
    .insertInto('list_import_row')
    .values(rows.map((row) => rowOf(importId, row)))
    .onConflict((conflict) =>
      conflict.columns(['import_id', 'row']).doUpdateSet((eb) => ({
        outcome: eb.ref('excluded.outcome'),
        code: eb.ref('excluded.code'),
        field: eb.ref('excluded.field'),
        value: eb.ref('excluded.value'),
        already_there: eb.ref('excluded.already_there'),
        dossier_id: eb.ref('excluded.dossier_id'),
        entry_id: eb.ref('excluded.entry_id'),
      })),
    )
    .execute()
}

/** A page of rows in the order of the file; the cursor is a row's number. */
export async function listRows(
  db: Db,
  importId: string,
  asked: PageAsked & { readonly outcome?: KeptRow['outcome'] | undefined },
): Promise<{ readonly rows: readonly KeptRow[]; readonly next: string | null }> {
  const rows = await db
    .selectFrom('list_import_row')
    .selectAll()
    .where('import_id', '=', importId)
    .where('row', '>', Number(asked.cursor ?? 0) || 0)
    .where((eb) => eb.and(asked.outcome === undefined ? [] : [eb('outcome', '=', asked.outcome)]))
    .orderBy('row')
    .limit(asked.limit + 1)
    .execute()
  const page = rows.slice(0, asked.limit)
  const last = page.at(-1)
  return {
    rows: page.map((row) => ({
      ...{ row: row.row, outcome: row.outcome, name: row.name, alreadyThere: row.already_there },
      ...{ code: row.code ?? undefined, field: row.field ?? undefined, value: row.value ?? undefined },
      duplicateOf: row.duplicate_of ?? undefined,
      warnings: row.warnings as readonly ListWarning[],
      cells: row.cells as readonly string[],
      ...{ dossierId: row.dossier_id ?? undefined, entryId: row.entry_id ?? undefined },
    })),
    next: rows.length > asked.limit && last !== undefined ? String(last.row) : null,
  }
}

/** How many rows of an import came to what. */
export async function countRows(db: Db, importId: string): Promise<ImportCounts> {
  const { rows } = await sql<{
    outcome: KeptRow['outcome']
    code: string | null
    count: string
    there: string
  }>`
    select outcome, code, count(*) as count, count(*) filter (where already_there) as there
    from list_import_row where import_id = ${importId} group by outcome, code order by code
  `.execute(db)
  const sum = (outcome: KeptRow['outcome']) =>
    rows.filter((row) => row.outcome === outcome).reduce((total, row) => total + Number(row.count), 0)
  return {
    ...{ accepted: sum('accepted'), rejected: sum('rejected'), review: sum('review') },
    alreadyThere: rows.reduce((total, row) => total + Number(row.there), 0),
    reasons: Object.fromEntries(
      rows.flatMap(({ code, count }) => (code === null ? [] : [[code, Number(count)]])),
    ),
  }
}

/** The answers of commands by id, whoever sent them: what an earlier run of a list brought in. */
export async function findReplies(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly dossierId?: string; readonly entryId?: string }>> {
  const { rows } = await sql<{ id: string; reply: { dossierId?: string; entryId?: string } }>`
    select id, reply from find_replies(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, reply }) => [id, reply]))
}

/** Which of these card and register numbers stand in the register already. */
export async function findTaken(
  db: Db,
  cins: readonly string[],
  numbers: readonly string[],
): Promise<{ readonly cins: ReadonlySet<string>; readonly numbers: ReadonlySet<string> }> {
  const { rows } = await sql<{ cin: string | null; number: string | null }>`
    select cin, number from find_taken(${[...cins]}::text[], ${[...numbers]}::text[])`.execute(db)
  const present = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null))
  return { cins: present(rows.map(({ cin }) => cin)), numbers: present(rows.map(({ number }) => number)) }
}

const rowOf = (importId: string, row: KeptRow): Insertable<Tables['list_import_row']> => ({
  import_id: importId,
  row: row.row,
  outcome: row.outcome,
  code: row.code ?? null,
  field: row.field ?? null,
  value: row.value ?? null,
  duplicate_of: row.duplicateOf ?? null,
  warnings: JSON.stringify(row.warnings),
  cells: JSON.stringify(row.cells),
  name: row.name,
  already_there: row.alreadyThere,
  dossier_id: row.dossierId ?? null,
  entry_id: row.entryId ?? null,
})
