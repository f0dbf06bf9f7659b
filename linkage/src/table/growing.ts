import { type Column, openTable, type SharedTable, type Table } from './table.ts'

/** A table to which rows can be added at its end; a row is what its columns say, by name. */
export type GrowingTable = Table & {
  /** Adds a row and answers its number. Columns that it does not name are empty. */
  readonly add: (id: string, cells: Readonly<Record<string, string>>) => number
  /** Takes the last added row away again. */
  readonly drop: () => void
}

type GrowingColumn = Column & { readonly add: (text: string) => void; readonly drop: () => void }

/** A table that begins as a given one. */
export function growTable(shared: SharedTable): GrowingTable {
  const base = openTable(shared)
  const columns = new Map([...base.columns].map(([name, column]) => [name, growColumn(column, shared.rows)]))
  const ids: string[] = []
  return {
    rows: () => shared.rows + ids.length,
    idOf: (row) => (row < shared.rows ? base.idOf(row) : (ids[row - shared.rows] ?? '')),
    columns,
    add: (id, cells) => {
      for (const [name, column] of columns) column.add((cells[name] ?? '').trim())
      ids.push(id)
      return shared.rows + ids.length - 1
    },
    drop: () => {
      if (ids.pop() !== undefined) for (const column of columns.values()) column.drop()
    },
  }
}

function growColumn(base: Column, rows: number): GrowingColumn {
  const size = base.size()
  const codes: number[] = []
  const texts: string[] = []
  let known: Map<string, number> | undefined
  /** Texts are only looked up once somebody adds a row. */
  const codesByText = (): Map<string, number> => {
    known ??= new Map(Array.from({ length: size }, (_, code) => [base.textOf(code), code]))
    return known
  }
  return {
    name: base.name,
    size: () => size + texts.length,
    codeOf: (row) => (row < rows ? base.codeOf(row) : (codes[row - rows] ?? 0)),
    textOf: (code) => (code < size ? base.textOf(code) : (texts[code - size] ?? '')),
    add: (text) => {
      const found = codesByText().get(text)
      codes.push(found ?? size + texts.length)
      if (found !== undefined) return
      codesByText().set(text, size + texts.length)
      texts.push(text)
    },
    drop: () => void codes.pop(),
  }
}
