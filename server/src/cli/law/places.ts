import type { LegalText } from '@sijill/core/law'
import { type LawProblem, type LawProblemCode, problem } from './problem.ts'
import type { Reference, TableName } from './reference.ts'

/** What official sources count; a table of another length lost or doubled a row. */
const COUNTS: readonly (readonly [TableName, number, (reference: Reference) => number])[] = [
  ['families', 2, ({ families }) => families.length],
  ['branches', 13, ({ branches }) => branches.length],
  ['regions', 12, ({ regions }) => regions.length],
  ['provinces', 75, ({ provinces }) => provinces.filter(({ part_of }) => part_of === '').length],
  ['communes', 1503, ({ communes }) => communes.length],
  ['arrondissements', 41, ({ arrondissements }) => arrondissements.length],
  ['chambers', 12, ({ chambers }) => chambers.length],
]

/** Whether the tables of activities and places name only rows that exist, and count what they should. */
export function referenceProblems(
  reference: Reference,
  texts: ReadonlyMap<string, LegalText>,
): readonly LawProblem[] {
  const { activities, arrondissements, branches, chambers, communes, families, offices, provinces, regions } =
    reference
  const names = (
    from: TableName,
    code: LawProblemCode,
    rows: readonly string[],
    known: ReadonlySet<string>,
  ) =>
    rows
      .filter((value) => value !== '' && !known.has(value))
      .map((value) => problem(`reference/${from}.csv`, code, { value }))
  const regionCodes = codesOf(regions)
  const provinceCodes = codesOf(provinces)
  const officeCodes = codesOf(offices)
  return [
    ...COUNTS.flatMap(([name, expected, count]) => {
      const found = count(reference)
      return found === expected ? [] : [problem(`reference/${name}.csv`, 'wrong_count', { expected, found })]
    }),
    ...names(
      'branches',
      'unresolved_family',
      branches.map((row) => row.family_code),
      codesOf(families),
    ),
    ...names(
      'activities',
      'unresolved_branch',
      activities.map((row) => row.branch_code),
      codesOf(branches),
    ),
    ...names(
      'provinces',
      'unresolved_region',
      provinces.map((row) => row.region_code),
      regionCodes,
    ),
    ...names(
      'provinces',
      'unresolved_province',
      provinces.map((row) => row.part_of),
      provinceCodes,
    ),
    ...names(
      'communes',
      'unresolved_province',
      communes.map((row) => row.province_code),
      provinceCodes,
    ),
    ...names(
      'arrondissements',
      'unresolved_commune',
      arrondissements.map((row) => row.commune_code),
      codesOf(communes),
    ),
    ...names(
      'chambers',
      'unresolved_region',
      chambers.map((row) => row.region_code),
      regionCodes,
    ),
    ...names(
      'chambers',
      'unresolved_office',
      chambers.map((row) => row.office_code),
      officeCodes,
    ),
    ...names(
      'offices',
      'unresolved_region',
      offices.map((row) => row.region_code),
      regionCodes,
    ),
    ...names(
      'offices',
      'unresolved_province',
      offices.map((row) => row.province_code),
      provinceCodes,
    ),
    ...names(
      'offices',
      'unresolved_office',
      offices.map((row) => row.parent_code),
      officeCodes,
    ),
    ...names(
      'offices',
      'unresolved_text',
      offices.map((row) => row.source),
      new Set(texts.keys()),
    ),
    ...officeProblems(reference),
  ]
}

/** Whether offices form one tree under the ministry, and every province has its office. */
function officeProblems({ offices, provinces }: Reference): readonly LawProblem[] {
  const file = 'reference/offices.csv'
  const parentOf = new Map(offices.map(({ code, parent_code }) => [code, parent_code]))
  const problems = offices.flatMap(({ code }) =>
    reachesRoot(code, parentOf) ? [] : [problem(file, 'office_cycle', { office: code })],
  )
  const served = new Set(
    offices.filter(({ kind }) => kind === 'province').map((office) => office.province_code),
  )
  const missing = provinces
    .filter(({ code, part_of }) => part_of === '' && !served.has(code))
    .map(({ code }) => problem(file, 'office_missing', { province: code }))
  const roots = offices.filter(({ parent_code }) => parent_code === '').length
  const oneRoot = roots === 1 ? [] : [problem(file, 'wrong_count', { expected: 1, found: roots })]
  return [...problems, ...missing, ...oneRoot]
}

function reachesRoot(code: string, parentOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = code; at !== undefined && at !== ''; at = parentOf.get(at)) {
    if (seen.has(at)) return false
    seen.add(at)
  }
  return true
}

const codesOf = (rows: readonly { readonly code: string }[]): ReadonlySet<string> =>
  new Set(rows.map(({ code }) => code))
