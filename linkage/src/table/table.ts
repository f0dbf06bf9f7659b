import type { Dictionary, PackedValues } from './dictionary.ts'

/** One column of a table: each distinct value once, and for each row the number of its value. */
export type Column = {
  readonly name: string
  /** How many distinct values there are; the empty value is number 0. */
  readonly size: () => number
  readonly codeOf: (row: number) => number
  readonly textOf: (code: number) => string
}

/** A table by columns. Rows are numbered in the order of their identifiers, whatever the file's order was. */
export type Table = {
  readonly rows: () => number
  readonly idOf: (row: number) => string
  readonly columns: ReadonlyMap<string, Column>
}

/** The distinct values of a column as arrays that threads can share. */
export type SharedColumn = PackedValues & { readonly name: string }

/** A table as arrays that threads can share; the identifiers are a column like the others. */
export type SharedTable = {
  readonly rows: number
  readonly ids: SharedColumn
  readonly columns: readonly SharedColumn[]
  /**
   * The codes of all rows, row after row: first that of the identifier, then those of the columns. What is
   * compared of a row lies side by side.
   */
  readonly codes: Int32Array<ArrayBufferLike>
}

/** The view of a shared table. */
export function openTable({ rows, ids, columns, codes }: SharedTable): Table {
  const width = columns.length + 1
  const idColumn = openColumn(ids, codes, width, 0)
  return {
    rows: () => rows,
    idOf: (row) => idColumn.textOf(idColumn.codeOf(row)),
    columns: new Map(columns.map((column, at) => [column.name, openColumn(column, codes, width, at + 1)])),
  }
}

/** A column of a table that must be there. */
export function getColumn(table: Table, name: string): Column {
  const column = table.columns.get(name)
  if (column === undefined) throw new RangeError(`the table has no column ${name}`)
  return column
}

/** The values of a dictionary, moved to memory that threads share. */
export function shareColumn(name: string, dictionary: Dictionary): SharedColumn {
  const { bytes, offsets } = dictionary.packed()
  const sharedBytes = new Uint8Array(new SharedArrayBuffer(bytes.length))
  const sharedOffsets = new Uint32Array(new SharedArrayBuffer(offsets.length * 4))
  sharedBytes.set(bytes)
  sharedOffsets.set(offsets)
  return { name, bytes: sharedBytes, offsets: sharedOffsets }
}

function openColumn(
  { name, bytes, offsets }: SharedColumn,
  codes: Int32Array<ArrayBufferLike>,
  width: number,
  place: number,
): Column {
  // A decoder takes no shared memory, but a Buffer over it reads text.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    name,
    size: () => offsets.length - 1,
    codeOf: (row) => codes[row * width + place] ?? 0,
    textOf: (code) => buffer.toString('utf8', offsets[code] ?? 0, offsets[code + 1] ?? 0),
  }
}
