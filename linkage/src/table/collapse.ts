import type { SharedColumn, SharedTable } from './table.ts'

/** A table without its repeated rows, and for each row of the old table its row in the new one. */
export type Collapsed = { readonly table: SharedTable; readonly rowOf: Int32Array }

/**
 * Rows that say the same in every column become one.
 *
 * Nothing tells such rows apart, so that one of them is compared for all: ten thousand copies of a row cost
 * one row, not fifty million pairs.
 */
export function collapse(table: SharedTable): Collapsed {
  const { rows, columns } = table
  const rowOf = new Int32Array(rows)
  const kept: number[] = []
  const buckets = new Int32Array(slotsFor(rows)).fill(-1)
  const mask = buckets.length - 1
  for (let row = 0; row < rows; row += 1) {
    let slot = hashOf(columns, row) & mask
    for (;;) {
      const found = buckets[slot] ?? -1
      if (found < 0) {
        buckets[slot] = kept.length
        rowOf[row] = kept.length
        kept.push(row)
        break
      }
      if (isSame(columns, kept[found] ?? 0, row)) {
        rowOf[row] = found
        break
      }
      slot = (slot + 1) & mask
    }
  }
  if (kept.length === rows) return { table, rowOf }
  const shortened = (column: SharedColumn): SharedColumn => {
    const codes = new Int32Array(new SharedArrayBuffer(kept.length * 4))
    kept.forEach((row, at) => {
      codes[at] = column.codes[row] ?? 0
    })
    return { ...column, codes }
  }
  return {
    table: { rows: kept.length, ids: shortened(table.ids), columns: columns.map(shortened) },
    rowOf,
  }
}

const slotsFor = (rows: number): number => 2 ** Math.ceil(Math.log2(Math.max(16, rows * 2)))

function hashOf(columns: readonly SharedColumn[], row: number): number {
  let hash = 0x811c9dc5
  for (const { codes } of columns) hash = Math.imul(hash ^ (codes[row] ?? 0), 0x01000193) ^ (hash >>> 15)
  return hash ^ (hash >>> 13)
}

function isSame(columns: readonly SharedColumn[], a: number, b: number): boolean {
  for (const { codes } of columns) if (codes[a] !== codes[b]) return false
  return true
}
