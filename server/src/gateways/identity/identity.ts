import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import type { Pool } from 'pg'
import { hashPassword, verifyPassword } from './password.ts'

/** How sign-in is set up; the secret is kept outside the database. */
export type IdentitySettings = {
  readonly pool: Pool
  readonly secret: string
  readonly baseUrl: string
  readonly secureCookies: boolean
}

/** A working day: nobody is thrown out of a long form, and a forgotten session ends the same evening. */
const SESSION_SECONDS = 10 * 60 * 60

/** Sign-in with password and second factor; sessions live in the schema `auth`, apart from the register. */
export function identityOver({ pool, secret, baseUrl, secureCookies }: IdentitySettings) {
  return betterAuth({
    database: pool,
    secret,
    baseURL: baseUrl,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      additionalFields: {
        nameAr: { type: 'string', required: true, input: false },
        phone: { type: 'string', required: false, input: false },
        active: { type: 'boolean', required: true, defaultValue: true, input: false },
        mustChangePassword: { type: 'boolean', required: true, defaultValue: false, input: false },
      },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: 10 * 60 },
    advanced: {
      cookiePrefix: 'sijill',
      useSecureCookies: secureCookies,
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true },
    },
    plugins: [twoFactor({ issuer: 'Sijill', accountLockout: { enabled: true, maxFailedAttempts: 5 } })],
  })
}

/** The sign-in service. */
export type Identity = ReturnType<typeof identityOver>
