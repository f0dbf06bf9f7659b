import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The parts of a running register, by process. */
export type Part = 'server' | 'database'

/** Processes of a running register: the server, the keeper of the database, and all below the postmaster. */
export function processesOf(
  serverPid: number,
  dataFolder: string,
): Readonly<Record<Part, readonly number[]>> {
  const postmaster = postmasterOf(dataFolder)
  return {
    server: [serverPid],
    database: postmaster === undefined ? [] : [postmaster, ...childrenOf(postmaster)],
  }
}

/** The process of the PostgreSQL that serves a data folder; `undefined` while there is none. */
export function postmasterOf(dataFolder: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

/** The processes that a process started and that still run; Linux only, elsewhere none. */
export function childrenOf(parent: number): readonly number[] {
  return listProcesses().filter((pid) => statOf(pid)?.parent === parent)
}

const listProcesses = (): readonly number[] => {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
}

const TICKS_PER_SECOND = 100

/** Processor time that a process used so far, and who started it. */
function statOf(pid: number): { readonly parent: number; readonly used_ms: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of a program stands in brackets and may hold spaces.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [user, system] = [Number(fields[11]), Number(fields[12])]
    return { parent: Number(fields[1]), used_ms: ((user + system) * 1_000) / TICKS_PER_SECOND }
  } catch {
    return undefined
  }
}

/**
 * Processor time of a register between two moments. Beside latencies because it hardly depends on what
 * else the machine does.
 */
export function processorMeter(serverPid: number, dataFolder: string): () => Readonly<Record<Part, number>> {
  const now = (): Readonly<Record<Part, ReadonlyMap<number, number>>> => {
    const { server, database } = processesOf(serverPid, dataFolder)
    const used = (pids: readonly number[]) => new Map(pids.map((pid) => [pid, statOf(pid)?.used_ms ?? 0]))
    return { server: used(server), database: used(database) }
  }
  const before = now()
  return () => {
    const after = now()
    const grown = (part: Part): number =>
      [...after[part]].reduce((total, [pid, used_ms]) => total + used_ms - (before[part].get(pid) ?? 0), 0)
    return { server: grown('server'), database: grown('database') }
  }
}

/** Memory that processes hold, in megabytes; what several share is counted once. */
export function memoryOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    try {
      const found = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
      return Number(found?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return kilobytes.reduce((total, each) => total + each, 0) / 1024
}

/** All processes below one, at any depth. */
export function descendantsOf(ancestor: number): readonly number[] {
  const parents = new Map(listProcesses().map((pid) => [pid, statOf(pid)?.parent]))
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent === ancestor || (parent !== undefined && parent > 1 && isBelow(parent))
  }
  return [...parents.keys()].filter(isBelow)
}
