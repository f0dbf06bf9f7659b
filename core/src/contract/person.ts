import { z } from 'zod'
import { ROUTE_IDS } from '../rules/index.ts'
import { handSchema, idSchema, instantSchema, timelineActSchema } from './common.ts'
import { dossierRowSchema } from './dossier.ts'
import { entryRowSchema } from './entry.ts'

/** `GET /people?q=`: from the second character on; Arabic or Latin name, CIN, phone or number. */
export const searchQuery = z.strictObject({
  q: z.string().trim().min(2).max(120),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

/** Why a line was found. */
export const MATCHED_BY = ['number', 'cin', 'phone', 'name', 'sound'] as const

/** One person found, with the reason. */
export const searchRowSchema = z.object({
  group: z.enum(['registered', 'applying']),
  person_id: idSchema,
  id: idSchema,
  name_ar: z.string(),
  name_fr: z.string(),
  birth_year: z.number().int().optional(),
  commune_code: z.string().optional(),
  province_code: z.string().optional(),
  activity_code: z.string().optional(),
  route: z.enum(ROUTE_IDS).optional(),
  status: z.string(),
  reference: z.string().optional(),
  matched_by: z.enum(MATCHED_BY),
})

/** The reply of `GET /people`. */
export const searchReply = z.object({ rows: z.array(searchRowSchema), more: z.boolean() })

/** `GET /people/{id}`: everything on one person; the reading is recorded. */
export const personSchema = z.object({
  id: idSchema,
  name_ar: z.string(),
  name_fr: z.string(),
  sex: z.enum(['M', 'F']).optional(),
  born_on: z.string().optional(),
  cin: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  province_code: z.string().optional(),
  commune_code: z.string().optional(),
  office_code: z.string(),
  entries: z.array(entryRowSchema),
  dossiers: z.array(dossierRowSchema),
  readings: z.object({
    readers_this_month: z.number().int(),
    last: z.array(z.object({ by: handSchema, at: instantSchema, what: z.string() })),
  }),
  timeline: z.array(timelineActSchema),
})
