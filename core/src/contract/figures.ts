import { z } from 'zod'
import { instantSchema } from './common.ts'

/** How many; `null` where fewer than `hidden_below`, and the asker may not read the files behind them. */
const toldCountSchema = z.number().int().min(0).nullable()

/** A sum: between the two, both included; the same twice where it can be told without a hidden count. */
const rangeSchema = z.object({ from: z.number().int().min(0), to: z.number().int().min(0) })

/** The figures of one office, with those of the annexes below it. Drafts are not counted. */
export const officeFiguresSchema = z.object({
  office_code: z.string(),
  applications: rangeSchema,
  under_study: toldCountSchema,
  decided: toldCountSchema,
  registered: toldCountSchema,
  suspended: toldCountSchema,
  struck_off: toldCountSchema,
})

/** The reply of `GET /figures`: the offices in the asker's territory, and what follows from them together. */
export const figuresReply = z.object({
  counted_at: instantSchema,
  hidden_below: z.number().int(),
  rows: z.array(officeFiguresSchema),
  totals: z.object({
    ...{ applications: rangeSchema, under_study: rangeSchema, decided: rangeSchema },
    ...{ registered: rangeSchema, suspended: rangeSchema, struck_off: rangeSchema },
  }),
})
