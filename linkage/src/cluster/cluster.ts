import { firstOf, pairOf, secondOf } from '../block/pairs.ts'
import { type Limits, mayJoin } from './may-join.ts'

/** What may not be broken when records are brought together. */
export type Constraints = Limits & {
  /** The weight of any pair, also of one that blocking did not bring together. */
  readonly weightOf: (a: number, b: number) => number
}

/** Pairs with their weights, in any order. */
export type WeighedPairs = { readonly pairs: Float64Array; readonly weights: Float64Array }

/** The outcome: for each row the first row of its cluster, and which pairs were refused a join. */
export type Clustering = { readonly clusterOf: Int32Array; readonly refused: ReadonlySet<number> }

/** One weight counts at most this much in an average, for or against. */
const WEIGHT_MAX = 24

/**
 * Joins records along pairs, the heaviest first, under constraints.
 *
 * Two clusters join when their records, each against each, on average speak for one person: a chain of
 * likenesses does not make one person of its ends. Never joined are two different identity numbers that are
 * each borne by several records; a number borne once may be a slip of the pen. Ties go by row, so that the
 * outcome depends on nothing but the pairs.
 */
export function cluster(
  rows: number,
  weighed: WeighedPairs,
  least: number,
  constraints: Constraints,
): Clustering {
  const clusterOf = Int32Array.from({ length: rows }, (_, row) => row)
  const members = new Map<number, readonly number[]>()
  const refused = new Set<number>()
  const known = new Map<number, number>()
  weighed.pairs.forEach((pair, at) => {
    known.set(pair, weighed.weights[at] ?? 0)
  })
  const membersOf = (name: number): readonly number[] => members.get(name) ?? [name]

  for (const at of heaviestFirst(weighed, least)) {
    const pair = weighed.pairs[at] ?? 0
    const one = clusterOf[firstOf(pair)] ?? 0
    const other = clusterOf[secondOf(pair)] ?? 0
    if (one === other) continue
    const left = membersOf(one)
    const right = membersOf(other)
    if (!mayJoin(left, right, constraints) || !speakForOne(left, right, known, least, constraints)) {
      refused.add(pair)
      continue
    }
    const name = Math.min(one, other)
    members.delete(Math.max(one, other))
    members.set(name, [...left, ...right])
    for (const row of name === one ? right : left) clusterOf[row] = name
  }
  return { clusterOf, refused }
}

function heaviestFirst({ pairs, weights }: WeighedPairs, least: number): Uint32Array {
  const order = Uint32Array.from(pairs.keys()).filter((at) => (weights[at] ?? 0) >= least)
  return order.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (pairs[a] ?? 0) - (pairs[b] ?? 0))
}

function speakForOne(
  left: readonly number[],
  right: readonly number[],
  known: ReadonlyMap<number, number>,
  least: number,
  constraints: Constraints,
): boolean {
  if (left.length === 1 && right.length === 1) return true
  let sum = 0
  for (const a of left) {
    for (const b of right) {
      const weight = known.get(pairOf(a, b)) ?? constraints.weightOf(a, b)
      sum += Math.max(-WEIGHT_MAX, Math.min(WEIGHT_MAX, weight))
    }
  }
  return sum / (left.length * right.length) >= least
}
