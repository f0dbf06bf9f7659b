import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { BadInput } from '../bad-input.ts'
import { type CellSink, createCsvReader } from './csv.ts'
import { createDictionary, type Dictionary } from './dictionary.ts'
import { orderOfValues } from './order.ts'
import { type SharedColumn, type SharedTable, shareColumn } from './table.ts'

/** What is read of a file: the column of identifiers, which must be distinct, and the others that matter. */
export type Wanted = { readonly id: string; readonly columns: readonly string[] }

const PIECE = 1 << 22

/** A CSV file as a table; other columns and their order do not matter. */
export function readTable(path: string, wanted: Wanted): SharedTable {
  const building = createTableBuilder(wanted)
  const reader = createCsvReader(building.sink)
  const file = openFile(path)
  try {
    const piece = new Uint8Array(PIECE)
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      reader.push(piece.subarray(0, read))
    }
    reader.end()
  } finally {
    closeSync(file)
  }
  return building.finish()
}

/** A table from text in memory, by the rules of {@link readTable}. */
export function parseTable(text: string, wanted: Wanted): SharedTable {
  const building = createTableBuilder(wanted)
  const reader = createCsvReader(building.sink)
  reader.push(new TextEncoder().encode(text))
  reader.end()
  return building.finish()
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r')
  } catch {
    throw new BadInput('no_such_file', `The file ${path} cannot be read.`, { path })
  }
}

type Building = { readonly sink: CellSink; readonly finish: () => SharedTable }

/** A column while it is read. */
type Growing = { readonly name: string; readonly dictionary: Dictionary; codes: Int32Array }

function createTableBuilder({ id, columns }: Wanted): Building {
  const growing = (name: string): Growing => ({
    name,
    dictionary: createDictionary(),
    codes: new Int32Array(1024),
  })
  const ids = growing(id)
  const others = columns.map(growing)
  const header: string[] = []
  let takers: (Growing | undefined)[] = []
  let hasHeader = false
  let rows = 0

  const cell = (column: number, bytes: Uint8Array, from: number, to: number): void => {
    if (!hasHeader) {
      header.push(Buffer.from(bytes.subarray(from, to)).toString('utf8').trim())
      return
    }
    const taker = takers[column]
    if (taker === undefined) return
    let start = from
    let end = to
    while (start < end && bytes[start] === 0x20) start += 1
    while (end > start && bytes[end - 1] === 0x20) end -= 1
    if (rows === taker.codes.length) taker.codes = doubled(taker.codes)
    taker.codes[rows] = taker.dictionary.codeOf(bytes, start, end)
  }

  const row = (cells: number, line: number): void => {
    if (!hasHeader) {
      hasHeader = true
      takers = takersOf(header, ids, others)
      return
    }
    if (cells !== header.length) {
      throw new BadInput(
        'row_width',
        `The row at line ${line} has ${cells} cells; the header has ${header.length}.`,
        { line, cells, expected: header.length },
      )
    }
    // Identifiers are distinct, so the n-th row brings the n-th value after the empty one.
    const code = ids.codes[rows] ?? 0
    if (code === 0) throw new BadInput('empty_id', `The row at line ${line} has no ${id}.`, { line })
    if (code !== rows + 1) throw doubleId(ids, rows, line)
    rows += 1
  }

  return {
    sink: { cell, row },
    finish: () => {
      if (!hasHeader) throw new BadInput('empty_file', 'The file is empty; a header line is expected.')
      for (const { name, dictionary } of [ids, ...others]) {
        if (!isUtf8(dictionary.packed().bytes)) {
          throw new BadInput('not_utf8', `The column ${name} is not written in UTF-8.`, { column: name })
        }
      }
      return sorted(ids, others, rows)
    },
  }
}

function takersOf(
  header: readonly string[],
  ids: Growing,
  others: readonly Growing[],
): (Growing | undefined)[] {
  const wanted = new Map([ids, ...others].map((column) => [column.name, column]))
  const missing = [...wanted.keys()].filter((name) => !header.includes(name))
  if (missing.length > 0) {
    throw new BadInput('column_missing', `The header lacks ${missing.join(', ')}.`, { missing })
  }
  const twice = header.filter((name, at) => wanted.has(name) && header.indexOf(name) !== at)
  if (twice.length > 0) {
    throw new BadInput('column_twice', `The header names ${twice.join(', ')} twice.`, { columns: twice })
  }
  return header.map((name) => wanted.get(name))
}

function doubleId({ name, codes, dictionary }: Growing, row: number, line: number): BadInput {
  const code = codes[row] ?? 0
  const { bytes, offsets } = dictionary.packed()
  const text = Buffer.from(bytes.subarray(offsets[code], offsets[code + 1])).toString('utf8')
  return new BadInput('id_twice', `The ${name} ${text} at line ${line} was already used.`, { line, id: text })
}

/** The rows in the order of their identifiers, so that the file's order changes nothing. */
function sorted(ids: Growing, others: readonly Growing[], rows: number): SharedTable {
  const order = orderOfValues(ids.dictionary.packed())
  const all = [ids, ...others]
  const width = all.length
  const codes = new Int32Array(new SharedArrayBuffer(rows * width * 4))
  all.forEach((column, place) => {
    // The first value in order is the empty one, which no row has.
    for (let row = 0; row < rows; row += 1) {
      codes[row * width + place] = column.codes[(order[row + 1] ?? 0) - 1] ?? 0
    }
  })
  const shared = (column: Growing): SharedColumn => shareColumn(column.name, column.dictionary)
  return { rows, ids: shared(ids), columns: others.map(shared), codes }
}

function doubled(codes: Int32Array): Int32Array {
  const wider = new Int32Array(codes.length * 2)
  wider.set(codes)
  return wider
}
