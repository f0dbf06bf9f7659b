import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, constants, openSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'

/**
 * Runs PostgreSQL for as long as anybody uses it.
 *
 * Every user process holds the writing end of the lifeline, a named pipe in the run folder. The kernel
 * closes it when the process ends, however it ends; when the last one is gone, PostgreSQL is shut down.
 * So a killed server leaves nothing running, and a server and a command can share one cluster in any
 * order of coming and going.
 */
const KEEPER = `
run=$1; shift
exec 3<"$run/lifeline"
"$@" 3<&- &
postgres=$!
trap : HUP INT TERM
( read -r nothing <&3; exec 3<&-; kill -INT $postgres; sleep 8; kill -QUIT $postgres ) 2>/dev/null &
watcher=$!
exec 3<&-
while kill -0 $postgres 2>/dev/null; do wait $postgres; status=$?; done
kill -KILL $watcher
rm -rf "$run"
exit $status
`

/** A hold on a running cluster; letting go of the last one ends the cluster. */
export type Lifeline = { readonly release: () => void }

export type KeeperOrder = {
  readonly runFolder: string
  readonly account: Account | undefined
  readonly program: readonly [postgres: string, ...settings: string[]]
  readonly logFile: string
}

/** Starts the keeper and, with it, PostgreSQL; the caller takes the lifeline next. */
export function startKeeper({ runFolder, account, program, logFile }: KeeperOrder): ChildProcess {
  const as = account && { uid: account.uid, gid: account.gid }
  const made = spawnSync('mkfifo', ['-m', '600', join(runFolder, 'lifeline')], { ...as, cwd: '/' })
  if (made.status !== 0) throw new Error(`mkfifo failed: ${made.error?.message ?? made.stderr}`)
  const log = openSync(logFile, 'a', 0o600)
  try {
    const keeper = spawn('/bin/sh', ['-c', KEEPER, 'sijill-keeper', runFolder, ...program], {
      ...as,
      cwd: '/',
      // A session of its own: Ctrl-C in the terminal must reach us alone, or we could not finish our work.
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    })
    keeper.unref()
    return keeper
  } finally {
    closeSync(log)
  }
}

/** Takes hold of a cluster. @returns `undefined` when nobody keeps it: then it is ending, or an orphan. */
export function takeLifeline(runFolder: string): Lifeline | undefined {
  const pipe = openWithoutWaiting(join(runFolder, 'lifeline'))
  if (pipe === undefined) return undefined
  let isHeld = true
  return {
    release: () => {
      if (isHeld) closeSync(pipe)
      isHeld = false
    },
  }
}

/** Opening a pipe that nobody reads fails with ENXIO, as long as we do not wait for a reader. */
function openWithoutWaiting(pipe: string): number | undefined {
  try {
    return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENXIO' || error.code === 'ENOENT')) {
      return undefined
    }
    throw error
  }
}
