import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startCluster } from './cluster/index.ts'
import { type MigrateOptions, migrate } from './migrate.ts'

export type DatabaseOptions = {
  /** An address of a PostgreSQL of the operator's; without one, a cluster of our own is used. */
  readonly url: string | undefined
  /** Where a cluster of our own keeps its data. */
  readonly dataFolder: string
  /** Told what is unusual, in sentences. */
  readonly say?: (sentence: string) => void
}

/** A database with the schema of this version. */
export type Database = {
  /** For work on the database itself: may take the role of the owner. */
  readonly admin: pg.ClientConfig
  /** For everything else; give it to `openPool` with the role `sijill_app` or `sijill_auth`. */
  readonly app: pg.ClientConfig
  /** The migrations that ran just now. */
  readonly migrated: readonly string[]
  /** Lets go of our own cluster; close the pools first. */
  readonly stop: () => Promise<void>
}

/** The migrations and roles of this version. */
export const SCHEMA: MigrateOptions = {
  migrations: fileURLToPath(new URL('../../../db/migrations', import.meta.url)),
  roles: fileURLToPath(new URL('../../../db/roles.sql', import.meta.url)),
}

const DATABASE = 'sijill'

/** Signs in to our own cluster and can become the application or sign-in, never the owner. */
export const SERVER_LOGIN = 'sijill_server'

/** The database to work on: the operator's, or that of a cluster of our own; migrated, and ready for use. */
export async function openDatabase({ url, dataFolder, say }: DatabaseOptions): Promise<Database> {
  if (url !== undefined && url !== '') {
    const connection = connectionOf(url)
    const migrated = await migrate(connection, SCHEMA)
    return { admin: connection, app: connection, migrated, stop: async () => {} }
  }
  const cluster = await startCluster({ dataFolder: join(dataFolder, 'postgres'), ...(say && { say }) })
  try {
    await createDatabase(cluster.connection())
    const admin = cluster.connection(DATABASE)
    const migrated = await migrate(admin, SCHEMA)
    // Where the cluster asks for passwords, it has that of the superuser alone.
    const app = admin.password === undefined ? cluster.connection(DATABASE, SERVER_LOGIN) : admin
    await ensureServerLogin(admin)
    return { admin, app, migrated, stop: cluster.stop }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

/** Takes `options` out of the address, where they would silently replace the role that a pool sets. */
function connectionOf(url: string): pg.ClientConfig {
  const address = new URL(url)
  const options = address.searchParams.get('options')
  address.searchParams.delete('options')
  return { connectionString: address.href, ...(options !== null && { options }) }
}

/** Held until the connection ends, by whoever prepares a cluster of our own. */
const LOCK_CLUSTER = `select pg_advisory_lock(hashtext('sijill cluster'))`

/** Makes the login of the server in a cluster of our own, after the roles. */
export const ensureServerLogin = (admin: pg.ClientConfig): Promise<void> =>
  withClient(admin, async (client) => {
    await client.query(LOCK_CLUSTER)
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [SERVER_LOGIN])
    if (rowCount === 0) await client.query(`create role ${SERVER_LOGIN} login noinherit`)
    await client.query(`grant sijill_app, sijill_auth to ${SERVER_LOGIN}`)
  })

/** Two processes may start on one new cluster at once: the second finds the first one's database. */
async function createDatabase(connection: pg.ClientConfig): Promise<void> {
  await withClient(connection, async (client) => {
    await client.query(LOCK_CLUSTER)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  })
}

/** Work over one connection, closed afterwards. */
export async function withClient(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client(connection)
  // A connection that breaks also fails the query under way, which reports it.
  client.on('error', () => {})
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
