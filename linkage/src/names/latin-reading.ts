import { ANY_VOWEL, type Draft, EMPTY, withSounds, withVowel } from './draft.ts'
import { lettersAt } from './latin-letters.ts'
import { ledBy, type Reading, readingOf } from './reading.ts'

/**
 * The readings of a Latin word, already normalised.
 *
 * @param isBare whether the article was written apart, so that a leading l is the name's own
 */
export function latinReadings(word: string, isBare: boolean): readonly Reading[] {
  return withoutArticle(word, isBare).flatMap(([form, cost, gap]) =>
    joinedReadings(form, { ...EMPTY, cost, gap }),
  )
}

type Form = readonly [word: string, cost: number, gap: number]

/** A word with the article kept and dropped: Elidrissi, Alhassan, Lamrani; but Elias, Ali, Latifa. */
function withoutArticle(word: string, isBare: boolean): readonly Form[] {
  const whole: Form = [word, 0, 0]
  const article = isBare ? undefined : /^(?:[ea]l|l)(?=[a-z]{3})/.exec(word)?.[0]
  if (article === undefined) return [whole]
  const rest = word.slice(article.length)
  const startsWithVowel = /^[aeiouy]/.test(rest)
  if (article === 'l') {
    // The vowel after the l may be the article's own: Lahoucine is El Houcine.
    const isName = /^(?:[aeiou]{0,3}[^aeiou]){2}/.test(rest)
    return isName ? [whole, [rest, startsWithVowel ? 2 : 1, ANY_VOWEL]] : [whole]
  }
  const isLikely = article === 'el' ? !/^i?as/.test(rest) : !startsWithVowel
  return isLikely
    ? [
        [rest, 0, 0],
        [word, 3, 0],
      ]
    : [whole, [rest, 3, 0]]
}

/** Particles written together with the name, and what they add. */
const JOINED: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:ben|bin)(?=[a-z]{3})/, 'bn', 0],
  [/^benel(?=[a-z]{3})/, 'bn', 0],
  [/^bel(?=[a-z]{3})/, 'bl', 0],
  [/^bel(?=[a-z]{3})/, 'bn', 3],
  [/^a?b(?:ou|u)(?=[a-z]{3})/, 'b', 0],
  [/^a?boul(?=[a-z]{3})/, 'b', 2],
  [/^a[iy]t(?=[a-z]{3})/, 't', 0],
  [/^(?:ou?e?ld|wld|weld)(?=[a-z]{2})/, 'ld', 0],
  [/^(?:oul|aoul|awl)[ae]d(?=[a-z]{2})/, 'ld', 0],
  [/^ou(?=[a-z]{3})/, '', 4],
]

function joinedReadings(word: string, start: Draft, depth = 0): readonly Reading[] {
  const own = wordReadings(word, start)
  if (depth > 1) return own
  const led = JOINED.flatMap(([pattern, skeleton, more]) => {
    const particle = pattern.exec(word)?.[0]
    if (particle === undefined) return []
    return withoutArticle(word.slice(particle.length), false).flatMap(([rest, cost, gap]) =>
      joinedReadings(rest, { ...start, cost: start.cost + more + cost, gap }, depth + 1).map((reading) =>
        ledBy(skeleton, reading),
      ),
    )
  })
  const served = servedNames(word).flatMap(([rest, more]) =>
    wordReadings(rest, costlier(start, more)).map((reading) => ledBy('bd', reading)),
  )
  return [...served, ...led, ...own]
}

const costlier = (draft: Draft, more: number): Draft => ({ ...draft, cost: draft.cost + more })

/** Whom a servant name serves: the article is written, swallowed, or one with the letter after it. */
function servedNames(word: string): readonly (readonly [string, number])[] {
  const rest = /^abd(?:ou|[aeiou])?(?=[a-z]{3})/.exec(word)?.[0]
  if (rest === undefined) return []
  const name = word.slice(rest.length)
  if (name.startsWith('ll')) return [[name.slice(1), 0]]
  if (!name.startsWith('l')) return [[name, 0]]
  const isLam = /^l[aeiouy]/.test(name)
  return [
    [name.slice(1), 0],
    [name, isLam ? 1 : 4],
  ]
}

function wordReadings(word: string, start: Draft): readonly Reading[] {
  const text = withoutSilentEnd(word)
  let drafts: readonly Draft[] = [start]
  for (let index = 0; index < text.length; ) {
    const step = lettersAt(text, index)
    const isVowel = 'vowel' in step
    drafts = isVowel ? withVowel(drafts, step.vowel) : withSounds(drafts, step.sounds)
    index += step.letters.length
    // A doubled letter is one sound, and so is a doubled group: Mekki, Echchaoui.
    while (!isVowel && text.startsWith(step.letters, index)) index += step.letters.length
  }
  return endings(drafts, word, text)
}

/** French writes a final e that is not heard: Amine, Hicham and Hichame. */
const withoutSilentEnd = (word: string): string => word.replace(/([^aeiouy]|gu|qu)e$/, '$1')

function endings(drafts: readonly Draft[], word: string, text: string): readonly Reading[] {
  const end = (mark: string, cost: number): readonly Reading[] =>
    drafts.map((draft) => readingOf({ ...draft, cost: draft.cost + cost }, mark))
  if (text !== word) return [...end('', 0), ...end('A', 9), ...end('I', 9)]
  const vowels = /[aeiouyw]+$/.exec(text)?.[0] ?? ''
  if (vowels !== '') return lastVowel(vowels).flatMap(([mark, cost]) => end(mark, cost))
  // A silent h ends many names in a vowel (Aminah, Rabih); in others it is heard (Salah).
  const silent = /([aeio])h$/.exec(text)?.[1]
  if (silent === undefined) return end('', 0)
  const mark = silent === 'i' ? 'I' : silent === 'o' ? 'U' : 'A'
  const cut = drafts.map(({ consonants, vowels, gap, cost }) =>
    readingOf(
      {
        consonants: consonants.slice(0, -1),
        vowels: vowels.slice(0, -1),
        gap,
        cost: cost + (silent === 'i' ? 6 : 2),
      },
      mark,
    ),
  )
  return [...end('', 0), ...cut]
}

/** The vowel that is heard last, with its second choice. */
function lastVowel(vowels: string): readonly (readonly ['A' | 'I' | 'U', number])[] {
  if (/(?:ie|ye|ee)$/.test(vowels))
    return [
      ['I', 0],
      ['A', 2],
    ]
  if (/(?:ae|a)$/.test(vowels)) return [['A', 0]]
  if (/e$/.test(vowels))
    return [
      ['A', 1],
      ['I', 1],
    ]
  if (/[iy]$/.test(vowels)) return [['I', 0]]
  return [['U', 0]]
}
