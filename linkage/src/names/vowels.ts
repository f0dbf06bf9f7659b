import { VOWEL } from './draft.ts'
import type { Script } from './normalise.ts'

/**
 * How strongly the vowels of two readings of one skeleton disagree, in tenths.
 *
 * Consonants alone take حسن for حسين and Hamid for Ahmed. Arabic writes long vowels, French writes
 * all of them loosely: what disagrees is an ī or ū that one side writes and the other cannot hide.
 */
export function vowelCost(one: Spelling, other: Spelling): number {
  if (one.script === other.script)
    return one.script === 'arabic' ? sumOf(one, other, bothArabic) : sumOf(one, other, bothLatin)
  return one.script === 'arabic' ? sumOf(one, other, arabicAndLatin) : sumOf(other, one, arabicAndLatin)
}

/** The vowels of a reading, in the script they were read from. */
export type Spelling = { readonly script: Script; readonly vowels: string }

/** Cost of two sets of vowels in the same place; `place` counts consonants from the start. */
type GapCost = (one: number, other: number, place: number, before: number) => number

function sumOf(one: Spelling, other: Spelling, cost: GapCost): number {
  let total = 0
  let before = 0
  const length = Math.min(one.vowels.length, other.vowels.length)
  for (let place = 0; place < length; place += 1) {
    const mine = bitsAt(one.vowels, place)
    const theirs = bitsAt(other.vowels, place)
    if (mine === undefined || theirs === undefined) continue
    total += place === 0 ? leadingCost(mine, theirs) : cost(mine, theirs, place, before)
    before = mine
  }
  return total
}

/** The vowels at a place; `?` stands where an exception leaves them open. */
function bitsAt(vowels: string, place: number): number | undefined {
  const code = vowels.charCodeAt(place)
  if (code === 63) return undefined
  return code < 58 ? code - 48 : code - 87
}

/** A leading vowel comes and goes (Brahim, Ibrahim); one that changes its colour is another name more often. */
function leadingCost(one: number, other: number): number {
  if ((one === 0) !== (other === 0)) return 5
  return one & VOWEL.u && !(other & VOWEL.u) && !(other & VOWEL.a) ? 3 : 0
}

function arabicAndLatin(arabic: number, latin: number, place: number, before: number): number {
  const { a, e, i, u } = VOWEL
  let cost = 0
  if (arabic & u && !(latin & u)) cost += 8
  if (arabic & i && !(latin & i)) cost += latin & e ? 3 : 9
  if (arabic & a && !(latin & (a | e))) cost += latin === 0 ? 4 : 9
  // Short vowels are heard and not written in Arabic, most of all in the first syllable…
  if (latin & u && !(arabic & u)) cost += place === 1 ? 2 : 7
  // …and a short i after a long a: Malik, Salih.
  if (latin & i && !(arabic & i)) cost += place === 1 || before & a ? 3 : 7
  return cost
}

function bothArabic(one: number, other: number, place: number): number {
  const differs = one ^ other
  let cost = 0
  if (differs & VOWEL.a) cost += 4
  if (differs & VOWEL.i) cost += 9
  if (differs & VOWEL.u) cost += place === 1 ? 7 : 9
  return cost
}

function bothLatin(one: number, other: number, place: number): number {
  const { i, u } = VOWEL
  if (one === other) return 0
  const first = place === 1 ? 2 : 1
  if (one === 0 || other === 0) return (one | other) & (u | i) ? 4 : 1
  let cost = 0
  if ((one ^ other) & u) cost += 9
  if ((one ^ other) & i) cost += (one | other) & VOWEL.e ? 3 : 8
  return Math.floor(cost / first)
}
