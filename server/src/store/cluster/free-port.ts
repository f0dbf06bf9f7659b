import { createServer } from 'node:net'

const PORT_MAX = 65_535

/**
 * The first port from a number upwards on which nobody listens, on any address.
 *
 * Another program may take it before we do: whoever needs certainty listens, and asks again on failure.
 */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port <= PORT_MAX; port += 1) {
    // A program may hold the port on this machine's own address alone; some systems then still grant the rest.
    if ((await isFree({ port })) && (await isFree({ port, host: '127.0.0.1' }))) return port
  }
  throw new RangeError(`No free port from ${from} upwards`)
}

const isFree = (where: { readonly port: number; readonly host?: string }): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ ...where, exclusive: true }, () => server.close(() => resolve(true)))
  })

/** A port that the system picks, on this machine's own address only. */
export const anyFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
