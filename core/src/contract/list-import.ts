import { z } from 'zod'
import { commandIdSchema, idSchema, instantSchema, pageQuery } from './common.ts'

/** What became of a row. */
export const ROW_OUTCOMES = ['accepted', 'rejected', 'review'] as const

/** One row of an import with what is to say about it. */
export const importRowSchema = z.object({
  row: z.number().int(),
  outcome: z.enum(ROW_OUTCOMES),
  code: z.string().optional(),
  field: z.string().optional(),
  value: z.string().optional(),
  duplicate_of: z.number().int().optional(),
  warnings: z.array(z.object({ code: z.string(), field: z.string() })),
  cells: z.array(z.string()),
  name: z.string(),
  dossier_id: idSchema.optional(),
  entry_id: idSchema.optional(),
})

/** A list on its way into the register. */
export const importSchema = z.object({
  id: idSchema,
  office_code: z.string(),
  file_name: z.string(),
  status: z.enum(['mapped', 'running', 'done', 'failed']),
  header_row: z.number().int(),
  columns: z.array(
    z.object({
      index: z.number().int(),
      header: z.string(),
      field: z.string().nullable(),
      examples: z.array(z.string()),
    }),
  ),
  fields: z.array(z.object({ name: z.string(), required: z.boolean() })),
  missing_fields: z.array(z.string()),
  rows: z.number().int(),
  rows_done: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  review: z.number().int(),
  /** Rows that an earlier run had already brought in; they are counted under their outcome too. */
  already_there: z.number().int(),
  reasons: z.record(z.string(), z.number().int()),
  created_at: instantSchema,
  finished_at: instantSchema.optional(),
})

/**
 * `PUT /imports/{id}/mapping`: the column that holds each field, by its index. `header_row` names the row
 * of the headers, as the spreadsheet counts, where it was not recognised; 0 says that there is none.
 */
export const mappingBody = z.strictObject({
  fields: z.record(z.string(), z.number().int().nonnegative()),
  header_row: z.number().int().nonnegative().optional(),
})

/** `POST /imports/{id}/run`. */
export const runImportBody = z.strictObject({ command_id: commandIdSchema })

/** `GET /imports/{id}/rows`. */
export const importRowsQuery = pageQuery.extend({ outcome: z.enum(ROW_OUTCOMES).optional() })

/** `GET /imports/{id}/report.csv`: the language of those who made the list. */
export const importReportQuery = z.strictObject({ language: z.enum(['ar', 'fr']).default('ar') })

/** The reply of `GET /imports/{id}/rows`; before the run it is the preview. */
export const importRowsReply = z.object({ rows: z.array(importRowSchema), next: z.string().nullable() })

/** `GET /imports`. */
export const importListReply = z.object({ rows: z.array(importSchema), next: z.string().nullable() })
