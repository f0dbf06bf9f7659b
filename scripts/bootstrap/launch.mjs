import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { inProject } from './project.mjs'
import { exitCodeOf } from './run-program.mjs'

/**
 * Runs a source file with a Node, as if it were this process: same terminal, same signals, same exit code.
 *
 * @returns the exit code.
 */
export function launch(node, file, args) {
  const lifeline = pathToFileURL(inProject('scripts', 'bootstrap', 'lifeline.mjs')).href
  const child = spawn(node, ['--import', lifeline, inProject(file), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // A terminal sends Ctrl-C to both of us; a second one would look like impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  whenAbandoned(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(exitCodeOf(code, signal)))
  })
}

/** npm passes a signal on to the shell that it put between us, and the shell dies of it without a word to us. */
function whenAbandoned(act) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    act()
  }, 200)
  watch.unref()
}
