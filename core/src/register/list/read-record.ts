import {
  dayOfSpreadsheetNumber,
  earliestDayOf,
  latestDayOf,
  parseCin,
  parseDateText,
  parseKeptRegisterNumber,
  parsePhone,
  type Result,
  tidyText,
  toAsciiDigits,
  type WrittenDate,
  wholeYearsBetween,
} from '../../kernel/index.ts'
import { isFormulaText, readName, readPracticeYears, readSex, saysNone } from './cells.ts'
import type { ColumnMapping } from './columns.ts'
import type { ListField, ListRecord, ListRules, ListWarning, NameInScripts, SheetRow } from './list-types.ts'
import type { PlaceMatcher } from './place-match.ts'
import type { TradeMatcher } from './trade-match.ts'

/** Cards in use have four digits at least; the shorter form the fund accepts is a mistyped one in a list. */
const CIN_DIGITS = /\d{4,7}$/
/** Spreadsheet numbers of days from 1927 to 2064: a date that lost its format. */
const DAY_NUMBER = /^[1-5]\d{4}$/

/** What a row is read with. */
export type RowReader = {
  readonly mapping: ColumnMapping
  readonly rules: ListRules
  readonly trades: TradeMatcher
  readonly places: PlaceMatcher
}

/** Finds a row's text by field. */
export type Texts = (field: ListField) => string
/** A birth date as read. */
export type Birth = Result<WrittenDate, { readonly code: 'impossible_date' | 'ambiguous_date' | 'missing' }>

/** The text of each field; of several cells the first that says something (names read them all). */
export function textsOf({ cells }: SheetRow, { fields }: ColumnMapping): Texts {
  const byField = new Map<ListField, string>()
  for (const [column, field] of fields.entries()) {
    const text = cells[column] ?? ''
    if (field !== null && tidyText(byField.get(field) ?? '') === '') byField.set(field, text)
  }
  return (field) => byField.get(field) ?? ''
}

/** The tidy values of a row. */
export function recordOf(
  sheetRow: SheetRow,
  texts: Texts,
  { mapping, trades, places }: RowReader,
): ListRecord {
  const name = (field: ListField): NameInScripts =>
    readName(mapping.fields.flatMap((at, column) => (at === field ? [sheetRow.cells[column] ?? ''] : [])))
  const birth = readBirth(texts('born_on'))
  const province = places.findProvince(texts('province'))
  const commune = places.findCommune(texts('commune'), province?.code)
  const diploma = texts('diploma')
  const given = (field: ListField): string | undefined => tidyText(texts(field)) || undefined
  return {
    familyName: name('family_name'),
    givenName: name('given_name'),
    fullName: given('full_name'),
    cin: readOrNothing(readCin(texts('cin'))),
    bornOn: readOrNothing(birth),
    sex: readSex(texts('sex')) ?? undefined,
    activity: trades(texts('activity')),
    provinceCode: province?.code ?? commune?.provinceCode,
    communeCode: commune?.code,
    communeText: given('commune'),
    phone: readOrNothing(parsePhone(texts('phone'))),
    practiceYears: readPracticeYears(texts('practice_years')) ?? undefined,
    diploma: saysNone(diploma) ? undefined : tidyText(diploma),
    registerNumber: saysNone(texts('register_number'))
      ? undefined
      : readOrNothing(parseKeptRegisterNumber(texts('register_number'))),
    registeredOn: readOrNothing(parseDateText(texts('registered_on'))),
    asWritten: sheetRow.cells.map((text, column) => ({
      header: mapping.headers[column] ?? '',
      field: mapping.fields[column] ?? undefined,
      text,
    })),
  }
}

/** What a reader should know of a row, beside its outcome. */
export function warningsOf(
  { cells, formulas }: SheetRow,
  texts: Texts,
  record: ListRecord,
  { mapping, rules }: RowReader,
): readonly ListWarning[] {
  const warnings: ListWarning[] = []
  const warnIf = (holds: boolean, code: ListWarning['code'], field: ListField) => {
    if (holds) warnings.push({ code, field })
  }
  for (const [column, field] of mapping.fields.entries()) {
    if (field === null) continue
    warnIf(isFormulaText(cells[column] ?? ''), 'formula_text', field)
    warnIf(formulas?.includes(column) ?? false, 'formula_result', field)
  }
  const says = (field: ListField): boolean => !saysNone(texts(field))
  warnIf(!says('cin'), 'no_cin', 'cin')
  warnIf(says('phone') && record.phone === undefined, 'phone_unusable', 'phone')
  warnIf(says('province') && record.provinceCode === undefined, 'unknown_province', 'province')
  warnIf(says('commune') && record.communeCode === undefined, 'unknown_commune', 'commune')
  warnIf(says('sex') && record.sex === undefined, 'unknown_sex', 'sex')
  warnIf(
    says('practice_years') && record.diploma !== undefined && record.practiceYears === undefined,
    'practice_unclear',
    'practice_years',
  )
  warnIf(
    says('registered_on') && record.registeredOn === undefined,
    'unreadable_registered_on',
    'registered_on',
  )
  warnIf(isDayNumber(texts('born_on')), 'spreadsheet_number_as_date', 'born_on')
  const { bornOn } = record
  const uncertain =
    bornOn !== undefined &&
    wholeYearsBetween(earliestDayOf(bornOn), rules.referenceDay) >= rules.minimumAge &&
    wholeYearsBetween(latestDayOf(bornOn), rules.referenceDay) < rules.minimumAge
  warnIf(uncertain, 'age_uncertain', 'born_on')
  return warnings
}

/** A birth date, also one that lost its format and is a spreadsheet's number of days. */
export function readBirth(text: string): Birth {
  if (saysNone(text)) return { ok: false, refusal: { code: 'missing' } }
  const day = isDayNumber(text) ? dayOfSpreadsheetNumber(Number(toAsciiDigits(tidyText(text)))) : undefined
  return day === undefined ? parseDateText(text) : { ok: true, value: { kind: 'day', day } }
}

const isDayNumber = (text: string): boolean => DAY_NUMBER.test(toAsciiDigits(tidyText(text)))

function readCin(text: string): ReturnType<typeof parseCin> {
  const parsed = parseCin(text)
  return parsed.ok && !CIN_DIGITS.test(parsed.value)
    ? { ok: false, refusal: { code: 'malformed_cin', value: text } }
    : parsed
}

const readOrNothing = <Value>(result: Result<Value, unknown>): Value | undefined =>
  result.ok ? result.value : undefined
