import { levelOf, MISSING, rarityOf } from '../fields/field.ts'

/** How likely each level of a field is in each class of pairs, as logarithms to base 2; level 0 is missing. */
export type FieldModel = {
  readonly name: string
  readonly match: readonly number[]
  readonly relative: readonly number[]
  readonly namesake: readonly number[]
  readonly unrelated: readonly number[]
}

/**
 * What was learned of a table. A relative shares the surname and the house; a namesake is a relative who also
 * bears the given name, a grandson say, and therefore never the day of birth. Plain numbers: it can be kept, sent to
 * other threads and read.
 */
export type Model = {
  readonly fields: readonly FieldModel[]
  /** How many pairs of each class there are, as logarithms to base 2; a class that is not used is -Infinity. */
  readonly match: number
  readonly relative: number
  readonly namesake: number
  readonly unrelated: number
}

/**
 * The weight of evidence that a pair is one person, in bits: the logarithm of the odds.
 *
 * Agreement on something rare is judged by its own frequency instead of the field's average.
 */
export function weightOf(model: Model, comparisons: Int32Array, at: number): number {
  let match = model.match
  let relative = model.relative
  let namesake = model.namesake
  let unrelated = model.unrelated
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
  return match - addLogarithms(addLogarithms(relative, namesake), unrelated)
}

/** The logarithm of how often an unrelated pair shows this. */
export function unrelatedOf(field: FieldModel, comparison: number): number {
  const rarity = rarityOf(comparison)
  return rarity > 0 ? -rarity / 8 : (field.unrelated[levelOf(comparison)] ?? 0)
}

/** The logarithm to base 2 of a sum, from the logarithms of its terms. */
export function addLogarithms(a: number, b: number): number {
  const more = Math.max(a, b)
  const less = Math.min(a, b)
  return less === -Infinity || more - less > 60 ? more : more + Math.log2(1 + 2 ** (less - more))
}

/** The probability that belongs to odds given in bits. */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight)
