import type { Brand } from './brand.ts'
import { tidyText } from './tidy.ts'

/** A name reduced to what its spellings share. It finds candidates and is never proof. */
export type NameKey = Brand<string, 'NameKey'>

/** The script that text is written in; digits and signs do not count. */
export type Script = 'arabic' | 'latin' | 'mixed' | 'none'

/**
 * Letters that scribes exchange, folded to one. Written as escapes: an editor reorders
 * right-to-left letters inside a pattern, and a reviewer then checks the wrong thing.
 */
const ARABIC_FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u0640\u064B-\u065F\u0670]/gu, ''], // tatweel and vowel marks
  [/[\u0622\u0623\u0625\u0671]/gu, '\u0627'], // alef with madda, hamza or wasla → alef
  [/[\u0649\u06CC]/gu, '\u064A'], // alef maksura, Persian yeh → yeh
  [/\u0629/gu, '\u0647'], // teh marbuta → heh
  [/[\u06A9\u06AD\u06AF]/gu, '\u0643'], // keheh, ng, gaf → kaf
]

/** Arabic text with the letters that scribes exchange folded; spaces and other signs stay. */
export const foldArabic = (text: string): string =>
  ARABIC_FOLDS.reduce((key, [pattern, letter]) => key.replace(pattern, letter), text.normalize('NFKC'))

/** Latin text in lower case without accents; spaces and other signs stay. */
export const foldLatin = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u0153\u00E6\u00DF]/g, (letter) => ({ œ: 'oe', æ: 'ae' })[letter] ?? 'ss')

/**
 * The key of an Arabic name: letters only, because "Abd Allah" is also written in one word.
 *
 * @example arabicNameKey('إبراهيم') === arabicNameKey('ابراهيم')
 */
export const arabicNameKey = (name: string): NameKey => foldArabic(name).replace(/[^\p{L}]/gu, '') as NameKey

/** The key of a Latin name: letters only, lower case, without accents. */
export const latinNameKey = (name: string): NameKey => foldLatin(name).replace(/[^\p{L}]/gu, '') as NameKey

/** The key of a name in whichever script it is written. */
export const nameKey = (name: string): NameKey =>
  scriptOf(name) === 'arabic' ? arabicNameKey(name) : (foldArabic(latinNameKey(name)) as NameKey)

/** The script of a text, by its letters. */
export function scriptOf(text: string): Script {
  const tidy = tidyText(text)
  const arabic = /\p{Script=Arabic}/u.test(tidy.replace(/[^\p{L}]/gu, ''))
  const latin = /\p{Script=Latin}/u.test(tidy)
  if (arabic && latin) return 'mixed'
  return arabic ? 'arabic' : latin ? 'latin' : 'none'
}
