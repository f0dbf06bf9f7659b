import type { Field } from '../fields/field.ts'
import { levelOf, MISSING } from '../fields/field.ts'
import { ORDER } from '../fields/fields.ts'
import { type Model, unrelatedOf } from './model.ts'

/**
 * Tells the pairs that cannot reach a weight whatever their names are, from the fields that are quick to
 * compare: most pairs of a block are strangers, and comparing names is nine tenths of the work.
 */
export function createBound(
  model: Model,
  fields: readonly Field[],
  least: number,
): (a: number, b: number, comparisons: Int32Array) => boolean {
  const slow = fields.flatMap((field, at) => {
    const known = model.fields[at]
    // That names stand exchanged is itself rare, but then the names agree, and that is counted.
    if (field.rarity === undefined || known === undefined || field.name === ORDER) return []
    const levels = known.match.slice(1)
    return [
      {
        rarity: field.rarity,
        match: Math.max(...levels),
        average: Math.max(...levels.map((share, level) => share - (known.unrelated[level + 1] ?? 0))),
      },
    ]
  })
  const quick = fields.flatMap((field, at) => {
    const known = model.fields[at]
    return field.rarity === undefined && known !== undefined ? [{ at, known }] : []
  })

  return (a, b, comparisons) => {
    let weight = model.match - model.unrelated
    for (const { at, known } of quick) {
      const comparison = comparisons[at] ?? 0
      const level = levelOf(comparison)
      if (level !== MISSING) weight += (known.match[level] ?? 0) - unrelatedOf(known, comparison)
    }
    for (const { rarity, match, average } of slow) {
      weight += Math.max(0, average, match + Math.max(rarity(a), rarity(b)) / 8)
      if (weight >= least) return true
    }
    return weight >= least
  }
}
