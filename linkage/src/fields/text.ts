import { editDistance, jaroWinkler } from './strings.ts'
import type { ValueKind } from './valued.ts'

const DIFFERENT = 1
const SIMILAR = 2
const NEAR = 3
const EXACT = 4

/** Free text in Latin letters: addresses, names of other registers, occupations. */
export const textKind: ValueKind<string> = {
  levels: ['different', 'similar', 'near', 'exact'],
  read: (text) => plainText(text) || undefined,
  compare: (a, b) => {
    if (a === b) return EXACT
    const likeness = jaroWinkler(a, b)
    if (likeness >= 0.92 || (a.length > 3 && editDistance(a, b, 1) === 1)) return NEAR
    return likeness >= 0.8 || isPart(a, b) ? SIMILAR : DIFFERENT
  },
  shared: (level, value) => (level === EXACT ? value : undefined),
  counted: (value) => [value],
  keys: {
    value: (value) => [value],
    words: (value) => value.split(' '),
    sound: (value) => [soundOf(value)],
    initial: (value) => [value.slice(0, 1)],
    start: (value) => [value.slice(0, 3)],
  },
}

/** One of a few values: nothing lies between the same and another. */
export const categoryKind: ValueKind<string> = {
  levels: ['different', 'same'],
  read: (text) => plainText(text) || undefined,
  compare: (a, b) => (a === b ? 2 : 1),
  shared: (level, value) => (level === 2 ? value : undefined),
  counted: (value) => [value],
  keys: { value: (value) => [value] },
}

/** Small letters without accents, words divided by single spaces. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether all words of the shorter stand in the longer. */
function isPart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const words = new Set(long.split(' '))
  return short.split(' ').every((word) => words.has(word))
}

/** The first letter and the consonants after it, doubled ones once: spellings of one sound meet. */
function soundOf(value: string): string {
  const letters = value.replace(/ /g, '').replace(/ph/g, 'f').replace(/ck|q/g, 'k').replace(/z/g, 's')
  return (
    letters.slice(0, 1) +
    letters
      .slice(1)
      .replace(/[aeiouyhw]/g, '')
      .replace(/(.)\1+/g, '$1')
  )
}
