import {
  type CalendarDate,
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
import { type ColumnMapping, usedWidth } from './columns.ts'
import type {
  ListField,
  ListRecord,
  ListRules,
  ListWarning,
  NameInScripts,
  RowOutcome,
  SheetRow,
} from './list-types.ts'
import type { PlaceMatcher } from './place-match.ts'
import type { TradeMatcher } from './trade-match.ts'

/** A cell longer than this is no name, trade or diploma but text pasted in the wrong place. */
export const CELL_CHARACTERS_MAX = 1000
/** Cards in use have four digits at least; the shorter form the fund accepts is a mistyped one in a list. */
const CIN_DIGITS = /\d{4,7}$/
/** Nobody this old works: such a date is a slip, and is refused as one. */
const AGE_MAX = 120
/** Spreadsheet numbers of days from 1927 to 2064: a date that lost its format. */
const DAY_NUMBER = /^[1-5]\d{4}$/

/** What a row is read with. */
export type RowReader = {
  readonly mapping: ColumnMapping
  readonly rules: ListRules
  readonly trades: TradeMatcher
  readonly places: PlaceMatcher
}

/** A row by itself, before it is compared with the others. */
export type RowAlone = {
  readonly record: ListRecord
  readonly warnings: readonly ListWarning[]
  readonly outcome: RowOutcome
}

type Texts = (field: ListField) => string
type Birth = Result<WrittenDate, { readonly code: 'impossible_date' | 'ambiguous_date' | 'missing' }>

/**
 * A row read by itself: its tidy values, its warnings and one outcome.
 *
 * A row may have several faults; the first in this order is told, from faults of the row's shape to
 * faults of what it says, then what only a person can settle: too many cells, a cell too long, name,
 * card number, birth date, trade, practice; whole name in one cell, birth date missing or with a year
 * of two digits, trade unsure, practice unclear, register number unreadable.
 */
export function readRowAlone(sheetRow: SheetRow, reader: RowReader): RowAlone {
  const texts = textsOf(sheetRow, reader.mapping)
  const record = recordOf(sheetRow, texts, reader)
  const birth = readBirth(texts('born_on'))
  return {
    record,
    warnings: warningsOf(sheetRow, texts, record, reader),
    outcome: faultOfShape(sheetRow, reader.mapping) ??
      faultOfIdentity(texts, record) ??
      faultOfBirth(texts, birth, reader.rules) ??
      faultOfTrade(texts, record, reader) ??
      questionOf(texts, record, birth) ?? { outcome: 'accepted' },
  }
}

/** The cells of a field; of several, the first that says something, for names see `nameCells`. */
function textsOf({ cells }: SheetRow, { fields }: ColumnMapping): Texts {
  const byField = new Map<ListField, string>()
  for (const [column, field] of fields.entries()) {
    const text = cells[column] ?? ''
    if (field !== null && tidyText(byField.get(field) ?? '') === '') byField.set(field, text)
  }
  return (field) => byField.get(field) ?? ''
}

function recordOf(sheetRow: SheetRow, texts: Texts, { mapping, trades, places }: RowReader): ListRecord {
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

function warningsOf(
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

function faultOfShape({ cells }: SheetRow, { headers, fields }: ColumnMapping): RowOutcome | undefined {
  if (usedWidth(cells) > headers.length) {
    return rejected('too_many_columns', null, cells.slice(headers.length).map(tidyText).join(' '))
  }
  const tooLong = cells.findIndex((cell) => cell.length > CELL_CHARACTERS_MAX)
  if (tooLong < 0) return undefined
  return rejected('cell_too_long', fields[tooLong] ?? null, (cells[tooLong] ?? '').slice(0, 80))
}

function faultOfIdentity(texts: Texts, record: ListRecord): RowOutcome | undefined {
  if (record.fullName === undefined) {
    for (const [field, name] of [
      ['family_name', record.familyName],
      ['given_name', record.givenName],
    ] as const) {
      if (name.ar === undefined && name.fr === undefined) return rejected('missing_name', field, texts(field))
    }
  }
  const cin = texts('cin')
  return saysNone(cin) || record.cin !== undefined ? undefined : rejected('malformed_cin', 'cin', cin)
}

function faultOfBirth(texts: Texts, birth: Birth, rules: ListRules): RowOutcome | undefined {
  const text = texts('born_on')
  if (!birth.ok) {
    return birth.refusal.code === 'impossible_date' ? rejected('impossible_date', 'born_on', text) : undefined
  }
  const [earliest, latest] = [earliestDayOf(birth.value), latestDayOf(birth.value)]
  if (earliest > rules.referenceDay) return rejected('future_date', 'born_on', text)
  if (ageOn(rules.referenceDay, latest) > AGE_MAX) return rejected('impossible_date', 'born_on', text)
  // A year alone is under age only when every day of it is: doubt is warned of, not decided.
  return ageOn(rules.referenceDay, earliest) < rules.minimumAge
    ? rejected('under_age', 'born_on', text)
    : undefined
}

function faultOfTrade(texts: Texts, record: ListRecord, { rules }: RowReader): RowOutcome | undefined {
  if (record.activity.kind === 'unknown') return rejected('unknown_activity', 'activity', texts('activity'))
  if (record.diploma !== undefined) return undefined
  const written = texts('practice_years')
  const unclear = record.practiceYears === undefined && !saysNone(written)
  return unclear || (record.practiceYears ?? 0) >= rules.minimumPracticeYears
    ? undefined
    : rejected('insufficient_practice', 'practice_years', written)
}

/** What only a person can settle. */
function questionOf(texts: Texts, record: ListRecord, birth: Birth): RowOutcome | undefined {
  const { familyName, givenName, activity } = record
  const split = (familyName.ar ?? familyName.fr) !== undefined && (givenName.ar ?? givenName.fr) !== undefined
  if (!split)
    return { outcome: 'review', code: 'name_not_split', field: 'full_name', value: texts('full_name') }
  if (!birth.ok && birth.refusal.code === 'missing') {
    return { outcome: 'review', code: 'missing_birth_date', field: 'born_on', value: texts('born_on') }
  }
  if (!birth.ok)
    return { outcome: 'review', code: 'ambiguous_date', field: 'born_on', value: texts('born_on') }
  if (activity.kind === 'unsure') {
    const { alternatives } = activity
    return {
      outcome: 'review',
      code: 'uncertain_activity',
      field: 'activity',
      value: texts('activity'),
      alternatives,
    }
  }
  const practice = texts('practice_years')
  if (record.diploma === undefined && record.practiceYears === undefined && !saysNone(practice)) {
    return { outcome: 'review', code: 'practice_unclear', field: 'practice_years', value: practice }
  }
  const number = texts('register_number')
  return record.registerNumber === undefined && !saysNone(number)
    ? { outcome: 'review', code: 'malformed_register_number', field: 'register_number', value: number }
    : undefined
}

function readBirth(text: string): Birth {
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

const ageOn = (day: CalendarDate, bornOn: CalendarDate): number => wholeYearsBetween(bornOn, day)

const readOrNothing = <Value>(result: Result<Value, unknown>): Value | undefined =>
  result.ok ? result.value : undefined

const rejected = (
  code: Extract<RowOutcome, { outcome: 'rejected' }>['code'],
  field: ListField | null,
  value: string,
): RowOutcome => ({ outcome: 'rejected', code, field, value })
