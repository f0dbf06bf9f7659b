import type { Random } from './random.ts'

/** Letters and spaces that scribes write in two ways. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[\u0623\u0625\u0622]/g, '\u0627'], // hamza left off
  [/\u0629(?= |$)/g, '\u0647'], // teh marbuta without points
  [/\u0649(?= |$)/g, '\u064A'], // alef maksura with points
  [/\u064A(?= |$)/g, '\u0649'], // yeh without points
  [/\u0626/g, '\u064A'],
  [/\u0624/g, '\u0648'],
  [/\u0621/g, ''],
  [/\u0639\u0628\u062F /g, '\u0639\u0628\u062F'], // abd written together
  [/^\u0628\u0646 /g, '\u0628\u0646'], // ben written together
  [/^\u0628\u0646(?=[^ \u0627])/g, '\u0628\u0646 '], // …or apart
  [/^\u0622\u064A\u062A/g, '\u0627\u064A\u062A'],
  [/(?<=[\u0628\u0633\u0645\u062D])(?=[\u062F\u0627\u064A\u0646])/g, '\u0640'], // tatweel
]

/** A text with one letter form exchanged; the text itself when it has none. */
export function reformed(random: Random, text: string): string {
  const possible = FORMS.filter(([pattern]) => text.search(pattern) >= 0)
  if (possible.length === 0) return text
  const [pattern, replacement] = random.pick(possible)
  return text.replace(pattern, replacement)
}

/** An old list's hand: hamza mostly left off, teh marbuta often without its points. */
export function oldHand(random: Random, text: string): string {
  let written = text
  if (random.chance(5_000)) written = written.replace(/[\u0623\u0625\u0622]/g, '\u0627')
  if (random.chance(2_500)) written = written.replace(/\u0629(?= |$)/g, '\u0647')
  if (random.chance(1_500)) written = written.replace(/\u0621/g, '')
  return written
}
