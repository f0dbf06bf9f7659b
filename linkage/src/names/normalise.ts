/** The two scripts a Moroccan name is written in. */
export type Script = 'arabic' | 'latin'

/**
 * Letters that scribes exchange, folded to one. Written as escapes: an editor reorders
 * right-to-left letters inside a pattern, and a reviewer then checks the wrong thing.
 */
const ARABIC_FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u0622\u0623\u0625\u0671\u0672\u0673\u0675]/g, '\u0627'], // alef with madda, hamza or wasla → alef
  [/[\u0649\u06CC\u06D0\u06D2\u0678\u0626]/g, '\u064A'], // alef maksura, Persian and hamza-bearing yeh → yeh
  [/[\u0624\u06CB\u06C7\u06C6]/g, '\u0648'], // waw with hamza or marks → waw
  [/[\u0629\u06C0\u06C1\u06C3\u06D5\u06BE]/g, '\u0647'], // teh marbuta and forms of heh → heh
  [/[\u06A9\u06AA\u06AD\u06AF\u0762\u0763\u0764]/g, '\u0643'], // keheh, ng, gaf (hard g) → kaf
  [/[\u067E]/g, '\u0628'], // peh → beh
  [/[\u06A4\u06A5\u06A2]/g, '\u0641'], // veh and Maghrebi feh → feh
  [/[\u06A7\u06A8]/g, '\u0642'], // Maghrebi qaf → qaf
  [/[\u0686\u0698]/g, '\u062C'], // tcheh, jeh → jeem
  [/\u0621/g, ''], // hamza on the line
]

/** Vowel signs, tatweel, direction marks and soft hyphens: ink or layout, not letters. */
const NOT_LETTERS =
  /[\u0640\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]/g

/** Digits that stand for sounds when Arabic is typed on a Latin keyboard; 0 and 1 are misread letters. */
const ARABIZI: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '2': '', '5': 'kh', '6': 't', '7': 'h', '8': '', '9': 'q', '4': '' },
}

/** Latin letters that decomposition leaves whole. */
const LATIN_WHOLE: Readonly<Record<string, string>> = {
  ...{ '\u00E6': 'ae', '\u0153': 'oe', '\u00DF': 'ss', '\u00F8': 'o', '\u0142': 'l', '\u0111': 'd' },
  ...{ '\u0131': 'i', '\u00FE': 'th', '\u00F0': 'dh', '\u0127': 'h', '\u014B': 'n', '\u0259': 'e' },
}

/** Accents that change the sound: ç, and those of scholars and of Slavic and Turkish names. */
const LATIN_ACCENTED: Readonly<Record<string, string>> = {
  ...{ '\u00E7': 's', '\u010D': 'ch', '\u0107': 'ch', '\u0161': 'sh', '\u015F': 'sh', '\u0219': 'sh' },
  ...{
    '\u017E': 'j',
    '\u01F0': 'j',
    '\u01E7': 'j',
    '\u1E2B': 'kh',
    '\u0121': 'gh',
    '\u1E0F': 'dh',
    '\u1E6F': 'th',
  },
}
const ACCENTED = new RegExp(`[${Object.keys(LATIN_ACCENTED).join('')}]`, 'g')

/**
 * One spelling for what Arabic scribes write in many: presentation forms, tatweel, vowel signs,
 * hamza, teh marbuta, alef maksura. Words stay apart by one space. Idempotent.
 */
export function normaliseArabic(text: string): string {
  return foldArabic(bareArabic(text))
    .replace(/[^\u0621-\u064A]+/g, ' ')
    .trim()
}

/**
 * One spelling for what Latin keyboards write in many: capitals, accents, ç, apostrophes, Arabizi
 * digits inside a word. Words stay apart by one space. Idempotent.
 */
export function normaliseLatin(text: string): string {
  const lower = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(ACCENTED, (letter) => LATIN_ACCENTED[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(NOT_LETTERS, '')
    .replace(/['\u2018\u2019\u02BC\u02BB\u02BF\u02BE`\u00B4]/g, '')
    .replace(
      /[\u00E6\u0153\u00DF\u00F8\u0142\u0111\u0131\u00FE\u00F0\u0127\u014B\u0259]/g,
      (letter) => LATIN_WHOLE[letter] ?? '',
    )
  return lower
    .split(/[^a-z0-9]+/)
    .map(soundsOfDigits)
    .filter((word) => word !== '')
    .join(' ')
}

/** The script of a word by its first letter of either; a word without one has none. */
export function scriptOf(word: string): Script | undefined {
  for (const letter of word) {
    if (/[\u0620-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]/.test(letter)) return 'arabic'
    if (/\p{Script=Latin}/u.test(letter)) return 'latin'
  }
  return undefined
}

/** Arabic text without ink that is no letter; hamza and teh marbuta still stand. */
export const bareArabic = (text: string): string => text.normalize('NFKC').replace(NOT_LETTERS, '')

/** Letters that scribes exchange brought to one each. */
export const foldArabic = (text: string): string =>
  ARABIC_FOLDS.reduce((folded, [pattern, letter]) => folded.replace(pattern, letter), text)

/** Digits in a word with letters are sounds; a word of digits alone is no name. */
function soundsOfDigits(word: string): string {
  if (!/\d/.test(word)) return word
  if (!/[a-z]/.test(word)) return ''
  // 3 is ayn: Latin spelling shows it by a vowel, which is often written beside it already.
  const withoutAyn = word.replace(/(?<=[aeiouy])3|3(?=[aeiouy])/g, '').replace(/3/g, 'a')
  return withoutAyn.replace(/\d/g, (digit) => ARABIZI[digit] ?? '')
}
