import type { FastifyInstance } from 'fastify'
import { type Refusal, sendProblem } from './problem.ts'
import { findSession, lacksSecondFactor, type Session, type SessionServices, webHeaders } from './session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request; set before any handler of a route that is not `open`. */
    session: Session
  }
  interface FastifyContextConfig {
    /** Anybody may ask, signed in or not. */
    open?: boolean
    /** May be asked before the second factor and the own password are set up. */
    early?: boolean
  }
}

/** The header that only our own pages can add: a form of another site cannot. */
const OWN_HEADER = 'x-sijill'

/** Signs every request in before its handler runs, or refuses it. */
export function requireSession(app: FastifyInstance, services: SessionServices): void {
  app.decorateRequest('session')
  app.addHook('onRequest', async (request, reply) => {
    const { open, early } = request.routeOptions.config
    // What a person may read is read anew by whoever comes next; a route that lets a browser keep it says so.
    reply.header('cache-control', 'no-store')
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    if (changes && request.headers[OWN_HEADER] === undefined) {
      return sendProblem(reply, { code: 'foreign_request' })
    }
    if (open === true) return
    const session = await findSession(services, webHeaders(request))
    const refusal = session === undefined ? SIGNED_OUT : early === true ? undefined : notYet(session)
    if (session === undefined || refusal !== undefined) return sendProblem(reply, refusal ?? SIGNED_OUT)
    request.session = session
  })
}

const SIGNED_OUT = { code: 'signed_out' } as const

function notYet(session: Session): Refusal | undefined {
  if (session.account.mustChangePassword) return { code: 'password_change_needed' }
  return lacksSecondFactor(session) ? { code: 'second_factor_needed' } : undefined
}
