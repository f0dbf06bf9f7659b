import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** A user of the operating system, under whose name PostgreSQL runs. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

const OWN_ACCOUNT = 'sijill'
/** Present on every Unix, owns nothing; used where no account may be made. */
const LAST_RESORT = 'nobody'

/**
 * The account that must run PostgreSQL in place of ours, which is root: PostgreSQL refuses root.
 *
 * Data that somebody made before keeps its owner, so that a folder used once by an ordinary user
 * stays usable by that user.
 *
 * @returns `undefined` when we are not root: PostgreSQL then simply runs as we do.
 */
export function accountFor(dataFolder?: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  return (
    (dataFolder === undefined ? undefined : ownerOf(dataFolder)) ??
    findAccount(OWN_ACCOUNT) ??
    makeAccount() ??
    getAccount(LAST_RESORT)
  )
}

/** Whether an account may read and execute a file, or enter a folder; any access-control list counts. */
export function canReach(account: Account, path: string): boolean {
  const probe = spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'probe', path], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
  })
  return probe.status === 0
}

function ownerOf(dataFolder: string): Account | undefined {
  const stat = statSync(dataFolder, { throwIfNoEntry: false })
  if (stat === undefined || stat.uid === 0) return undefined
  return { name: String(stat.uid), uid: stat.uid, gid: stat.gid }
}

function makeAccount(): Account | undefined {
  const home = ['--no-create-home', '--home-dir', '/nonexistent']
  spawnSync('useradd', ['--system', '--user-group', ...home, '--shell', '/usr/sbin/nologin', OWN_ACCOUNT])
  // Asked again rather than trusted: another run may have made it between our two looks.
  return findAccount(OWN_ACCOUNT)
}

function getAccount(name: string): Account {
  const account = findAccount(name)
  if (account === undefined) throw new Error(`PostgreSQL cannot run as root, and no account "${name}" exists`)
  return account
}

/** Asks `id`, which also knows accounts of a directory service; macOS prints -2 as 4294967294. */
function findAccount(name: string): Account | undefined {
  const [uid, gid] = [idOf('-u', name), idOf('-g', name)]
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid }
}

function idOf(option: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) | 0 : undefined
}
