import { type CalendarDate, dayOf, dayOfNumbers, daysAfter } from './calendar.ts'
import { toAsciiDigits } from './digits.ts'
import { foldArabic, foldLatin } from './name-key.ts'
import { ok, type Result, refuse } from './result.ts'
import { tidyText } from './tidy.ts'

/** A date as papers give it: a day, or for many born before civil status was kept, a year alone. */
export type WrittenDate =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'year'; readonly year: number }

/**
 * Why a written date was not read. `ambiguous_date` is a year of two digits: the century would be
 * a guess, and a birth date is not guessed.
 */
export type DateRefusal = { readonly code: 'impossible_date' | 'ambiguous_date'; readonly value: string }

const YEAR_ALONE = /^(\d{4})$/
const DAY_FIRST = /^(\d{1,2}) ?[-/.\u2010-\u2015 ] ?(\d{1,2}) ?[-/.\u2010-\u2015 ] ?(\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4}) ?[-/.\u2010-\u2015] ?(\d{1,2}) ?[-/.\u2010-\u2015] ?(\d{1,2})$/
const MONTH_NAMED = /^(\d{1,2})(?:er)?[ .\-/]{1,2}(\p{L}+)\.?[ .\-/]{1,2}(\d{4}|\d{2})$/u
/** The time that spreadsheets and databases add to a day. */
const MIDNIGHT = /[T ]00:00(:00(\.0+)?)?Z?$/

/** Month names as Moroccan papers write them, by the number of the month; compared after folding. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january', 'يناير'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb', 'فبراير'],
  ['mars', 'march', 'mar', 'مارس'],
  ['avril', 'avr', 'april', 'apr', 'أبريل'],
  ['mai', 'may', 'ماي', 'مايو'],
  ['juin', 'june', 'jun', 'يونيو', 'يونيه'],
  ['juillet', 'juil', 'july', 'jul', 'يوليوز', 'يوليو'],
  ['aout', 'august', 'aug', 'غشت', 'أغسطس'],
  ['septembre', 'sept', 'sep', 'september', 'شتنبر', 'سبتمبر'],
  ['octobre', 'oct', 'october', 'أكتوبر'],
  ['novembre', 'nov', 'november', 'نونبر', 'نوفمبر'],
  ['decembre', 'dec', 'december', 'دجنبر', 'ديسمبر'],
]
const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [foldMonth(name), index + 1] as const)),
)

/**
 * A date from text as people write it: the day always first unless the year is.
 *
 * @example parseDateText('١٢/٠٣/١٩٧٨') // { kind: 'day', day: '1978-03-12' }
 * @example parseDateText('31/02/1980') // refused: impossible_date
 */
export function parseDateText(text: string): Result<WrittenDate, DateRefusal> {
  const tidy = toAsciiDigits(tidyText(text)).replace(MIDNIGHT, '')
  const alone = YEAR_ALONE.exec(tidy)
  if (alone) {
    const year = Number(alone[1])
    return year >= 1000 ? ok({ kind: 'year', year }) : refuse({ code: 'impossible_date', value: text })
  }
  const numbers = numbersOf(tidy)
  if (numbers === undefined) return refuse({ code: 'impossible_date', value: text })
  const [year, month, date] = numbers
  // Only a day that some year of the century may hold can be ambiguous; 31/02/80 never is a day.
  if (year < 100 && dayOfNumbers(2000, month, date)) return refuse({ code: 'ambiguous_date', value: text })
  const day = dayOfNumbers(year, month, date)
  return day ? ok({ kind: 'day', day }) : refuse({ code: 'impossible_date', value: text })
}

/** A written date as the register keeps it: `1978-03-12` or `1978`. */
export const writtenDateText = (date: WrittenDate): string =>
  date.kind === 'day' ? date.day : String(date.year).padStart(4, '0')

/** A written date from trusted text, `YYYY-MM-DD` or `YYYY`. @throws RangeError on anything else. */
export function writtenDateOf(text: string): WrittenDate {
  return /^\d{4}$/.test(text) ? { kind: 'year', year: Number(text) } : { kind: 'day', day: dayOf(text) }
}

/** The first day that a written date may mean. */
export const earliestDayOf = (date: WrittenDate): CalendarDate =>
  date.kind === 'day' ? date.day : dayOf(`${writtenDateText(date)}-01-01`)

/** The last day that a written date may mean. */
export const latestDayOf = (date: WrittenDate): CalendarDate =>
  date.kind === 'day' ? date.day : dayOf(`${writtenDateText(date)}-12-31`)

/**
 * The day a spreadsheet means by a number of days, in its usual calendar from 1900.
 *
 * Day 60 is the 29 February 1900 that never was, kept by spreadsheets for an old mistake; before
 * it the count is one off. @returns `undefined` for day 60 and for numbers outside the calendar.
 */
export function dayOfSpreadsheetNumber(serial: number): CalendarDate | undefined {
  if (!Number.isInteger(serial) || serial < 1 || serial === 60 || serial > 2_958_465) return undefined
  return daysAfter(dayOf('1899-12-30'), serial < 60 ? serial + 1 : serial)
}

/** Year, month and day of a text in one of the known forms; a year of two digits stays one. */
function numbersOf(text: string): readonly [number, number, number] | undefined {
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])]
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return [Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])]
  const named = MONTH_NAMED.exec(text)
  const month = named && MONTHS.get(foldMonth(named[2] ?? ''))
  return named && month ? [Number(named[3]), month, Number(named[1])] : undefined
}

function foldMonth(name: string): string {
  return foldLatin(foldArabic(name))
}
