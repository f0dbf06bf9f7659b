import type { Draft } from './draft.ts'
import { VOWEL } from './draft.ts'

/** One way to read a name: what is compared. */
export type Reading = {
  /**
   * Consonant classes, with the vowel that ends the name as `A`, `I` or `U`: what both scripts
   * share. Classes: b t d j h x(kh) r z s c(ch) g(gh) f k l m n; w and y only where a name begins.
   */
  readonly skeleton: string
  /** One hexadecimal digit for each consonant: the vowels heard before it; `?` where they are open, `.` in a particle. */
  readonly vowels: string
  /** How unusual the reading is, in tenths; the first reading of a name is the most usual one. */
  readonly cost: number
}

/** Readings kept for one part of a name. */
export const READINGS_MAX = 8

/** A finished reading, with its last vowel. */
export const readingOf = (draft: Draft, end: string): Reading => ({
  skeleton: draft.consonants + end,
  vowels: draft.vowels,
  cost: draft.cost,
})

/** The mark for the vowels that end a name. */
export function endMark(gap: number): '' | 'A' | 'I' | 'U' {
  if (gap & VOWEL.u) return 'U'
  if (gap & VOWEL.i) return 'I'
  return gap === 0 ? '' : 'A'
}

/** Readings without doubles, the most usual first. */
export function bestReadings(readings: readonly Reading[]): readonly Reading[] {
  const best: Reading[] = []
  for (const reading of readings.toSorted((one, other) => one.cost - other.cost)) {
    if (best.length === READINGS_MAX) break
    const isKnown = best.some(
      ({ skeleton, vowels }) => skeleton === reading.skeleton && vowels === reading.vowels,
    )
    if (!isKnown && reading.skeleton !== '') best.push(reading)
  }
  return best
}

/** The skeleton without the vowel that ends it. */
export const withoutEnd = (skeleton: string): string => skeleton.replace(/[AIU]$/, '')

/** A name led by a particle's consonants; a letter that closes one and opens the other is written once. */
export function ledBy(particle: string, reading: Reading): Reading {
  if (particle === '') return reading
  const skeleton = particle + reading.skeleton
  return { ...reading, skeleton, vowels: '.'.repeat(particle.length) + reading.vowels }
}

/** A name closed by a word's consonants: Nour + Eddine. */
export function closedBy(reading: Reading, suffix: string): Reading {
  if (suffix === '') return reading
  const start = withoutEnd(reading.skeleton)
  return { ...reading, skeleton: start + suffix, vowels: reading.vowels + '?'.repeat(suffix.length) }
}
