import type { NameStock, StockName } from './name-stock.ts'
import type { Commune, Places } from './place.ts'
import { pickWeighted, type Random } from './random.ts'

/** A day without a calendar: numbers only. */
export type Born = { readonly year: number; readonly month: number; readonly day: number }

/** An invented person, as they are; records say it more or less well. */
export type Person = {
  readonly id: string
  readonly sex: 'M' | 'F'
  readonly given: readonly SpelledName[]
  readonly family: SpelledName
  readonly born: Born
  /** Identity card: letters of the province, then six digits. No two people have one. */
  readonly cin: string
  /** Mobile number of ten digits; empty for who has none. */
  readonly phone: string
  readonly commune: Commune
}

/** A name with the French spelling that this person's papers carry. */
export type SpelledName = { readonly name: StockName; readonly fr: string }

/** What new people are made from. */
export type Making = {
  readonly random: Random
  readonly stock: NameStock
  readonly places: Places
  readonly nextId: () => string
  readonly nextCin: (commune: Commune) => string
}

/** Facts that a person takes from a relative instead of getting their own. */
export type Given = Partial<Pick<Person, 'sex' | 'given' | 'family' | 'born' | 'phone' | 'commune'>>

/** A new person; what is not given is drawn. */
export function makePerson(making: Making, given: Given = {}): Person {
  const { random, places } = making
  const sex = given.sex ?? (random.chance(5_600) ? 'M' : 'F')
  const commune = given.commune ?? pickWeighted(random, places.all)
  return {
    id: making.nextId(),
    sex,
    given: given.given ?? makeGivenNames(making, sex),
    family: given.family ?? spelled(random, pickWeighted(random, making.stock.families)),
    born: given.born ?? makeBorn(random, makeYear(random)),
    cin: making.nextCin(commune),
    phone: given.phone ?? (random.chance(8_500) ? makePhone(random) : ''),
    commune,
  }
}

/** One given name, or two: a tenth of people are Mohamed Amine or Fatima Hind. */
export function makeGivenNames({ random, stock }: Making, sex: 'M' | 'F'): readonly SpelledName[] {
  const names = sex === 'M' ? stock.men : stock.women
  const first = pickWeighted(random, names)
  const second = random.chance(1_000) ? pickWeighted(random, names) : first
  return first.ar === second.ar ? [spelled(random, first)] : [spelled(random, first), spelled(random, second)]
}

/** A name in the usual French spelling, or in one of the others for every third person. */
export function spelled(random: Random, name: StockName): SpelledName {
  const usual = name.fr[0] ?? ''
  return { name, fr: random.chance(6_500) ? usual : random.pick(name.fr) }
}

/** A mobile number, as Morocco's are. */
export function makePhone(random: Random): string {
  return `0${random.chance(7_000) ? 6 : 7}${String(random.below(100_000_000)).padStart(8, '0')}`
}

/** People born from the thirties to 2006, by decade, in hundredths. */
const DECADES: readonly (readonly [from: number, years: number, share: number])[] = [
  [1932, 8, 3],
  [1940, 10, 7],
  [1950, 10, 13],
  [1960, 10, 18],
  [1970, 10, 20],
  [1980, 10, 19],
  [1990, 10, 14],
  [2000, 7, 6],
]

function makeYear(random: Random): number {
  let drawn = random.below(100)
  for (const [from, years, share] of DECADES) {
    if (drawn < share) return from + random.below(years)
    drawn -= share
  }
  throw new RangeError('the shares of the decades do not add up to 100')
}

/** A day of a year. Who was born before 1970 often has no known day, and papers say 1 January. */
export function makeBorn(random: Random, year: number): Born {
  if (year < 1970 && random.chance(2_500)) return { year, month: 1, day: 1 }
  const month = 1 + random.below(12)
  return { year, month, day: 1 + random.below(daysIn(month)) }
}

/** Days of a month; 29 February is left out. */
export function daysIn(month: number): number {
  if (month === 2) return 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
