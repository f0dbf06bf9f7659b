import { ROUTE_IDS } from '@sijill/core/law'
import { z } from 'zod'
import type { Read } from './files.ts'
import { type LawProblem, problem } from './problem.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const centimes = z.int().min(0)
const name = z.string().min(1)

const dueCase = z.strictObject({
  name,
  kind: z.literal('due'),
  given: z.strictObject({
    regime: z.string(),
    month: z.string().regex(/^\d{4}-\d{2}$/),
    income_tax_centimes: centimes.optional(),
    score: z.string().optional(),
    /** Another reading of a value, to show what it would give. */
    settings: z.array(z.strictObject({ parameter: z.string(), value: z.unknown() })).optional(),
  }),
  expect: z.union([
    z.strictObject({ due_centimes: centimes, due_year_centimes: centimes.optional() }),
    z.strictObject({ refused: z.string() }),
  ]),
})

const cpuYearCase = z.strictObject({
  name,
  kind: z.literal('cpu_year'),
  given: z.strictObject({
    on: day,
    months: z.int().min(1).max(12).optional(),
    trades: z.array(z.strictObject({ turnover_centimes: centimes, coefficient: z.int().min(0) })).min(1),
  }),
  expect: z.strictObject({ income_tax_centimes: centimes, due_year_centimes: centimes }),
})

const quarterCase = z.strictObject({
  name,
  kind: z.literal('auto_entrepreneur_quarter'),
  given: z.strictObject({ on: day, turnover_centimes: centimes, trade: z.enum(['making', 'services']) }),
  expect: z.strictObject({ income_tax_centimes: centimes, due_quarter_centimes: centimes }),
})

const yearEndCase = z.strictObject({
  name,
  kind: z.literal('year_end'),
  given: z.strictObject({ on: day, income_tax_centimes: centimes, paid_centimes: centimes }),
  expect: z.strictObject({ top_up_centimes: centimes }),
})

const entryCase = z.strictObject({
  name,
  kind: z.literal('entry'),
  given: z.strictObject({
    route: z.enum(ROUTE_IDS),
    on: day,
    born_on: z.string().optional(),
    practice_years: z.int().min(0).optional(),
    has_diploma: z.boolean().optional(),
    has_registered_supervisor: z.boolean().optional(),
    activities: z.array(z.string()),
  }),
  expect: z.strictObject({ refusals: z.array(z.string()), doubts: z.array(z.string()) }),
})

/** One file of `law/cases`: worked examples of one text, each run as a test. */
export const CASE_FILE = z.strictObject({
  id: z.string(),
  citation: z.strictObject({ text: z.string(), article: z.string() }),
  says: z.string().min(1),
  cases: z
    .array(z.discriminatedUnion('kind', [dueCase, cpuYearCase, quarterCase, yearEndCase, entryCase]))
    .min(1),
})

/** One worked example. */
export type LawCase = z.output<typeof CASE_FILE>['cases'][number]

/** Whether the other readings that cases try are of parameters that exist. */
export function caseProblems(
  { file, content }: Read<z.output<typeof CASE_FILE>>,
  parameterIds: ReadonlySet<string>,
): readonly LawProblem[] {
  return content.cases.flatMap((each) => {
    if (each.kind !== 'due') return []
    return (each.given.settings ?? [])
      .filter(({ parameter }) => !parameterIds.has(parameter))
      .map(({ parameter }) => problem(file, 'unresolved_parameter', { parameter }))
  })
}
