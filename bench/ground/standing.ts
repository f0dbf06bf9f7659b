import type { Say } from './bench.ts'
import { type Client, connectionsTo, signIn } from './client.ts'
import { type FilledRegister, filledRegister } from './fill.ts'
import { processorMeter } from './processes.ts'
import { type ServerProcess, startServer } from './server.ts'

/** A filled register that is being served, with officers signed in. */
export type Standing = {
  readonly register: FilledRegister
  readonly server: ServerProcess
  /** Officers of the whole country. */
  readonly national: readonly Client[]
  /** An officer of one province, and one of one region. */
  readonly provincial: Client
  readonly regional: Client
  /** Begins to count processor time. */
  readonly processor: () => ReturnType<typeof processorMeter>
}

/** Serves the filled register while some work is done, and ends the server afterwards. */
export async function whileServing<Outcome>(
  say: Say,
  work: (standing: Standing) => Promise<Outcome>,
): Promise<Outcome> {
  const register = await filledRegister(say)
  return serving(register, register.dataFolder, work)
}

/** The same over a copy of it. */
export async function serving<Outcome>(
  register: FilledRegister,
  dataFolder: string,
  work: (standing: Standing) => Promise<Outcome>,
): Promise<Outcome> {
  const server = await startServer({ dataFolder })
  const connections = connectionsTo(server.port)
  try {
    const clients: Client[] = []
    for (const [index, user] of register.users.entries()) {
      clients.push((await signIn(connections, `10.0.0.${index + 1}`, user)).client)
    }
    const [regional, provincial] = [clients.at(-1), clients.at(-2)]
    if (regional === undefined || provincial === undefined) throw new Error('The register has no officers')
    const processor = () => processorMeter(server.pid, dataFolder)
    return await work({ register, server, national: clients.slice(0, -2), provincial, regional, processor })
  } finally {
    connections.close()
    await server.stop()
  }
}

/** The n-th of some clients, round and round. */
export function turn(clients: readonly Client[], index: number): Client {
  const client = clients[index % clients.length]
  if (client === undefined) throw new RangeError('No client')
  return client
}

/** An answer of 200, or a thrown reason. */
export async function expectOk(client: Client, question: Parameters<Client['ask']>[0]) {
  const answer = await client.ask(question)
  if (answer.status !== 200)
    throw new Error(`${question.path}: ${answer.status} ${answer.body.subarray(0, 300)}`)
  return answer
}
