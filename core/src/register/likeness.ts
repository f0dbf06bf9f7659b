import { type CalendarDate, latestDayOf, type WrittenDate } from '../kernel/index.ts'

/** What two records say of one fact, judged for the eye of a person; never a verdict on the person. */
export type FactVerdict = 'identical' | 'close' | 'different' | 'unknown'

/** How strong a likeness is: strong ones must be answered before a decision. */
export type Strength = 'strong' | 'weak'

/** What the register's indexes found equal. */
export type FoundEqual = { readonly cin: boolean; readonly phone: boolean; readonly name: boolean }

/**
 * How strongly two records resemble each other.
 *
 * The same card number is strong whatever the names say: one of two is then wrong. The same name is
 * strong with the same birth, or with the same phone unless the births contradict each other (a phone
 * is shared in a family).
 */
export function strengthOf(
  equal: FoundEqual,
  here: WrittenDate | undefined,
  there: WrittenDate | undefined,
): Strength {
  if (equal.cin) return 'strong'
  if (!equal.name) return 'weak'
  const birth = birthVerdict(here, there)
  if (birth === 'identical' || birth === 'close') return 'strong'
  return equal.phone && birth === 'unknown' ? 'strong' : 'weak'
}

/** Two births compared: a year alone is close to every day of that year, and so is 1 January. */
export function birthVerdict(here: WrittenDate | undefined, there: WrittenDate | undefined): FactVerdict {
  if (here === undefined || there === undefined) return 'unknown'
  const [one, other] = [latestDayOf(here), latestDayOf(there)]
  if (here.kind === there.kind && one === other) return 'identical'
  if (yearOf(one) !== yearOf(other)) return 'different'
  return isHalfKnown(here) || isHalfKnown(there) || isTurned(one, other) ? 'close' : 'different'
}

/** Two texts compared by what they show; `close` is one letter or digit more, less, other or exchanged. */
export function textVerdict(here: string | undefined, there: string | undefined): FactVerdict {
  if (!here || !there) return 'unknown'
  if (here === there) return 'identical'
  return isOneSlipApart(here, there) ? 'close' : 'different'
}

const yearOf = (day: CalendarDate): string => day.slice(0, 4)

/** Papers made without a birth certificate say 1 January. */
const isHalfKnown = (date: WrittenDate): boolean => date.kind === 'year' || date.day.endsWith('-01-01')

/** Day and month written in each other's place. */
const isTurned = (one: CalendarDate, other: CalendarDate): boolean =>
  one.slice(5, 7) === other.slice(8, 10) && one.slice(8, 10) === other.slice(5, 7)

function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  const restOfShort = short.slice(start)
  const restOfLong = long.slice(start)
  if (short.length !== long.length) return restOfShort === restOfLong.slice(1)
  if (restOfShort.slice(1) === restOfLong.slice(1)) return true
  const exchanged = restOfShort[0] === restOfLong[1] && restOfShort[1] === restOfLong[0]
  return exchanged && restOfShort.slice(2) === restOfLong.slice(2)
}
