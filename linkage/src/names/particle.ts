import type { PartKind } from './part.ts'

/** A word that leads a name and belongs to it, with the consonants it adds to the skeleton. */
export type Particle = {
  readonly kind: PartKind
  readonly skeleton: string
  readonly words: readonly string[]
}

/**
 * The words that lead a name, in both scripts, folded. They are grammar rather than data: the
 * readings of joined spellings below rely on each of them.
 */
const PARTICLES: readonly Particle[] = [
  // abd: servant; alone or with an article that stayed with it
  { kind: 'servant', skeleton: 'bd', words: ['abd', '\u0639\u0628\u062F', '\u0639\u0628\u062F\u0627\u0644'] },
  // ben, ibn: son; bent: daughter; beni: sons
  {
    kind: 'child',
    skeleton: 'bn',
    words: ['ben', 'bin', 'ibn', 'bnou', 'bnu', 'ibnou', '\u0628\u0646', '\u0627\u0628\u0646'],
  },
  { kind: 'child', skeleton: 'bl', words: ['bel', 'bell', '\u0628\u0644'] },
  { kind: 'child', skeleton: 'bnt', words: ['bent', 'bint', '\u0628\u0646\u062A'] },
  { kind: 'child', skeleton: 'bn', words: ['beni', 'bani', 'bni', '\u0628\u0646\u064A'] },
  // bou, abou: father of; oum: mother of
  {
    kind: 'parent',
    skeleton: 'b',
    words: ['bou', 'bu', 'abou', 'abu', 'abo', '\u0628\u0648', '\u0627\u0628\u0648', '\u0627\u0628\u064A'],
  },
  { kind: 'parent', skeleton: 'm', words: ['oum', 'oumm', 'om', 'omm', 'umm', 'um', '\u0627\u0645'] },
  // ait, ould, ou: the people of, son of
  { kind: 'tribe', skeleton: 't', words: ['ait', 'ayt', 'aitt', '\u0627\u064A\u062A', '\u0627\u064A\u0637'] },
  {
    kind: 'tribe',
    skeleton: 'nt',
    words: ['nait', 'nayt', '\u0646\u0627\u064A\u062A', '\u0646\u0627\u064A\u0637'],
  },
  { kind: 'tribe', skeleton: 'd', words: ['id', '\u0627\u062F', '\u0627\u064A\u062F'] },
  {
    kind: 'tribe',
    skeleton: 'ld',
    words: [
      'ould',
      'oueld',
      'wld',
      'weld',
      'oulad',
      'ouled',
      'awlad',
      'aoulad',
      '\u0648\u0644\u062F',
      '\u0627\u0648\u0644\u0627\u062F',
    ],
  },
  { kind: 'tribe', skeleton: '', words: ['ou', '\u0627\u0648'] },
]

const BY_WORD: ReadonlyMap<string, Particle> = new Map(
  PARTICLES.flatMap((particle) => particle.words.map((word) => [word, particle] as const)),
)

/** Servant words with an article in Latin letters: abdel, abdoul, abder, abdessi is a name. */
const SERVANT = /^abd(?:[aeu]|ou)?(?:l|s|r|n|z|d|t|ch|ss)?$/

/** The particle that a folded word is, if it is one. */
export const particleOf = (word: string): Particle | undefined =>
  BY_WORD.get(word) ?? BY_WORD.get(singled(word)) ?? (SERVANT.test(word) ? BY_WORD.get('abd') : undefined)

/** A word with doubled letters written once: Oullad. */
const singled = (word: string): string => word.replace(/([a-z])\1+/g, '$1')

/** Whether a particle leads the word after it; Abdou alone is a name, not a servant of the next word. */
export const isJoinedToNext = (word: string): boolean => word !== 'abdou' && word !== 'abdu'

/** Articles written apart. Before sun letters they change; see `isArticle`. */
export const ARTICLES: ReadonlySet<string> = new Set(['el', 'al', 'l', 'ul', 'le', '\u0627\u0644', '\u0644'])

/** Words that close a name and belong to it: Nour Eddine, Jad Allah. */
export const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ...['eddine', 'eddin', 'ddine', 'ddin', 'din', 'dine', 'addine', 'addin', 'uddin', 'eddyn', 'edine', 'edin']
    .concat('\u0627\u0644\u062F\u064A\u0646', '\u062F\u064A\u0646')
    .map((word) => [word, 'dn'] as const),
  ...['allah', 'ellah', 'llah', 'ullah', 'oullah', '\u0627\u0644\u0644\u0647', '\u0644\u0644\u0647'].map(
    (word) => [word, 'lh'] as const,
  ),
])

/** Words of respect, which one office writes and another leaves out. */
export const TITLES: ReadonlySet<string> = new Set([
  ...['si', 'sidi', 'sid', 'sy', 'moulay', 'my', 'mly', 'mouly', 'molay', 'mulay', 'lalla', 'lala', 'lla'],
  ...[
    'haj',
    'hajj',
    'hadj',
    'elhaj',
    'elhajj',
    'elhadj',
    'alhaj',
    'lhaj',
    'lhajj',
    'lhadj',
    'hajja',
    'hadja',
    'elhajja',
    'lhajja',
  ],
  ...['mr', 'mme', 'mlle', 'monsieur', 'madame', 'dr'],
  ...[
    '\u0633\u064A',
    '\u0633\u064A\u062F\u064A',
    '\u0645\u0648\u0644\u0627\u064A',
    '\u0645\u0648\u0644\u064A',
  ],
  ...[
    '\u0644\u0627\u0644\u0629',
    '\u0644\u0627\u0644\u0647',
    '\u0644\u0627\u0644\u0627',
    '\u0644\u0644\u0627',
  ],
  ...[
    '\u0627\u0644\u062D\u0627\u062C',
    '\u062D\u0627\u062C',
    '\u0627\u0644\u062D\u0627\u062C\u0647',
    '\u062D\u0627\u062C\u0647',
  ],
  ...[
    '\u0627\u0644\u0633\u064A\u062F',
    '\u0627\u0644\u0633\u064A\u062F\u0647',
    '\u062F\u0643\u062A\u0648\u0631',
  ],
])
