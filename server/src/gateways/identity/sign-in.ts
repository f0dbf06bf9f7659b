import { randomBytes } from 'node:crypto'
import { ok, parsePhone, type Result, refuse, toAsciiDigits } from '@sijill/core/kernel'
import type { Pool } from 'pg'
import { ask } from './ask.ts'
import type { Identity } from './identity.ts'
import { hashPassword, verifyPassword } from './password.ts'

/** Five wrong passwords lock what was typed for a quarter of an hour; the count forgets after as long. */
const FAILURES_MAX = 5
const LOCK_MINUTES = 15

/** Why nobody was signed in. What is unknown and what is wrong are told alike. */
export type SignInRefusal =
  | { readonly code: 'wrong_credentials'; readonly tries_left: number }
  | { readonly code: 'locked_out'; readonly until: string }
  | { readonly code: 'wrong_code' }

/** A step of signing in that went well, with the cookies that the browser must keep. */
export type SignedIn = {
  readonly status: 'signed_in' | 'code_needed'
  readonly cookies: readonly string[]
}

/** A hash that no password has. */
const NOBODY = hashPassword(randomBytes(32).toString('hex'))

/** Signs in with phone or e-mail and a password; counts failures by what was typed. */
export const signIn =
  (identity: Identity, pool: Pool) =>
  async (
    { identifier, password }: { readonly identifier: string; readonly password: string },
    headers: Headers,
  ): Promise<Result<SignedIn, SignInRefusal>> => {
    const typed = spellingOf(identifier)
    const until = await lockedUntil(pool, typed)
    if (until !== undefined) return refuse({ code: 'locked_out', until })
    // Counted before it is checked: guesses sent at the same moment would all find the count of before.
    const tried = await countTry(pool, typed)
    if (tried.count > FAILURES_MAX) return refuse(refusalAfter(tried))
    const email = await findEmail(pool, typed)
    // An unknown account takes as long as a known one, so that time does not tell which exist.
    if (email === undefined) await verifyPassword({ hash: await NOBODY, password })
    const answer =
      email === undefined
        ? undefined
        : await ask(identity.api.signInEmail({ body: { email, password }, headers, asResponse: true }))
    if (answer === undefined) return refuse(refusalAfter(tried))
    await pool.query('delete from auth.sign_in_failure where identifier = $1', [typed])
    const body = (await answer.json()) as { readonly twoFactorRedirect?: boolean }
    return ok({
      status: body.twoFactorRedirect === true ? 'code_needed' : 'signed_in',
      cookies: answer.headers.getSetCookie(),
    })
  }

/** Ends a sign-in with the six digits of the authenticator, or with one of the backup codes. */
export const confirmCode =
  (identity: Identity, pool: Pool) =>
  async (code: string, headers: Headers): Promise<Result<SignedIn, SignInRefusal>> => {
    const compact = toAsciiDigits(code).replace(/\s/g, '')
    const check = /^\d{6}$/.test(compact)
      ? identity.api.verifyTOTP({ body: { code: compact }, headers, asResponse: true })
      : identity.api.verifyBackupCode({ body: { code: compact }, headers, asResponse: true })
    const answer = await ask(check)
    if (answer !== undefined) return ok({ status: 'signed_in', cookies: answer.headers.getSetCookie() })
    // The service takes a session that it could not read for none: that is no wrong code.
    await pool.query('select 1')
    return refuse({ code: 'wrong_code' })
  }

/** When a lock on what was typed ends; `undefined` while there is none. */
export async function lockedUntil(pool: Pool, identifier: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ locked_until: string }>(
    'select locked_until from auth.sign_in_failure where identifier = $1 and locked_until > now()',
    [identifier],
  )
  return rows[0]?.locked_until
}

/** How often what was typed was tried lately, this try included, and the moment in which its lock ends. */
type Tried = { readonly count: number; readonly lockedUntil: string }

async function countTry(pool: Pool, identifier: string): Promise<Tried> {
  const { rows } = await pool.query<{ count: number; locked_until: string | null }>(
    `insert into auth.sign_in_failure as failure (identifier, count, last_at) values ($1, 1, now())
     on conflict (identifier) do update set
       count = case when failure.last_at < now() - $3 * interval '1 minute' then 1 else failure.count + 1 end,
       last_at = now(),
       locked_until = case when failure.count + 1 >= $2 and failure.last_at > now() - $3 * interval '1 minute'
         then now() + $3 * interval '1 minute' end
     returning count, locked_until`,
    [identifier, FAILURES_MAX, LOCK_MINUTES],
  )
  const [{ count, locked_until } = { count: 1, locked_until: null }] = rows
  return { count, lockedUntil: locked_until ?? '' }
}

const refusalAfter = ({ count, lockedUntil }: Tried): SignInRefusal =>
  count >= FAILURES_MAX
    ? { code: 'locked_out', until: lockedUntil }
    : { code: 'wrong_credentials', tries_left: FAILURES_MAX - count }

/** What was typed, in its one spelling: a phone written in another way is no new try. */
function spellingOf(identifier: string): string {
  const phone = parsePhone(identifier)
  return phone.ok ? phone.value : identifier.trim().toLowerCase()
}

/** The e-mail of an active account by e-mail or phone. */
async function findEmail(pool: Pool, typed: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ email: string }>(
    'select email from auth."user" where active and (lower(email) = $1 or phone = $1)',
    [typed],
  )
  return rows[0]?.email
}
