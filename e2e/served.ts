import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Somebody of the demonstration, with what they need to sign in. */
export type Login = {
  readonly email: string
  readonly password: string
  readonly role: string
  readonly totpSecret?: string
}

/** A register that runs as people start it: a process of its own, with demonstration data. */
export type Served = {
  readonly address: string
  readonly logins: readonly Login[]
  readonly stop: () => Promise<void>
}

const MAIN = fileURLToPath(new URL('../server/src/main.ts', import.meta.url))
const READY = /Sijill ready on (http:\/\/localhost:\d+)/

/** Starts a register on a free port, in a data folder that goes away with it. */
export async function serveRegister(): Promise<Served> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'sijill-e2e-'))
  // Started by root, the database runs as another user, who must be let through to its own folder.
  await chmod(dataFolder, 0o755)
  const { DATABASE_URL: _, ...inherited } = process.env
  const server = spawn(process.execPath, [MAIN], {
    env: { ...inherited, SIJILL_DATA: dataFolder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      const ready = READY.exec(said)?.[1]
      if (ready !== undefined) resolve(ready)
    })
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  const logins: readonly Login[] = JSON.parse(
    await readFile(join(dataFolder, 'secrets/demonstration.json'), 'utf8'),
  )
  return {
    ...{ address, logins },
    async stop() {
      server.kill('SIGTERM')
      await ended
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The account of a role. */
export function loginOf({ logins }: Served, role: string): Login {
  const login = logins.find((each) => each.role === role)
  if (login === undefined) throw new Error(`The demonstration has no ${role}`)
  return login
}
