import { stringify } from 'csv-stringify/sync'
import exceljs from 'exceljs'

/** A table to hand out: a report, an export. */
export type Table = {
  readonly name: string
  readonly direction: 'rtl' | 'ltr'
  readonly headers: readonly string[]
  readonly rows: readonly (readonly (string | number | undefined)[])[]
}

/** Signs that make a spreadsheet take text for a formula (OWASP, "CSV Injection"). */
const FORMULA_START = /^[\s\p{Cf}]*[=+\-@]|^[\t\r\n]/u
const COLUMN_WIDTH = { least: 8, most: 60 }

/**
 * A table as CSV for the spreadsheets in use here: UTF-8 with its mark, semicolons, CRLF.
 *
 * Text that would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
export function writeCsv({ headers, rows }: Table): Buffer {
  const cells = [headers, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)),
  )
  return Buffer.from(stringify(cells, { bom: true, delimiter: ';', record_delimiter: 'windows' }))
}

/** A table as a workbook of one sheet, from right to left when its language is. */
export async function writeXlsx({ name, direction, headers, rows }: Table): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: 1, rightToLeft: direction === 'rtl' }],
  })
  sheet.addRow([...headers]).font = { bold: true }
  for (const row of rows) sheet.addRow([...row])
  for (const [index, header] of headers.entries()) {
    const longest = Math.max(header.length, ...rows.map((row) => String(row[index] ?? '').length))
    sheet.getColumn(index + 1).width = Math.min(Math.max(longest + 2, COLUMN_WIDTH.least), COLUMN_WIDTH.most)
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** Text that no spreadsheet runs. */
const harmless = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text)

/** Sheets may not be named with these signs, nor longer than 31. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim() || '1'
