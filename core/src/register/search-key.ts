import { foldArabic, foldLatin, scriptOf } from '../kernel/index.ts'
import { skeletonsOf } from './list/index.ts'
import type { Particulars } from './particulars.ts'

/** The words of a text as the search box compares them: folded, without signs, in their order. */
export function searchWords(text: string): readonly string[] {
  return foldLatin(foldArabic(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

const NAMES = ['givenNameAr', 'familyNameAr', 'givenNameFr', 'familyNameFr', 'legalName'] as const

/** The mark before a sound, so that a sound is never taken for a word as written. */
export const SOUND_MARK = '~'

/** How a name may sound in either script; too short ones are left out, since they fit too much. */
export const soundsOf = (name: string): readonly string[] =>
  [...skeletonsOf(name)]
    .filter((sound) => sound.length >= 2 && !sound.startsWith('='))
    .map((sound) => `${SOUND_MARK}${sound}`)

/**
 * How typed words may sound, one list a word: by itself, and joined to its neighbours, because
 * "Ben Ali" is also written in one word and "Abderrahman" in two.
 */
export const soundsOfWords = (words: readonly string[]): readonly (readonly string[])[] =>
  words.map((word, index) => {
    const pairs = [
      [words[index - 1], word],
      [word, words[index + 1]],
    ]
    const joined = pairs.filter((pair) => !pair.includes(undefined)).map((pair) => pair.join(' '))
    return [...new Set([word, ...joined].flatMap(soundsOf))]
  })

/**
 * The text in which a person is searched: each word of each name behind a space, then how each word and
 * each whole name sounds.
 *
 * Arabic words stand with and without their article, because people type either.
 */
export function searchTextOf(particulars: Particulars): string {
  const words = NAMES.flatMap((name) => searchWords(particulars[name] ?? ''))
  const bare = words.filter((word) => /^\u0627\u0644\p{L}{2,}/u.test(word)).map((word) => word.slice(2))
  const sounds = [...words, ...NAMES.flatMap((name) => particulars[name] ?? [])].flatMap(soundsOf)
  return [...new Set([...words, ...bare, ...sounds])].map((word) => ` ${word}`).join('')
}

/**
 * The exact normalised names of a person, one per script: spelling habits folded, order and spaces
 * forgotten. Equal keys make a candidate and are never proof.
 */
export function nameKeysOf(particulars: Particulars): readonly string[] {
  const { givenNameAr, familyNameAr, givenNameFr, familyNameFr } = particulars
  const pairs = [
    [givenNameAr, familyNameAr],
    [givenNameFr, familyNameFr],
  ]
  const keys = pairs
    .filter((pair) => pair.every((name) => name !== undefined && scriptOf(name) !== 'none'))
    .map((pair) => searchWords(pair.join(' ')).toSorted().join(''))
  return [...new Set(keys)]
}
