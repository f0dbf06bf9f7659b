import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { withLock } from './lock.mjs'
import { inProject, Obstacle, say, textOf } from './project.mjs'
import { run } from './run-program.mjs'

const stamp = inProject('node_modules', '.sijill-lock')

/** Installs the packages of the project unless those of `package-lock.json` are already there. */
export async function ensureInstalled() {
  if (isInstalled()) return
  await withLock('install', async () => {
    if (isInstalled()) return
    say('Installing the packages of Sijill with npm. This is needed once, and takes a minute or a few.')
    const status = await run(...npm(), [
      ...['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    ])
    if (status !== 0) {
      throw new Obstacle(
        `The packages could not be installed: "npm ci" ended with ${status}; what it said stands above. ` +
          'Check that this computer reaches the npm registry and that the disk has 2 GB free, then run this again.',
      )
    }
    writeFileSync(stamp, wanted())
  })
}

/** What must be installed, in one number: the lock file, and the kind of machine. */
function wanted() {
  const lock = readFileSync(inProject('package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')
}

function isInstalled() {
  const installed = textOf(stamp)
  if (installed !== undefined) return installed === wanted()
  return isInstalledByHand()
}

/** Whether somebody ran `npm ci` themselves: npm notes what it installed, package by package. */
function isInstalledByHand() {
  const note = textOf(inProject('node_modules', '.package-lock.json'))
  if (note === undefined) return false
  const installed = JSON.parse(note).packages
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  return Object.entries(packages).every(
    ([path, { version, optional, link }]) =>
      !path.includes('node_modules/') ||
      link ||
      installed[path]?.version === version ||
      (optional && installed[path] === undefined),
  )
}

/** npm as a program: the one that started us, or the one on the path. */
function npm() {
  const script = process.env.npm_execpath
  if (script?.endsWith('npm-cli.js')) return [process.execPath, [script]]
  return ['npm', []]
}
