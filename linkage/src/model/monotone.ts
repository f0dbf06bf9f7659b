/** Neighbouring values that were made one. */
type Pool = { sum: number; weight: number; length: number }

/**
 * The rising line nearest to values, each with a weight (pool adjacent violators).
 */
export function rising(values: readonly number[], weights: readonly number[]): readonly number[] {
  const pools: Pool[] = []
  values.forEach((value, at) => {
    const weight = weights[at] ?? 1
    let pool: Pool = { sum: value * weight, weight, length: 1 }
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.sum / last.weight <= pool.sum / pool.weight) break
      pools.pop()
      pool = {
        sum: last.sum + pool.sum,
        weight: last.weight + pool.weight,
        length: last.length + pool.length,
      }
    }
    pools.push(pool)
  })
  return pools.flatMap(({ sum, weight, length }) => Array.from({ length }, () => sum / weight))
}

/**
 * The shares of a class, changed so that the ratio of the first class to it never falls from a level to the
 * next. Both are logarithms; level 0 is missing and stays.
 */
export function risingRatios(first: readonly number[], second: readonly number[]): readonly number[] {
  const levels = first.slice(1)
  const others = second.slice(1)
  const ratios = levels.map((share, at) => share - (others[at] ?? 0))
  const weights = levels.map((share, at) => 2 ** share + 2 ** (others[at] ?? 0))
  const pooled = rising(ratios, weights)
  return [0, ...levels.map((share, at) => share - (pooled[at] ?? 0))]
}
