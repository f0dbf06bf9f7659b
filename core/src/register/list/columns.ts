import { foldArabic, foldLatin, ok, type Result, refuse, tidyText } from '../../kernel/index.ts'
import { HEADER_NAMES } from './header-names.ts'
import type { ListField, SheetRow } from './list-types.ts'

/** What each column holds, as recognised or as a person decided: column 0 first, `null` for "not used". */
export type ColumnMapping = {
  /** The spreadsheet's number of the header row; rows above it are titles. 0 when there is no header. */
  readonly headerRow: number
  readonly headers: readonly string[]
  readonly fields: readonly (ListField | null)[]
}

/** What stands in the way of reading a list by a mapping. */
export type MappingRefusal =
  | { readonly code: 'columns_missing'; readonly fields: readonly ListField[] }
  | { readonly code: 'column_twice'; readonly field: ListField; readonly columns: readonly number[] }
  | { readonly code: 'no_rows' }

/** The columns recognised in a file, with what a person still has to say. */
export type ColumnPlan = {
  readonly mapping: ColumnMapping
  /** Columns whose header is not known, from 0; they are kept with each row but not read. */
  readonly unknown: readonly number[]
  /** Fields without which no row can be accepted. */
  readonly missing: readonly ListField[]
  /** Fields that several columns claim: a person chooses. */
  readonly ambiguous: readonly { readonly field: ListField; readonly columns: readonly number[] }[]
}

/** Names may stand twice, once in each script; no other field may. */
const COLUMNS_MAX: Partial<Record<ListField, number>> = { family_name: 2, given_name: 2, full_name: 2 }
/** How far down a header may stand, under titles and logos. */
const HEADER_SEARCH_ROWS = 25
/** Fewer known words than this, and a row is a title that happens to contain one. */
const HEADER_WORDS_MIN = 3

const FIELD_OF_HEADER: ReadonlyMap<string, ListField> = new Map(
  Object.entries(HEADER_NAMES).flatMap(([field, names]) =>
    names.map((name) => [headerKey(name), fieldOf(field)] as const),
  ),
)

/**
 * The columns of a file: finds the header row and the field of each header.
 *
 * Nothing is guessed from the cells below: a header that is not in the table stays unknown until
 * a person maps it.
 */
export function recogniseColumns(rows: readonly SheetRow[]): ColumnPlan {
  const candidates = rows.slice(0, HEADER_SEARCH_ROWS).map((row) => ({ row, fields: fieldsOf(row.cells) }))
  const known = (fields: readonly (ListField | null)[]) =>
    new Set(fields.filter((field) => field !== null)).size
  // The best row, and of equals the first: a header repeated on every page stands first on page one.
  const best = candidates.toSorted((one, other) => known(other.fields) - known(one.fields))[0]
  const found = best !== undefined && known(best.fields) >= HEADER_WORDS_MIN ? best : undefined
  const width = Math.max(0, ...rows.slice(0, HEADER_SEARCH_ROWS).map(({ cells }) => usedWidth(cells)))
  const headers = found
    ? found.row.cells.slice(0, usedWidth(found.row.cells)).map(tidyText)
    : Array(width).fill('')
  const fields = headers.map((_, column) => found?.fields[column] ?? null)
  const mapping = { headerRow: found?.row.row ?? 0, headers, fields }
  return {
    mapping,
    unknown: fields.flatMap((field, column) => (field === null ? [column] : [])),
    missing: missingFields(fields),
    ambiguous: claimedTwice(fields),
  }
}

/** A mapping that a list can be read by, or what it lacks. */
export function checkMapping(mapping: ColumnMapping): Result<ColumnMapping, MappingRefusal> {
  const twice = claimedTwice(mapping.fields)[0]
  if (twice !== undefined) return refuse({ code: 'column_twice', ...twice })
  const fields = missingFields(mapping.fields)
  return fields.length === 0 ? ok(mapping) : refuse({ code: 'columns_missing', fields })
}

/** The number of cells up to the last that says something. */
export function usedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => tidyText(cell) !== '') + 1
}

/** Header text reduced to its letters, so that marks, case, accents and hamza do not matter. */
export function headerKey(header: string): string {
  return foldLatin(foldArabic(tidyText(header)))
    .replace(/\bn\s?(?:°|o\b)|\bnum(?:ero)?\b/g, ' n ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function fieldsOf(cells: readonly string[]): readonly (ListField | null)[] {
  const fields = cells.map((cell) => FIELD_OF_HEADER.get(headerKey(cell)) ?? null)
  const [family, given] = [fields.includes('family_name'), fields.includes('given_name')]
  if (family === given) return fields
  // "Nom" beside "Prénom" is a family name, and الاسم beside النسب a given one; alone, either is the
  // whole name. "Name" beside "Surname" is what was meant by given.
  const bare = family && fields.includes('full_name') ? 'given_name' : 'full_name'
  return fields.map((field, column) => (isBareName(cells[column] ?? '') ? bare : field))
}

const BARE_NAMES: ReadonlySet<string> = new Set(['Nom', 'الاسم', 'الإسم', 'Name'].map(headerKey))
const isBareName = (header: string): boolean => BARE_NAMES.has(headerKey(header))

/** The fields without which no row can be accepted, as far as a mapping lacks them. */
export function missingFields(fields: readonly (ListField | null)[]): readonly ListField[] {
  const has = (field: ListField): boolean => fields.includes(field)
  const names: readonly ListField[] = has('full_name')
    ? []
    : (['family_name', 'given_name'] as const).filter((field) => !has(field))
  const others = (['born_on', 'activity'] as const).filter((field) => !has(field))
  // Practice or a diploma opens the register; a list with neither column says nothing about either.
  const qualification: readonly ListField[] =
    has('practice_years') || has('diploma') ? [] : ['practice_years']
  return [...names, ...others, ...qualification]
}

function claimedTwice(
  fields: readonly (ListField | null)[],
): readonly { readonly field: ListField; readonly columns: readonly number[] }[] {
  const columns = new Map<ListField, number[]>()
  for (const [column, field] of fields.entries()) {
    if (field !== null) columns.set(field, [...(columns.get(field) ?? []), column])
  }
  return [...columns].flatMap(([field, claims]) =>
    claims.length > (COLUMNS_MAX[field] ?? 1) ? [{ field, columns: claims }] : [],
  )
}

/** The table's own key as a field. `Object.entries` forgets the type of its keys. */
function fieldOf(key: string): ListField {
  return key as ListField
}
