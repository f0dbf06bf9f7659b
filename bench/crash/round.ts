import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../ground/client.ts'
import { childrenOf, postmasterOf } from '../ground/processes.ts'
import type { ServerProcess } from '../ground/server.ts'
import { Gone, type Hands, type Journal, type Sent, send } from './journal.ts'
import { type Found, journey } from './journey.ts'

/** What is killed. */
export type Blow = 'server' | 'database' | 'both'

/** Somebody at a counter, who goes on after every crash where the crash left them. */
export type Writer = { current: ReturnType<typeof journey> | undefined; next: Sent | undefined }

/** Where writers get their people from. */
export type Source = { index: number; readonly found: Found }

/** Writes until the server is gone: the command that had no answer stays the next one. */
export async function writeOn(journal: Journal, hands: Hands, writer: Writer, source: Source): Promise<void> {
  try {
    for (;;) {
      if (writer.next === undefined) {
        source.index += 1
        writer.current = journey(source.index, source.found)
        writer.next = writer.current.next().value ?? undefined
      }
      if (writer.next === undefined) throw new Error('A journey has no beginning')
      const reply = await send(journal, hands, writer.next)
      writer.next = writer.current?.next(reply).value ?? undefined
    }
  } catch (failure) {
    if (!(failure instanceof Gone)) throw failure
  }
}

/** Kills as a crash would, in one go: nobody is asked to finish anything. */
export async function strike(
  blow: Blow,
  server: ServerProcess,
  dataFolder: string,
  idle: Client,
): Promise<string> {
  const postmaster = postmasterOf(dataFolder)
  const killDatabase = (): void => {
    if (postmaster === undefined) return
    // Its processes each lead a group of their own, so they are killed one by one, the first one first.
    for (const pid of [postmaster, ...childrenOf(postmaster)]) killNow(pid)
  }
  if (blow === 'server') {
    await server.kill()
    return 'server'
  }
  killDatabase()
  if (blow === 'both') {
    await server.kill()
    return 'both'
  }
  // A server without its database says so, and lives.
  await sleep(200)
  const ready = await idle.ask({ path: '/ready' }).catch(() => undefined)
  await server.kill()
  return `database, after which the server answered ${ready?.status ?? 'nothing'}`
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself when the first one was gone.
  }
}
