import { z } from 'zod'
import { actionSchema, commandIdSchema, grantSchema, instantSchema } from './common.ts'

/** `POST /session`: phone or e-mail, and the password. */
export const signInBody = z.strictObject({
  identifier: z.string().trim().min(3).max(200),
  password: z.string().min(1).max(200),
})

/** Somebody signed in: who, in which offices, with which rights. */
export const sessionSchema = z.object({
  user: z.object({ id: z.string(), name_ar: z.string(), name_fr: z.string(), email: z.string() }),
  grants: z.array(grantSchema),
  /** The office that new work is filed under: the first in which this user may prepare dossiers. */
  office_code: z.string(),
  rights: z.array(actionSchema),
  second_factor: z.enum(['on', 'off', 'required']),
  must_change_password: z.boolean(),
  expires_at: instantSchema,
})

/** The reply of `POST /session`: signed in, or one more step. */
export const signInReply = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signed_in'), session: sessionSchema }),
  z.object({ status: z.literal('code_needed') }),
])

/** `POST /session/code`: the six digits of the authenticator, or a backup code. */
export const codeBody = z.strictObject({ code: z.string().trim().min(6).max(20) })

/** `POST /session/second-factor`: begins the enrolment. */
export const secondFactorBody = z.strictObject({ password: z.string().min(1).max(200) })

/** What an authenticator needs, shown once. */
export const secondFactorReply = z.object({ uri: z.string(), backup_codes: z.array(z.string()) })

/** `PUT /session/password`. A first password, which somebody else has seen, is no new one. */
export const passwordBody = z
  .strictObject({
    current: z.string().min(1).max(200),
    next: z.string().min(12).max(200),
  })
  .refine(({ current, next }) => next !== current, { path: ['next'], error: 'same_as_current' })

/** A user, as an administrator sees them. */
export const userSchema = z.object({
  id: z.string(),
  name_ar: z.string(),
  name_fr: z.string(),
  email: z.string(),
  phone: z.string().optional(),
  active: z.boolean(),
  locked_until: instantSchema.optional(),
  second_factor: z.boolean(),
  grants: z.array(grantSchema),
})

/** `GET /users`. */
export const userListReply = z.object({ rows: z.array(userSchema) })

/** `POST /users`: the password is shown once to the administrator, and changed at first sign-in. */
export const newUserBody = z.strictObject({
  command_id: commandIdSchema,
  name_ar: z.string().trim().min(1).max(120),
  name_fr: z.string().trim().min(1).max(120),
  email: z.email().max(200),
  phone: z.string().trim().max(30).optional(),
  grants: z
    .array(grantSchema.pick({ role: true, office_code: true }))
    .min(1)
    .max(20),
})

/** The reply of `POST /users`. */
export const newUserReply = z.object({ user: userSchema, first_password: z.string().optional() })

/** `POST /users/{id}/commands`. */
export const userCommandBody = z.strictObject({
  command_id: commandIdSchema,
  command: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('grant'),
      role: grantSchema.shape.role,
      office_code: z.string().max(30),
    }),
    z.strictObject({
      kind: z.literal('revoke'),
      role: grantSchema.shape.role,
      office_code: z.string().max(30),
    }),
    z.strictObject({ kind: z.literal('unlock') }),
    z.strictObject({ kind: z.literal('deactivate') }),
    z.strictObject({ kind: z.literal('reactivate') }),
    z.strictObject({ kind: z.literal('reset_password') }),
  ]),
})

/** The reply of a command on a user; a new password is shown once. */
export const userCommandReply = z.object({ user: userSchema, first_password: z.string().optional() })
