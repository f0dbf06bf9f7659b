import { readFileSync } from 'node:fs'

/**
 * The rows of a table that comes with the library (`linkage/data`): a header, then cells without
 * quotes or commas; lists inside a cell are parted by semicolons.
 */
export function readTable(name: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')
  const [header = '', ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const columns = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    if (cells.length !== columns.length)
      throw new RangeError(`${name}: a row of ${cells.length} cells: ${line}`)
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}

/** The values of a cell that holds a list. */
export const listIn = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '')
