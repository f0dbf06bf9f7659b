import { type ChildProcess, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, binariesFor } from './binaries.ts'
import { answers, type Cluster, clusterOf, connectionTo } from './cluster.ts'
import { type DataFolder, ensureDataFolder } from './data-folder.ts'
import { ClusterFailure } from './failure.ts'
import { anyFreePort } from './free-port.ts'
import { type Lifeline, startKeeper, takeLifeline } from './keeper.ts'
import { makeRunFolder } from './place.ts'
import { findPostmaster } from './postmaster.ts'
import { settingArguments } from './settings.ts'

/** The number only names the socket; nothing listens on the network. */
const SOCKET_PORT = 5432
/** What PostgreSQL says while the children of one that was killed are still ending. */
const LEFTOVER = /shared memory block .* is still in use/
const LOG_BYTES_MAX = 10_000_000

/** What a launch works on; a run folder is made unless the caller has one. */
export type LaunchOrder = DataFolder & { readonly runFolder?: string }

/**
 * Starts PostgreSQL on a data folder, which is made when missing.
 *
 * @returns `undefined` when a next try may do: another process was faster, or one that was killed is not
 *   quite gone.
 */
export async function launch(order: LaunchOrder): Promise<Cluster | undefined> {
  const binaries = binariesFor(order.account)
  ensureDataFolder(order, binaries)
  const log = logOf(order.folder)
  const cluster = await (process.platform === 'win32' ? launchOnWindows : launchKept)(
    order,
    binaries,
    log.file,
  )
  if (cluster !== undefined || findPostmaster(order.folder) !== undefined) return cluster
  if (LEFTOVER.test(log.news())) return undefined
  throw new ClusterFailure(`PostgreSQL did not start on ${order.folder}. It says:\n${log.news()}`)
}

async function launchKept(
  order: LaunchOrder,
  binaries: Binaries,
  logFile: string,
): Promise<Cluster | undefined> {
  const { folder: dataFolder, account, durability } = order
  const runFolder = order.runFolder ?? makeRunFolder(account)
  const socket = { unix_socket_directories: runFolder, port: String(SOCKET_PORT) }
  const settings = settingArguments(durability, socket)
  const program = [binaries.postgres, '-D', dataFolder, ...settings] as const
  const keeper = startKeeper({ runFolder, account, program, logFile })
  const lifeline = await lifelineOf(keeper, runFolder)
  const address = { host: runFolder, port: SOCKET_PORT }
  if (lifeline !== undefined) {
    if (await becomesReady(keeper, connectionTo(dataFolder, address)())) {
      return clusterOf({ origin: 'started', dataFolder, address, release: lifeline.release })
    }
    lifeline.release()
  }
  rmSync(runFolder, { recursive: true, force: true })
  return undefined
}

const hasEnded = (keeper: ChildProcess): boolean => keeper.exitCode !== null || keeper.signalCode !== null

/** The keeper's shell needs a moment before it listens. */
async function lifelineOf(keeper: ChildProcess, runFolder: string): Promise<Lifeline | undefined> {
  while (!hasEnded(keeper)) {
    const lifeline = takeLifeline(runFolder)
    if (lifeline !== undefined) return lifeline
    await sleep(5)
  }
  return undefined
}

/** Waits without a limit of its own: recovery after a crash takes as long as it takes. */
async function becomesReady(
  keeper: ChildProcess,
  connection: ReturnType<Cluster['connection']>,
): Promise<boolean> {
  while (!hasEnded(keeper)) {
    if (await answers(connection)) return true
    await sleep(20)
  }
  return false
}

/** `pg_ctl` gives up an administrator's rights, without which PostgreSQL refuses to run. */
async function launchOnWindows(
  { folder: dataFolder, durability }: LaunchOrder,
  { pgCtl }: Binaries,
  logFile: string,
): Promise<Cluster | undefined> {
  const address = { host: '127.0.0.1', port: await anyFreePort() }
  const network = { listen_addresses: address.host, port: String(address.port), unix_socket_directories: '' }
  const settings = settingArguments(durability, network).join(' ')
  const started = spawnSync(pgCtl, ['start', '-w', '-D', dataFolder, '-l', logFile, '-o', settings], {
    stdio: 'ignore',
  })
  if (started.status !== 0) return undefined
  const release = (): void => {
    spawnSync(pgCtl, ['stop', '-D', dataFolder, '-m', 'fast', '-w', '-t', '9'], { stdio: 'ignore' })
  }
  return clusterOf({ origin: 'started', dataFolder, address, release })
}

/** The log beside a data folder, and what was added to it since; a long one is put aside first. */
function logOf(dataFolder: string): { readonly file: string; readonly news: () => string } {
  const file = `${dataFolder}.log`
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES_MAX) renameSync(file, `${file}.1`)
  const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return {
    file,
    news: () => (existsSync(file) ? readFileSync(file).subarray(before).toString('utf8').trim() : ''),
  }
}
