import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { withLock } from './lock.mjs'
import { say } from './project.mjs'
import { run } from './run-program.mjs'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LocalAppData']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
}

/** A Chromium of this machine that runs, or `undefined`; `CHROME_PATH` names one. */
export function findChromium() {
  const named = process.env['CHROME_PATH']
  if (named) return works(named) ? named : undefined
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)))
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(works)
}

/** A Chromium, installed from the system's packages where that is possible without asking anybody. */
export async function ensureChromium() {
  const found = findChromium()
  if (found !== undefined || !canInstall()) return found
  return withLock('chromium', async () => {
    if (findChromium() === undefined) {
      say('Installing Chromium from the packages of this system, for the tests in a browser.')
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      await run('apt-get', ['update', '-qq'], [], env)
      await run('apt-get', ['install', '-y', '-qq', '-o', 'DPkg::Lock::Timeout=300', 'chromium'], [], env)
    }
    return findChromium()
  })
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Windows answers `--version` with a window; there, to be present is enough. */
function works(program) {
  if (!existsSync(program)) return false
  return process.platform === 'win32' || spawnSync(program, ['--version'], { timeout: 20_000 }).status === 0
}
