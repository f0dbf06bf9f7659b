import {
  codeBody,
  passwordBody,
  secondFactorBody,
  secondFactorReply,
  sessionSchema,
  signInBody,
  signInReply,
  snakeKeys,
} from '@sijill/core/contract'
import { ok, type Result, refuse } from '@sijill/core/kernel'
import { ROLES_WITH_SECOND_FACTOR, type Role } from '@sijill/core/register'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Pool } from 'pg'
import { z } from 'zod'
import { type Account, findAccount, passwordChanged } from '../gateways/identity/account.ts'
import { ask } from '../gateways/identity/ask.ts'
import type { Identity } from '../gateways/identity/identity.ts'
import { confirmCode, type SignedIn, type SignInRefusal, signIn } from '../gateways/identity/sign-in.ts'
import { type Actor, mayIn, type OfficeTree, rightsAnywhere } from '../usecases/authority.ts'
import { sendProblem } from './problem.ts'

/** Who is signed in, as requests carry it. */
export type Session = { readonly actor: Actor; readonly account: Account; readonly expiresAt: string }

/** What sign-in needs. */
export type SessionServices = {
  readonly identity: Identity
  readonly authPool: Pool
  readonly offices: OfficeTree
  readonly listGrants: (userId: string) => Promise<Actor['grants']>
}

/** The headers of a request as the sign-in service reads them. */
export const webHeaders = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

/** Who sends a request, or why nobody does. */
export async function findSession(services: SessionServices, headers: Headers): Promise<Session | undefined> {
  const found = await ask(services.identity.api.getSession({ headers }))
  if (found === null || found === undefined) return undefined
  const account = await findAccount(services.authPool, found.user.id)
  if (account === undefined || !account.active) return undefined
  const grants = await services.listGrants(account.id)
  const expiresAt = new Date(found.session.expiresAt).toISOString()
  return { actor: { id: account.id, grants }, account, expiresAt }
}

/** Whether this user's roles ask for a second factor that is not set up. */
export const lacksSecondFactor = ({ actor, account }: Session): boolean =>
  !account.secondFactor && actor.grants.some(({ role }) => ROLES_WITH_SECOND_FACTOR.includes(role))

/** Signing in and out, the second factor, and the own password. */
export const sessionRoutes =
  (services: SessionServices): FastifyPluginAsyncZod =>
  async (app) => {
    const { identity, authPool } = services
    const limited = { rateLimit: { max: 30, timeWindow: '1 minute' } }

    app.post(
      '/session',
      {
        config: { open: true, ...limited },
        schema: { tags: ['session'], summary: 'Sign in', body: signInBody, response: { 200: signInReply } },
      },
      async (request, reply) =>
        answerSignIn(await signIn(identity, authPool)(request.body, webHeaders(request)), reply),
    )

    app.post(
      '/session/code',
      {
        config: { open: true, ...limited },
        schema: {
          ...{ tags: ['session'], summary: 'Confirm the second factor' },
          ...{ body: codeBody, response: { 200: signInReply } },
        },
      },
      async (request, reply) =>
        answerSignIn(await confirmCode(identity, authPool)(request.body.code, webHeaders(request)), reply),
    )

    async function answerSignIn(outcome: Result<SignedIn, SignInRefusal>, reply: FastifyReply) {
      if (!outcome.ok) return sendProblem(reply, outcome.refusal)
      const { status, cookies } = outcome.value
      reply.header('set-cookie', [...cookies])
      if (status === 'code_needed') return { status }
      const cookie = cookies.map((each) => each.split(';')[0]).join('; ')
      const session = await findSession(services, new Headers({ cookie }))
      return session === undefined
        ? sendProblem(reply, { code: 'signed_out' })
        : { status, session: sessionReply(session, services.offices) }
    }

    app.get(
      '/session',
      {
        config: { early: true },
        schema: { tags: ['session'], summary: 'Who is signed in', response: { 200: sessionSchema } },
      },
      async ({ session }) => sessionReply(session, services.offices),
    )

    app.delete(
      '/session',
      {
        config: { early: true },
        schema: { tags: ['session'], summary: 'Sign out', response: { 204: z.null() } },
      },
      async (request, reply) => {
        const answer = await ask(identity.api.signOut({ headers: webHeaders(request), asResponse: true }))
        return reply
          .header('set-cookie', answer?.headers.getSetCookie() ?? [])
          .code(204)
          .send(null)
      },
    )

    app.put(
      '/session/password',
      {
        config: { early: true, ...limited },
        schema: {
          ...{ tags: ['session'], summary: 'Change the own password' },
          ...{ body: passwordBody, response: { 204: z.null() } },
        },
      },
      async (request, reply) => {
        const changed = await changePassword(identity, request)
        if (!changed.ok) return sendProblem(reply, changed.refusal)
        await passwordChanged(authPool, request.session.account.id)
        return reply
          .header('set-cookie', [...changed.value])
          .code(204)
          .send(null)
      },
    )

    app.post(
      '/session/second-factor',
      {
        config: { early: true, ...limited },
        schema: {
          ...{ tags: ['session'], summary: 'Begin the second factor' },
          ...{ body: secondFactorBody, response: { 200: secondFactorReply } },
        },
      },
      async (request, reply) => {
        const body = { password: request.body.password }
        const enabled = await ask(identity.api.enableTwoFactor({ body, headers: webHeaders(request) }))
        if (enabled === undefined || enabled.method !== 'totp') {
          return sendProblem(reply, { code: 'wrong_credentials', tries_left: 0 })
        }
        return { uri: enabled.totpURI, backup_codes: enabled.backupCodes }
      },
    )
  }

async function changePassword(
  identity: Identity,
  request: FastifyRequest<{ Body: { current: string; next: string } }>,
): Promise<Result<readonly string[], SignInRefusal>> {
  const { current, next } = request.body
  const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
  const headers = webHeaders(request)
  const answer = await ask(identity.api.changePassword({ body, headers, asResponse: true }))
  if (answer === undefined) return refuse({ code: 'wrong_credentials', tries_left: 0 })
  return ok(answer.headers.getSetCookie())
}

/** A session as the application sees it. */
export function sessionReply(session: Session, offices: OfficeTree) {
  const { actor, account, expiresAt } = session
  const offered = actor.grants.find(({ officeCode }) => mayIn(actor, 'prepare_dossier', officeCode, offices))
  const home = offered ?? actor.grants[0]
  return {
    user: {
      ...snakeKeys({ id: account.id, nameAr: account.nameAr, nameFr: account.nameFr }),
      email: account.email,
    },
    grants: actor.grants.map(({ role, officeCode }) => ({
      role: role satisfies Role,
      office_code: officeCode,
    })),
    office_code: home?.officeCode ?? '',
    rights: [...rightsAnywhere(actor)],
    second_factor: account.secondFactor
      ? ('on' as const)
      : lacksSecondFactor(session)
        ? ('required' as const)
        : ('off' as const),
    must_change_password: account.mustChangePassword,
    expires_at: expiresAt,
  }
}
