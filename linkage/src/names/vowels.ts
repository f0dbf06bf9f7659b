import { VOWEL } from './draft.ts'
import type { Script } from './normalise.ts'

/** The vowels of a reading, in the script they were read from. */
export type Spelling = { readonly script: Script; readonly vowels: string }

/**
 * How strongly the vowels of two readings of one skeleton disagree, in tenths.
 *
 * Consonants alone take حسن for حسين and Hamid for Ahmed. Arabic writes long vowels, French writes
 * all of them loosely: what disagrees is an ī or ū that one side writes and the other cannot hide.
 */
export function vowelCost(one: Spelling, other: Spelling): number {
  if (one.script === other.script) return sumOf(one, other, one.script === 'arabic' ? bothArabic : bothLatin)
  return one.script === 'arabic' ? sumOf(one, other, arabicAndLatin) : sumOf(other, one, arabicAndLatin)
}

/** Two sets of vowels in the same place, and those in the place before. */
type Place = {
  readonly one: number
  readonly other: number
  /** Whether the place is in the first syllable, where short vowels vary most. */
  readonly isFirst: boolean
  readonly oneBefore: number
  readonly otherBefore: number
}

function sumOf(one: Spelling, other: Spelling, cost: (place: Place) => number): number {
  const start = Math.max(particleLength(one.vowels), particleLength(other.vowels))
  const length = Math.min(one.vowels.length, other.vowels.length)
  let total = 0
  let oneBefore = 0
  let otherBefore = 0
  for (let index = start; index < length; index += 1) {
    const mine = bitsAt(one.vowels, index)
    const theirs = bitsAt(other.vowels, index)
    if (mine !== undefined && theirs !== undefined) {
      const place = { one: mine, other: theirs, isFirst: index === start + 1, oneBefore, otherBefore }
      total += index === start ? leadingCost(mine, theirs) : cost(place)
    }
    oneBefore = mine ?? 0
    otherBefore = theirs ?? 0
  }
  return total
}

/** Consonants of particles carry a full stop; the name begins after them. */
export function particleLength(vowels: string): number {
  let length = 0
  while (vowels.charCodeAt(length) === 46) length += 1
  return length
}

/** The vowels at a place; none are known at `?` or within a particle. */
function bitsAt(vowels: string, index: number): number | undefined {
  const code = vowels.charCodeAt(index)
  if (code === 63 || code === 46) return undefined
  return code < 58 ? code - 48 : code - 87
}

/** A leading i comes and goes (Brahim, Ibrahim), an a hardly ever: Amina is not Mina. */
function leadingCost(one: number, other: number): number {
  const { a, i, u } = VOWEL
  if (one !== 0 && other !== 0) return (one & u) !== (other & u) && !((one | other) & a) ? 3 : 0
  const only = one | other
  if (only === 0) return 0
  if (only & i) return only & a ? 5 : 3
  return only === VOWEL.e ? 3 : 9
}

function arabicAndLatin(place: Place): number {
  const { one: arabic, other: latin, isFirst } = place
  const { a, e, i, u } = VOWEL
  let cost = 0
  if (arabic & u && !(latin & u)) cost += 9
  if (arabic & i && !(latin & i)) cost += latin & e && isFirst ? 4 : 9
  if (arabic & a && !(latin & (a | e))) cost += latin === 0 ? 4 : 9
  // Short vowels are heard and not written in Arabic, most of all in the first syllable.
  if (latin & u && !(arabic & u)) cost += isFirst ? 2 : 9
  if (latin & i && !(arabic & i)) cost += arabic & a || !mayBeShortI(place) ? 9 : 3
  return cost
}

/** A short i stands in a first syllable, after a long a (Malik, Salih), after two consonants (Mouslim) or beside an ayn. */
const mayBeShortI = ({ one, isFirst, oneBefore, otherBefore }: Place): boolean =>
  isFirst || (one & VOWEL.e) !== 0 || (oneBefore & VOWEL.a) !== 0 || (oneBefore === 0 && otherBefore === 0)

function bothArabic({ one, other, isFirst }: Place): number {
  const differs = one ^ other
  let cost = 0
  if (differs & VOWEL.a) cost += 4
  if (differs & VOWEL.i) cost += 9
  if (differs & VOWEL.u) cost += isFirst ? 7 : 9
  return cost
}

function bothLatin({ one, other, isFirst }: Place): number {
  const { e, i, u } = VOWEL
  if (one === other) return 0
  const either = one | other
  if (one === 0 || other === 0) return either & (u | i) ? 4 : 1
  const differs = one ^ other
  const cost = (differs & u ? 9 : 0) + (differs & i ? (either & e ? 3 : 8) : 0)
  return isFirst ? Math.floor(cost / 2) : cost
}
