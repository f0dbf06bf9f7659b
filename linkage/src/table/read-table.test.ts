import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTable } from './read-table.ts'
import { getColumn, openTable } from './table.ts'

const WANTED = { id: 'id', columns: ['name', 'place'] }

const refusalOf = (text: string): unknown => {
  try {
    parseTable(text, WANTED)
  } catch (refusal) {
    return refusal
  }
  return undefined
}

/** The rows of a table, by name. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const table = openTable(parseTable(text, WANTED))
  return Array.from({ length: table.rows() }, (_, row) => [
    table.idOf(row),
    ...WANTED.columns.map((name) => {
      const column = getColumn(table, name)
      return column.textOf(column.codeOf(row))
    }),
  ])
}

describe('reading a table', () => {
  test('columns are found by name, whatever their order and however many others there are', () => {
    const others = Array.from({ length: 200 }, (_, at) => `c${at}`)
    const text = `place,${others.join(',')},name,id\nFes,${others.join(',')},Ali,7\n`
    expect(rowsOf(text)).toEqual([['7', 'Ali', 'Fes']])
  })

  test('rows come in the order of their identifiers, whatever the order of the file', () => {
    const anId = fc.string({ unit: fc.constantFrom('a', 'b', '1', '9', 'ب'), minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(fc.uniqueArray(anId, { minLength: 1, maxLength: 80 }), (ids) => {
        const text = `id,name,place\n${ids.map((id) => `${id},n${id},p`).join('\n')}`
        const inOrder = ids.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        expect(rowsOf(text)).toEqual(inOrder.map((id) => [id, `n${id}`, 'p']))
      }),
    )
  })

  test.each([
    ['a column is missing', 'id,name\n1,Ali', 'column_missing', { missing: ['place'] }],
    ['a column is named twice', 'id,name,place,name\n1,A,F,B', 'column_twice', { columns: ['name'] }],
    ['an identifier is used twice', 'id,name,place\n1,A,F\n2,B,F\n1,C,F', 'id_twice', { line: 4, id: '1' }],
    ['an identifier is empty', 'id,name,place\n1,A,F\n,B,F', 'empty_id', { line: 3 }],
    ['a row is too short', 'id,name,place\n1,A', 'row_width', { line: 2, cells: 2, expected: 3 }],
    ['a row is too long', 'id,name,place\n1,A,F,x', 'row_width', { line: 2, cells: 4, expected: 3 }],
    ['the file is empty', '', 'empty_file', {}],
  ])('is refused when %s', (_, text, code, facts) => {
    expect(refusalOf(text)).toMatchObject({ code, facts })
  })

  test('a header alone is a table without rows', () => {
    expect(rowsOf('id,name,place\n')).toEqual([])
  })
})
