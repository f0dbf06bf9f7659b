/** The vowels heard between two consonants, as a set of bits. */
export const VOWEL = { a: 1, e: 2, i: 4, u: 8 } as const

/** Vowels that are not known, or belong to an article: they agree with all. */
export const ANY_VOWEL = 16

/** One way to read a word, while it is being read letter by letter. */
export type Draft = {
  readonly consonants: string
  /** One hexadecimal digit for each consonant: the vowels heard before it. */
  readonly vowels: string
  /** The vowels heard since the last consonant. */
  readonly gap: number
  /** How unusual the reading is, in tenths; 0 is the usual one. */
  readonly cost: number
}

/** One way that letters may be read: the consonant classes they stand for, and how unusual that is. */
export type Sound = readonly [classes: string, cost: number]

/**
 * Sounds from their short notation: classes, each followed by its cost unless that is 0; `-` is silence.
 *
 * @example soundsOf('c k5') // [['c', 0], ['k', 5]]
 */
export function soundsOf(notation: string): readonly Sound[] {
  return notation.split(' ').map((sound) => {
    const classes = sound.replace(/[\d-]/g, '')
    return [classes, Number(sound.slice(classes.length).replace('-', '') || '0')]
  })
}

export const EMPTY: Draft = { consonants: '', vowels: '', gap: 0, cost: 0 }

/** Readings kept while a word is read; beyond, the most unusual are left out. */
const DRAFTS_MAX = 12

/** Readings extended by every way the next letters may be read, the most usual first. */
export function withSounds(drafts: readonly Draft[], sounds: readonly Sound[]): readonly Draft[] {
  const [only] = sounds
  if (sounds.length === 1 && only) return drafts.map((draft) => withSound(draft, only))
  return usual(sounds.flatMap((sound) => drafts.map((draft) => withSound(draft, sound))))
}

/** Readings extended by a vowel. */
export const withVowel = (drafts: readonly Draft[], vowel: number): readonly Draft[] =>
  drafts.map((draft) => ({ ...draft, gap: draft.gap | vowel }))

/** The most usual readings. A stable sort keeps the order of equals, so that the choice is the same everywhere. */
export const usual = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.toSorted((one, other) => one.cost - other.cost).slice(0, DRAFTS_MAX)

function withSound(draft: Draft, [classes, cost]: Sound): Draft {
  if (classes === '') return cost === 0 ? draft : { ...draft, cost: draft.cost + cost }
  return {
    consonants: draft.consonants + classes,
    vowels: draft.vowels + vowelMark(draft.gap) + '0'.repeat(classes.length - 1),
    gap: 0,
    cost: draft.cost + cost,
  }
}

const vowelMark = (gap: number): string => (gap >= ANY_VOWEL ? '?' : gap.toString(16))
