/**
 * Remembers a number for a pair of numbers below 2^26, forgetting older pairs that fall on the same place.
 *
 * Common names meet each other millions of times; a table of fixed size remembers enough of it.
 */
export function createPairMemo(
  make: (a: number, b: number) => number,
  bits = 17,
): (a: number, b: number) => number {
  const keys = new Float64Array(1 << bits).fill(-1)
  const values = new Int32Array(1 << bits)
  const mask = (1 << bits) - 1
  return (a, b) => {
    const first = Math.min(a, b)
    const second = Math.max(a, b)
    const key = first * 67_108_864 + second
    let place = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)
    place = (place ^ (place >>> 15)) & mask
    if (keys[place] === key) return values[place] ?? 0
    const value = make(first, second)
    keys[place] = key
    values[place] = value
    return value
  }
}

/** Remembers a whole number above -2^31 for each of the numbers from 0 on. */
export function createCache(make: (at: number) => number): (at: number) => number {
  let values = new Int32Array(1024).fill(UNKNOWN)
  return (at) => {
    const known = values[at]
    if (known !== undefined && known !== UNKNOWN) return known
    const value = make(at)
    if (at >= values.length) {
      const wider = new Int32Array(Math.max(values.length * 2, at + 1)).fill(UNKNOWN)
      wider.set(values)
      values = wider
    }
    values[at] = value
    return value
  }
}

const UNKNOWN = -2_147_483_648

/** Remembers a list for each of the numbers from 0 on. */
export function createListCache<Value>(
  make: (at: number) => readonly Value[],
): (at: number) => readonly Value[] {
  const lists: (readonly Value[] | undefined)[] = []
  return (at) => {
    let list = lists[at]
    if (list === undefined) {
      list = make(at)
      while (lists.length <= at) lists.push(undefined)
      lists[at] = list
    }
    return list
  }
}
