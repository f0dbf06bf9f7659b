import { APIError } from 'better-auth/api'

/** The sign-in service could not do its work, which is to read its tables; it says no more than that. */
export class IdentityAway extends Error {
  override readonly name = 'IdentityAway'
}

/**
 * What the sign-in service answers, or `undefined` where it refuses.
 *
 * A service that cannot reach its tables must never look like one that refuses: people would be told that
 * their password is wrong, or be thrown out of a form.
 *
 * @throws IdentityAway where the service failed by itself.
 */
export async function ask<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    const answer = await asked
    if (!(answer instanceof Response)) return answer
    if (answer.status >= 500) throw new IdentityAway(`The sign-in service answers ${answer.status}`)
    return answer.ok ? answer : undefined
  } catch (failure) {
    if (!(failure instanceof APIError)) throw failure
    if (failure.statusCode >= 500) throw new IdentityAway(failure.message, { cause: failure })
    return undefined
  }
}
