import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCsvReader, LONGEST_CELL } from './csv.ts'

/** All rows of a text, fed in pieces of a size. */
function read(text: string | Uint8Array, size = 1 << 20): readonly (readonly string[])[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const rows: string[][] = []
  let row: string[] = []
  const reader = createCsvReader({
    cell: (_, from, start, end) => row.push(Buffer.from(from.slice(start, end)).toString('utf8')),
    row: () => {
      rows.push(row)
      row = []
    },
  })
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size))
  reader.end()
  return rows
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** Text without a zero byte, with all that makes a cell hard to read. */
const aCell = fc.string({ unit: fc.constantFrom('a', 'é', 'م', '"', ',', '\n', '\r', ' ', '\u{1F600}') })

describe('reading CSV', () => {
  test('quoted cells come back as they were, however the file is cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(aCell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, size, end) => {
          const text = rows.map((row) => row.map(quoted).join(',')).join(end) + end
          expect(read(text, size)).toEqual(rows)
        },
      ),
    )
  })

  test.each([
    [
      'a mark of byte order before the header',
      '\uFEFFa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'blank lines',
      'a,b\n\n1,2\r\n\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['no line end at the end', 'a\n1', [['a'], ['1']]],
    [
      'empty cells',
      'a,b\n,\n',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
    ['a quote within bare text', 'a\nM"hamed', [['a'], ['M"hamed']]],
  ])('%s is read as meant', (_, text, rows) => {
    for (const size of [1, 2, 100]) expect(read(text, size)).toEqual(rows)
  })

  test('a zero byte is refused with its line: the file is not UTF-8 text', () => {
    expect(() => read('a,b\n1,\u0000\n')).toThrow(
      expect.objectContaining({ code: 'zero_byte', facts: { line: 2 } }),
    )
  })

  test('a cell of a megabyte is refused, bare or quoted, with its line and column', () => {
    const long = 'x'.repeat(1 << 20)
    for (const cell of [long, quoted(long)]) {
      expect(() => read(`a,b\n1,${cell}\n`, 4096)).toThrow(
        expect.objectContaining({ code: 'cell_too_long', facts: { line: 2, column: 2 } }),
      )
    }
  })

  test('the longest cell allowed is read', () => {
    expect(read(`a\n${'x'.repeat(LONGEST_CELL)}`, 1000)[1]?.[0]).toHaveLength(LONGEST_CELL)
  })

  test('a quote that is never closed is named by the line where its row begins', () => {
    expect(() => read('a,b\n1,"2\n3,4\n')).toThrow(
      expect.objectContaining({ code: 'open_quote', facts: { line: 2 } }),
    )
  })
})
