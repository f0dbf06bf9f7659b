import { isBlank, ok, type Result, refuse } from '../../kernel/index.ts'
import { type ColumnMapping, checkMapping, headerKey, type MappingRefusal } from './columns.ts'
import { duplicateFinder } from './duplicates.ts'
import type {
  ListReference,
  ListRules,
  RejectionCode,
  ReviewCode,
  RowReading,
  SheetRow,
} from './list-types.ts'
import { placeMatcher } from './place-match.ts'
import { readRowAlone } from './read-row.ts'
import { tradeMatcher } from './trade-match.ts'

/** Everything needed to read a list, beside its rows. */
export type ListReadingSettings = {
  readonly mapping: ColumnMapping
  readonly reference: ListReference
  readonly rules: ListRules
}

/** A row that holds no person, and why. */
export type SkippedRow = {
  readonly row: number
  readonly why: 'blank' | 'header' | 'above_header' | 'repeated_header'
}

/** A list as read: each row of the file is in `rows` or in `skipped`, once. */
export type ListReading = {
  readonly rows: readonly RowReading[]
  readonly skipped: readonly SkippedRow[]
  readonly counts: ListCounts
}

/** How many rows came to what. */
export type ListCounts = {
  readonly rows: number
  readonly accepted: number
  readonly rejected: number
  readonly review: number
  readonly reasons: Readonly<Partial<Record<RejectionCode | ReviewCode, number>>>
}

/**
 * A chamber's list, row by row: accepted, rejected with a reason, or put before a person.
 *
 * Rows keep the order of the file; a row is compared with those before it, so of two that repeat
 * each other the first stands and the second is reviewed.
 */
export function readList(
  sheetRows: readonly SheetRow[],
  { mapping, reference, rules }: ListReadingSettings,
): Result<ListReading, MappingRefusal> {
  const checked = checkMapping(mapping)
  if (!checked.ok) return checked
  const reader = {
    mapping,
    rules,
    trades: tradeMatcher(reference.activities),
    places: placeMatcher(reference),
  }
  const duplicates = duplicateFinder()
  const rows: RowReading[] = []
  const skipped: SkippedRow[] = []
  for (const sheetRow of sheetRows) {
    const { row } = sheetRow
    const why = whySkipped(sheetRow, mapping)
    if (why !== undefined) {
      skipped.push({ row, why })
      continue
    }
    const alone = readRowAlone(sheetRow, reader)
    const { record, warnings } = alone
    const rejected = alone.outcome.outcome === 'rejected'
    const duplicate = rejected ? undefined : duplicates.find(record)
    if (!rejected) duplicates.remember(row, record)
    rows.push(
      duplicate === undefined
        ? { row, warnings, record, ...alone.outcome }
        : {
            row,
            warnings,
            record,
            outcome: 'review',
            code: 'duplicate_in_file',
            value: writtenAs(record, duplicate.field),
            ...duplicate,
          },
    )
  }
  return rows.length === 0 ? refuse({ code: 'no_rows' }) : ok({ rows, skipped, counts: countsOf(rows) })
}

function whySkipped(
  { row, cells }: SheetRow,
  { headerRow, headers }: ColumnMapping,
): SkippedRow['why'] | undefined {
  if (cells.every(isBlank)) return 'blank'
  if (row === headerRow) return 'header'
  if (row < headerRow) return 'above_header'
  // Pages that were pasted under one another repeat their header.
  const repeats =
    headerRow > 0 && headers.every((header, column) => headerKey(header) === headerKey(cells[column] ?? ''))
  return repeats ? 'repeated_header' : undefined
}

const writtenAs = (record: RowReading['record'], field: string): string =>
  record.asWritten.find((cell) => cell.field === field)?.text ?? ''

function countsOf(rows: readonly RowReading[]): ListCounts {
  const reasons: Partial<Record<RejectionCode | ReviewCode, number>> = {}
  for (const row of rows) {
    if (row.outcome !== 'accepted') reasons[row.code] = (reasons[row.code] ?? 0) + 1
  }
  const count = (outcome: RowReading['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return {
    rows: rows.length,
    accepted: count('accepted'),
    rejected: count('rejected'),
    review: count('review'),
    reasons,
  }
}
