import { foldArabic, foldLatin, tidyText } from '../../kernel/index.ts'
import type { CommuneName, ListReference, ProvinceName } from './list-types.ts'
import { mayBeSameName, skeletonsOf } from './name-skeleton.ts'
import { slipsBetween } from './slips.ts'

/** Finds places by the names people write. Made once for a list: it remembers what it has seen. */
export type PlaceMatcher = {
  /** The province or prefecture meant, wherever it lies. */
  readonly findProvince: (text: string) => ProvinceName | undefined
  /** The commune meant, in a province, or where the office works, or the one of its name in the country. */
  readonly findCommune: (text: string, provinceCode: string | undefined) => CommuneName | undefined
}

/** Words that say what kind of place follows, and days of the weekly market, which French pages translate. */
const KIND_WORDS =
  /^(?:province|prefecture|commune(?: territoriale| rurale| urbaine)?|municipalite|ville|cr|cu|ct|اقليم|عماله|جماعه|الجماعه|مدينه|بلديه)(?: (?:de|d|du|des))? /u
const MARKET_DAYS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:had|dimanche)\b/, 'had'],
  [/\b(?:tnine|lundi)\b/, 'tnine'],
  [/\b(?:tlat|tleta|tlata|mardi)\b/, 'tlat'],
  [/\b(?:arbaa|arba|larbaa|mercredi)\b/, 'arbaa'],
  [/\b(?:khemis|khmis|jeudi)\b/, 'khemis'],
  [/\b(?:jemaa|jamaa|joumouaa|vendredi)\b/, 'jemaa'],
  [/\b(?:sebt|sabt|samedi)\b/, 'sebt'],
]

type Place = ProvinceName
type Known<P extends Place> = {
  readonly place: P
  readonly keys: readonly string[]
  readonly skeletons: ReadonlySet<string>
}

/**
 * A matcher for the places of one reference.
 *
 * A name is looked for first as written, then by skeleton (شبيكة is Chbika), then within one slip;
 * only an answer that is alone counts. Homonyms are told apart by the province, then by the
 * territory of the office; where neither helps nothing is found, and the text is kept.
 */
export function placeMatcher({ provinces, communes, territory }: ListReference): PlaceMatcher {
  const knownProvinces = provinces.map(known)
  const knownCommunes = communes.map(known)
  const inProvinces = (codes: readonly string[]) =>
    knownCommunes.filter(({ place }) => codes.includes(place.provinceCode))
  const home = inProvinces(territory)
  const byProvince = new Map(provinces.map(({ code }) => [code, inProvinces([code])] as const))

  const findProvince = remembered((text: string) => findPlace(text, knownProvinces, 'near'))
  const findCommune = remembered((text: string, provinceCode: string) => {
    if (provinceCode !== '') return findPlace(text, byProvince.get(provinceCode) ?? [], 'near')
    // Over the whole country only a name as written is sure enough.
    return findPlace(text, home, 'near') ?? findPlace(text, knownCommunes, 'as_written')
  })
  return {
    findProvince: (text) => findProvince(text, ''),
    findCommune: (text, provinceCode) => findCommune(text, provinceCode ?? ''),
  }
}

function known<P extends Place>(place: P): Known<P> {
  const skeletons = new Set([place.nameAr, place.nameFr].flatMap((name) => [...skeletonsOf(placeKey(name))]))
  return { place, keys: [place.nameAr, place.nameFr].map(placeKey), skeletons }
}

function findPlace<P extends Place>(
  text: string,
  places: readonly Known<P>[],
  reach: 'as_written' | 'near',
): P | undefined {
  const key = placeKey(text)
  if (key === '') return undefined
  const same = places.filter(({ keys }) => keys.includes(key))
  if (same.length > 0 || reach === 'as_written') return alone(same)
  const skeletons = skeletonsOf(key)
  const alike = places.filter((place) => mayBeSameName(skeletons, place.skeletons))
  if (alike.length > 0) {
    return (isTelling(skeletons) ? alone(alike) : undefined) ?? alone(nearest(key, alike, 2))
  }
  return key.length >= 5 ? alone(nearest(key, places, 1)) : undefined
}

/** A skeleton of one consonant is too little to know a place by: the letters must be near as well. */
const isTelling = (skeletons: ReadonlySet<string>): boolean =>
  [...skeletons].some((skeleton) => !skeleton.startsWith('=') && skeleton.replace('-', '').length > 1)

function nearest<P extends Place>(
  key: string,
  places: readonly Known<P>[],
  most: number,
): readonly Known<P>[] {
  const measured = places.map((place) => ({
    place,
    slips: Math.min(...place.keys.map((name) => slipsBetween(name, key, most))),
  }))
  const least = Math.min(...measured.map(({ slips }) => slips))
  return least > most ? [] : measured.filter(({ slips }) => slips === least).map(({ place }) => place)
}

const alone = <P extends Place>(places: readonly Known<P>[]): P | undefined =>
  places.length === 1 ? places[0]?.place : undefined

/** A place's name with its kind, article and joining signs left out. */
function placeKey(text: string): string {
  const folded = foldLatin(foldArabic(tidyText(text)))
    .replace(/['\u2019`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(KIND_WORDS, '')
  return MARKET_DAYS.reduce((key, [pattern, day]) => key.replace(pattern, day), folded).replace(
    /(^| )\u0627\u0644(?=\p{L}{2})/gu,
    '$1',
  )
}

function remembered<Found>(
  find: (text: string, within: string) => Found,
): (text: string, within: string) => Found {
  const seen = new Map<string, Found>()
  return (text, within) => {
    const key = `${within}\u0000${text}`
    const before = seen.get(key)
    if (before !== undefined || seen.has(key)) return before as Found
    const found = find(text, within)
    seen.set(key, found)
    return found
  }
}
