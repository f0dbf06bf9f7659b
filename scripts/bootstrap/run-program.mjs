import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './project.mjs'

/**
 * Runs a program in the project to its end. What it says goes to standard error.
 *
 * @returns its exit code; 127 when it is not there.
 */
export const run = (program, first, rest = [], env = process.env) =>
  new Promise((resolve) => {
    // On Windows, npm is a batch file, which only a shell can run.
    const shell = process.platform === 'win32' && !program.endsWith('.exe')
    const child = spawn(program, [...first, ...rest], { cwd: root, stdio: ['ignore', 2, 2], shell, env })
    child.on('error', () => resolve(127))
    child.on('exit', (code, signal) => resolve(exitCodeOf(code, signal)))
  })

/** The number by which a shell knows how a program ended. */
export const exitCodeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0)
