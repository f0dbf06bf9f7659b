import { z } from 'zod'
import { CARD_CANCEL_REASONS, CARD_STATUSES, ENTRY_STATUSES } from '../register/index.ts'
import { ROUTE_IDS } from '../rules/index.ts'
import { commandId, daySchema, idSchema, instantSchema, pageQuery, timelineActSchema } from './common.ts'
import { particularsSchema } from './dossier.ts'

const note = z.string().trim().max(1000).optional()

/** What may be asked of an entry, one form per command. */
export const entryCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('correct'),
    particulars: particularsSchema,
    reason: z.string().trim().min(1).max(1000),
  }),
  z.strictObject({ kind: z.literal('issue_card') }),
  z.strictObject({
    kind: z.literal('hand_over_card'),
    card_id: idSchema,
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('holder') }),
      z.strictObject({
        kind: z.literal('proxy'),
        name: z.string().trim().min(1).max(120),
        cin: z.string().trim().min(1).max(20),
      }),
    ]),
  }),
  z.strictObject({ kind: z.literal('cancel_card'), card_id: idSchema, reason: z.enum(CARD_CANCEL_REASONS) }),
  z.strictObject({ kind: z.literal('suspend'), ground: z.string().min(1).max(60), note }),
  z.strictObject({ kind: z.literal('reinstate'), note }),
  z.strictObject({ kind: z.literal('strike_off'), ground: z.string().min(1).max(60), note, from: daySchema }),
])

/** `POST /entries/{id}/commands`. */
export const entryCommandBody = z.strictObject({
  ...commandId,
  version: z.number().int().positive().optional(),
  command: entryCommandSchema,
})

/** What a command on an entry answers. */
export const entryReceiptSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  status: z.enum(ENTRY_STATUSES),
  number: z.string(),
})

/** A card, as its office sees it. */
export const cardSchema = z.object({
  id: idSchema,
  entry_id: idSchema,
  code: z.string(),
  status: z.enum(CARD_STATUSES),
  issued_on: daySchema,
  valid_until: daySchema.optional(),
  lot_id: idSchema.optional(),
  issued_at: instantSchema,
  printed_at: instantSchema.optional(),
  handed_over_at: instantSchema.optional(),
  cancelled_at: instantSchema.optional(),
  cancel_reason: z.enum(CARD_CANCEL_REASONS).optional(),
})

/** `GET /entries/{id}` and `GET /entries/by-number/{number}`. */
export const entrySchema = entryReceiptSchema.extend({
  person_id: idSchema,
  office_code: z.string(),
  particulars: particularsSchema,
  entered_on: daySchema.optional(),
  entered_at: instantSchema,
  dossier_id: idSchema.optional(),
  ground: z.string().optional(),
  struck_off_from: daySchema.optional(),
  cards: z.array(cardSchema),
  may: z.array(z.string()),
  timeline: z.array(timelineActSchema),
})

/** A line of the register in a list. */
export const entryRowSchema = z.object({
  id: idSchema,
  person_id: idSchema,
  number: z.string(),
  name_ar: z.string(),
  name_fr: z.string(),
  status: z.enum(ENTRY_STATUSES),
  route: z.enum(ROUTE_IDS).optional(),
  activity_code: z.string().optional(),
  province_code: z.string().optional(),
  commune_code: z.string().optional(),
  office_code: z.string(),
  card_status: z.enum(CARD_STATUSES).optional(),
  entered_at: instantSchema,
})

/** `GET /entries`. */
export const entryListQuery = pageQuery.extend({
  status: z.enum(ENTRY_STATUSES).optional(),
  activity_code: z.string().max(20).optional(),
  office_code: z.string().max(30).optional(),
})

/** The reply of `GET /entries`. */
export const entryListReply = z.object({ rows: z.array(entryRowSchema), next: z.string().nullable() })

/** `GET /cards`: entries without a card are listed under `to_issue`. */
export const cardListQuery = pageQuery.extend({
  status: z.enum(['to_issue', ...CARD_STATUSES]).default('to_print'),
  lot_id: idSchema.optional(),
})

/** A line of the card desk. */
export const cardRowSchema = z.object({
  id: idSchema.optional(),
  entry_id: idSchema,
  person_id: idSchema,
  number: z.string(),
  name_ar: z.string(),
  name_fr: z.string(),
  status: z.enum(['to_issue', ...CARD_STATUSES]),
  office_code: z.string(),
  lot_id: idSchema.optional(),
  since: instantSchema,
})

/** The reply of `GET /cards`. */
export const cardListReply = z.object({
  rows: z.array(cardRowSchema),
  next: z.string().nullable(),
  counts: z.record(z.string(), z.number().int()),
})

/** `POST /card-lots`: signs the cards that are missing and makes one print-ready lot of all. */
export const cardLotBody = z.strictObject({
  ...commandId,
  lot_id: idSchema,
  entry_ids: z.array(idSchema).min(1).max(1000),
})

/** What a lot answers: its cards, and the entries that could not be in it with the reason. */
export const cardLotReply = z.object({
  lot_id: idSchema,
  printed: z.array(idSchema),
  left_out: z.array(z.object({ entry_id: idSchema, code: z.string() })),
})
