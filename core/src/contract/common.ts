import { z } from 'zod'
import { parseDay } from '../kernel/index.ts'
import { ACTIONS, ROLES } from '../register/index.ts'

/** An identifier made by whoever creates the thing: UUID, version 7 by preference. */
export const idSchema = z.uuid()
/**
 * The id of a command. Version 8 is left to the rows of lists, whose commands are named after their content:
 * whoever knew a row could else take its name first, and the row would count as brought in.
 */
export const commandIdSchema = idSchema.refine((id) => id.charAt(14) !== '8')
/** A moment, UTC. */
export const instantSchema = z.iso.datetime()
/** A day of the calendar; the year 0000, which ISO 8601 allows, is none. */
export const daySchema = z.iso.date({ abort: true }).refine((text) => parseDay(text).ok)

/** A page of a list: the next page begins at `cursor`. */
export const pageQuery = z.strictObject({
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(300)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A problem document, RFC 9457, with our `code` and its `facts`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  facts: z.record(z.string(), z.unknown()),
})

/** Somebody of an office, as timelines name them. */
export const handSchema = z.object({ id: z.string(), name_ar: z.string(), name_fr: z.string() })

/** One act of a timeline. */
export const timelineActSchema = z.object({
  id: idSchema,
  stream_kind: z.enum(['dossier', 'entry', 'rule', 'user']),
  stream: idSchema,
  version: z.number().int(),
  kind: z.string(),
  facts: z.record(z.string(), z.unknown()),
  by: handSchema,
  office_code: z.string(),
  at: instantSchema,
})

/** A role in an office. */
export const grantSchema = z.object({
  role: z.enum(ROLES),
  office_code: z.string(),
})

/** One right. */
export const actionSchema = z.enum(ACTIONS)

/** What every command carries: its own id, so that a repetition gets the first answer. */
export const commandId = { command_id: commandIdSchema }
