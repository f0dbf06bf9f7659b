import type { Random } from './random.ts'

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
/** The letters of the Arabic alphabet from beh to yeh. */
const ARABIC =
  '\u0627\u0628\u062A\u062C\u062D\u062E\u062F\u0631\u0632\u0633\u0634\u0635\u0637\u0639\u063A\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u064A'

/** Letters that a reader of handwriting or a scanner takes for others. */
const MISREAD_LATIN: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['n', 'u'],
  ['u', 'n'],
  ['i', 'l'],
  ['l', 'i'],
  ['e', 'c'],
  ['c', 'e'],
  ['h', 'b'],
  ['b', 'h'],
  ['d', 'cl'],
  ['r', 'n'],
  ['a', 'o'],
  ['o', 'a'],
]
const MISREAD_ARABIC: readonly (readonly [string, string])[] = [
  ...groupPairs('\u0628\u062A\u0646\u064A'),
  ...groupPairs('\u062C\u062D\u062E'),
  ...groupPairs('\u062F\u0630'),
  ...groupPairs('\u0631\u0632'),
  ...groupPairs('\u0633\u0634'),
  ...groupPairs('\u0635\u0636'),
  ...groupPairs('\u0637\u0638'),
  ...groupPairs('\u0639\u063A'),
  ...groupPairs('\u0641\u0642'),
]

/** A text with one slip of the finger: a letter too many, too few, another, or two exchanged. */
export function mistyped(random: Random, text: string): string {
  const at = 1 + random.below(Math.max(text.length - 1, 1))
  const letter = (): string => {
    const drawn = random.pick([...(isArabic(text) ? ARABIC : LATIN)])
    return text === text.toUpperCase() ? drawn.toUpperCase() : drawn
  }
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + letter() + text.slice(at)
    case 1:
      return text.length > 2 ? text.slice(0, at) + text.slice(at + 1) : text
    case 2:
      return text.slice(0, at) + letter() + text.slice(at + 1)
    default:
      return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2)
  }
}

/** A text with one letter taken for another; the text itself when none is of that kind. */
export function misread(random: Random, text: string): string {
  const pairs = (isArabic(text) ? MISREAD_ARABIC : MISREAD_LATIN).filter(([from]) => text.includes(from, 1))
  if (pairs.length === 0) return text
  const [from, to] = random.pick(pairs)
  const at = text.indexOf(from, 1)
  return text.slice(0, at) + to + text.slice(at + from.length)
}

/** A number with one wrong digit, or two exchanged. */
export function misnumbered(random: Random, text: string): string {
  const places = [...text].flatMap((letter, index) => (letter >= '0' && letter <= '9' ? [index] : []))
  if (places.length === 0) return text
  const at = random.pick(places)
  const next = text[at + 1]
  if (next !== undefined && next !== text[at] && random.chance(3_500))
    return text.slice(0, at) + next + text.charAt(at) + text.slice(at + 2)
  const digit = (Number(text.charAt(at)) + 1 + random.below(9)) % 10
  return text.slice(0, at) + String(digit) + text.slice(at + 1)
}

const isArabic = (text: string): boolean => /[\u0600-\u06FF]/.test(text)

function groupPairs(letters: string): readonly (readonly [string, string])[] {
  return [...letters].flatMap((from) =>
    [...letters].flatMap((to) => (from === to ? [] : [[from, to] as const])),
  )
}
