import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { ClusterFailure } from './failure.ts'
import { isAlive } from './postmaster.ts'
import type { Durability } from './settings.ts'

/** The superuser of an embedded cluster. */
export const SUPERUSER = 'postgres'

const POSTGRESQL_RELEASE = '18'

/**
 * Character classes come from a locale of the system: without one, `pg_trgm` finds no letter in an
 * Arabic word. Names differ between systems; the last one exists everywhere and costs just that search.
 */
const CHARACTER_LOCALES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8', 'en-US.UTF-8', 'C']

export type DataFolder = {
  readonly folder: string
  readonly account: Account | undefined
  readonly durability: Durability
}

/**
 * Makes a data folder where there is none.
 *
 * It is made under another name and then renamed, so that a start that is interrupted or meets another
 * start leaves either a whole folder or none.
 */
export function ensureDataFolder(data: DataFolder, binaries: Binaries): void {
  if (existsSync(join(data.folder, 'PG_VERSION'))) {
    refuseOtherRelease(data.folder)
    return
  }
  removeUnfinished(data.folder)
  const unfinished = `${data.folder}.new-${process.pid}`
  mkdirSync(unfinished, { mode: 0o700 })
  if (data.account !== undefined) chownSync(unfinished, data.account.uid, data.account.gid)
  initialise(unfinished, data, binaries)
  try {
    renameSync(unfinished, data.folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(join(data.folder, 'PG_VERSION'))) throw error
  }
}

/** The superuser's password, where the cluster asks for one: on Windows, which has no private sockets. */
export function passwordOf(folder: string): string | undefined {
  const file = passwordFile(folder)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

const passwordFile = (folder: string): string => `${folder}.password`

function refuseOtherRelease(folder: string): void {
  const release = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (release === POSTGRESQL_RELEASE) return
  throw new ClusterFailure(
    `The data in ${folder} were written by PostgreSQL ${release}; this version of Sijill brings PostgreSQL ` +
      `${POSTGRESQL_RELEASE}. Make a backup with the version that wrote them, and restore it with this one.`,
  )
}

function removeUnfinished(folder: string): void {
  const prefix = `${basename(folder)}.new-`
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue
    rmSync(join(dirname(folder), name), { recursive: true, force: true })
  }
}

function initialise(target: string, { folder, account, durability }: DataFolder, binaries: Binaries): void {
  const complaints: string[] = []
  for (const locale of CHARACTER_LOCALES) {
    const { status, stderr, error } = spawnSync(
      binaries.initdb,
      [
        ...['-D', target, '-U', SUPERUSER, '--no-instructions', '--encoding=UTF8'],
        ...['--locale=C', `--lc-ctype=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        ...authentication(folder),
        ...(durability === 'ephemeral' ? ['--no-sync', '--no-data-checksums'] : []),
      ],
      {
        ...(account && { uid: account.uid, gid: account.gid }),
        ...(process.platform === 'win32'
          ? {}
          : { cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C' } }),
        encoding: 'utf8',
      },
    )
    if (status === 0) return
    complaints.push(error?.message ?? stderr.trim())
    if (!stderr?.includes('invalid locale name')) break
  }
  rmSync(target, { recursive: true, force: true })
  throw new ClusterFailure(`PostgreSQL could not make its data folder ${folder}: ${complaints.at(-1)}`)
}

/** Whoever may enter the 0700 folder of the socket is the owner or root: a password would add nothing. */
function authentication(folder: string): readonly string[] {
  if (process.platform !== 'win32') return ['--auth-local=trust', '--auth-host=reject']
  writeFileSync(passwordFile(folder), randomBytes(24).toString('base64url'), { mode: 0o600 })
  return ['--auth=scram-sha-256', `--pwfile=${passwordFile(folder)}`]
}
