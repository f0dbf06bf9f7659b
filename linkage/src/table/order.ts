import type { PackedValues } from './dictionary.ts'

/** Groups of at most this many values are sorted by comparing. */
const SMALL = 24

/**
 * The numbers of all values, in the order of their bytes (which is that of their code points).
 *
 * A radix sort from the first byte: identifiers share long beginnings, and a million comparisons of text
 * would cost a second.
 */
export function orderOfValues({ bytes, offsets }: PackedValues): Int32Array {
  const count = offsets.length - 1
  const order = new Int32Array(count)
  for (let at = 0; at < count; at += 1) order[at] = at
  const other = new Int32Array(count)

  const byteAt = (value: number, depth: number): number => {
    const at = (offsets[value] ?? 0) + depth
    return at < (offsets[value + 1] ?? 0) ? (bytes[at] ?? 0) + 1 : 0
  }

  const isBefore = (a: number, b: number, depth: number): boolean => {
    for (let at = depth; ; at += 1) {
      const left = byteAt(a, at)
      const right = byteAt(b, at)
      if (left !== right) return left < right
      if (left === 0) return false
    }
  }

  const insert = (from: number, to: number, depth: number): void => {
    for (let at = from + 1; at < to; at += 1) {
      const value = order[at] ?? 0
      let hole = at
      while (hole > from && isBefore(value, order[hole - 1] ?? 0, depth)) {
        order[hole] = order[hole - 1] ?? 0
        hole -= 1
      }
      order[hole] = value
    }
  }

  const waiting: [from: number, to: number, depth: number][] = [[0, count, 0]]
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const [from, to, depth] = group
    if (to - from <= SMALL) {
      insert(from, to, depth)
      continue
    }
    const starts = new Int32Array(258)
    for (let at = from; at < to; at += 1) {
      const byte = byteAt(order[at] ?? 0, depth)
      starts[byte + 1] = (starts[byte + 1] ?? 0) + 1
    }
    for (let byte = 1; byte < 258; byte += 1) starts[byte] = (starts[byte] ?? 0) + (starts[byte - 1] ?? 0)
    const places = starts.slice()
    for (let at = from; at < to; at += 1) {
      const value = order[at] ?? 0
      const byte = byteAt(value, depth)
      const place = places[byte] ?? 0
      places[byte] = place + 1
      other[from + place] = value
    }
    order.set(other.subarray(from, to), from)
    // Those that have ended are equal; of the others only groups of two or more are left to order.
    for (let byte = 1; byte < 257; byte += 1) {
      const start = from + (starts[byte] ?? 0)
      const end = from + (starts[byte + 1] ?? 0)
      if (end - start > 1) waiting.push([start, end, depth + 1])
    }
  }
  return order
}
