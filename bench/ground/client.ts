import { Agent, type IncomingMessage, request as open } from 'node:http'

/** An answer of the server, read to its end. */
export type Answer = {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  readonly json: () => unknown
}

/** What is asked; a body that is no buffer is sent as JSON. */
export type Question = {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Somebody who asks, signed in or not. */
export type Client = { readonly ask: (question: Question) => Promise<Answer> }

const SOCKETS_MAX = 128
const ANSWER_LIMIT_MS = 60_000

/** Connections to one server that stay open between requests. */
export function connectionsTo(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX, scheduling: 'fifo' })
  /** Each client has an address of its own, as behind a proxy: limits of requests count by address. */
  const clientAt = (address: string, cookie = ''): Client => ({
    ask: ({ method = 'GET', path, body, headers = {} }) =>
      new Promise((resolve, reject) => {
        const isRaw = Buffer.isBuffer(body)
        const sent = body === undefined ? undefined : isRaw ? body : Buffer.from(JSON.stringify(body))
        const asked = open(
          {
            ...{ host: '127.0.0.1', port, agent, method, path, timeout: ANSWER_LIMIT_MS },
            headers: {
              ...{ 'x-sijill': '1', 'x-forwarded-for': address, cookie },
              ...(sent === undefined ? {} : { 'content-length': sent.byteLength }),
              ...(sent === undefined || isRaw ? {} : { 'content-type': 'application/json' }),
              ...headers,
            },
          },
          (reply) => {
            const chunks: Buffer[] = []
            reply.on('data', (chunk: Buffer) => chunks.push(chunk))
            reply.once('error', reject)
            reply.once('end', () => {
              const content = Buffer.concat(chunks)
              resolve({
                ...{ status: reply.statusCode ?? 0, headers: reply.headers, body: content },
                json: () => JSON.parse(content.toString('utf8')),
              })
            })
          },
        )
        asked.once('timeout', () => asked.destroy(new Error('No answer in time')))
        asked.once('error', reject)
        asked.end(sent)
      }),
  })
  return { clientAt, close: () => agent.destroy() }
}

/** Signs in, and answers a client that stays signed in. */
export async function signIn(
  { clientAt }: ReturnType<typeof connectionsTo>,
  address: string,
  { email, password }: { readonly email: string; readonly password: string },
  code?: () => Promise<string>,
): Promise<{ readonly client: Client; readonly cookie: string }> {
  const body = { identifier: email, password }
  const first = await clientAt(address).ask({ method: 'POST', path: '/api/v1/session', body })
  if (first.status !== 200) throw new Error(`Signing in failed: ${first.status} ${first.body}`)
  const cookie = cookieOf(first)
  if (code === undefined) return { client: clientAt(address, cookie), cookie }
  const confirmed = await clientAt(address, cookie).ask({
    ...{ method: 'POST', path: '/api/v1/session/code', body: { code: await code() } },
  })
  if (confirmed.status !== 200) throw new Error(`The code was refused: ${confirmed.status} ${confirmed.body}`)
  const both = cookieOf(confirmed)
  return { client: clientAt(address, both), cookie: both }
}

const cookieOf = ({ headers }: Answer): string =>
  (headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ')
