import { isOneEdit } from './strings.ts'
import type { ValueKind } from './valued.ts'

/** A day as written: its digits, and whether it says more than the year. */
type WrittenDay = { readonly digits: string; readonly year: string; readonly isHalf: boolean }

const LEVELS = ['different', 'year_near', 'year', 'year_half', 'year_both_half', 'near', 'exact'] as const
const level = (name: (typeof LEVELS)[number]): number => LEVELS.indexOf(name) + 1

/**
 * Days of birth. A day that clerks write when only the year is known counts as half missing: against a full
 * day of the same year it neither agrees nor contradicts, and two of them agree on the year alone.
 */
export function dateKind(halfDays: readonly string[]): ValueKind<WrittenDay> {
  const isHalf = (digits: string): boolean =>
    digits.length < 8 || halfDays.includes(`${digits.slice(4, 6)}-${digits.slice(6)}`)

  return {
    levels: LEVELS,
    read: (text) => {
      const digits = text.replace(/\D/g, '')
      if (digits.length !== 8 && digits.length !== 4) return undefined
      return { digits, year: digits.slice(0, 4), isHalf: isHalf(digits) }
    },
    compare: compareDays,
    shared: (found, day) => {
      if (found === level('exact')) return day.digits
      if (found === level('year') || found === level('year_half')) return day.year
      if (found === level('year_both_half')) return `${day.year}h`
      return undefined
    },
    counted: (day) => [
      ...(day.digits.length === 8 && !day.isHalf ? [day.digits] : []),
      day.year,
      ...(day.isHalf ? [`${day.year}h`] : []),
    ],
    keys: {
      full: (day) => (day.isHalf ? [] : [day.digits]),
      day_month: (day) => (day.isHalf ? [] : [day.digits.slice(4)]),
      /** The day and month in either order, with the year. */
      swapped: (day) =>
        day.isHalf ? [] : [`${day.year}${[day.digits.slice(4, 6), day.digits.slice(6)].sort().join('')}`],
      year: (day) => [day.year],
      /** Each year beside its own, so that neighbours meet. */
      year_near: (day) => [`${Number(day.year) >> 1}`, `${(Number(day.year) + 1) >> 1}+`],
      decade: (day) => [day.year.slice(0, 3)],
    },
  }
}

function compareDays(a: WrittenDay, b: WrittenDay): number {
  if (a.year === b.year) {
    if (a.isHalf || b.isHalf) return level(a.isHalf && b.isHalf ? 'year_both_half' : 'year_half')
    if (a.digits === b.digits) return level('exact')
    return level(isMiswritten(a.digits, b.digits) ? 'near' : 'year')
  }
  if (!a.isHalf && !b.isHalf && isOneEdit(a.digits, b.digits)) return level('near')
  const years = Math.abs(Number(a.year) - Number(b.year))
  return level(years <= 1 || isOneEdit(a.year, b.year) ? 'year_near' : 'different')
}

/** Day and month exchanged, or one digit wrong. */
function isMiswritten(a: string, b: string): boolean {
  const isSwapped = a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)
  return isSwapped || isOneEdit(a, b)
}
