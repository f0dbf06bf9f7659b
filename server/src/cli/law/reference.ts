import { CONFIDENCES } from '@sijill/core/law'
import { parse as parseCsv } from 'csv-parse/sync'
import { z } from 'zod'
import { readText } from './files.ts'
import { type LawProblem, problem } from './problem.ts'

const arabic = z.string().regex(/\p{Script=Arabic}/u, 'Not in Arabic')
const latin = z.string().regex(/\p{Script=Latin}/u, 'Not in French')
const named = { name_ar: arabic, name_fr: latin }
const mark = z.enum(['confirmed', 'reported', 'reconstructed'])
const region = z.string().regex(/^\d{2}$/, 'Not a region code')
const province = z.string().regex(/^\d{2}\.\d{3}(\.\d{2}\.\d{2})?$/, 'Not a province code')
const commune = z.string().regex(/^\d{2}\.\d{3}\.\d{2}\.(0|\d{2})$/, 'Not a commune code')
const orEmpty = <Schema extends z.ZodType<string>>(schema: Schema) => z.union([z.literal(''), schema])

/** The tables of `law/reference`, one schema a row. */
export const REFERENCE_SCHEMAS = {
  families: z.strictObject({ code: z.string().min(1), ...named, mark }),
  branches: z.strictObject({
    code: z.string().regex(/^\d{2}$/),
    ...named,
    family_code: z.string(),
    mark,
  }),
  activities: z.strictObject({
    code: z.string().regex(/^\d{2}\.\d{2}$/),
    ...named,
    branch_code: z.string(),
    mark,
  }),
  regions: z.strictObject({ code: region, ...named }),
  provinces: z.strictObject({
    code: province,
    ...named,
    type: z.enum(['province', 'prefecture', 'prefecture_of_arrondissements']),
    region_code: z.string(),
    part_of: z.string(),
  }),
  communes: z.strictObject({
    code: commune,
    ...named,
    type: z.enum(['urban', 'rural']),
    province_code: z.string(),
  }),
  arrondissements: z.strictObject({ code: commune, ...named, commune_code: z.string() }),
  chambers: z.strictObject({ code: region, ...named, region_code: z.string(), office_code: z.string() }),
  offices: z.strictObject({
    code: z.string().regex(/^(MIN|(DR|CH)-\d{2}|PR-\d{2}\.\d{3}|AN-\d{2}\.\d{3}-\d+)$/),
    kind: z.enum(['ministry', 'directorate', 'chamber', 'province', 'annexe']),
    parent_code: z.string(),
    region_code: orEmpty(region),
    province_code: orEmpty(province),
    ...named,
    confidence: z.enum(CONFIDENCES),
    source: z.string().min(1),
  }),
} as const

/** The name of a table of `law/reference`. */
export type TableName = keyof typeof REFERENCE_SCHEMAS

/** The rows of every table. */
export type Reference = {
  readonly [Name in TableName]: readonly z.output<(typeof REFERENCE_SCHEMAS)[Name]>[]
}

/** Reads every table; a row that does not fit is left out and named by its line. */
export async function readReference(
  directory: string,
): Promise<{ readonly reference: Reference; readonly problems: readonly LawProblem[] }> {
  const schemas = REFERENCE_SCHEMAS
  const tables = {
    families: await readTable(directory, 'families', schemas.families),
    branches: await readTable(directory, 'branches', schemas.branches),
    activities: await readTable(directory, 'activities', schemas.activities),
    regions: await readTable(directory, 'regions', schemas.regions),
    provinces: await readTable(directory, 'provinces', schemas.provinces),
    communes: await readTable(directory, 'communes', schemas.communes),
    arrondissements: await readTable(directory, 'arrondissements', schemas.arrondissements),
    chambers: await readTable(directory, 'chambers', schemas.chambers),
    offices: await readTable(directory, 'offices', schemas.offices),
  }
  const reference: Reference = {
    families: tables.families.rows,
    branches: tables.branches.rows,
    activities: tables.activities.rows,
    regions: tables.regions.rows,
    provinces: tables.provinces.rows,
    communes: tables.communes.rows,
    arrondissements: tables.arrondissements.rows,
    chambers: tables.chambers.rows,
    offices: tables.offices.rows,
  }
  return { reference, problems: Object.values(tables).flatMap(({ problems }) => problems) }
}

async function readTable<Schema extends z.ZodType<{ readonly code: string }>>(
  directory: string,
  name: TableName,
  schema: Schema,
): Promise<{ readonly rows: readonly z.output<Schema>[]; readonly problems: readonly LawProblem[] }> {
  const file = `reference/${name}.csv`
  const text = await readText(directory, file)
  if (text === undefined) return { rows: [], problems: [problem(file, 'missing_file')] }
  const records = recordsOf(text)
  if (typeof records === 'string')
    return { rows: [], problems: [problem(file, 'unreadable', { why: records })] }

  const rows: z.output<Schema>[] = []
  const problems: LawProblem[] = []
  const codes = new Set<string>()
  for (const [index, record] of records.entries()) {
    // As a spreadsheet counts: the header is line 1.
    const line = index + 2
    const parsed = schema.safeParse(record)
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        problems.push(problem(file, 'malformed', { line, field: path.join('.'), why: message }))
      }
      continue
    }
    const { code } = parsed.data
    if (codes.has(code)) problems.push(problem(file, 'duplicate_id', { line, id: code }))
    codes.add(code)
    rows.push(parsed.data)
  }
  return { rows, problems }
}

/** The records of a CSV text, or the sentence that says why it cannot be read. */
function recordsOf(text: string): readonly unknown[] | string {
  try {
    return parseCsv(text, { columns: true })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
