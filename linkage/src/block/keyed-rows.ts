import type { KeyMaker } from '../fields/field.ts'
import { joinHashes } from '../fields/strings.ts'

/** All rows up to a number. */
export const rangeOf = (rows: number): Uint32Array => Uint32Array.from({ length: rows }, (_, row) => row)

/** The hashes of the keys of one row, one for each combination. */
export function keysOfRow(keys: readonly KeyMaker[], row: number): readonly number[] {
  const [first, ...others] = keys
  const hashes: number[] = []
  if (first !== undefined) combine(first, others, row, 0, (_, hash) => hashes.push(hash))
  return [...new Set(hashes)]
}

/** The rows with the hashes of their keys, one entry for each combination, in the order of hashes. */
export function keyedRows(rows: Uint32Array, keys: readonly KeyMaker[]): BigUint64Array {
  let halves = new Uint32Array(Math.max(16, rows.length * 2))
  let count = 0
  const add = (row: number, hash: number): void => {
    if (count * 2 === halves.length) {
      const wider = new Uint32Array(halves.length * 2)
      wider.set(halves)
      halves = wider
    }
    halves[count * 2] = row
    halves[count * 2 + 1] = hash
    count += 1
  }
  const [first, ...others] = keys
  if (first === undefined) return new BigUint64Array(0)
  for (const row of rows) combine(first, others, row, 0, add)
  return new BigUint64Array(halves.buffer, 0, count).sort()
}

function combine(
  key: KeyMaker,
  others: readonly KeyMaker[],
  row: number,
  before: number,
  add: (row: number, hash: number) => void,
): void {
  const [next, ...rest] = others
  key(row, (hash) => {
    const joined = joinHashes(before, hash)
    if (next === undefined) add(row, joined)
    else combine(next, rest, row, joined, add)
  })
}
