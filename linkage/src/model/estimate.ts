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
/** Of so many relatives, as a power of two, one is a namesake; where learning starts. */
const FEWER_NAMESAKES = 3

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
  const expected = Math.log2(Math.max(1, rows * setting.matches_per_record))
  let model: Model = {
    fields: fields.map((field, at) => ({
      name: field.name,
      match: logarithms(priors[at]?.match ?? []),
      relative: logarithms(priors[at]?.relative ?? []),
      namesake: logarithms(priors[at]?.namesake ?? []),
      unrelated: logarithms(unrelated[at] ?? []),
    })),
    match: expected,
    relative: setting.relatives ? expected : -Infinity,
    namesake: setting.relatives ? expected - FEWER_NAMESAKES : -Infinity,
    unrelated: Math.max(Math.log2((rows * (rows - 1)) / 2), expected + CAUTION),
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

/** The classes that are learned among the pairs of blocks; strangers are known from elsewhere. */
const LEARNED = ['match', 'relative', 'namesake'] as const
const CLASSES = LEARNED.length

/** One round: which class each pair belongs to, then the shares of the classes from that. */
function improve(
  model: Model,
  fields: readonly Field[],
  priors: readonly Prior[],
  sample: Sample,
  leaning: number,
): Model {
  const width = fields.length
  const counts = LEARNED.map((name) =>
    priors.map((prior) => Float64Array.from(prior[name], (share) => share * leaning)),
  )
  const sizes = new Float64Array(CLASSES)
  const logarithmsOf = new Float64Array(CLASSES + 1)
  for (let pair = 0; pair < sample.pairs; pair += 1) {
    const at = pair * width
    weighClasses(model, sample.comparisons, at, logarithmsOf)
    decide(logarithmsOf, sample.decided?.[pair] ?? 0)
    if (!toShares(logarithmsOf)) continue
    for (let one = 0; one < CLASSES; one += 1) {
      const share = logarithmsOf[one] ?? 0
      sizes[one] = (sizes[one] ?? 0) + share
      for (let field = 0; field < width; field += 1) {
        const level = levelOf(sample.comparisons[at + field] ?? 0)
        const levels = counts[one]?.[field]
        if (level !== MISSING && levels !== undefined) levels[level] = (levels[level] ?? 0) + share
      }
    }
  }
  const sharesAt = (one: number, field: number): readonly number[] =>
    logarithms(normalised([...(counts[one]?.[field] ?? [])]))
  const sizeOf = (one: number, before: number): number =>
    before === -Infinity ? before : Math.log2(Math.max(1, (sizes[one] ?? 0) * sample.each))
  const match = sizeOf(0, model.match)
  return {
    fields: model.fields.map((field, at) => ({
      ...field,
      match: sharesAt(0, at),
      relative: sharesAt(1, at),
      namesake: sharesAt(2, at),
    })),
    match,
    relative: sizeOf(1, model.relative),
    namesake: sizeOf(2, model.namesake),
    unrelated: Math.max(model.unrelated, match + CAUTION),
  }
}

/** The logarithm of each class for a pair, strangers last. */
function weighClasses(model: Model, comparisons: Int32Array, at: number, into: Float64Array): void {
  let { match, relative, namesake, unrelated } = model
  for (let field = 0; field < model.fields.length; field += 1) {
    const comparison = comparisons[at + field] ?? 0
    const level = levelOf(comparison)
    const known = model.fields[field]
    if (level === MISSING || known === undefined) continue
    match += known.match[level] ?? 0
    relative += known.relative[level] ?? 0
    namesake += known.namesake[level] ?? 0
    unrelated += unrelatedOf(known, comparison)
  }
  into[0] = match
  into[1] = relative
  into[2] = namesake
  into[3] = unrelated
}

/** What a reviewer decided rules out the other classes. */
function decide(classes: Float64Array, decided: number): void {
  if (decided === 1) classes.fill(-Infinity, 1)
  if (decided === -1) classes[0] = -Infinity
}

/** Logarithms to shares of one; answers whether the pair is anything but a pair of strangers. */
function toShares(classes: Float64Array): boolean {
  const most = Math.max(...classes)
  let sum = 0
  for (let one = 0; one < classes.length; one += 1) {
    classes[one] = 2 ** ((classes[one] ?? 0) - most)
    sum += classes[one] ?? 0
  }
  for (let one = 0; one < classes.length; one += 1) classes[one] = (classes[one] ?? 0) / sum
  return (classes[CLASSES] ?? 0) < 1 - 1e-6
}

/** A better level never speaks less for one person, neither against strangers nor against relatives. */
function monotone(field: FieldModel): FieldModel {
  const unrelated = risingRatios(field.match, field.unrelated)
  return {
    ...field,
    unrelated,
    relative: risingRatios(field.match, field.relative),
    namesake: risingRatios(field.match, field.namesake),
  }
}

const normalised = (counts: readonly number[]): readonly number[] => {
  const sum = counts.reduce((total, count) => total + count, 0)
  return sum === 0 ? counts : counts.map((count) => count / sum)
}

const logarithms = (shares: readonly number[]): readonly number[] =>
  shares.map((share, level) => (level === MISSING ? 0 : Math.log2(Math.max(FLOOR, share))))
