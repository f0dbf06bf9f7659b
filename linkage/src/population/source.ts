import { oldHand } from './arabic-form.ts'
import { mistyped } from './misprint.ts'
import type { Born, Person } from './person.ts'
import type { Random } from './random.ts'

/** Where records come from; each source has its habits. */
export type Source = 'ministry' | 'fund' | 'chamber'

/** What a source says about a person; an empty text where it says nothing. */
export type Draft = {
  readonly source: Source
  readonly givenAr: readonly string[]
  readonly familyAr: string
  readonly givenFr: readonly string[]
  readonly familyFr: string
  readonly sex: string
  readonly born: Born | { readonly year: number } | undefined
  readonly cin: string
  readonly phone: string
  readonly provinceCode: string
  readonly commune: string
}

/** The source of a record: 45 % ministry, 30 % fund, 25 % chambers' old lists. */
export function pickSource(random: Random): Source {
  const drawn = random.below(100)
  return drawn < 45 ? 'ministry' : drawn < 75 ? 'fund' : 'chamber'
}

/** Another source than the one given. */
export function pickOtherSource(random: Random, source: Source): Source {
  const others = (['ministry', 'fund', 'chamber'] as const).filter((other) => other !== source)
  return random.pick(others)
}

/** A person as a source would write them down. */
export function draftBy(random: Random, source: Source, person: Person): Draft {
  switch (source) {
    case 'ministry':
      return byMinistry(random, person)
    case 'fund':
      return byFund(random, person)
    case 'chamber':
      return byChamber(random, person)
  }
}

/** Both scripts, nearly everything filled in. */
function byMinistry(random: Random, person: Person): Draft {
  return {
    source: 'ministry',
    ...arabicNames(person),
    ...frenchNames(person),
    sex: person.sex,
    born: person.born,
    cin: random.chance(9_700) ? person.cin : '',
    phone: random.chance(8_000) ? person.phone : '',
    provinceCode: person.commune.provinceCode,
    commune: person.commune.nameFr,
  }
}

/** Latin capitals without accents. */
function byFund(random: Random, person: Person): Draft {
  const { givenFr, familyFr } = frenchNames(person)
  return {
    source: 'fund',
    givenAr: [],
    familyAr: '',
    givenFr: givenFr.map(inCapitals),
    familyFr: inCapitals(familyFr),
    sex: person.sex,
    born: person.born,
    cin: random.chance(9_600) ? person.cin : '',
    phone: random.chance(6_000) ? person.phone : '',
    provinceCode: person.commune.provinceCode,
    commune: random.chance(7_000) ? inCapitals(person.commune.nameFr) : '',
  }
}

/** Arabic only; mostly without number; dates whole, by year, or none; place in free text. */
function byChamber(random: Random, person: Person): Draft {
  const { givenAr, familyAr } = arabicNames(person)
  const { year } = person.born
  const drawn = random.below(100)
  return {
    source: 'chamber',
    givenAr: givenAr.map((name) => oldHand(random, name)),
    familyAr: oldHand(random, familyAr),
    givenFr: [],
    familyFr: '',
    sex: random.chance(8_000) ? person.sex : '',
    born: drawn < 30 ? person.born : drawn < 75 ? { year } : undefined,
    cin: random.chance(2_500) ? person.cin : '',
    phone: random.chance(5_000) ? phoneByHand(random, person.phone) : '',
    provinceCode: random.chance(9_000) ? person.commune.provinceCode : '',
    commune: placeByHand(random, person.commune.nameAr),
  }
}

const arabicNames = ({ given, family }: Person): Pick<Draft, 'givenAr' | 'familyAr'> => ({
  givenAr: given.map(({ name }) => name.ar),
  familyAr: family.name.ar,
})

const frenchNames = ({ given, family }: Person): Pick<Draft, 'givenFr' | 'familyFr'> => ({
  givenFr: given.map(({ fr }) => fr),
  familyFr: family.fr,
})

/** Capitals as an old machine prints them: no accents. */
export const inCapitals = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()

function phoneByHand(random: Random, phone: string): string {
  return random.chance(3_000) ? phone.replace(/(\d\d)(?=\d)/g, '$1 ') : phone
}

/** Quarters that many towns have: Hay Essalam, Hay El Qods, the old town, the douar of the market. */
const QUARTERS: readonly string[] = [
  '\u062D\u064A \u0627\u0644\u0633\u0644\u0627\u0645',
  '\u062D\u064A \u0627\u0644\u0642\u062F\u0633',
  '\u0627\u0644\u0645\u062F\u064A\u0646\u0629 \u0627\u0644\u0642\u062F\u064A\u0645\u0629',
  '\u062F\u0648\u0627\u0631 \u0627\u0644\u0633\u0648\u0642',
]

/** A place as people say it: with its kind, with a quarter, with a slip, or not at all. */
function placeByHand(random: Random, place: string): string {
  const drawn = random.below(100)
  if (drawn < 55) return place
  if (drawn < 70) return `\u062C\u0645\u0627\u0639\u0629 ${place}` // "commune of"
  if (drawn < 80) return `${random.pick(QUARTERS)} ${place}`
  return drawn < 90 ? mistyped(random, place) : ''
}
