import { spawn } from 'node:child_process'

/** What a program said, both streams in order, and how it ended. */
export type Outcome = { readonly status: number; readonly output: string }

/** Runs a program in a folder to its end and keeps what it says. */
export const capture = (program: string, args: readonly string[], cwd: string): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const words: Buffer[] = []
    child.stdout.on('data', (piece) => words.push(piece))
    child.stderr.on('data', (piece) => words.push(piece))
    child.on('error', (error) => resolve({ status: 127, output: error.message }))
    child.on('close', (code) =>
      resolve({ status: code ?? 1, output: Buffer.concat(words).toString().trim() }),
    )
  })
