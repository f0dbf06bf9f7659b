import { arabicReadings } from './arabic-reading.ts'
import { findException } from './exception.ts'
import { latinReadings } from './latin-reading.ts'
import { foldArabic } from './normalise.ts'
import { type NamePart, nameParts } from './part.ts'
import { bestReadings, closedBy, ledBy, READINGS_MAX, type Reading, withoutEnd } from './reading.ts'

/** Ways kept to read a whole name. */
const WHOLE_MAX = 8

/** The ways to read one part of a name, the most usual first; empty only for a part without letters. */
export function partReadings(part: NamePart): readonly Reading[] {
  const exception = findException(part.text)
  if (exception) return exception
  const stem = part.particles.length === 0 ? undefined : findException(foldedStem(part))
  const readings = stem ?? (part.script === 'arabic' ? arabicReadings : latinReadings)(part.stem, part.bare)
  const led = part.particles.reduceRight(
    (names, particle) => names.map((name) => ledBy(particle, name)),
    readings,
  )
  return bestReadings(led.map((reading) => closedBy(reading, part.suffix)))
}

/**
 * The most usual skeleton of a part of a name, shared by both scripts.
 *
 * @example skeleton('عبد القادر') === skeleton('ABDELKADER') // 'bdkdr'
 */
export function skeleton(part: NamePart | string): string {
  if (typeof part === 'string') return skeletonsOf(part)[0] ?? ''
  return partReadings(part)[0]?.skeleton ?? ''
}

/**
 * The skeletons a whole name may be read as, the most usual first, in whichever script it is
 * written. Parts follow each other as written, without titles, joined as in Fatimazahra.
 *
 * Two names that share one are candidates for a closer look, never proof.
 */
export function skeletonsOf(name: string): readonly string[] {
  return wholeSkeletons(carryingParts(nameParts(name)).map(partReadings))
}

/** Skeletons of a whole name from the readings of its parts. */
export function wholeSkeletons(parts: readonly (readonly Reading[])[]): readonly string[] {
  let wholes: readonly { readonly skeleton: string; readonly cost: number }[] = [{ skeleton: '', cost: 0 }]
  for (const readings of parts) {
    wholes = wholes
      .flatMap((whole) =>
        readings.map((reading) => ({
          skeleton: withoutEnd(whole.skeleton) + reading.skeleton,
          cost: whole.cost + reading.cost,
        })),
      )
      .toSorted((one, other) => one.cost - other.cost)
      .slice(0, READINGS_MAX * 2)
  }
  const skeletons = new Set(wholes.map((whole) => whole.skeleton).filter((whole) => whole !== ''))
  return [...skeletons].slice(0, WHOLE_MAX)
}

/** The parts that carry a name: not titles, and initials only where nothing else is there. */
export function carryingParts(parts: readonly NamePart[]): readonly NamePart[] {
  const names = parts.filter(({ kind }) => kind !== 'title' && kind !== 'initial')
  return names.length > 0 ? names : parts
}

const foldedStem = (part: NamePart): string => foldArabic(part.stem)
