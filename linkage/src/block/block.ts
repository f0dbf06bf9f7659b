import type { KeyMaker } from '../fields/field.ts'
import type { Fields } from '../fields/fields.ts'
import type { BlockingSetting } from '../settings/settings.ts'
import { keyedRows, rangeOf } from './keyed-rows.ts'
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
