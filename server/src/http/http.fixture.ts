import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Register } from '../composition.ts'
import { readSheet, writeCsv } from '../documents/spreadsheet/index.ts'
import { secretIn } from '../gateways/secret.ts'
import type { Actor } from '../usecases/authority.ts'
import { type AppServices, buildApp } from './app.ts'

/** What an answer says, read. */
export type Answer = {
  readonly status: number
  readonly type: string
  readonly body: Record<string, unknown>
  readonly headers: Readonly<Record<string, unknown>>
}

/** Sends one request; `body` is JSON unless it is bytes. */
export type Ask = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>

/** The real application over a register, nothing in it replaced unless the test says so. */
export const anAppOver = (register: Register, change: Partial<AppServices> = {}): Promise<FastifyInstance> =>
  buildApp({
    ...register,
    session: {
      ...{ identity: register.identity, authPool: register.pools.auth },
      ...{ offices: register.world.offices, listGrants: register.listGrants },
    },
    ...{ targetDays: 5, readSheet, writeReport: writeCsv, lawChanged: register.refreshLaw },
    ...{ webFolder: undefined, logLevel: 'silent' },
    ...change,
  })

/** The headers that our own pages send with a change. */
const ownHeaders = (method: string): Record<string, string> => (method === 'GET' ? {} : { 'x-sijill': '1' })

/** Asks as somebody who has these cookies, from an address of their own. */
export const asking =
  (app: FastifyInstance, cookie = '', remoteAddress = '10.0.0.1'): Ask =>
  async (method, path, body, headers = {}) => {
    const request: InjectOptions = {
      ...{ method, url: path.startsWith('/v') ? path : `/api/v1${path}`, remoteAddress },
      headers: { ...(cookie === '' ? {} : { cookie }), ...ownHeaders(method), ...headers },
    }
    const payload = body instanceof Uint8Array ? Buffer.from(body) : body
    const reply = await app.inject(
      payload === undefined ? request : { ...request, payload: payload as object },
    )
    const type = String(reply.headers['content-type'] ?? '').split(';')[0] ?? ''
    return {
      ...{ status: reply.statusCode, type, headers: reply.headers },
      body: type.endsWith('json') ? reply.json() : {},
    }
  }

/** A cookie of a running session, made as the sign-in service makes it: faster than signing in. */
export async function aSession(
  { pools, publicUrl }: Register,
  dataFolder: string,
  { id }: Pick<Actor, 'id'>,
  expiresInSeconds = 3600,
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await pools.auth.query(
    `insert into auth.session (id, token, "userId", "expiresAt") values ($1, $1, $2, now() + $3 * interval '1 second')`,
    [token, id, expiresInSeconds],
  )
  // As if the second factor had been set up: those who decide may not enter without.
  await pools.auth.query(`update auth."user" set "twoFactorEnabled" = true where id = $1`, [id])
  const secret = await secretIn(`${dataFolder}/secrets/sign-in`)
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  const name = publicUrl.startsWith('https:') ? '__Secure-sijill.session_token' : 'sijill.session_token'
  return `${name}=${encodeURIComponent(`${token}.${signature}`)}`
}

/** The fields that a malformed request is told of, by name. */
export const fieldsIn = (body: Record<string, unknown>): readonly string[] =>
  (body['facts'] as { fields: readonly { field: string }[] }).fields.map(({ field }) => field)

/** A form with texts and files, as a browser writes it. */
export function aForm(
  texts: Readonly<Record<string, string>>,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> } {
  const boundary = 'a-boundary-that-no-file-holds'
  const head = (rest: string) => `--${boundary}\r\ncontent-disposition: form-data; ${rest}\r\n`
  const parts: (string | Uint8Array)[] = []
  for (const [name, text] of Object.entries(texts)) parts.push(head(`name="${name}"`), `\r\n${text}\r\n`)
  for (const { name, bytes } of files) {
    const type = 'content-type: application/octet-stream\r\n\r\n'
    parts.push(head(`name="file"; filename="${name}"`), type, bytes, '\r\n')
  }
  parts.push(`--${boundary}--\r\n`)
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)))
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
