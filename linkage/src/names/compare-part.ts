import { arabicConfusion, classAddition, classConfusion, latinAddition, latinConfusion } from './confusion.ts'
import { editCost, letterSet, mayBeWithin } from './edit.ts'
import { normaliseArabic, type Script } from './normalise.ts'
import type { NamePart, PartKind } from './part.ts'
import { bestReadings, type Reading } from './reading.ts'
import { partReadings } from './skeleton.ts'
import { particleLength, vowelCost } from './vowels.ts'

/** A part of a name, read once. */
export type ReadPart = {
  readonly kind: PartKind
  readonly script: Script
  /** Normalised letters without spaces. */
  readonly text: string
  readonly readings: readonly Reading[]
  /** The readings of the name that a particle leads, without it; none where none does. */
  readonly stems: readonly Reading[]
  /** The letters of the text and those of the first skeleton, as sets. */
  readonly letterSet: number
  readonly classSet: number
}

/** How two parts agree, from the weakest to the strongest. */
export const PART_LEVEL = { different: 0, initial: 1, near: 2, consonants: 3, same: 4, exact: 5 } as const
export type PartLevel = (typeof PART_LEVEL)[keyof typeof PART_LEVEL]

/** Unusual readings and disagreeing vowels, in tenths, up to which two parts are one name. */
const SAME_MAX = 8
/** The same, up to which they may be one name at all. */
const CONSONANTS_MAX = 22

/** Parts read lately: a few names make up most of any list. */
const READ = new Map<string, ReadPart>()
const READ_MAX = 50_000

/** Reads a part once, so that it can be compared many times. */
export function readPart(part: NamePart): ReadPart {
  const { kind, script, text, stem, bare } = part
  const key = `${kind} ${text} ${stem} ${bare}`
  const known = READ.get(key)
  if (known) return known
  const readings = partReadings(part)
  const folded = script === 'arabic' ? normaliseArabic(text) : text
  const read = {
    kind,
    script,
    text: folded,
    readings,
    stems: bestReadings(readings.flatMap(stemOf)),
    letterSet: letterSet(folded),
    classSet: letterSet(readings[0]?.skeleton ?? ''),
  }
  if (READ.size >= READ_MAX) READ.clear()
  READ.set(key, read)
  return read
}

/** How two parts of names agree. Symmetric. */
export function comparePart(one: ReadPart, other: ReadPart): PartLevel {
  if (one.script === other.script && one.text === other.text) return PART_LEVEL.exact
  if (one.kind === 'initial' || other.kind === 'initial') return compareInitial(one, other)
  const cost = readingCost(one, other)
  if (cost <= SAME_MAX) return PART_LEVEL.same
  if (cost <= CONSONANTS_MAX) return PART_LEVEL.consonants
  return isWithoutParticle(one, other) || isNear(one, other) ? PART_LEVEL.near : PART_LEVEL.different
}

type Spelled = Pick<ReadPart, 'script' | 'readings'>

/** The cheapest pair of readings with one skeleton; infinite when there is none. */
function readingCost(one: Spelled, other: Spelled): number {
  let least = Number.POSITIVE_INFINITY
  for (const mine of one.readings) {
    for (const theirs of other.readings) {
      if (mine.skeleton !== theirs.skeleton || mine.cost + theirs.cost >= least) continue
      const vowels = vowelCost(
        { script: one.script, vowels: mine.vowels },
        { script: other.script, vowels: theirs.vowels },
      )
      least = Math.min(least, mine.cost + theirs.cost + vowels)
    }
  }
  return least
}

/** One office writes Ben or Aït, the other leaves it out. */
function isWithoutParticle(one: ReadPart, other: ReadPart): boolean {
  const isStemOf = (led: ReadPart, plain: ReadPart): boolean =>
    led.stems.length > 0 &&
    plain.stems.length === 0 &&
    readingCost({ script: led.script, readings: led.stems }, plain) <= SAME_MAX
  return isStemOf(one, other) || isStemOf(other, one)
}

/** A reading without its particle, unless next to nothing is left. */
function stemOf({ skeleton, vowels, cost }: Reading): readonly Reading[] {
  const length = particleLength(vowels)
  const stem = { skeleton: skeleton.slice(length), vowels: vowels.slice(length), cost }
  return length > 0 && stem.skeleton.length > 1 ? [stem] : []
}

/** An initial agrees with a name that begins like it, in either script. */
function compareInitial(one: ReadPart, other: ReadPart): PartLevel {
  if (one.script === other.script && one.text[0] === other.text[0]) return PART_LEVEL.initial
  const begins = (part: ReadPart): ReadonlySet<string> =>
    new Set(part.readings.map(({ skeleton }) => skeleton[0] ?? ''))
  const mine = begins(one)
  return [...begins(other)].some((letter) => letter !== '' && mine.has(letter))
    ? PART_LEVEL.initial
    : PART_LEVEL.different
}

/** Small edits: in the letters where both are written in one script, in the skeleton otherwise. */
function isNear(one: ReadPart, other: ReadPart): boolean {
  if (one.script === other.script && lettersNear(one, other)) return true
  const mine = one.readings[0]?.skeleton ?? ''
  const theirs = other.readings[0]?.skeleton ?? ''
  const max = allowance(Math.min(mine.length, theirs.length), 3, 4)
  if (max === 0 || !mayBeWithin(max, one.classSet, other.classSet)) return false
  return editCost(mine, theirs, { max, confusion: classConfusion, addition: classAddition }) <= max
}

function lettersNear(one: ReadPart, other: ReadPart): boolean {
  const shorter = Math.min(one.text.length, other.text.length)
  const isArabic = one.script === 'arabic'
  const max = isArabic ? allowance(shorter, 3, 4) : allowance(shorter, 4, 5)
  if (max === 0) return false
  const [short, long] = one.text.length < other.text.length ? [one.text, other.text] : [other.text, one.text]
  // A name cut at the width of a column.
  if (short.length >= 5 && long.startsWith(short)) return true
  if (!mayBeWithin(max, one.letterSet, other.letterSet)) return false
  const tables = isArabic
    ? { confusion: arabicConfusion }
    : { confusion: latinConfusion, addition: latinAddition }
  return editCost(one.text, other.text, { max, ...tables }) <= max
}

/** Edits allowed, in tenths: half a one from `half` letters on, one from `whole`, more for long names. */
function allowance(length: number, half: number, whole: number): number {
  if (length < half) return 0
  if (length < whole) return 6
  return length >= 9 ? 20 : 10
}
