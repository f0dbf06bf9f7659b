import type { Addition, Confusion } from './edit.ts'

/** Consonant classes that spelling, hearing or print take for each other, in groups, with the cost in tenths. */
const CLASSES: readonly (readonly [string, number])[] = [
  ['hx', 5], // kh written h
  ['kg', 5], // gh written g
  ['gr', 6], // rh
  ['kx', 6],
  ['kj', 5], // soft and hard g
  ['dt', 6],
  ['dz', 5],
  ['sz', 5],
  ['sc', 5],
  ['cj', 6],
  ['ts', 7],
  ['mn', 6],
  ['bf', 7],
  ['wy', 7],
  ['AIU', 5],
]

/** Arabic letters that differ in points or a stroke, and those that sound alike in Morocco. */
const ARABIC: readonly (readonly [string, number])[] = [
  ['\u0628\u062A\u062B\u0646\u064A', 6], // beh teh theh noon yeh
  ['\u062C\u062D\u062E', 6], // jeem hah khah
  ['\u062F\u0630', 5], // dal thal
  ['\u0631\u0632', 6], // reh zain
  ['\u062F\u0631', 7], // dal reh
  ['\u0633\u0634', 6], // seen sheen
  ['\u0635\u0636', 6], // sad dad
  ['\u0637\u0638', 6], // tah zah
  ['\u0639\u063A', 6], // ayn ghayn
  ['\u0641\u0642', 6], // feh qaf
  ['\u062A\u0637', 5],
  ['\u0633\u0635', 5],
  ['\u062F\u0636', 5],
  ['\u0636\u0638', 5],
  ['\u0643\u0642', 5],
  ['\u0627\u0647', 5],
  ['\u0627\u064A', 6],
]

/** Latin letters that spelling or reading take for each other. */
const LATIN: readonly (readonly [string, number])[] = [
  ['aeiouyw', 6],
  ['ckq', 5],
  ['sz', 5],
  ['sc', 5],
  ['gj', 5],
  ['dt', 7],
  ['mn', 6],
  ['vf', 5],
  ['il', 7],
  ['uv', 7],
  ['hn', 7],
  ['rn', 8],
]

export const classConfusion = confusionOf(CLASSES)
export const arabicConfusion = confusionOf(ARABIC)
export const latinConfusion = confusionOf(LATIN)

/** A vowel at the end, or a glide or h, is dropped more easily than another consonant. */
export const classAddition: Addition = (letter) => {
  if (letter < 97) return 5 // A I U
  return letter === 104 || letter === 119 || letter === 121 ? 7 : 10
}

/** Vowels and h come and go in French spellings. */
export const latinAddition: Addition = (letter) => ('aeiouyhw'.includes(String.fromCharCode(letter)) ? 6 : 10)

function confusionOf(groups: readonly (readonly [string, number])[]): Confusion {
  const costs = new Map<number, number>()
  for (const [letters, cost] of groups) {
    for (const one of letters)
      for (const other of letters)
        if (one !== other) costs.set(pairOf(one.charCodeAt(0), other.charCodeAt(0)), cost)
  }
  return (one, other) => costs.get(pairOf(one, other)) ?? 10
}

function pairOf(one: number, other: number): number {
  return one * 65_536 + other
}
