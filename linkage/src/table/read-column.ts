import { readTable } from './read-table.ts'
import { getColumn, openTable } from './table.ts'

/** One column of a file, by identifier. */
export function readColumn(path: string, id: string, column: string): ReadonlyMap<string, string> {
  const table = openTable(readTable(path, { id, columns: [column] }))
  const values = getColumn(table, column)
  return new Map(
    Array.from({ length: table.rows() }, (_, row) => [table.idOf(row), values.textOf(values.codeOf(row))]),
  )
}
