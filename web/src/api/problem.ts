/** What the server refused, or why it could not be reached; `code` chooses the sentence. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>

  constructor(status: number, code: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.facts = facts
  }
}

/** Codes of our own for what never reached the server or came back as no problem document. */
export const NO_NETWORK = 'no_network'
export const SERVER_AWAY = 'server_away'
export const UNREADABLE = 'unreadable_reply'
/** The server's word for a session that is over or never was. */
export const SIGNED_OUT = 'signed_out'

/** Whether the same request may succeed later as it is. */
export const isPassing = ({ status }: Problem): boolean =>
  status === 0 || status === 502 || status === 503 || status === 504

/** The problem in a reply that is not a success. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  if (isDocument(body)) return new Problem(response.status, body.code, body.facts ?? {})
  return new Problem(response.status, response.status >= 502 ? SERVER_AWAY : UNREADABLE)
}

/** Whatever was thrown, as a problem that has a sentence. */
export const asProblem = (thrown: unknown): Problem =>
  thrown instanceof Problem ? thrown : new Problem(0, NO_NETWORK)

type Document = { readonly code: string; readonly facts?: Readonly<Record<string, unknown>> }

const isDocument = (body: unknown): body is Document =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
