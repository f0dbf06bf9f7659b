import { foldArabic, foldLatin, nameKey, scriptOf, tidyText } from '../../kernel/index.ts'

/**
 * Consonant skeletons: what is left of a Moroccan name when everything is dropped that Arabic and
 * Latin letters write differently (vowels, doubling, the article, emphasis).
 *
 * A compact stand-in for the linkage library, which weighs evidence and replaces it. Two rows are
 * compared only when date, place and trade, or the card number, already agree; a skeleton finds a
 * candidate for a person to look at, and is never proof.
 */

/** Arabic letters → consonant class. Letters that are missing are vowels, or ʿayn, which Latin rarely writes. */
const ARABIC_CLASS: Readonly<Record<string, string>> = {
  '\u0628': 'b', // beh
  '\u067E': 'b', // peh
  '\u062A': 't', // teh
  '\u062B': 't', // theh
  '\u0637': 't', // tah
  '\u062C': 'j', // jeem
  '\u062D': 'h', // hah
  '\u0647': 'h', // heh
  '\u062E': 'x', // khah
  '\u062F': 'd', // dal
  '\u0630': 'd', // thal
  '\u0636': 'd', // dad
  '\u0638': 'd', // zah
  '\u0631': 'r', // reh
  '\u0632': 'z', // zain
  '\u0633': 's', // seen
  '\u0635': 's', // sad
  '\u0634': 'c', // sheen
  '\u063A': 'g', // ghain
  '\u0641': 'f', // feh
  '\u06A4': 'f', // veh
  '\u0642': 'k', // qaf
  '\u0643': 'k', // kaf, and after folding gaf and keheh
  '\u0644': 'l', // lam
  '\u0645': 'm', // meem
  '\u0646': 'n', // noon
}

/** Latin digraphs, longest first, with the classes each may stand for; the second is the rarer reading. */
const DIGRAPHS: readonly (readonly [string, readonly string[]])[] = [
  ['tch', ['c']],
  ['kh', ['x']],
  ['gh', ['g']],
  ['rh', ['g', 'rh']],
  ['ch', ['c']],
  ['sh', ['c', 'sh']],
  ['dj', ['j']],
  ['ph', ['f']],
  ['th', ['t', 'th']],
  ['dh', ['d', 'dh']],
  ['gu', ['k']],
  ['ck', ['k']],
  ['qu', ['k']],
]
const LATIN_CLASS: Readonly<Record<string, string>> = {
  ...{ b: 'b', p: 'b', t: 't', j: 'j', h: 'h', d: 'd', r: 'r', z: 'z', s: 's', f: 'f', v: 'f' },
  ...{ q: 'k', k: 'k', l: 'l', m: 'm', n: 'n', x: 'ks' },
}
/** Marks a name that ends in a vowel, which tells Karima from Karim. */
const VOWEL_END = '-'
/** Readings kept for one name; beyond, rarer ones are left out. */
const READINGS_MAX = 24

/**
 * The skeletons a name may be read as, in whichever script it is written.
 *
 * @example skeletonsOf('عبد القادر') and skeletonsOf('ABDELKADER') share one
 */
export function skeletonsOf(name: string): ReadonlySet<string> {
  const tidy = tidyText(name)
  const readings = scriptOf(tidy) === 'arabic' ? arabicReadings(tidy) : latinReadings(tidy)
  // A name of vowels only has no skeleton: it agrees with its own key and with nothing else.
  const own = nameKey(tidy)
  return new Set(
    [...readings, own === '' ? '' : `=${own}`].filter(
      (reading) => reading.length > 0 && reading !== VOWEL_END,
    ),
  )
}

/** Whether two names may be one name, by skeleton. */
export function mayBeSameName(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const reading of one) if (other.has(reading)) return true
  return false
}

function arabicReadings(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '')
  return combined(words.map(arabicWordReadings))
}

/** A word with the article kept and dropped: الياس is not ياس, and لحبيب is also الحبيب. */
function arabicWordReadings(word: string): readonly string[] {
  const hamza = /^[\u0623\u0625\u0622]/u.test(word)
  const folded = foldArabic(word)
  const bare = folded.replace(/^(?:\u0627\u0644|\u0644(?=\p{L}{2}))/u, '')
  const forms = folded === bare ? [folded] : hamza ? [folded] : [bare, folded]
  return forms.flatMap((form) => sonOf(arabicConsonants(form), /^\u0628\u0644/u.test(form), 'bl'))
}

function arabicConsonants(word: string): readonly string[] {
  const classes = [...word].map((letter) => ARABIC_CLASS[letter] ?? '').join('')
  // A final heh is often teh marbuta with its points left off, and then is not heard.
  if (word.endsWith('\u0647')) return [classes.slice(0, -1) + VOWEL_END, classes]
  if (word.endsWith('\u0639')) return [classes + VOWEL_END, classes] // ʿayn: Rabia, Rabii or Rabi'
  return [/[\u0627\u064A\u0648\u0621]$/u.test(word) ? classes + VOWEL_END : classes]
}

function latinReadings(name: string): readonly string[] {
  const words = foldLatin(name)
    .replace(/['\u2019\u02BC`]/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
  const kept = words.filter((word, index) => !isArticle(word, words[index + 1]))
  return combined(kept.map(latinWordReadings))
}

/** `el`, `al`, or its form before a sun letter: `es` in Es-Saidi, `ech` in Ech-Chaoui. */
function isArticle(word: string, next: string | undefined): boolean {
  if (next === undefined) return false
  if (/^(?:[aeu]l|l)$/.test(word)) return true
  const sun = /^[ae]([strzdn]|ch)$/.exec(word)?.[1]
  return sun !== undefined && next.startsWith(sun)
}

function latinWordReadings(word: string): readonly string[] {
  // Servant names: after "abd" stands an article, written or swallowed by the letter it doubles.
  const servant = /^abd[aeiou]?(?:l{1,2})?(?=\p{L}{3})/u.exec(word)
  if (servant && servant[0].length < word.length && word.length > 5) {
    const rest = word.slice(servant[0].length)
    const withLam = servant[0].endsWith('l') ? [`l${rest}`] : []
    return [rest, ...withLam].flatMap((form) => latinConsonants(form).map((end) => `bd${end}`))
  }
  const bare = word.replace(/^(?:[ae]l(?=\p{L}{3})|l(?=\p{L}{3})|[ae](?=([strzdn])\1|ch|cch))/u, '')
  const forms = bare === word ? [word] : [bare, word]
  return forms.flatMap((form) => sonOf(latinConsonants(form), /^bel(?=\p{L})/u.test(form), 'bl'))
}

/** Bel- (بل) is Ben + article run together: read both ways. */
const sonOf = (readings: readonly string[], isSon: boolean, start: string): readonly string[] =>
  isSon ? readings.flatMap((reading) => [reading, `bn${reading.slice(start.length)}`]) : readings

function latinConsonants(word: string): readonly string[] {
  let readings: readonly string[] = ['']
  // A silent h ends many names in a vowel (Aminah); in others it is heard (Salah).
  const finalH = /[aeiouy]h$/.test(word)
  const text = finalH ? word.slice(0, -1) : word
  for (let index = 0; index < text.length; ) {
    if (text[index] === text[index - 1]) {
      index += 1
      continue
    }
    const digraph = DIGRAPHS.find(([letters]) => text.startsWith(letters, index))
    const classes = digraph ? digraph[1] : singleClass(text, index)
    readings = classes.flatMap((end) => readings.map((start) => start + end)).slice(0, READINGS_MAX)
    index += digraph ? digraph[0].length : 1
  }
  if (finalH) return readings.flatMap((reading) => [reading + VOWEL_END, `${reading}h`])
  // A final e after a consonant is French spelling and not heard: Amine is not Amina.
  const endsInVowel = /(?:[aiouy]|[aiouy]e)$/.test(text)
  return endsInVowel ? readings.map((reading) => reading + VOWEL_END) : readings
}

/** c and g are soft before e, i and y in French; in Moroccan names g is as often hard (Guelmim, Ghgig). */
function singleClass(text: string, index: number): readonly string[] {
  const letter = text[index] ?? ''
  const soft = /[eiy]/.test(text[index + 1] ?? '')
  if (letter === 'c') return [soft ? 's' : 'k']
  if (letter === 'g') return soft ? ['k', 'j'] : ['k']
  return [LATIN_CLASS[letter] ?? '']
}

/** Every way to take one reading of each word, joined: "Ben Ali" is also written Benali. */
function combined(words: readonly (readonly string[])[]): readonly string[] {
  return words.reduce<readonly string[]>(
    (starts, ends) =>
      starts.flatMap((start) => ends.map((end) => start.replace(VOWEL_END, '') + end)).slice(0, READINGS_MAX),
    [''],
  )
}
