import { foldArabic, foldLatin, tidyText } from '../../kernel/index.ts'

/** French words that carry no trade: articles, prepositions, conjunctions. */
const FRENCH_FILLERS = new Set('a au aux avec d de des du en et l la le les ou un une'.split(' '))
/** The article, perhaps doubled before a word that itself begins with it, and after "and", "by", "as". */
const ARTICLE = /^([\u0648\u0628\u0643\u0641]?)(?:\u0627\u0644)+(?=\p{L}{2})/u

/** A trade's name as a row of words, written one way. */
export type TradeKeys = {
  /** Letters folded, one space between words: what typing slips are counted on. */
  readonly folded: string
  /** Words without article or filler. */
  readonly words: readonly string[]
  /** The same words without the endings of number and gender, joined. */
  readonly loose: string
}

/** The keys of a trade as written, in either script. */
export function tradeKeys(text: string): TradeKeys {
  const folded = foldTrade(text)
  const words = folded
    .split(' ')
    .map(withoutArticle)
    .filter((word) => word !== '' && !FRENCH_FILLERS.has(word))
  return { folded, words, loose: words.map(withoutEnding).join(' ') }
}

/** The official name's parts that are names of their own: before the brackets, and inside them. */
export function namesInside(name: string): readonly string[] {
  const inside = [...name.matchAll(/\(([^)]*)\)/g)].map(([, part]) => part ?? '')
  return inside.length === 0
    ? []
    : [name.replace(/\([^)]*\)/g, ' '), ...inside].filter((part) => foldTrade(part) !== '')
}

/** Letters that are exchanged folded to one, hamza left out, signs turned to spaces. */
function foldTrade(text: string): string {
  return foldLatin(
    foldArabic(tidyText(text))
      .replace(/\u0624/g, '\u0648') // waw with hamza → waw
      .replace(/\u0626/g, '\u064A') // yeh with hamza → yeh
      .replace(/\u0621/g, ''), // hamza alone
  )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** نجارة for النجارة, and والأواني as وأواني: scribes write the article or leave it. */
const withoutArticle = (word: string): string => word.replace(ARTICLE, '$1')

/** One form for singular and plural, as far as endings show it; broken plurals stay apart. */
function withoutEnding(word: string): string {
  if (/^\p{Script=Latin}+$/u.test(word)) return word.length > 3 ? word.replace(/e?[sx]?$/, '') : word
  if (word.length >= 5) return word.replace(/(?:\u0627\u062A|\u064A\u0646|\u0648\u0646|\u0647)$/u, '')
  return word.length === 4 ? word.replace(/\u0647$/u, '') : word
}
