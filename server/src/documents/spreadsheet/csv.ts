import { Readable } from 'node:stream'
import type { SheetRow } from '@sijill/core/register'
import { CsvError, parse } from 'csv-parse'
import { holdLimit, type Sheet, type SheetLimits, SheetRefused } from './sheet.ts'
import { decodeText } from './text-encoding.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const
/** Records looked at to choose the delimiter. */
const SAMPLE_CHARACTERS = 50_000
/** A first line by which some programs name their delimiter; it is not a row of the sheet. */
const DELIMITER_LINE = /^sep=(.)\r?\n/i

/** Reads a table kept as text. Records are numbered as rows, a line break inside quotes makes none. */
export async function readCsv(bytes: Buffer, limits: SheetLimits): Promise<Omit<Sheet, 'format'>> {
  const decoded = decodeText(bytes)
  if (decoded === undefined) throw new SheetRefused({ code: 'not_a_spreadsheet' })
  const text = decoded.text.replace(/^\uFEFF/, '')
  if (text.trim() === '') throw new SheetRefused({ code: 'empty_spreadsheet' })
  // A web page or a data document is text as well, and no table.
  if (/^\s*(?:<[!?a-z]|\{)/i.test(text)) throw new SheetRefused({ code: 'not_a_spreadsheet' })
  const named = DELIMITER_LINE.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const delimiter = named?.[1] ?? (await findDelimiter(body))
  const rows = await readRecords(body, delimiter, limits)
  return { rows, sheetName: undefined, otherSheets: [], encoding: decoded.encoding, delimiter }
}

async function readRecords(
  text: string,
  delimiter: string,
  limits: SheetLimits,
): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = []
  let row = 0
  try {
    for await (const cells of recordsOf(text, delimiter, limits)) {
      row += 1
      holdLimit(limits, 'rows', row)
      holdLimit(limits, 'columns', cells.findLastIndex((cell) => cell !== '') + 1)
      for (const cell of cells) holdLimit(limits, 'cellCharacters', cell.length)
      rows.push({ row, cells })
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // A quote that is never closed would swallow the rest of the list into one cell.
    if (error.code !== 'CSV_MAX_RECORD_SIZE') throw new SheetRefused({ code: 'damaged_spreadsheet' })
    throw new SheetRefused({
      code: 'spreadsheet_too_large',
      limit: 'cellCharacters',
      most: limits.cellCharacters,
    })
  }
  return rows
}

function recordsOf(text: string, delimiter: string, limits: SheetLimits): AsyncIterable<string[]> {
  return Readable.from(chunksOf(text)).pipe(
    parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.cellCharacters * 8,
    }),
  )
}

function* chunksOf(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += 1 << 16) yield text.slice(at, at + (1 << 16))
}

/** The delimiter that cuts most records into the same number of cells, at least two. */
async function findDelimiter(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  let best = { delimiter: '', score: 0 }
  for (const delimiter of DELIMITERS) {
    const widths = widthsOf(sample, delimiter).filter((width) => width > 1)
    const usual = mostFrequent(widths)
    const score = widths.filter((width) => width === usual).length * Math.min(usual, 30)
    if (score > best.score) best = { delimiter, score }
  }
  if (best.delimiter === '') throw new SheetRefused({ code: 'not_a_spreadsheet' })
  return best.delimiter
}

/** The number of cells in each record, counting delimiters and line breaks outside quotes. */
function widthsOf(text: string, delimiter: string): readonly number[] {
  const widths: number[] = []
  let width = 1
  let quoted = false
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && letter === delimiter) width += 1
    else if (!quoted && letter === '\n') {
      widths.push(width)
      width = 1
    }
  }
  return [...widths, width]
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}
