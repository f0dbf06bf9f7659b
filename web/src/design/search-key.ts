import { latinDigits } from '../wording/format.ts'

/** Letters that people exchange when they type a place or a trade, written as escapes on purpose. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\p{M}\u0640]/gu, ''], // vowel marks, hamzas that NFKD set apart, accents, tatweel
  [/\u0671/gu, '\u0627'], // alef with wasla
  [/\u0649/gu, '\u064A'], // alef maksura
  [/\u0629/gu, '\u0647'], // teh marbuta
  [/[\u06A9\u06AD\u06AF]/gu, '\u0643'], // keheh, ng, gaf
  [/[^\p{L}\p{N}]+/gu, ' '],
]

/** A text as the lists are searched: without case, accents, hamzas or marks, digits as 0-9. */
export const searchKey = (text: string): string =>
  FOLDS.reduce(
    (key, [pattern, letter]) => key.replace(pattern, letter),
    latinDigits(text).normalize('NFKD').toLowerCase().normalize('NFKD'),
  ).trim()

/** Something of a list that can be found by its names in both scripts. */
export type Findable = {
  readonly id: string
  readonly ar: string
  readonly fr: string
  readonly note?: string
}

/** A list made ready once, so that a key press only compares texts. */
export type SearchList<Thing extends Findable> = readonly {
  readonly thing: Thing
  readonly keys: readonly string[]
}[]

export const searchListOf = <Thing extends Findable>(things: readonly Thing[]): SearchList<Thing> =>
  things.map((thing) => ({ thing, keys: [searchKey(thing.ar), searchKey(thing.fr)] }))

/**
 * The things one of whose names holds every word typed, at most `limit`, those that begin so first.
 *
 * The Arabic article may be left out: «زرابي» finds «الزرابي».
 */
export function findIn<Thing extends Findable>(
  list: SearchList<Thing>,
  typed: string,
  limit = 40,
): readonly Thing[] {
  const words = searchKey(typed).split(' ').filter(Boolean)
  const [first] = words
  if (first === undefined) return list.slice(0, limit).map(({ thing }) => thing)
  const [begin, hold]: [Thing[], Thing[]] = [[], []]
  for (const { thing, keys } of list) {
    if (!keys.some((key) => words.every((word) => key.includes(word)))) continue
    if (keys.some((key) => key.startsWith(first))) begin.push(thing)
    else hold.push(thing)
  }
  return [...begin, ...hold].slice(0, limit)
}
