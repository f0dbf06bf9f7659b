import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A place inside the project. */
export const inProject = (...parts) => join(root, ...parts)

/** A sentence for the person at the terminal; standard output belongs to the command itself. */
export const say = (sentence) => process.stderr.write(`${sentence}\n`)

/** What a person can mend; shown as it is, without a stack. */
export class Obstacle extends Error {}

/** Runs a script to its end, and tells an obstacle in plain words. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    say(error instanceof Obstacle ? error.message : String(error?.stack ?? error))
    process.exitCode = 1
  }
}

/** The text of a file, or nothing where there is none. */
export const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
