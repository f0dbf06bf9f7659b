import { type Draft, EMPTY, type Sound, VOWEL, withSounds, withVowel } from './draft.ts'
import { endMark, ledBy, type Reading, readingOf } from './reading.ts'

/** Letters read together, longest first, with the ways they are heard. */
const GROUPS: readonly (readonly [string, readonly Sound[]])[] = [
  [
    'tch',
    [
      ['c', 0],
      ['tc', 3],
    ],
  ],
  ['sch', [['c', 0]]],
  [
    'kh',
    [
      ['x', 0],
      ['kh', 6],
    ],
  ],
  ['gh', [['g', 0]]],
  [
    'rh',
    [
      ['g', 1],
      ['rh', 1],
    ],
  ],
  [
    'ch',
    [
      ['c', 0],
      ['k', 5],
    ],
  ],
  [
    'sh',
    [
      ['c', 0],
      ['sh', 3],
    ],
  ],
  ['dj', [['j', 0]]],
  [
    'dg',
    [
      ['j', 1],
      ['dk', 2],
    ],
  ],
  ['ph', [['f', 0]]],
  [
    'th',
    [
      ['t', 0],
      ['th', 2],
      ['s', 6],
    ],
  ],
  [
    'dh',
    [
      ['d', 0],
      ['dh', 3],
      ['z', 4],
    ],
  ],
  ['ck', [['k', 0]]],
  ['cq', [['k', 0]]],
  ['cc', [['k', 0]]],
]
const SINGLE: Readonly<Record<string, readonly Sound[]>> = {
  ...{
    b: [['b', 0]],
    p: [
      ['b', 0],
      ['f', 5],
    ],
    t: [['t', 0]],
    j: [['j', 0]],
    h: [['h', 0]],
    d: [['d', 0]],
  },
  ...{
    r: [['r', 0]],
    z: [['z', 0]],
    s: [['s', 0]],
    f: [['f', 0]],
    v: [['f', 0]],
    q: [['k', 0]],
    k: [['k', 0]],
  },
  ...{ l: [['l', 0]], m: [['m', 0]], n: [['n', 0]], x: [['ks', 0]] },
}
const HARD_C: readonly Sound[] = [['k', 0]]
const SOFT_C: readonly Sound[] = [['s', 0]]
/** g is hard in Guelmim and soft in Egyptian Gamal; in Moroccan lists it is also ghayn without its h. */
const HARD_G: readonly Sound[] = [
  ['k', 0],
  ['j', 2],
  ['g', 3],
]
const SOFT_G: readonly Sound[] = [
  ['k', 1],
  ['j', 0],
  ['g', 4],
]
const VOWELS: Readonly<Record<string, number>> = {
  ...{ a: VOWEL.a, e: VOWEL.e, i: VOWEL.i, y: VOWEL.i, o: VOWEL.u, u: VOWEL.u, w: VOWEL.u },
}

/**
 * The readings of a Latin word, already normalised.
 *
 * @param isBare whether the article was written apart, so that a leading l is the name's own
 */
export function latinReadings(word: string, isBare: boolean): readonly Reading[] {
  return withoutArticle(word, isBare).flatMap(([form, cost]) => joinedReadings(form, cost))
}

/** A word with the article kept and dropped: Elidrissi, Alhassan, Lamrani; but Elias, Ali, Latifa. */
function withoutArticle(word: string, isBare: boolean): readonly (readonly [string, number])[] {
  const article = isBare ? undefined : /^(?:[ea]l|l)(?=[a-z]{3})/.exec(word)?.[0]
  if (article === undefined) return [[word, 0]]
  const rest = word.slice(article.length)
  const startsWithVowel = /^[aeiouy]/.test(rest)
  if (article === 'l') {
    if (!/^(?:[aeiou]{0,2}[^aeiou]){2}/.test(rest)) return [[word, 0]]
    return [
      [word, 0],
      [rest, startsWithVowel ? 2 : 1],
    ]
  }
  const isLikely = article === 'el' ? !/^i?as/.test(rest) : !startsWithVowel
  return isLikely
    ? [
        [rest, 0],
        [word, 3],
      ]
    : [
        [word, 0],
        [rest, 3],
      ]
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
  [/^ou(?=[a-z]{3})/, '', 1],
]

function joinedReadings(word: string, cost: number, depth = 0): readonly Reading[] {
  const own = wordReadings(word, cost)
  if (depth > 1) return own
  const led = JOINED.flatMap(([pattern, skeleton, more]) => {
    const start = pattern.exec(word)?.[0]
    if (start === undefined) return []
    const rest = word.slice(start.length)
    return joinedReadings(rest, cost + more, depth + 1).map((reading) => ledBy(skeleton, reading))
  })
  const served = servedNames(word).flatMap(([rest, more]) =>
    wordReadings(rest, cost + more).map((reading) => ledBy('bd', reading)),
  )
  return [...served, ...led, ...own]
}

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

function wordReadings(word: string, cost: number): readonly Reading[] {
  const text = withoutSilentEnd(word)
  let drafts: readonly Draft[] = [{ ...EMPTY, cost }]
  for (let index = 0; index < text.length; ) {
    const letter = text[index] ?? ''
    const step = stepAt(text, index)
    drafts = step.sounds ? withSounds(drafts, step.sounds) : withVowel(drafts, VOWELS[letter] ?? 0)
    index += step.length
    // A doubled letter is one sound, and so is a doubled group: Mekkki, Echchaoui.
    while (text.startsWith(step.letters, index) && step.sounds) index += step.letters.length
  }
  return endings(drafts, word, text)
}

type Step = {
  readonly letters: string
  readonly length: number
  readonly sounds: readonly Sound[] | undefined
}

function stepAt(text: string, index: number): Step {
  const letter = text[index] ?? ''
  const next = text[index + 1] ?? ''
  const group = GROUPS.find(([letters]) => text.startsWith(letters, index))
  if (group) return { letters: group[0], length: group[0].length, sounds: group[1] }
  if (letter === 'c') return step(letter, 1, /[eiy]/.test(next) ? SOFT_C : HARD_C)
  if (letter === 'g') {
    if (/^gu[eiay]/.test(text.slice(index))) return step('gu', 2, HARD_G)
    return step(letter, 1, /[eiy]/.test(next) ? SOFT_G : HARD_G)
  }
  if (letter === 'q' && next === 'u') return step('qu', 2, HARD_C)
  const glide = index === 0 ? glideAt(text) : undefined
  return glide ?? step(letter, 1, SINGLE[letter])
}

const step = (letters: string, length: number, sounds: readonly Sound[] | undefined): Step => ({
  letters,
  length,
  sounds,
})

/** w and y where a name begins: Walid, Oualid; Yassine, Iassine; Ouchen and Ibrahim begin with a vowel. */
function glideAt(text: string): Step | undefined {
  if (/^ou[aeiy]/.test(text))
    return step('ou', 2, [
      ['w', 0],
      ['', 3],
    ])
  if (/^w/.test(text)) return step('w', 1, [['w', 0]])
  if (/^y/.test(text))
    return step('y', 1, [
      ['y', 0],
      ['', 4],
    ])
  if (/^i[aeou]/.test(text))
    return step('i', 1, [
      ['', 0],
      ['y', 2],
    ])
  return undefined
}

/** French writes a final e that is not heard: Amine, Hicham and Hichame. */
const withoutSilentEnd = (word: string): string => word.replace(/([^aeiouy]|gu|qu)e$/, '$1')

function endings(drafts: readonly Draft[], word: string, text: string): readonly Reading[] {
  const end = (mark: string, cost: number): readonly Reading[] =>
    drafts.map((draft) => readingOf({ ...draft, cost: draft.cost + cost }, mark))
  if (text !== word) return [...end('', 0), ...end('A', 3), ...end('I', 4)]
  const vowels = /[aeiouyw]+$/.exec(text)?.[0] ?? ''
  if (vowels !== '') return lastVowel(vowels).flatMap(([mark, cost]) => end(mark, cost))
  // A silent h ends many names in a vowel (Aminah); in others it is heard (Salah).
  if (/[aeo]h$/.test(text)) {
    const silent = drafts.map((draft) =>
      readingOf(
        {
          ...draft,
          consonants: draft.consonants.slice(0, -1),
          vowels: draft.vowels.slice(0, -1),
          cost: draft.cost + 2,
        },
        'A',
      ),
    )
    return [...end('', 0), ...silent]
  }
  return drafts.map((draft) => readingOf(draft, endMark(draft.gap)))
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
