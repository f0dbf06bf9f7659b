import { type Born, type Making, makeBorn, makePerson, type Person, spelled } from './person.ts'
import { pickWeighted, type Random } from './random.ts'

/** People who came before, some of whom get a namesake. */
export type Neighbours = { readonly people: Person[]; next: number }

const NEIGHBOURS_MAX = 1_024

/** An empty neighbourhood. */
export const noNeighbours = (): Neighbours => ({ people: [], next: 0 })

/**
 * The next people: mostly one, else relatives who are easily taken for one another. A quarter of
 * people have a relative in the file, and one in two hundred has a namesake of the same year.
 */
export function makeHousehold(making: Making, neighbours: Neighbours): readonly Person[] {
  const { random } = making
  const people = random.chance(RELATED) ? makeRelatives(making) : [makeLoner(making, neighbours)]
  for (const person of people) {
    neighbours.people[neighbours.next] = person
    neighbours.next = (neighbours.next + 1) % NEIGHBOURS_MAX
  }
  return people
}

/** Households of relatives in 10,000: of 2.4 people on average, so that they hold a quarter of everybody. */
const RELATED = 1_220

function makeLoner(making: Making, { people }: Neighbours): Person {
  const { random } = making
  if (people.length === 0 || !random.chance(50)) return makePerson(making)
  // Unrelated, of one name and year: only day, place and number tell them apart.
  const { sex, given, family, born } = random.pick(people)
  return makePerson(making, { sex, given, family, born: makeBorn(random, born.year) })
}

function makeRelatives(making: Making): readonly Person[] {
  const head = makePerson(making)
  const drawn = making.random.below(100)
  if (drawn < 50) return makeSiblings(making, head)
  if (drawn < 60) return [head, makeTwin(making, head)]
  if (drawn < 76) return [head, makeChild(making, head, false)]
  if (drawn < 88) return [head, makeChild(making, head, true)]
  return [head, makeCousin(making, head)]
}

function makeSiblings(making: Making, head: Person): readonly Person[] {
  const { random } = making
  const count = 1 + (random.chance(5_000) ? 1 : 0) + (random.chance(2_500) ? 1 : 0)
  const siblings = Array.from({ length: count }, (_, index) => {
    const born = makeBorn(random, later(head.born, 1 + index * 2 + random.below(4)))
    return makePerson(making, { ...shared(random, head), born })
  })
  return [head, ...siblings]
}

/** A twin: same day, often of the same sex, often with a name that sounds alike. */
function makeTwin(making: Making, head: Person): Person {
  const { random } = making
  const sex = random.chance(6_500) ? head.sex : head.sex === 'M' ? 'F' : 'M'
  return makePerson(making, { ...shared(random, head), sex, born: head.born })
}

/** A child in the same house; sons do bear their father's whole name. */
function makeChild(making: Making, head: Person, isNamesake: boolean): Person {
  const { random } = making
  const born = makeBorn(random, later(head.born, 20 + random.below(20)))
  return makePerson(making, {
    ...shared(random, head),
    ...(isNamesake ? { sex: head.sex, given: head.given } : {}),
    born,
  })
}

/** A cousin of one full name, a few years apart, in the same province. */
function makeCousin(making: Making, head: Person): Person {
  const { random, places } = making
  const inProvince = places.byProvince.get(head.commune.provinceCode)
  const commune = random.chance(5_000) || !inProvince ? head.commune : pickWeighted(random, inProvince)
  const born = makeBorn(random, later(head.born, random.below(9)))
  return makePerson(making, { sex: head.sex, given: head.given, family: head.family, commune, born })
}

/** What people of one house share: surname, place, often the phone; the French spelling is not always the same. */
function shared(random: Random, head: Person): Pick<Person, 'family' | 'commune'> & { phone?: string } {
  const family = random.chance(8_500) ? head.family : spelled(random, head.family.name)
  return { family, commune: head.commune, ...(random.chance(6_000) ? { phone: head.phone } : {}) }
}

/** A later year of birth, not beyond the youngest. */
const later = ({ year }: Born, years: number): number => Math.min(year + years, 2_006)
