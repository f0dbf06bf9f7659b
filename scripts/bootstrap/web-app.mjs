import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { inProject, Obstacle, say, textOf } from './project.mjs'
import { run } from './run-program.mjs'

const built = inProject('web', 'dist')
/** Inside what it describes, so that neither can be there without the other. */
const stamp = join(built, '.sources')

/** What the built application is made of. */
const SOURCES = ['web', 'core/src', 'credentials/src', 'package-lock.json']
const NO_SOURCES = new Set(['node_modules', 'dist', 'dist.new'])

/** Builds the web application unless what is there was built from these very sources. */
export async function ensureWebApp(node) {
  if (textOf(stamp) === fingerprint()) return
  await withLock('web', async () => {
    const sources = fingerprint()
    if (textOf(stamp) === sources) return
    say('Building the web application.')
    const vite = inProject('node_modules', 'vite', 'bin', 'vite.js')
    const status = await run(
      node,
      [vite, 'build', inProject('web')],
      ['--outDir', 'dist.new', '--logLevel', 'warn'],
    )
    if (status !== 0)
      throw new Obstacle(`The web application could not be built; what went wrong stands above.`)
    replace(sources)
  })
}

/** A server that runs meanwhile finds the old files until the new ones are whole. */
function replace(sources) {
  writeFileSync(inProject('web', 'dist.new', '.sources'), sources)
  rmSync(inProject('web', 'dist.old'), { recursive: true, force: true })
  if (existsSync(built)) renameSync(built, inProject('web', 'dist.old'))
  renameSync(inProject('web', 'dist.new'), built)
  rmSync(inProject('web', 'dist.old'), { recursive: true, force: true })
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const source of SOURCES) addTo(hash, inProject(source), source)
  return hash.digest('hex')
}

/** Names count too: a moved file is another application. */
function addTo(hash, path, name) {
  const entries = listFolder(path)
  if (entries === undefined) {
    hash.update(`${name}\0`).update(readFileSync(path)).update('\0')
    return
  }
  for (const entry of entries) if (!NO_SOURCES.has(entry)) addTo(hash, join(path, entry), `${name}/${entry}`)
}

function listFolder(path) {
  try {
    return readdirSync(path).sort()
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}
