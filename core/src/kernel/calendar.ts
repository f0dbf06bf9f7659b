import type { Brand } from './brand.ts'
import { ok, type Result, refuse } from './result.ts'

/** A day, `YYYY-MM-DD`, of the Gregorian calendar; days are compared with `<`. */
export type CalendarDate = Brand<string, 'CalendarDate'>

/** A month, `YYYY-MM`. */
export type Month = Brand<string, 'Month'>

/** A moment, UTC, ISO 8601 ending in `Z`. */
export type Instant = Brand<string, 'Instant'>

const DATE_FORM = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_FORM = /^\d{4}-(0[1-9]|1[0-2])$/
const INSTANT_FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/

/** The number of days in a month of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A day from its three numbers, or `undefined` where the calendar has no such day. */
export function dayOfNumbers(year: number, month: number, day: number): CalendarDate | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate
}

/** A day from unknown text of the form `YYYY-MM-DD`. */
export function parseDay(text: string): Result<CalendarDate, { code: 'impossible_date'; value: string }> {
  const match = DATE_FORM.exec(text)
  const day = match && dayOfNumbers(Number(match[1]), Number(match[2]), Number(match[3]))
  return day ? ok(day) : refuse({ code: 'impossible_date', value: text })
}

/** A day from trusted text. @throws RangeError on anything else: trusted text was not. */
export function dayOf(text: string): CalendarDate {
  const parsed = parseDay(text)
  if (!parsed.ok) throw new RangeError(`Not a day: ${text}`)
  return parsed.value
}

/** A month from trusted text. @throws RangeError on anything else. */
export function monthOf(text: string): Month {
  if (!MONTH_FORM.test(text)) throw new RangeError(`Not a month: ${text}`)
  return text as Month
}

/** A moment from trusted text. @throws RangeError on anything else. */
export function instantOf(text: string): Instant {
  if (!INSTANT_FORM.test(text)) throw new RangeError(`Not a moment: ${text}`)
  return text as Instant
}

/** The month a day lies in. */
export const monthOfDay = (day: CalendarDate): Month => day.slice(0, 7) as Month

/** The first day of a month. */
export const firstDayOf = (month: Month): CalendarDate => `${month}-01` as CalendarDate

/** The month a whole number of months later, or earlier when negative. */
export function monthAfter(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  const year = Math.floor(count / 12)
  return `${String(year).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}` as Month
}

/** The day before which a number of whole years has not passed; 29 February falls on 1 March. */
export function yearsAfter(day: CalendarDate, years: number): CalendarDate {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  const same = dayOfNumbers(year + years, month, date)
  if (same) return same
  return dayOf(`${year + years}-03-01`)
}

/** The same day of the month a number of months later; a day that month has not falls on the 1st after. */
export function monthsLater(day: CalendarDate, months: number): CalendarDate {
  const month = monthAfter(monthOfDay(day), months)
  const same = dayOfNumbers(Number(month.slice(0, 4)), Number(month.slice(5, 7)), Number(day.slice(8, 10)))
  return same ?? firstDayOf(monthAfter(month, 1))
}

/** Whole years passed between two days; negative order counts as zero. */
export function wholeYearsBetween(from: CalendarDate, until: CalendarDate): number {
  if (until < from) return 0
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4))
  return yearsAfter(from, years) <= until ? years : years - 1
}

/** The day a number of days later, or earlier when negative. */
export function daysAfter(day: CalendarDate, days: number): CalendarDate {
  return dayOfNumber(numberOfDay(day) + days)
}

/** Days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, until: CalendarDate): number =>
  numberOfDay(until) - numberOfDay(from)

/** Days since 1970-01-01; Howard Hinnant's days_from_civil, exact over the Gregorian calendar. */
function numberOfDay(day: CalendarDate): number {
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function dayOfNumber(number: number): CalendarDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  const month = monthIndex + (monthIndex < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const day = dayOfNumbers(year, month, date)
  if (day === undefined) throw new RangeError(`Outside the calendar: ${number}`)
  return day
}
