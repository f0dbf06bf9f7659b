import { z } from 'zod'
import { commandId, daySchema, handSchema, idSchema, instantSchema } from './common.ts'

/** One dated version of a value of the law, as the settings show it. */
export const ruleVersionSchema = z.object({
  from: daySchema,
  value: z.unknown(),
  confidence: z.string(),
  text: z.string().optional(),
  article: z.string().optional(),
  url: z.string().optional(),
  origin: z.enum(['law', 'setting']),
})

/** A value that waits for a second person. */
export const ruleProposalSchema = z.object({
  id: idSchema,
  parameter: z.string(),
  from: daySchema,
  value: z.unknown(),
  source: z.string(),
  status: z.enum(['proposed', 'published', 'rejected']),
  proposed_by: handSchema,
  proposed_at: instantSchema,
  published_by: handSchema.optional(),
  published_at: instantSchema.optional(),
})

/** A parameter of the law with its versions. */
export const ruleSchema = z.object({
  id: z.string(),
  title_ar: z.string(),
  title_fr: z.string(),
  unit: z.string(),
  placeholder: z.boolean(),
  versions: z.array(ruleVersionSchema),
  open_questions: z.array(z.object({ ar: z.string(), fr: z.string() })),
  proposals: z.array(ruleProposalSchema),
})

/** `GET /rules`. */
export const ruleListReply = z.object({ release: z.string(), rows: z.array(ruleSchema) })

/** `POST /rules/{parameter}/proposals`. */
export const proposeRuleBody = z.strictObject({
  ...commandId,
  id: idSchema,
  from: daySchema,
  value: z.union([z.string().max(200), z.number(), z.null()]),
  source: z.string().trim().min(3).max(500),
})

/** The effect of a proposal on worked examples: `GET /rules/{parameter}/effect`. */
export const ruleEffectQuery = z.strictObject({ from: daySchema, value: z.string().max(200) })

/** The reply: each example before and after. */
export const ruleEffectReply = z.object({
  rows: z.array(
    z.object({
      example: z.string(),
      facts: z.record(z.string(), z.unknown()),
      before: z.string(),
      after: z.string(),
    }),
  ),
})

/** `POST /rule-proposals/{id}/commands`: a second person publishes or rejects. */
export const ruleCommandBody = z.strictObject({
  ...commandId,
  command: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('publish') }),
    z.strictObject({ kind: z.literal('reject'), reason: z.string().trim().min(1).max(500) }),
  ]),
})
