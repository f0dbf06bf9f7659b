import type { KeyMaker } from '../fields/field.ts'
import type { Fields } from '../fields/fields.ts'
import { joinHashes } from '../fields/strings.ts'
import type { BlockingSetting } from '../settings/settings.ts'
import { createPairList, type PairList } from './pairs.ts'

/** Rows that agree on every key, as far as hashes tell; each pair of them is to be compared. */
type Block = { readonly rows: Uint32Array; readonly refine: readonly KeyMaker[] }

/** In a block that no key divides any more, each row meets this many neighbours. */
const NEIGHBOURS = 6

/**
 * The pairs of rows that one way of blocking brings together, sorted, each once.
 *
 * A block that is too large is divided by each further key in turn, so that two records still meet when they
 * agree on any one of these; what no key divides is not dropped but compared with its neighbours only.
 */
export function blockPairs(fields: Fields, rows: number, setting: BlockingSetting): Float64Array {
  const keys = setting.keys.map(fields.keyMaker)
  const refine = setting.refine.map(fields.keyMaker)
  const pairs = createPairList()
  for (const block of blocksOf(rangeOf(rows), keys))
    pairBlock({ rows: block, refine }, setting.largest, pairs)
  return pairs.sorted()
}

function pairBlock({ rows, refine }: Block, largest: number, pairs: PairList): void {
  if (rows.length <= largest) {
    for (let a = 0; a < rows.length; a += 1) {
      for (let b = a + 1; b < rows.length; b += 1) addPair(pairs, rows[a] ?? 0, rows[b] ?? 0)
    }
    return
  }
  const left = new Set(rows)
  refine.forEach((key, at) => {
    const further = refine.slice(at + 1)
    for (const block of blocksOf(rows, [key])) {
      for (const row of block) left.delete(row)
      pairBlock({ rows: block, refine: further }, largest, pairs)
    }
  })
  const undivided = refine.length === 0 ? rows : Uint32Array.from(left)
  for (let a = 0; a < undivided.length; a += 1) {
    const end = Math.min(undivided.length, a + 1 + NEIGHBOURS)
    for (let b = a + 1; b < end; b += 1) addPair(pairs, undivided[a] ?? 0, undivided[b] ?? 0)
  }
}

function addPair(pairs: PairList, a: number, b: number): void {
  if (a !== b) pairs.add(a, b)
}

const rangeOf = (rows: number): Uint32Array => Uint32Array.from({ length: rows }, (_, row) => row)

/** Groups rows by their keys; a group of one is left out, and so is a row that lacks a key. */
function* blocksOf(rows: Uint32Array, keys: readonly KeyMaker[]): Generator<Uint32Array> {
  const entries = keyedRows(rows, keys)
  // Sorted as whole numbers of 64 bits: the hash is the upper half, the row the lower.
  const halves = new Uint32Array(entries.buffer, 0, entries.length * 2)
  let start = 0
  for (let at = 1; at <= entries.length; at += 1) {
    if (at < entries.length && halves[at * 2 + 1] === halves[start * 2 + 1]) continue
    if (at - start > 1) {
      const block = new Uint32Array(at - start)
      let kept = 0
      for (let entry = start; entry < at; entry += 1) {
        const row = halves[entry * 2] ?? 0
        if (kept > 0 && block[kept - 1] === row) continue
        block[kept] = row
        kept += 1
      }
      if (kept > 1) yield block.subarray(0, kept)
    }
    start = at
  }
}

/** The rows with the hashes of their keys, one entry for each combination, in the order of hashes. */
function keyedRows(rows: Uint32Array, keys: readonly KeyMaker[]): BigUint64Array {
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
