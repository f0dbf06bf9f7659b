import pg from 'pg'
import { passwordOf, SUPERUSER } from './data-folder.ts'
import { findPostmaster, isAlive, type Postmaster, waitForEnd } from './postmaster.ts'

/** A PostgreSQL of our own, with the address of its databases. */
export type Cluster = {
  /** `attached` when another process had started it. */
  readonly origin: 'started' | 'attached'
  /** Where the data really lie. */
  readonly dataFolder: string
  /** How to reach a database of the cluster, as its superuser unless another user is named. */
  readonly connection: (database?: string, user?: string) => pg.ClientConfig
  /** The same as text, for programs that take nothing else. */
  readonly url: (database?: string, user?: string) => string
  /** Lets go of the cluster. It ends when nobody else uses it, cleanly and within 10 s. */
  readonly stop: () => Promise<void>
}

/** The address of a running PostgreSQL: the folder of its socket, or a host of the network. */
export type Address = Pick<Postmaster, 'host' | 'port'>

/** What is known of a cluster once it answers. */
export type RunningCluster = {
  readonly origin: Cluster['origin']
  readonly dataFolder: string
  readonly address: Address
  /** Ends our use of it; called once. */
  readonly release: () => void | Promise<void>
}

const STOP_LIMIT_MS = 9_500
/** After this long, on a busy machine too, a cluster that still takes work has other users. */
const STOP_NOTICE_MS = 3_000

/** The public form of a running cluster. */
export function clusterOf({ origin, dataFolder, address, release }: RunningCluster): Cluster {
  const connection = connectionTo(dataFolder, address)
  let stopped: Promise<void> | undefined
  const leave = async (): Promise<void> => {
    const postmaster = findPostmaster(dataFolder)
    await release()
    if (postmaster !== undefined) await waitForLeave(dataFolder, postmaster.pid)
  }
  return {
    origin,
    dataFolder,
    connection,
    url: (database, user) => urlOf(connection(database, user)),
    stop: () => {
      stopped ??= leave()
      return stopped
    },
  }
}

/** How to reach the databases at an address. */
export const connectionTo =
  (dataFolder: string, { host, port }: Address): Cluster['connection'] =>
  (database = SUPERUSER, user = SUPERUSER) => {
    const password = passwordOf(dataFolder)
    return { host, port, database, user, ssl: false, ...(password === undefined ? {} : { password }) }
  }

/** Whether a database takes work now; "starting up" and "shutting down" are a no. */
export async function answers(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2_000 })
  // The server may end between our question and its answer.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function urlOf({ host = '', port, database = '', user = '', password }: pg.ClientConfig): string {
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : ''
  return `postgresql://${encodeURIComponent(user)}${secret}@${encodeURIComponent(host)}:${port}/${encodeURIComponent(database)}`
}

async function waitForLeave(dataFolder: string, pid: number): Promise<void> {
  if (await waitForEnd(pid, STOP_NOTICE_MS)) return
  if (findPostmaster(dataFolder)?.status === 'ready') return
  if (isAlive(pid)) await waitForEnd(pid, STOP_LIMIT_MS - STOP_NOTICE_MS)
}
