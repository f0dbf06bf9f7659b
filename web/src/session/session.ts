import type { sessionSchema, signInReply } from '@sijill/core/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { get, send } from '../api/client.ts'
import { asProblem, isPassing, Problem } from '../api/problem.ts'

/** Who is signed in, where, and with which rights. */
export type Session = z.infer<typeof sessionSchema>

/** One right, as the menu and the buttons ask for it. */
export type Right = Session['rights'][number]

export type SignInReply = z.infer<typeof signInReply>

const SESSION = ['session'] as const
const AGAIN_MS_MAX = 5000

/** The session on the server, or `null` where nobody is signed in. */
async function findSession(): Promise<Session | null> {
  try {
    return await get<Session>('/session', { anonymous: true })
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 401) return null
    throw thrown
  }
}

/** Follows the session. A register that is away is asked again until it is there; `away` says why meanwhile. */
export function useSessionQuery() {
  const { data, error, failureReason, refetch } = useQuery({
    queryKey: SESSION,
    queryFn: findSession,
    staleTime: Number.POSITIVE_INFINITY,
    retry: (_, thrown) => isPassing(asProblem(thrown)),
    retryDelay: (tries) => Math.min(AGAIN_MS_MAX, 1000 * 2 ** tries),
  })
  return {
    session: data,
    away: data === undefined ? (error ?? failureReason) : null,
    again: () => void refetch(),
  }
}

/** The session, in what is drawn only for somebody signed in. */
export function useSession(): Session {
  const { session } = useSessionQuery()
  if (session === undefined || session === null) throw new Error('Drawn without a session')
  return session
}

/** What changes the session: signing in by steps, and out. */
export function useSignIn() {
  const client = useQueryClient()
  const keep = (reply: SignInReply): SignInReply => {
    if (reply.status === 'signed_in') client.setQueryData(SESSION, reply.session)
    return reply
  }
  return {
    signIn: async (identifier: string, password: string) =>
      keep(await send<SignInReply>('POST', '/session', { identifier, password }, { anonymous: true })),
    giveCode: async (code: string) =>
      keep(await send<SignInReply>('POST', '/session/code', { code }, { anonymous: true })),
    /** What the session may do has changed on the server. */
    readAgain: () => client.invalidateQueries({ queryKey: SESSION }),
    /** The session is over and the person leaves: the sign-in page takes the place of this one. */
    forget: () => {
      client.clear()
      client.setQueryData(SESSION, null)
    },
    signOut: async () => {
      await send('DELETE', '/session', undefined, { anonymous: true })
      client.clear()
      client.setQueryData(SESSION, null)
    },
  }
}

/** The name of somebody in the language of the page. */
export const nameOf = (
  named: { readonly name_ar: string; readonly name_fr: string },
  language: 'ar' | 'fr',
): string => (language === 'ar' ? named.name_ar || named.name_fr : named.name_fr || named.name_ar) || '—'
