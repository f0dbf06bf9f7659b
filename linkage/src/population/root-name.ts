import type { StockName } from './name-stock.ts'

/** How the letters of roots are written in French. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{
    '\u0628': 'b',
    '\u062A': 't',
    '\u062B': 't',
    '\u062C': 'j',
    '\u062D': 'h',
    '\u062E': 'kh',
    '\u062F': 'd',
  },
  ...{
    '\u0630': 'd',
    '\u0631': 'r',
    '\u0632': 'z',
    '\u0633': 's',
    '\u0634': 'ch',
    '\u0635': 's',
    '\u0636': 'd',
  },
  ...{
    '\u0637': 't',
    '\u0638': 'd',
    '\u0639': 'a',
    '\u063A': 'gh',
    '\u0641': 'f',
    '\u0642': 'k',
    '\u0643': 'k',
  },
  ...{ '\u0644': 'l', '\u0645': 'm', '\u0646': 'n', '\u0647': 'h', '\u0648': 'ou', '\u064A': 'y' },
}

/**
 * Forms in which three letters become a surname: Arabic and French, with 1, 2 and 3 for the
 * letters. The first is that of Zerkaoui, then Zarrak, Zarki, Mazrouk, Zariki, Zrik, Bouzerka.
 */
const FORMS: readonly (readonly [arabic: string, french: string])[] = [
  ['\u0627\u0644123\u0627\u0648\u064A', '1e23aoui'],
  ['12\u06273', '1a22a3'],
  ['\u0627\u0644123\u064A', '1a23i'],
  ['\u0645123'.replace('3', '\u06483'), 'ma12ou3'],
  ['\u0627\u06441\u062723\u064A', '1a2i3i'],
  ['12\u064A3', '12i3'],
  ['\u0628\u0648123\u0629', 'bou1e23a'],
]

/** The surnames that can be made of a root: invented, but of a form that real ones have. */
export function surnamesOf(root: string): readonly StockName[] {
  const letters = [...root]
  return FORMS.map(([arabic, french]) => {
    const ar = filled(arabic, letters)
    const plain = tidied(
      filled(
        french,
        letters.map((letter) => LETTERS[letter] ?? ''),
      ),
    )
    const fr = plain.charAt(0).toUpperCase() + plain.slice(1)
    return { ar, fr: ar.startsWith('\u0627\u0644') ? [fr, `El ${fr}`] : [fr] }
  })
}

const filled = (form: string, letters: readonly string[]): string =>
  form.replace(/[123]/g, (place) => letters[Number(place) - 1] ?? '')

/** An ayn swallows the vowel beside it; an s between vowels is written double. */
const tidied = (text: string): string =>
  text
    .replace(/ea|ae/g, 'aa')
    .replace(/a{2,}/g, 'aa')
    .replace(/^aa/, 'a')
    .replace(/(khkh|chch|ghgh|ouou)/g, (pair) => pair.slice(0, pair.length / 2))
    .replace(/(?<=[aeiou])s(?=[aeiou])/g, 'ss')
