import type { Field } from '../fields/field.ts'
import { levelOf, MISSING } from '../fields/field.ts'
import type { Settings } from '../settings/settings.ts'
import { type FieldModel, type Model, unrelatedOf } from './model.ts'
import { risingRatios } from './monotone.ts'
import { type Prior, priorOf } from './priors.ts'

/** Comparisons of pairs, field by field, and how many pairs each stands for. */
export type Sample = {
  readonly comparisons: Int32Array
  readonly pairs: number
  readonly each: number
  /** What reviewers decided of a pair: 1 one person, -1 not one person, 0 undecided. */
  readonly decided?: Int8Array
}

const ROUNDS = 25
/** A share that was never seen is not zero. */
const FLOOR = 1e-7
/** What is expected of strangers weighs as much as so many pairs. */
const EXPECTED_PAIRS = 3_000
/** However few records there are, at most one pair in two to this power is thought to be one person. */
const CAUTION = 8

/**
 * What distinguishes one person from relatives and strangers, learned without labels.
 *
 * Strangers are known from pairs drawn at random. Among the pairs that blocking brings together, expectation
 * and maximisation divide the others into one person and relatives, starting from the priors and leaning on
 * them. Shares of missing values say nothing and are left out.
 */
export function estimateModel(
  settings: Settings,
  fields: readonly Field[],
  rows: number,
  { blocked, random }: { readonly blocked: Sample; readonly random: Sample },
): Model {
  const { model: setting } = settings
  const priors = fields.map((field) => priorOf(settings, field.name))
  const unrelated = priors.map((prior, at) => sharesOf(prior.unrelated, at, fields.length, random))
  let model: Model = {
    fields: fields.map((field, at) => ({
      name: field.name,
      match: logarithms(priors[at]?.match ?? []),
      relative: logarithms(priors[at]?.relative ?? []),
      unrelated: logarithms(unrelated[at] ?? []),
    })),
    match: Math.log2(Math.max(1, rows * setting.matches_per_record)),
    relative: setting.relatives ? Math.log2(Math.max(1, rows * setting.matches_per_record)) : -Infinity,
    unrelated: Math.max(
      Math.log2((rows * (rows - 1)) / 2),
      Math.log2(Math.max(1, rows * setting.matches_per_record)) + CAUTION,
    ),
  }
  if (blocked.pairs === 0) return model
  for (let round = 0; round < ROUNDS; round += 1) {
    model = improve(model, fields, priors, blocked, setting.prior_pairs)
  }
  return { ...model, fields: model.fields.map((field) => monotone(field)) }
}

/** How often each level is seen among pairs, those with a missing value left out. */
function sharesOf(expected: readonly number[], at: number, width: number, sample: Sample): readonly number[] {
  const counts = expected.map((share) => share * EXPECTED_PAIRS)
  for (let pair = 0; pair < sample.pairs; pair += 1) {
    const level = levelOf(sample.comparisons[pair * width + at] ?? 0)
    counts[level] = (counts[level] ?? 0) + 1
  }
  return normalised(counts.map((count, level) => (level === MISSING ? 0 : count + 1e-3)))
}

/** One round: which class each pair belongs to, then the shares of the classes from that. */
function improve(
  model: Model,
  fields: readonly Field[],
  priors: readonly Prior[],
  sample: Sample,
  leaning: number,
): Model {
  const width = fields.length
  const matchCounts = priors.map((prior) => prior.match.map((share) => share * leaning))
  const relativeCounts = priors.map((prior) => prior.relative.map((share) => share * leaning))
  let matches = 0
  let relatives = 0
  for (let pair = 0; pair < sample.pairs; pair += 1) {
    const at = pair * width
    let match = model.match
    let relative = model.relative
    let unrelated = model.unrelated
    for (let field = 0; field < width; field += 1) {
      const comparison = sample.comparisons[at + field] ?? 0
      const level = levelOf(comparison)
      const known = model.fields[field]
      if (level === MISSING || known === undefined) continue
      match += known.match[level] ?? 0
      relative += known.relative[level] ?? 0
      unrelated += unrelatedOf(known, comparison)
    }
    const decided = sample.decided?.[pair] ?? 0
    if (decided === 1) relative = unrelated = -Infinity
    if (decided === -1) match = -Infinity
    const most = Math.max(match, relative, unrelated)
    const partOfMatch = 2 ** (match - most)
    const partOfRelative = 2 ** (relative - most)
    const sum = partOfMatch + partOfRelative + 2 ** (unrelated - most)
    const isMatch = partOfMatch / sum
    const isRelative = partOfRelative / sum
    if (isMatch + isRelative < 1e-6) continue
    matches += isMatch
    relatives += isRelative
    for (let field = 0; field < width; field += 1) {
      const level = levelOf(sample.comparisons[at + field] ?? 0)
      if (level === MISSING) continue
      const matching = matchCounts[field]
      const relating = relativeCounts[field]
      if (matching !== undefined) matching[level] = (matching[level] ?? 0) + isMatch
      if (relating !== undefined) relating[level] = (relating[level] ?? 0) + isRelative
    }
  }
  return {
    fields: model.fields.map((field, at) => ({
      ...field,
      match: logarithms(normalised(matchCounts[at] ?? [])),
      relative: logarithms(normalised(relativeCounts[at] ?? [])),
    })),
    match: Math.log2(Math.max(1, matches * sample.each)),
    relative: model.relative === -Infinity ? -Infinity : Math.log2(Math.max(1, relatives * sample.each)),
    unrelated: Math.max(model.unrelated, Math.log2(Math.max(1, matches * sample.each)) + CAUTION),
  }
}

/** A better level never speaks less for one person, neither against strangers nor against relatives. */
function monotone(field: FieldModel): FieldModel {
  const unrelated = risingRatios(field.match, field.unrelated)
  return { ...field, unrelated, relative: risingRatios(field.match, field.relative) }
}

const normalised = (counts: readonly number[]): readonly number[] => {
  const sum = counts.reduce((total, count) => total + count, 0)
  return sum === 0 ? counts : counts.map((count) => count / sum)
}

const logarithms = (shares: readonly number[]): readonly number[] =>
  shares.map((share, level) => (level === MISSING ? 0 : Math.log2(Math.max(FLOOR, share))))
