import { missed, reached, whileSending } from './connection.ts'
import { asProblem, isPassing, NO_NETWORK, Problem, problemOf, SIGNED_OUT } from './problem.ts'
import { signInAgain } from './sign-in-gate.ts'

const BASE = '/api/v1'
/** Waits between tries of a request that changes something; its command id makes it count once. */
const RETRY_DELAYS_MS = [1000, 2000, 4000, 8000]

type Options = {
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
  /** A request of the sign-in itself: nobody being signed in is its answer, not the end of a session. */
  readonly anonymous?: boolean
}

/** Asks for something. The reply has the type that the contract gives this path. */
export const get = <Reply>(path: string, options: Options = {}): Promise<Reply> => call('GET', path, options)

/** Sends a command. It is tried again while the server is away, and counts once. */
export const send = <Reply>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  options: Options = {},
) => whileSending(() => withRetries(() => call<Reply>(method, path, { ...options, body })))

/** A path of the API as a link, for files that the browser shows or saves by itself. */
export const linkTo = (path: string): string => `${BASE}${path}`

/** Parameters of a query, those without value left out. */
export function query(parameters: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

async function call<Reply>(method: string, path: string, options: Options): Promise<Reply> {
  const response = await fetchOnce(method, path, options)
  if (!response.ok) {
    const problem = await problemOf(response)
    const isOver = problem.code === SIGNED_OUT && options.anonymous !== true
    if (!isOver || !(await signInAgain())) throw problem
    return call(method, path, options)
  }
  if (response.status === 204) return undefined as Reply
  return (await response.json()) as Reply
}

async function fetchOnce(method: string, path: string, { body, signal }: Options): Promise<Response> {
  const isForm = body instanceof FormData
  try {
    const response = await fetch(`${BASE}${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'x-sijill': '1' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
    if (response.status >= 502 && response.status <= 504) missed('server')
    else reached()
    return response
  } catch (thrown) {
    if (signal?.aborted) throw thrown
    missed('offline')
    throw new Problem(0, NO_NETWORK)
  }
}

async function withRetries<Reply>(work: () => Promise<Reply>): Promise<Reply> {
  for (const delay of RETRY_DELAYS_MS) {
    try {
      return await work()
    } catch (thrown) {
      if (!isPassing(asProblem(thrown))) throw thrown
      await new Promise((resume) => setTimeout(resume, delay))
    }
  }
  return work()
}
