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
