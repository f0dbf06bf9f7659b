import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { lineOfFailure } from './sql-statements.ts'

export type MigrateOptions = {
  /** The folder of dated `.sql` files. */
  readonly migrations: string
  /** The file that makes the roles. */
  readonly roles: string
}

/** A schema that cannot be brought to this version; the message names the file and says why. */
export class MigrationFailure extends Error {
  override readonly name = 'MigrationFailure'
}

type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

/** Any number, as long as nobody else takes it: "sijill" in letters of a telephone. */
const LOCK = 745_455

/**
 * Brings a database to the schema of this version, each file in its own transaction.
 *
 * Processes that meet wait for each other. A file that ran once may not change any more, and none
 * may come before one that ran: a new database and an old one must end alike.
 *
 * @returns the names of the files that ran now.
 */
export async function migrate(
  connection: pg.ClientConfig,
  options: MigrateOptions,
): Promise<readonly string[]> {
  const migrations = await readMigrations(options.migrations)
  const client = new pg.Client({ ...connection, application_name: 'sijill migrations' })
  // A connection that breaks also fails the query under way, which reports it.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await runFile(client, options.roles, await readFile(options.roles, 'utf8'))
    await client.query('set role sijill_owner')
    await client.query(`
      create table if not exists migration (
        name text primary key,
        sha256 text not null,
        applied_at timestamptz not null default now()
      )`)
    const waiting = listWaiting(migrations, await readDone(client))
    for (const migration of waiting) await apply(client, options.migrations, migration)
    return waiting.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      // Git may write other line ends on Windows: the content is the same.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function readDone(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

function listWaiting(
  migrations: readonly Migration[],
  done: ReadonlyMap<string, string>,
): readonly Migration[] {
  const known = new Set(migrations.map(({ name }) => name))
  const newer = [...done.keys()].find((name) => !known.has(name))
  if (newer !== undefined) {
    throw new MigrationFailure(
      `The database has ${newer}, which this version does not know: use a newer version.`,
    )
  }
  const changed = migrations.find(({ name, sha256 }) => done.has(name) && done.get(name) !== sha256)
  if (changed !== undefined) {
    throw new MigrationFailure(`${changed.name} was changed after it ran: put it back, and write a new file.`)
  }
  const last = [...done.keys()].sort().at(-1) ?? ''
  const late = migrations.find(({ name }) => !done.has(name) && name < last)
  if (late !== undefined) {
    throw new MigrationFailure(`${late.name} comes before ${last}, which ran already: give it a later date.`)
  }
  return migrations.filter(({ name }) => !done.has(name))
}

async function apply(client: pg.Client, folder: string, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  await runFile(client, join(folder, name), sql)
  await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
  await client.query('commit')
}

async function runFile(client: pg.Client, file: string, sql: string): Promise<void> {
  let finished = 0
  const count = (): void => {
    finished += 1
  }
  const connection = client.connection
  connection.on('commandComplete', count)
  try {
    await client.query(sql)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    const line = lineOfFailure(sql, { position: error.position, finished })
    const more = [error.detail, error.hint, error.where].filter((text) => text !== undefined)
    throw new MigrationFailure([`${file}:${line}: ${error.message} (${error.code})`, ...more].join('\n  '), {
      cause: error,
    })
  } finally {
    connection.off('commandComplete', count)
  }
}
