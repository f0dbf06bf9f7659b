/** A pair of rows as one number, the lower row first: such numbers sort as pairs do. */
export const pairOf = (a: number, b: number): number => (a < b ? a * ROWS_MAX + b : b * ROWS_MAX + a)

/** The lower row of a pair. */
export const firstOf = (pair: number): number => Math.floor(pair / ROWS_MAX)

/** The higher row of a pair. */
export const secondOf = (pair: number): number => pair % ROWS_MAX

/** More rows than this do not fit a pair into a number. */
export const ROWS_MAX = 67_108_864

/** A list of pairs that grows. */
export type PairList = { readonly add: (a: number, b: number) => void; readonly sorted: () => Float64Array }

/** An empty list of pairs. */
export function createPairList(): PairList {
  let pairs = new Float64Array(1024)
  let count = 0
  return {
    add: (a, b) => {
      if (count === pairs.length) {
        // What was found twice goes before the list grows.
        count = sortOnce(pairs, count)
        if (count > pairs.length * 0.7) {
          const wider = new Float64Array(pairs.length * 2)
          wider.set(pairs)
          pairs = wider
        }
      }
      pairs[count] = pairOf(a, b)
      count += 1
    },
    sorted: () => pairs.slice(0, sortOnce(pairs, count)),
  }
}

/** All pairs of several sorted lists, once each. */
export function mergePairs(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all.subarray(0, sortOnce(all, all.length))
}

/** Sorts the first numbers of an array and moves each distinct one forward; answers how many there are. */
function sortOnce(pairs: Float64Array, count: number): number {
  pairs.subarray(0, count).sort()
  let kept = 0
  for (let at = 0; at < count; at += 1) {
    if (at > 0 && pairs[at] === pairs[at - 1]) continue
    pairs[kept] = pairs[at] ?? 0
    kept += 1
  }
  return kept
}
