import { compareDecimals, type ParameterSource, type Unit, VALUE_SCHEMAS } from '@sijill/core/law'
import type { Read } from './files.ts'
import { type LawProblem, problem } from './problem.ts'

/**
 * Whether versions answer every day from the register's first day on, each day once.
 *
 * A version lasts until the next one, so a gap can only stand before the first, and an overlap is two
 * versions that begin on one day.
 */
export function timelineProblems(
  file: string,
  versions: readonly { readonly from: string }[],
  registerBeganOn: string,
): readonly LawProblem[] {
  const problems: LawProblem[] = []
  const [first] = versions
  if (first === undefined || first.from > registerBeganOn) {
    problems.push(problem(file, 'gap', { from: registerBeganOn, until: first?.from ?? '' }))
  }
  for (const [index, { from }] of versions.entries()) {
    const before = versions[index - 1]
    if (before === undefined) continue
    if (before.from === from) problems.push(problem(file, 'overlap', { from }))
    if (before.from > from) problems.push(problem(file, 'not_sorted', { from }))
  }
  return problems
}

/** Whether every version has one value of its unit, and what is unknown is also asked. */
export function valueProblems({ file, content }: Read<ParameterSource>): readonly LawProblem[] {
  return content.versions.flatMap((version): readonly LawProblem[] => {
    const { from, value, placeholder, confidence } = version
    const facts = { from }
    if ((value === undefined) === (placeholder === undefined)) {
      return [problem(file, 'invalid_value', { ...facts, why: 'Needs value or placeholder, and not both' })]
    }
    if (placeholder !== undefined && confidence !== 'unknown') {
      return [problem(file, 'invalid_value', { ...facts, why: 'A placeholder has confidence unknown' })]
    }
    if (value !== undefined && value !== null && confidence === 'unknown') {
      return [problem(file, 'invalid_value', { ...facts, why: 'An unknown value is null or a placeholder' })]
    }
    const problems: LawProblem[] = []
    if (confidence === 'unknown' && (content.open_questions ?? []).length === 0) {
      problems.push(problem(file, 'unknown_without_question', facts))
    }
    const others = (version.alternatives ?? []).map((alternative) => alternative.value)
    for (const written of [value ?? placeholder ?? null, ...others]) {
      problems.push(...writtenProblems(file, from, content.unit, written))
    }
    return problems
  })
}

function writtenProblems(file: string, from: string, unit: Unit, written: unknown): readonly LawProblem[] {
  if (written === null) return []
  const parsed = VALUE_SCHEMAS[unit].safeParse(written)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return [problem(file, 'invalid_value', { from, unit, why: issue?.message ?? '' })]
  }
  if (unit === 'score_bands') return scoreBandProblems(file, from, written)
  return unit === 'income_tax_bands' ? incomeTaxBandProblems(file, from, written) : []
}

/** Rows of scores meet exactly: the last score of one is the first of the next. */
function scoreBandProblems(file: string, from: string, written: unknown): readonly LawProblem[] {
  const bands = VALUE_SCHEMAS.score_bands.parse(written)
  return bands.flatMap((band, index) => {
    const next = bands[index + 1]
    const facts = { from, row: index + 1 }
    if (next === undefined) return band.up_to === undefined ? [] : [problem(file, 'band_gap', facts)]
    if (band.up_to === undefined) return [problem(file, 'band_overlap', facts)]
    const order = compareDecimals(band.up_to, next.above)
    if (order === 0) return []
    return [problem(file, order < 0 ? 'band_gap' : 'band_overlap', facts)]
  })
}

/** Rows of whole dirhams follow each other without a whole dirham between them or in two of them. */
function incomeTaxBandProblems(file: string, from: string, written: unknown): readonly LawProblem[] {
  const bands = VALUE_SCHEMAS.income_tax_bands.parse(written)
  return bands.flatMap((band, index) => {
    const next = bands[index + 1]
    const facts = { from, row: index + 1 }
    const last = band.to ?? (band.below === undefined ? undefined : band.below - 1)
    if (next === undefined) return last === undefined ? [] : [problem(file, 'band_gap', facts)]
    const first = next.from ?? (next.above === undefined ? undefined : next.above + 1)
    if (last === undefined || first === undefined) return [problem(file, 'band_overlap', facts)]
    if (first === last + 1) return []
    return [problem(file, first > last + 1 ? 'band_gap' : 'band_overlap', facts)]
  })
}
