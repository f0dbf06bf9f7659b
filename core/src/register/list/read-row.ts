import {
  type CalendarDate,
  earliestDayOf,
  latestDayOf,
  tidyText,
  wholeYearsBetween,
} from '../../kernel/index.ts'
import { saysNone } from './cells.ts'
import { type ColumnMapping, usedWidth } from './columns.ts'
import type { ListField, ListRecord, ListRules, ListWarning, RowOutcome, SheetRow } from './list-types.ts'
import {
  type Birth,
  type RowReader,
  readBirth,
  recordOf,
  type Texts,
  textsOf,
  warningsOf,
} from './read-record.ts'

/** A cell longer than this is no name, trade or diploma but text pasted in the wrong place. */
export const CELL_CHARACTERS_MAX = 1000
/** Nobody this old works: such a date is a slip, and is refused as one. */
const AGE_MAX = 120
/** A row by itself, before it is compared with the others. */
export type RowAlone = {
  readonly record: ListRecord
  readonly warnings: readonly ListWarning[]
  readonly outcome: RowOutcome
}

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

function faultOfShape({ cells }: SheetRow, { headers, fields }: ColumnMapping): RowOutcome | undefined {
  if (usedWidth(cells) > headers.length) {
    return rejected('too_many_columns', null, tidyText(cells.slice(headers.length).join(' ')))
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

const ageOn = (day: CalendarDate, bornOn: CalendarDate): number => wholeYearsBetween(bornOn, day)

const rejected = (
  code: Extract<RowOutcome, { outcome: 'rejected' }>['code'],
  field: ListField | null,
  value: string,
): RowOutcome => ({ outcome: 'rejected', code, field, value })
