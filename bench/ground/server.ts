import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { anyFreePort } from '../../server/src/store/cluster/index.ts'
import { PROJECT } from './project.ts'

/** A server of the register in a process of its own, as operators run it. */
export type ServerProcess = {
  readonly port: number
  readonly pid: number
  /** From the start of the process until it said that it is ready. */
  readonly readyAfterMs: number
  /** Ends it as an operator would. */
  readonly stop: () => Promise<void>
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>
}

/** What is started, when it is not the server itself. */
export type ServerOrder = {
  readonly dataFolder: string
  readonly isDemo?: boolean
  readonly program?: readonly string[]
  readonly folder?: string
}

const READY = /Sijill ready on http:\/\/localhost:(\d+)/
const START_LIMIT_MS = 300_000

/** Starts the server on a data folder, with its own PostgreSQL, and waits until it is ready. */
export async function startServer(order: ServerOrder): Promise<ServerProcess> {
  const { dataFolder, isDemo = false, program = ['server/src/main.ts'], folder = PROJECT } = order
  const port = await anyFreePort()
  const { DATABASE_URL: _, ...environment } = process.env
  const started = performance.now()
  const child = spawn(process.execPath, [...program.map((part) => join(folder, part))], {
    cwd: folder,
    env: { ...environment, SIJILL_DATA: dataFolder, SIJILL_DEMO: isDemo ? '1' : '0', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended
  }
  try {
    await readiness(child)
  } catch (failure) {
    await end('SIGKILL')
    throw failure
  }
  const readyAfterMs = performance.now() - started
  return { port, pid: child.pid ?? 0, readyAfterMs, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const limit = setTimeout(() => reject(new Error(`The server is not ready:\n${said}`)), START_LIMIT_MS)
    const hear = (chunk: Buffer): void => {
      said = `${said}${chunk}`.slice(-4_000)
      if (!READY.test(said)) return
      clearTimeout(limit)
      resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('close', (code) => {
      clearTimeout(limit)
      reject(new Error(`The server ended with ${code}:\n${said}`))
    })
  })
}
