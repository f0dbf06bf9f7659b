/** Two rows of the table of edit distances and one more, reused: comparing allocates nothing. */
const ROW = 256
const previous = new Int32Array(ROW)
const current = new Int32Array(ROW)
const beforePrevious = new Int32Array(ROW)

/**
 * How many single edits (a letter put in, left out, exchanged, or two neighbours swapped) lead from one
 * text to the other; `limit + 1` as soon as it is more than the limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) >= ROW) return over
  for (let at = 0; at <= b.length; at += 1) previous[at] = at
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row
    let least = row
    for (let at = 1; at <= b.length; at += 1) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(at - 1)
      let cost = Math.min(
        (previous[at] ?? 0) + 1,
        (current[at - 1] ?? 0) + 1,
        (previous[at - 1] ?? 0) + (isSame ? 0 : 1),
      )
      if (
        row > 1 &&
        at > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(at - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(at - 1)
      ) {
        cost = Math.min(cost, (beforePrevious[at - 2] ?? 0) + 1)
      }
      current[at] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return over
    beforePrevious.set(previous.subarray(0, b.length + 1))
    previous.set(current.subarray(0, b.length + 1))
  }
  return Math.min(over, previous[b.length] ?? over)
}

/** Whether exactly one single edit leads from one text to the other; the same as a distance of 1, and quick. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const longer = long.length - short.length
  if (longer > 1) return false
  let start = 0
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start += 1
  let end = 0
  while (
    end < short.length - start &&
    short.charCodeAt(short.length - 1 - end) === long.charCodeAt(long.length - 1 - end)
  ) {
    end += 1
  }
  const left = short.length - start - end
  if (longer === 1) return left === 0
  return left === 1 || (left === 2 && short[start] === long[start + 1] && short[start + 1] === long[start])
}

const usedLeft = new Uint8Array(ROW)
const usedRight = new Uint8Array(ROW)

/**
 * The likeness of Jaro and Winkler, from 0 to 1: letters in common at near places, and more when the first
 * letters agree.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const left = Math.min(a.length, ROW)
  const right = Math.min(b.length, ROW)
  if (left === 0 || right === 0) return 0
  const reach = Math.max(0, (Math.max(left, right) >> 1) - 1)
  usedLeft.fill(0, 0, left)
  usedRight.fill(0, 0, right)
  let common = 0
  for (let at = 0; at < left; at += 1) {
    const end = Math.min(right, at + reach + 1)
    for (let other = Math.max(0, at - reach); other < end; other += 1) {
      if (usedRight[other] === 1 || a.charCodeAt(at) !== b.charCodeAt(other)) continue
      usedLeft[at] = 1
      usedRight[other] = 1
      common += 1
      break
    }
  }
  if (common === 0) return 0
  let moved = 0
  for (let at = 0, other = 0; at < left; at += 1) {
    if (usedLeft[at] === 0) continue
    while (usedRight[other] === 0) other += 1
    if (a.charCodeAt(at) !== b.charCodeAt(other)) moved += 1
    other += 1
  }
  const jaro = (common / left + common / right + (common - moved / 2) / common) / 3
  let prefix = 0
  while (prefix < 4 && prefix < left && prefix < right && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** A 32-bit hash of a text, for keys of blocks. */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** One hash of two, in their order. */
export function joinHashes(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  return (hash ^ (hash >>> 15)) >>> 0
}
