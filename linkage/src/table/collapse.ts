import type { SharedTable } from './table.ts'

/** A table without its repeated rows, and for each row of the old table its row in the new one. */
export type Collapsed = { readonly table: SharedTable; readonly rowOf: Int32Array }

/**
 * Rows that say the same in every column become one.
 *
 * Nothing tells such rows apart, so that one of them is compared for all: ten thousand copies of a row cost
 * one row, not fifty million pairs.
 */
export function collapse(table: SharedTable): Collapsed {
  const { rows, codes } = table
  const width = table.columns.length + 1
  const rowOf = new Int32Array(rows)
  const kept: number[] = []
  const slots = new Int32Array(slotsFor(rows)).fill(-1)
  const mask = slots.length - 1
  for (let row = 0; row < rows; row += 1) {
    let slot = hashOf(codes, row * width, width) & mask
    for (;;) {
      const found = slots[slot] ?? -1
      if (found < 0) {
        slots[slot] = kept.length
        rowOf[row] = kept.length
        kept.push(row)
        break
      }
      if (isSame(codes, (kept[found] ?? 0) * width, row * width, width)) {
        rowOf[row] = found
        break
      }
      slot = (slot + 1) & mask
    }
  }
  if (kept.length === rows) return { table, rowOf }
  const shortened = new Int32Array(new SharedArrayBuffer(kept.length * width * 4))
  kept.forEach((row, at) => {
    shortened.set(codes.subarray(row * width, (row + 1) * width), at * width)
  })
  return { table: { ...table, rows: kept.length, codes: shortened }, rowOf }
}

const slotsFor = (rows: number): number => 2 ** Math.ceil(Math.log2(Math.max(16, rows * 2)))

/** A hash of what a row says; its identifier, the first code, does not count. */
function hashOf(codes: SharedTable['codes'], start: number, width: number): number {
  let hash = 0x811c9dc5
  for (let at = start + 1; at < start + width; at += 1) {
    hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193)
    hash ^= hash >>> 15
  }
  return Math.imul(hash, 0x2c1b3c6d) >>> 4
}

function isSame(codes: SharedTable['codes'], a: number, b: number, width: number): boolean {
  for (let at = 1; at < width; at += 1) if (codes[a + at] !== codes[b + at]) return false
  return true
}
