import { ok, type Result } from '@sijill/core/kernel'
import type { Bilingual } from '@sijill/core/rules'
import { type KeptRow, listRows } from '../store/list-import.ts'
import type { Actor } from './authority.ts'
import { type ImportRefusal, readImport } from './import-list.ts'
import { FIELDS, OUTCOMES, REASONS, REPORT_HEADERS } from './import-report-wording.ts'
import type { World } from './world.ts'

/** Writes a table as a file that spreadsheets open, with formulas made harmless. */
export type WriteReport = (table: {
  readonly name: string
  readonly direction: 'rtl' | 'ltr'
  readonly headers: readonly string[]
  readonly rows: readonly (readonly (string | number | undefined)[])[]
}) => Uint8Array

/** The language in which a report is written. */
export type ReportLanguage = keyof Bilingual

const PAGE_ROWS = 1000

/**
 * The list as it came, each row behind what became of it: what an office sends back to be mended. People
 * read it in their language; the code at the end of each row is for machines.
 */
export const importReport =
  (world: World, write: WriteReport) =>
  async (actor: Actor, id: string, language: ReportLanguage): Promise<Result<Uint8Array, ImportRefusal>> => {
    const view = await readImport(world)(actor, id)
    if (!view.ok) return view
    const { mapping, fileName } = view.value
    const kept: KeptRow[] = []
    let cursor: string | undefined
    do {
      const page = await world.store.transaction(actor.id, (db) =>
        listRows(db, id, { cursor, limit: PAGE_ROWS }),
      )
      kept.push(...page.rows)
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    // A row may have more cells than there are headers: the codes still stand under each other.
    const width = kept.reduce((most, { cells }) => Math.max(most, cells.length), mapping.headers.length)
    const headers = [
      ...Object.values(REPORT_HEADERS).map((header) => header[language]),
      ...padded(mapping.headers, width),
      'code',
    ]
    const rows = kept.map((row) => lineOf(row, width, language))
    return ok(write({ name: fileName, direction: language === 'ar' ? 'rtl' : 'ltr', headers, rows }))
  }

/** One row in words, the cells of the list under their own headers, and the code under the last. */
function lineOf(row: KeptRow, width: number, language: ReportLanguage): (string | number | undefined)[] {
  const { outcome, alreadyThere, code, field, value, duplicateOf, warnings, cells } = row
  const said = (table: Readonly<Record<string, Bilingual>>, name: string | undefined) =>
    name === undefined ? undefined : (table[name]?.[language] ?? name)
  const remarks = warnings.map((warning) => {
    const sentence = said(REASONS, warning.code) ?? ''
    return `${said(FIELDS, warning.field)}${language === 'ar' ? ': ' : ' : '}${sentence}`
  })
  return [
    row.row,
    said(OUTCOMES, alreadyThere ? 'already_there' : outcome),
    said(REASONS, code),
    said(FIELDS, field),
    value,
    duplicateOf,
    remarks.join(' '),
    ...padded(cells, width),
    code,
  ]
}

const padded = (cells: readonly string[], width: number): readonly string[] =>
  Array.from({ length: width }, (_, column) => cells[column] ?? '')
