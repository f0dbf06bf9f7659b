import { arabicReadings } from './arabic-reading.ts'
import { findException } from './exception.ts'
import { latinReadings } from './latin-reading.ts'
import { foldArabic, type Script, scriptOf } from './normalise.ts'
import { type NamePart, nameParts } from './part.ts'
import { bestReadings, closedBy, ledBy, READINGS_MAX, type Reading, withoutEnd } from './reading.ts'

/** Ways kept to read a whole name. */
const WHOLE_MAX = 8

/** The ways to read one part of a name, the most usual first; empty only for a part without letters. */
export function partReadings(part: NamePart): readonly Reading[] {
  const known = readingsByException(part.text)
  if (known) return known
  const stem = foldArabic(part.stem)
  const readings = readingsByException(stem) ?? stemReadings(part.script, part.stem, part.bare)
  return bestReadings(
    leadings(part.particles).flatMap(([particle, cost]) =>
      readings.map((reading) => {
        const name = ledBy(particle, closedBy(reading, part.suffix))
        return { ...name, cost: name.cost + cost }
      }),
    ),
  )
}

function readingsByException(text: string): readonly Reading[] | undefined {
  const exception = findException(text)
  if (exception === undefined) return undefined
  if ('readings' in exception) return exception.readings
  return bestReadings(stemReadings(scriptOf(exception.as) ?? 'latin', exception.as, false))
}

const stemReadings = (script: Script, stem: string, isBare: boolean): readonly Reading[] =>
  (script === 'arabic' ? arabicReadings : latinReadings)(stem, isBare)

/** Particles in front of a stem. Bel is ben and an article: read as either. */
function leadings(particles: readonly string[]): readonly (readonly [string, number])[] {
  const all = particles.join('')
  const isBel = particles.includes('bl')
  return isBel
    ? [
        [all, 0],
        [particles.map((particle) => (particle === 'bl' ? 'bn' : particle)).join(''), 3],
      ]
    : [[all, 0]]
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
export function carryingParts<Part extends Pick<NamePart, 'kind'>>(parts: readonly Part[]): readonly Part[] {
  const names = parts.filter(({ kind }) => kind !== 'title' && kind !== 'initial')
  return names.length > 0 ? names : parts
}
