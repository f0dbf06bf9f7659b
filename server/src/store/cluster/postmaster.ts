import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A running PostgreSQL, as its own `postmaster.pid` describes it. */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  /** The folder of its socket, or an address where it listens on the network (Windows). */
  readonly host: string
  readonly status: 'starting' | 'ready' | 'stopping'
}

/**
 * The PostgreSQL that serves a data folder now.
 *
 * A note left by a crash is removed: after a restart of the machine its number may belong to some
 * other program of ours, and PostgreSQL would then refuse to start.
 */
export function findPostmaster(dataFolder: string): Postmaster | undefined {
  const note = join(dataFolder, 'postmaster.pid')
  const lines = readLines(note)
  const pid = Number(lines?.[0])
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return undefined
  if (!isAlive(pid) || !servesFolder(pid, dataFolder)) {
    rmSync(note, { force: true })
    return undefined
  }
  return {
    pid,
    port: Number(lines[3]),
    host: lines[4] || lines[5] || '127.0.0.1',
    status: statusOf(lines[7]?.trim()),
  }
}

/** Whether a process exists, ours or another's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Waits until a process has ended. @returns whether it did within the time. */
export async function waitForEnd(pid: number, limit_ms: number): Promise<boolean> {
  const deadline = performance.now() + limit_ms
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false
    await sleep(20)
  }
  return true
}

/** Ends a PostgreSQL that nobody keeps: first with a clean shutdown, then leaving recovery to its next start. */
export async function endPostmaster(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  if (await waitForEnd(pid, 8_000)) return
  process.kill(pid, 'SIGQUIT')
  await waitForEnd(pid, 2_000)
}

const statusOf = (text: string | undefined): Postmaster['status'] =>
  text === 'ready' || text === 'stopping' ? text : 'starting'

function readLines(file: string): readonly string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** PostgreSQL works in its data folder; where that cannot be asked, its command line names the folder. */
function servesFolder(pid: number, dataFolder: string): boolean {
  if (process.platform === 'win32') return true
  if (process.platform === 'linux') return workingFolderOf(pid) === realpathSync(dataFolder)
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.includes(dataFolder)
}

function workingFolderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    // Ended meanwhile, or of a user whose processes we may not see: not the one that wrote our note.
    return undefined
  }
}
