import { type Draft, EMPTY, type Sound, usual, VOWEL, withSounds, withVowel } from './draft.ts'
import { foldArabic } from './normalise.ts'
import { endMark, ledBy, type Reading, readingOf } from './reading.ts'

/** Arabic letters that are consonants, folded, with the ways each is heard or written in Latin. */
const SOUNDS: Readonly<Record<string, readonly Sound[]>> = {
  '\u0628': [['b', 0]], // beh
  '\u062A': [['t', 0]], // teh
  '\u062B': [
    ['t', 0],
    ['s', 4],
  ], // theh
  '\u0637': [['t', 0]], // tah
  '\u062C': [
    ['j', 0],
    ['k', 4],
  ], // jeem; also hard g, as in Regragui
  '\u062D': [['h', 0]], // hah
  '\u0647': [['h', 0]], // heh
  '\u062E': [['x', 0]], // khah
  '\u062F': [['d', 0]], // dal
  '\u0630': [
    ['d', 0],
    ['z', 4],
  ], // thal
  '\u0636': [['d', 0]], // dad
  '\u0638': [
    ['d', 0],
    ['z', 3],
  ], // zah
  '\u0631': [['r', 0]], // reh
  '\u0632': [['z', 0]], // zain
  '\u0633': [['s', 0]], // seen
  '\u0635': [['s', 0]], // sad
  '\u0634': [['c', 0]], // sheen
  '\u063A': [
    ['g', 0],
    ['k', 4],
  ], // ghain
  '\u0641': [['f', 0]], // feh
  '\u0642': [['k', 0]], // qaf
  '\u0643': [['k', 0]], // kaf, and after folding gaf and keheh
  '\u0644': [['l', 0]], // lam
  '\u0645': [['m', 0]], // meem
  '\u0646': [['n', 0]], // noon
}
const ALEF = '\u0627'
const WAW = '\u0648'
const YEH = '\u064A'
const VOWELS: Readonly<Record<string, number>> = { [ALEF]: VOWEL.a, [WAW]: VOWEL.u, [YEH]: VOWEL.i }
const AYN = '\u0639'
const HEH = '\u0647'

/**
 * The readings of an Arabic word whose hamza and teh marbuta still stand: they tell إلياس, which
 * has no article, from الياس, and a silent heh from one that is heard.
 *
 * @param isBare whether the article was written apart, so that a leading lam is the name's own
 */
export function arabicReadings(raw: string, isBare: boolean): readonly Reading[] {
  return withoutArticle(raw, isBare).flatMap(([form, cost]) => joinedReadings(form, cost))
}

/** A word with the article kept and dropped: الياس may be إلياس, and لحبيب is also الحبيب. */
function withoutArticle(raw: string, isBare: boolean): readonly (readonly [string, number])[] {
  const folded = foldArabic(raw)
  const hasHamza = /^[\u0622\u0623\u0625]/.test(raw)
  if (isBare || hasHamza) return [[raw, 0]]
  if (/^\u0627\u0644\u0644\u0647$/.test(folded)) return [[raw.slice(2), 0]]
  if (/^\u0627\u0644./.test(folded) && folded.length > 3)
    return [
      [raw.slice(2), 0],
      [raw, 5],
    ]
  if (/^\u0644[^\u0627\u0648\u064A]/.test(folded) && folded.length > 3)
    return [
      [raw, 0],
      [raw.slice(1), 3],
    ]
  return [[raw, 0]]
}

/** Particles written together with the name, folded, and what they add. */
const JOINED: readonly (readonly [RegExp, string, number])[] = [
  [/^\u0639\u0628\u062F(?:\u0627\u0644)?(?=..)/, 'bd', 0], // abd
  [/^\u0628\u0646\u0627\u0644(?=...)/, 'bn', 0], // ben al-
  [/^\u0628\u0646(?=...)/, 'bn', 0], // ben
  [/^\u0628\u0644(?=...)/, 'bl', 0], // bel
  [/^\u0628\u0644(?=...)/, 'bn', 3], // bel is ben and an article
  [/^\u0628\u0648\u0627\u0644(?=...)/, 'b', 2], // bou al-
  [/^\u0627?\u0628\u0648(?=...)/, 'b', 0], // bou, abou
  [/^\u0627\u064A\u062A(?=...)/, 't', 1], // ait
  [/^\u0648\u0644\u062F(?=..)/, 'ld', 0], // ould
  [/^\u0627\u0648\u0644\u0627\u062F(?=..)/, 'ld', 0], // oulad
]

function joinedReadings(raw: string, cost: number, depth = 0): readonly Reading[] {
  const folded = foldArabic(raw)
  const own = wordReadings(raw, cost)
  if (depth > 1) return own
  const led = JOINED.flatMap(([pattern, skeleton, more]) => {
    const rest = pattern.exec(folded)?.[0].length
    if (rest === undefined) return []
    return joinedReadings(raw.slice(rest), cost + more, depth + 1).map((reading) => ledBy(skeleton, reading))
  })
  return [...led, ...own]
}

function wordReadings(raw: string, cost: number): readonly Reading[] {
  // Folding drops the hamza at the end, which follows the vowel that is heard; all else keeps its place.
  const letters = [...foldArabic(raw)]
  const last = letters.length - 1
  let drafts: readonly Draft[] = [{ ...EMPTY, cost }]
  for (const [index, letter] of letters.entries()) {
    if (index === last && isSilentEnd(letter)) return endings(drafts, raw, letter)
    drafts = withLetter(drafts, letter, index === 0 ? letters[1] : undefined, index)
  }
  return drafts.map((draft) => readingOf(draft, endMark(draft.gap)))
}

function withLetter(
  drafts: readonly Draft[],
  letter: string,
  next: string | undefined,
  index: number,
): readonly Draft[] {
  const sounds = SOUNDS[letter]
  if (sounds) return withSounds(drafts, sounds)
  // Where a name begins, waw and yeh are consonants, as they are after a leading alef now and then.
  if (index === 0 && letter === WAW) return withSounds(drafts, [['w', 0]])
  if (index === 0 && letter === YEH && next !== undefined) return withSounds(drafts, [['y', 0]])
  if (letter === AYN) return index === 0 ? withVowel(drafts, VOWEL.a) : drafts
  return withVowel(drafts, VOWELS[letter] ?? 0)
}

const isSilentEnd = (letter: string): boolean => letter === HEH || letter === AYN || letter === YEH

/** Last letters that are heard in more ways than one. */
function endings(drafts: readonly Draft[], raw: string, letter: string): readonly Reading[] {
  const end = (mark: string, cost: number): readonly Reading[] =>
    drafts.map((draft) => readingOf({ ...draft, cost: draft.cost + cost }, mark))
  if (raw.endsWith('\u0629')) return end('A', 0) // teh marbuta
  if (raw.endsWith('\u0649')) return [...end('A', 0), ...end('I', 2)] // alef maksura, or yeh without points
  if (letter === YEH) return [...end('I', 0), ...end('A', 4)]
  // A final ayn colours the vowel before it: Rabia, Rabii or Rabi.
  if (letter === AYN) {
    const own = drafts.map((draft) => readingOf(draft, endMark(draft.gap)))
    return [...own, ...end('A', 1), ...end('I', 1), ...end('', 1)]
  }
  // A final heh is often teh marbuta with its points left off, and then is not heard; after a long vowel it is.
  const heard = withSounds(drafts, [['h', 0]])
  const isAfterVowel = drafts.some(({ gap }) => gap !== 0)
  const isAllah = /\u0644\u0644?\u0647$/.test(raw)
  const consonant = usual(heard).map((draft) =>
    readingOf({ ...draft, cost: draft.cost + (isAfterVowel || isAllah ? 0 : 2) }, ''),
  )
  return isAfterVowel ? [...consonant, ...end('A', 4)] : [...end('A', isAllah ? 2 : 0), ...consonant]
}
