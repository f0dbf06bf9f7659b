import { columnsOf } from './settings/parse-settings.ts'
import { type ReadySettings, readySettings } from './settings/ready.ts'
import { parseTable } from './table/read-table.ts'
import type { SharedTable } from './table/table.ts'

/** The columns of a person record, in the order of the agreed header. */
const HEADER =
  'record_id,source,given_ar,family_ar,given_fr,family_fr,sex,born_on,cin,phone,province_code,commune'

/** A person record as a test writes it. */
export type PersonRow = Readonly<Partial<Record<string, string>>> & { readonly record_id: string }

/** Person records as the text of a file; what a row does not name is empty. */
export const personsCsv = (rows: readonly PersonRow[]): string =>
  [
    HEADER,
    ...rows.map((row) =>
      HEADER.split(',')
        .map((name) => quoted(row[name] ?? ''))
        .join(','),
    ),
  ].join('\n')

/** Person records as a table. */
export const personsTable = (rows: readonly PersonRow[]): SharedTable => tableFor('persons', personsCsv(rows))

/** A table for ready settings. */
export function tableFor(name: ReadySettings, text: string): SharedTable {
  const settings = readySettings(name)
  return parseTable(text, { id: settings.id, columns: columnsOf(settings) })
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
