import { setTimeout as sleep } from 'node:timers/promises'
import { answers, type Cluster, clusterOf, connectionTo } from './cluster.ts'
import { takeLifeline } from './keeper.ts'
import { endPostmaster, findPostmaster, isAlive, type Postmaster, waitForEnd } from './postmaster.ts'

const ANSWER_LIMIT_MS = 60_000
const END_LIMIT_MS = 12_000

/**
 * The cluster that another process runs on a folder.
 *
 * @returns `undefined` when none runs there any more: a new one may be started.
 */
export async function attach(dataFolder: string): Promise<Cluster | undefined> {
  const postmaster = findPostmaster(dataFolder)
  if (postmaster === undefined) return undefined
  if (process.platform === 'win32') return attachOnWindows(dataFolder, postmaster)
  const lifeline = takeLifeline(postmaster.host)
  if (lifeline === undefined) {
    // Its keeper was killed too, or has just shut it down.
    if (isAlive(postmaster.pid)) await endPostmaster(postmaster.pid)
    return undefined
  }
  if (await becomesReady(dataFolder, postmaster)) {
    const { release } = lifeline
    return clusterOf({ origin: 'attached', dataFolder, address: postmaster, release })
  }
  lifeline.release()
  await waitForEnd(postmaster.pid, END_LIMIT_MS)
  return undefined
}

/** Windows has no lifeline: the process that started a cluster ends it. */
async function attachOnWindows(dataFolder: string, postmaster: Postmaster): Promise<Cluster | undefined> {
  if (!(await becomesReady(dataFolder, postmaster))) return undefined
  return clusterOf({ origin: 'attached', dataFolder, address: postmaster, release: () => {} })
}

/** Another process may be starting it, with recovery to do, or stopping it. */
async function becomesReady(dataFolder: string, { pid, ...address }: Postmaster): Promise<boolean> {
  const deadline = performance.now() + ANSWER_LIMIT_MS
  while (performance.now() < deadline) {
    if (await answers(connectionTo(dataFolder, address)())) return true
    const now = findPostmaster(dataFolder)
    if (now?.pid !== pid || now.status === 'stopping') return false
    await sleep(50)
  }
  return false
}
