import type { KeyMaker } from '../fields/field.ts'
import type { Fields } from '../fields/fields.ts'
import type { BlockingSetting } from '../settings/settings.ts'
import { keyedRows, keysOfRow, rangeOf } from './keyed-rows.ts'

/** Finds the rows that meet a new one by any way of blocking. */
export type KeyIndex = {
  readonly add: (row: number) => void
  /** Rows before this one that share a block with it, in order, each once. */
  readonly meeting: (row: number) => readonly number[]
}

/** Of a block that is too large, so many rows are looked through for those that agree on a further key. */
const LOOKED_THROUGH = 20_000

/** An index of all rows that a table has now. */
export function createKeyIndex(fields: Fields, rows: number, settings: readonly BlockingSetting[]): KeyIndex {
  const indexes = settings.map((setting) => createOneIndex(fields, rows, setting))
  return {
    add: (row) => {
      for (const index of indexes) index.add(row)
    },
    meeting: (row) => {
      const found = new Set<number>()
      for (const index of indexes) for (const other of index.meeting(row)) if (other !== row) found.add(other)
      return [...found].sort((a, b) => a - b)
    },
  }
}

function createOneIndex(fields: Fields, rows: number, setting: BlockingSetting): KeyIndex {
  const keys = setting.keys.map(fields.keyMaker)
  const refine = setting.refine.map(fields.keyMaker)
  const entries = keyedRows(rangeOf(rows), keys)
  const halves = new Uint32Array(entries.buffer, 0, entries.length * 2)
  const later = new Map<number, number[]>()

  const blockOf = (hash: number): readonly number[] => {
    const block: number[] = []
    for (let at = firstWith(halves, hash); halves[at * 2 + 1] === hash; at += 1)
      block.push(halves[at * 2] ?? 0)
    return block.concat(later.get(hash) ?? [])
  }
  return {
    add: (row) => {
      for (const hash of keysOfRow(keys, row)) {
        const block = later.get(hash)
        if (block === undefined) later.set(hash, [row])
        else block.push(row)
      }
    },
    meeting: (row) =>
      keysOfRow(keys, row).flatMap((hash) => {
        const block = blockOf(hash)
        return block.length <= setting.largest ? block : agreeing(block, refine, row, setting.largest)
      }),
  }
}

/** The rows of a large block that share a further key with a row, the rarest key first. */
function agreeing(
  block: readonly number[],
  refine: readonly KeyMaker[],
  row: number,
  largest: number,
): readonly number[] {
  const looked = block.slice(0, LOOKED_THROUGH)
  const groups = refine.map((key) => {
    const wanted = new Set(keysOfRow([key], row))
    return looked.filter((other) => keysOfRow([key], other).some((hash) => wanted.has(hash)))
  })
  return groups.toSorted((a, b) => a.length - b.length).flatMap((group) => group.slice(0, largest))
}

/** The first entry that has at least a hash. */
function firstWith(halves: Uint32Array, hash: number): number {
  let low = 0
  let high = halves.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((halves[middle * 2 + 1] ?? 0) < hash) low = middle + 1
    else high = middle
  }
  return low
}
