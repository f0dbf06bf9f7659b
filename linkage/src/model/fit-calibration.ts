import type { Calibration } from './calibrate.ts'
import { rising } from './monotone.ts'

/** Groups of pairs that each hold the same part of all true or of all false ones. */
const GROUPS = 200
/** Points lie at least so many bits apart. */
const APART = 0.7
/** A probability is never certain: at least so many pairs of the other kind are imagined at each point. */
const IMAGINED = 0.5

/**
 * The calibration that pairs with known truth ask for: isotonic, that is the rising line nearest to the
 * shares of true pairs, from weights in bits to probabilities.
 */
export function fitCalibration(weights: Float64Array, isTrue: Uint8Array): Calibration {
  const order = Uint32Array.from(weights.keys()).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0))
  const groups = groupsOf(order, weights, isTrue)
  const pairs = groups.map((group) => group.pairs)
  const pooled = rising(
    groups.map((group) => group.right / group.pairs),
    pairs,
  )
  const shares = rising(
    pooled.map((share) => {
      // Groups that were pooled are one: the imagined pairs are added to all of them together.
      const together = pairs.reduce((sum, count, at) => sum + (pooled[at] === share ? count : 0), 0)
      return (share * together + IMAGINED) / (together + 2 * IMAGINED)
    }),
    pairs,
  )
  const points: (readonly [number, number])[] = []
  groups.forEach(({ weight }, at) => {
    const probability = Math.round((shares[at] ?? 0) * 1e6) / 1e6
    const before = points.at(-1)
    if (before !== undefined && weight - before[0] < APART) return
    points.push([Math.round(weight * 100) / 100, Math.min(1 - 1e-6, Math.max(1e-6, probability))])
  })
  return points
}

type Group = { readonly weight: number; readonly pairs: number; readonly right: number }

/** Neighbouring pairs in groups that each hold the same part of all true or of all false pairs. */
function groupsOf(order: Uint32Array, weights: Float64Array, isTrue: Uint8Array): readonly Group[] {
  const right = isTrue.reduce((sum, one) => sum + one, 0)
  const wrong = order.length - right
  const groups: Group[] = []
  let open = { sum: 0, pairs: 0, right: 0, part: 0 }
  const close = (): void => {
    if (open.pairs > 0) groups.push({ weight: open.sum / open.pairs, pairs: open.pairs, right: open.right })
    open = { sum: 0, pairs: 0, right: 0, part: 0 }
  }
  for (const at of order) {
    open.sum += weights[at] ?? 0
    open.pairs += 1
    open.right += isTrue[at] ?? 0
    open.part += 1 / (isTrue[at] === 1 ? right : wrong)
    if (open.part * GROUPS >= 2) close()
  }
  close()
  return groups
}
