import { type Sound, soundsOf, VOWEL } from './draft.ts'

/** Letters at one place of a word that are read together: consonants with their sounds, or a vowel. */
export type Letters =
  | { readonly letters: string; readonly sounds: readonly Sound[] }
  | { readonly letters: string; readonly vowel: number }

/**
 * Letters read together, longest first, with the classes they are heard as; a number after a class
 * says how unusual that is. `kh` is khah, and now and then k before h (Is-hak).
 */
const GROUPS: readonly Letters[] = [
  heard('tch', 'c tc3'),
  heard('sch', 'c'),
  heard('kh', 'x kh6'),
  heard('gh', 'g'),
  heard('rh', 'g1 rh1'),
  heard('ch', 'c k5'),
  heard('sh', 'c sh3'),
  heard('dj', 'j'),
  heard('dgh', 'dg'),
  heard('dg', 'j1 dk2'),
  heard('ph', 'f'),
  heard('th', 't th2 s6'),
  heard('dh', 'd dh3 z4'),
  heard('ck', 'k'),
  heard('cq', 'k'),
  heard('cc', 'k'),
  // Vowels of two letters that do not sound like them: Raheem, Naceur.
  { letters: 'ee', vowel: VOWEL.i },
  { letters: 'oo', vowel: VOWEL.u },
  { letters: 'eu', vowel: VOWEL.e },
]

const SINGLE: ReadonlyMap<string, Letters> = new Map(
  [
    ...[...'btjhdrzsfklmn'].map((letter) => heard(letter, letter)),
    ...[heard('p', 'b f5'), heard('v', 'f w6'), heard('q', 'k'), heard('x', 'ks')],
    ...[...'ouw'].map((letters) => ({ letters, vowel: VOWEL.u })),
    ...[...'iy'].map((letters) => ({ letters, vowel: VOWEL.i })),
    ...[
      { letters: 'a', vowel: VOWEL.a },
      { letters: 'e', vowel: VOWEL.e },
    ],
  ].map((letters) => [letters.letters, letters]),
)

/** c is s where capitals lost its cedilla: FAYCAL. */
const HARD_C = heard('c', 'k s6')
const SOFT_C = heard('c', 's')
/** g is hard in Guelmim and soft in Egyptian Gamal; in Moroccan lists it is also ghayn without its h. */
const HARD_G = heard('g', 'k j2 g3')
const HARD_GU = heard('gu', 'k j2 g3')
const SOFT_G = heard('g', 'j k1 g4')
const QU = heard('qu', 'k')
/** w and y where a name begins: Walid, Oualid; Yassine, Iassine. */
const GLIDE_OU = heard('ou', 'w -7')
const GLIDE_W = heard('w', 'w')
const GLIDE_Y = heard('y', 'y -9')
const GLIDE_Y_CONSONANT = heard('y', 'y1 -1')
const GLIDE_I = heard('i', '- y2')

/** What stands at a place of a word. */
export function lettersAt(word: string, index: number): Letters {
  const letter = word[index] ?? ''
  const next = word[index + 1] ?? ''
  const group = GROUPS.find(({ letters }) => word.startsWith(letters, index))
  if (group) return group
  if (letter === 'c') return /[eiy]/.test(next) ? SOFT_C : HARD_C
  if (letter === 'q' && next === 'u') return QU
  if (letter === 'g' && next === 'u' && /[aeiy]/.test(word[index + 2] ?? '')) return HARD_GU
  if (letter === 'g') return /[eiy]/.test(next) ? SOFT_G : HARD_G
  const glide = index === 0 ? glideAt(word) : undefined
  return glide ?? SINGLE.get(letter) ?? { letters: letter, vowel: 0 }
}

/** A glide opens a name only before a vowel: Ouchen and Ibrahim begin with a vowel. */
function glideAt(word: string): Letters | undefined {
  if (/^ou[aeiy]/.test(word)) return GLIDE_OU
  if (word.startsWith('w')) return GLIDE_W
  if (word.startsWith('y')) return /^y[aeiou]/.test(word) ? GLIDE_Y : GLIDE_Y_CONSONANT
  return /^i[aeou]/.test(word) ? GLIDE_I : undefined
}

function heard(letters: string, notation: string): Letters {
  return { letters, sounds: soundsOf(notation) }
}
