import { z } from 'zod'
import { AWAITS, DOSSIER_STATUSES } from '../register/index.ts'
import { ROUTE_IDS } from '../rules/index.ts'
import {
  commandId,
  daySchema,
  handSchema,
  idSchema,
  instantSchema,
  pageQuery,
  timelineActSchema,
} from './common.ts'

const name = z.string().trim().min(1).max(120)

/** A birth date: the day, or only the year. */
export const bornOnSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), day: daySchema }),
  z.strictObject({ kind: z.literal('year'), year: z.number().int().min(1900).max(2100) }),
])

const particularFields = {
  given_name_ar: name,
  family_name_ar: name,
  given_name_fr: name,
  family_name_fr: name,
  sex: z.enum(['M', 'F']),
  born_on: bornOnSchema,
  cin: z.string().trim().min(1).max(20),
  phone: z.string().trim().min(1).max(30),
  province_code: z.string().max(10),
  commune_code: z.string().max(20),
  commune_as_written: z.string().trim().max(120),
  address: z.string().trim().max(300),
  activity_code: z.string().max(20),
  route: z.enum(ROUTE_IDS),
  practice_years: z.number().int().min(0).max(90),
  diploma: z.string().trim().max(200),
  fund_number: z.string().trim().max(20),
  ice: z.string().trim().max(30),
  legal_name: z.string().trim().max(200),
  supervisor_number: z.string().trim().max(40),
}

/** What an application says about the person and the trade; every field may still be missing. */
export const particularsSchema = z.strictObject(particularFields).partial()

/** The same fields, each of which may also be emptied by `null`. */
const emptiable = <Shape extends z.ZodRawShape>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, z.nullable(schema)])) as {
    [Key in keyof Shape]: z.ZodNullable<Shape[Key]>
  }

/** A change to particulars: a value replaces, `null` empties, an absent field stays. */
export const particularsChangeSchema = z.strictObject(emptiable(particularFields)).partial()

const note = z.string().trim().max(1000).optional()

/** How the charge was told. */
export const chargeToldSchema = z.strictObject({
  language: z.enum(['ar', 'fr', 'darija', 'tamazight']),
  channel: z.enum(['read_aloud', 'read_alone', 'by_phone']),
  agrees: z.boolean(),
  witness: z.string().trim().max(120).optional(),
})

/** What may be asked of a dossier, one form per command. */
export const dossierCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amend'), change: particularsChangeSchema }),
  z.strictObject({ kind: z.literal('withdraw_document'), document_id: idSchema }),
  chargeToldSchema.extend({ kind: z.literal('tell_charge') }),
  z.strictObject({ kind: z.literal('submit') }),
  z.strictObject({ kind: z.literal('accept_document'), document_id: idSchema }),
  z.strictObject({
    kind: z.literal('refuse_document'),
    document_id: idSchema,
    ground: z.string().max(60),
    note,
  }),
  z.strictObject({ kind: z.literal('request_document'), requirement: z.string().max(60), note }),
  z.strictObject({
    kind: z.literal('answer_duplicate'),
    other_id: idSchema,
    verdict: z.enum(['same_person', 'someone_else', 'not_sure']),
    reason: z.string().trim().max(1000).optional(),
  }),
  z.strictObject({ kind: z.literal('approve') }),
  z.strictObject({
    kind: z.literal('refuse'),
    grounds: z
      .array(z.strictObject({ code: z.string().max(60), note }))
      .min(1)
      .max(10),
  }),
  z.strictObject({ kind: z.literal('withdraw'), reason: z.string().trim().min(1).max(1000) }),
])

/** `POST /dossiers`: opens a draft. The caller makes the ids; `person_id` only for a known person. */
export const openDossierBody = z.strictObject({
  ...commandId,
  id: idSchema,
  person_id: idSchema.optional(),
  office_code: z.string().max(30),
  particulars: particularsSchema,
})

/** `POST /dossiers/{id}/commands`: one command, refused when `version` is no longer the file's. */
export const dossierCommandBody = z.strictObject({
  ...commandId,
  version: z.number().int().positive().optional(),
  command: dossierCommandSchema,
})

/** What a command on a dossier answers. */
export const dossierReceiptSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  status: z.enum(DOSSIER_STATUSES),
  receipt: z.string().optional(),
  entry_id: idSchema.optional(),
  number: z.string().optional(),
})

const verdictSchema = z.object({
  status: z.enum(['waiting', 'accepted', 'refused']),
  by: handSchema.optional(),
  at: instantSchema.optional(),
  ground: z.string().optional(),
  note: z.string().optional(),
})

/** A paper in a dossier, as screens show it. */
export const documentSchema = z.object({
  id: idSchema,
  requirement: z.string(),
  media_type: z.string(),
  bytes: z.number().int(),
  file_name: z.string(),
  attached_at: instantSchema,
  attached_by: handSchema,
  verdict: verdictSchema,
})

/** `GET /dossiers/{id}`. `may` lists the commands this user may send now; `blocked` says why not the others. */
export const dossierSchema = dossierReceiptSchema.extend({
  person_id: idSchema,
  office_code: z.string(),
  source: z.enum(['counter', 'list']),
  origin: z.object({ import_id: idSchema, row: z.number().int() }).optional(),
  particulars: particularsSchema,
  missing: z.array(z.string()),
  missing_requirements: z.array(z.string()),
  documents: z.array(documentSchema),
  requested: z.array(z.object({ requirement: z.string(), note: z.string().optional(), at: instantSchema })),
  charge_told: z
    .object({
      regime: z.string().nullable(),
      month: z.string().nullable(),
      amount_centimes: z.string().nullable(),
      placeholder: z.boolean(),
      text_version: z.string(),
      language: z.string(),
      channel: z.string(),
      agrees: z.boolean(),
      witness: z.string().optional(),
      by: handSchema,
      at: instantSchema,
    })
    .optional(),
  duplicates_answered: z.array(
    z.object({
      other_id: idSchema,
      verdict: z.enum(['same_person', 'someone_else', 'not_sure']),
      reason: z.string().optional(),
      by: handSchema,
      at: instantSchema,
    }),
  ),
  grounds: z.array(z.object({ code: z.string(), note: z.string().optional() })).optional(),
  opened_at: instantSchema,
  submitted_at: instantSchema.optional(),
  may: z.array(z.string()),
  blocked: z.array(
    z.object({ command: z.string(), code: z.string(), facts: z.record(z.string(), z.unknown()) }),
  ),
  timeline: z.array(timelineActSchema),
})

/** Somebody who may be the same person: `GET /dossiers/{id}/duplicates`. Facts compare by eye. */
export const candidateSchema = z.object({
  id: idSchema,
  kind: z.enum(['entry', 'dossier']),
  person_id: idSchema,
  reference: z.string(),
  status: z.string(),
  strength: z.enum(['strong', 'weak']),
  office_code: z.string(),
  facts: z.array(
    z.object({
      fact: z.enum(['name_ar', 'name_fr', 'born_on', 'cin', 'phone', 'activity', 'commune', 'sex']),
      here: z.string(),
      there: z.string(),
      verdict: z.enum(['identical', 'close', 'different', 'unknown']),
    }),
  ),
  answered: z.enum(['same_person', 'someone_else', 'not_sure']).optional(),
})

/** A line of the inbox or of a list of dossiers. */
export const dossierRowSchema = z.object({
  id: idSchema,
  person_id: idSchema,
  name_ar: z.string(),
  name_fr: z.string(),
  status: dossierReceiptSchema.shape.status,
  awaits: z.enum(AWAITS),
  route: z.enum(ROUTE_IDS).optional(),
  activity_code: z.string().optional(),
  province_code: z.string().optional(),
  office_code: z.string(),
  receipt: z.string().optional(),
  since: instantSchema,
  late: z.boolean(),
})

/** The tabs of the inbox. */
export const INBOX_TABS = ['all', 'decision', 'documents', 'duplicate', 'review', 'draft', 'cards'] as const

/** `GET /inbox`. */
export const inboxQuery = pageQuery.extend({ tab: z.enum(INBOX_TABS).default('all') })

/** One line of the inbox: a dossier, or a card that waits for its holder. */
export const inboxRowSchema = z.object({
  kind: z.enum(['dossier', 'card']),
  id: idSchema,
  person_id: idSchema,
  entry_id: idSchema.optional(),
  name_ar: z.string(),
  name_fr: z.string(),
  state: z.string(),
  awaits: z.string(),
  verb: z.enum(['complete', 'compare', 'decide', 'review', 'request', 'print', 'hand_over', 'open']),
  route: z.enum(ROUTE_IDS).optional(),
  activity_code: z.string().optional(),
  province_code: z.string().optional(),
  reference: z.string().optional(),
  since: instantSchema,
  late: z.boolean(),
})

const count = z.number().int()

/** The reply of `GET /inbox`: the lines of one tab and the counts of all. */
export const inboxReply = z.object({
  rows: z.array(inboxRowSchema),
  next: z.string().nullable(),
  counts: z.object({
    ...{ all: count, decision: count, documents: count, duplicate: count },
    ...{ review: count, draft: count, cards: count },
  } satisfies Record<(typeof INBOX_TABS)[number], typeof count>),
  target_days: z.number().int(),
})

/** `GET /dossiers`. */
export const dossierListQuery = pageQuery.extend({
  status: dossierReceiptSchema.shape.status.optional(),
  office_code: z.string().max(30).optional(),
})

/** The reply of `GET /dossiers`. */
export const dossierListReply = z.object({ rows: z.array(dossierRowSchema), next: z.string().nullable() })
