import { createHash } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type Account, canReach } from './account.ts'
import { ClusterFailure } from './failure.ts'

/** Where copies and data go when the project's own folder is closed to the account of PostgreSQL. */
export const SYSTEM_FOLDER = '/var/lib/sijill'

/** The kernel keeps 103 to 107 bytes for the name of a socket. */
const SOCKET_NAME_BYTES_MAX = 100

export type PlaceOfData = { readonly folder: string; readonly isElsewhere: boolean }

/**
 * The folder that really holds the data, for the folder that was asked for.
 *
 * They differ only when we are root and the account of PostgreSQL may not enter the folder asked for.
 * The choice is written beside it, so that people and later runs find the data.
 */
export function placeOfData(wanted: string, account: Account | undefined): PlaceOfData {
  mkdirSync(dirname(wanted), { recursive: true })
  const real = join(realpathSync(dirname(wanted)), basename(wanted))
  const note = `${real}.location`
  if (existsSync(note)) return { folder: placeInNote(note, real), isElsewhere: true }
  if (account === undefined || canReach(account, dirname(real))) return { folder: real, isElsewhere: false }
  if (existsSync(join(real, 'PG_VERSION'))) {
    throw new ClusterFailure(
      `The database in ${real} cannot be entered by its owner, "${account.name}": a folder above it is closed.`,
    )
  }
  const elsewhere = join(
    SYSTEM_FOLDER,
    createHash('sha256').update(real).digest('hex').slice(0, 12),
    'postgres',
  )
  mkdirSync(dirname(elsewhere), { recursive: true, mode: 0o755 })
  writeFileSync(note, `${JSON.stringify({ data: elsewhere, for: real }, null, 2)}\n`)
  return { folder: elsewhere, isElsewhere: true }
}

function placeInNote(note: string, real: string): string {
  const { data, for: owner } = JSON.parse(readFileSync(note, 'utf8'))
  // A copied project must not share, and a moved one must not forget, its database.
  if (owner !== real) {
    throw new ClusterFailure(
      `${note} says that the data lies in ${data}, for a project at ${owner}. If this project was moved from ` +
        'there, correct the place in that file; if it was copied, delete the file.',
    )
  }
  return data
}

/** A new private folder with a short path, for sockets and for what lives only as long as the cluster. */
export function makeRunFolder(account: Account | undefined): string {
  const folder = mkdtempSync(join(temporaryFolder(account), 'sijill-'))
  if (account !== undefined) chownSync(folder, account.uid, account.gid)
  return folder
}

function temporaryFolder(account: Account | undefined): string {
  const folder = tmpdir()
  if (process.platform === 'win32') return folder
  const isShort = Buffer.byteLength(join(folder, 'sijill-abcdef', '.s.PGSQL.5432')) <= SOCKET_NAME_BYTES_MAX
  const isOpen = account === undefined || canReach(account, folder)
  return isShort && isOpen ? folder : '/tmp'
}
