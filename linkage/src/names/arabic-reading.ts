import { type Draft, EMPTY, type Sound, soundsOf, usual, VOWEL, withSounds, withVowel } from './draft.ts'
import { foldArabic } from './normalise.ts'
import { endMark, ledBy, type Reading, readingOf } from './reading.ts'

/**
 * Arabic letters that are consonants, folded, with the classes they are heard or written as in
 * Latin letters; a number after a class says how unusual that is.
 */
const SOUNDS: ReadonlyMap<string, readonly Sound[]> = new Map(
  [
    ['\u0628', 'b'], // beh
    ['\u062A', 't'], // teh
    ['\u062B', 't s4'], // theh
    ['\u0637', 't'], // tah
    ['\u062C', 'j k4'], // jeem; also hard g, as in Regragui
    ['\u062D', 'h'], // hah
    ['\u0647', 'h'], // heh
    ['\u062E', 'x'], // khah
    ['\u062F', 'd'], // dal
    ['\u0630', 'd z4'], // thal
    ['\u0636', 'd z5'], // dad
    ['\u0638', 'd z3'], // zah
    ['\u0631', 'r'], // reh
    ['\u0632', 'z'], // zain
    ['\u0633', 's'], // seen
    ['\u0635', 's'], // sad
    ['\u0634', 'c'], // sheen
    ['\u063A', 'g k4'], // ghain
    ['\u0641', 'f'], // feh
    ['\u0642', 'k'], // qaf
    ['\u0643', 'k'], // kaf, and after folding gaf and keheh
    ['\u0644', 'l'], // lam
    ['\u0645', 'm'], // meem
    ['\u0646', 'n'], // noon
  ].map(([letter = '', notation = '']) => [letter, soundsOf(notation)]),
)
const ALEF = '\u0627'
const WAW = '\u0648'
const YEH = '\u064A'
const AYN = '\u0639'
const HEH = '\u0647'
const VOWELS: ReadonlyMap<string, number> = new Map([
  [ALEF, VOWEL.a],
  [WAW, VOWEL.u],
  [YEH, VOWEL.i],
])

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
  [/^\u0627\u0648(?=...)/, '', 2], // ou
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
  // Folding drops the hamza at the end, which follows the vowel that is heard.
  const letters = [...foldArabic(raw)]
  const last = letters.length - 1
  let drafts: readonly Draft[] = [{ ...EMPTY, cost }]
  for (const [index, letter] of letters.entries()) {
    if (index === last && last > 0) return endings(drafts, raw, letters)
    drafts = index === 0 ? leading(raw, letter, letters) : withLetter(drafts, letter)
    if (index === 0) drafts = drafts.map((draft) => ({ ...draft, cost: draft.cost + cost }))
  }
  return drafts.map((draft) => readingOf(draft, endMark(draft.gap)))
}

function withLetter(drafts: readonly Draft[], letter: string): readonly Draft[] {
  const sounds = SOUNDS.get(letter)
  if (sounds) return withSounds(drafts, sounds)
  // An ayn takes any short vowel with it, which stands here as e.
  return withVowel(drafts, letter === AYN ? VOWEL.e : (VOWELS.get(letter) ?? 0))
}

/** Where a name begins, waw and yeh are consonants, and an alef tells its vowel by its hamza. */
function leading(raw: string, letter: string, letters: readonly string[]): readonly Draft[] {
  const start = [EMPTY]
  // Before a consonant they may be vowels all the same: Oudghiri, Idder.
  const isBeforeConsonant = SOUNDS.has(letters[1] ?? '')
  if (letter === WAW)
    return usual([...withSounds(start, [['w', 0]]), ...(isBeforeConsonant ? asVowel(VOWEL.u) : [])])
  if (letter === YEH && letters.length > 1)
    return usual([...withSounds(start, [['y', 0]]), ...(isBeforeConsonant ? asVowel(VOWEL.i) : [])])
  if (letter === AYN) return withVowel(start, VOWEL.a)
  if (letter !== ALEF) return withLetter(start, letter)
  if (raw.startsWith('\u0625')) return withVowel(start, VOWEL.i)
  return withVowel(start, raw.startsWith(ALEF) ? VOWEL.a | VOWEL.i : VOWEL.a)
}

/** A glide read as the vowel that opens a name. */
const asVowel = (vowel: number): readonly Draft[] => [{ ...EMPTY, gap: vowel, cost: 3 }]

/** The last letter, which may be heard in more ways than one. */
function endings(drafts: readonly Draft[], raw: string, letters: readonly string[]): readonly Reading[] {
  const end = (mark: string, cost: number): readonly Reading[] =>
    drafts.map((draft) => readingOf({ ...draft, cost: draft.cost + cost }, mark))
  const letter = letters.at(-1) ?? ''
  const before = letters.at(-2) ?? ''
  // Teh marbuta after a long a is heard as t: Najat, Hayat.
  const heardT = (cost: number): readonly Reading[] =>
    withSounds(drafts, [['t', cost]]).map((draft) => readingOf(draft, ''))
  if (raw.endsWith('\u0629')) return before === ALEF ? [...heardT(0), ...end('A', 1)] : end('A', 0)
  if (raw.endsWith('\u0649')) return [...end('A', 0), ...end('I', 3)] // alef maksura, or yeh without points
  // A yeh after a consonant may be an alef maksura that got points: ليلي.
  if (letter === YEH) return SOUNDS.has(before) ? [...end('I', 0), ...end('A', 9)] : end('I', 0)
  if (letter === HEH) return [...silentHeh(drafts, before, raw), ...(before === ALEF ? heardT(3) : [])]
  // A final ayn colours the vowel before it: Rabia, Rabii or Rabi.
  if (letter === AYN) {
    const own = drafts.map((draft) => readingOf(draft, endMark(draft.gap)))
    return [...own, ...end('A', 1), ...end('I', 1), ...end('', 1)]
  }
  if (letter === ALEF) return end('A', 0)
  if (letter === WAW) return end('U', 0)
  return withLetter(drafts, letter).map((draft) => readingOf(draft, ''))
}

/** A final heh is often teh marbuta with its points left off, and then is not heard; after a long vowel it is. */
function silentHeh(drafts: readonly Draft[], before: string, raw: string): readonly Reading[] {
  const isHeard = VOWELS.has(before) || /\u0644\u0644?\u0647$/.test(raw)
  const heard = withSounds(drafts, [['h', isHeard ? 0 : 2]]).map((draft) => readingOf(draft, ''))
  const silent = drafts.map((draft) => readingOf({ ...draft, cost: draft.cost + (isHeard ? 2 : 0) }, 'A'))
  return isHeard ? [...heard, ...silent] : [...silent, ...heard]
}
