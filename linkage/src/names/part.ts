import { bareArabic, foldArabic, normaliseLatin, type Script, scriptOf } from './normalise.ts'
import { ARTICLES, isJoinedToNext, particleOf, SUFFIXES, TITLES } from './particle.ts'
import { findFullForm } from './short-form.ts'

/**
 * What a part of a name is: a name; a title, which comes and goes; an initial; or a name led by a
 * particle: servant (Abdel…), child (Ben, Bent), parent (Bou, Oum), tribe (Aït, Ould, Ou).
 */
export type PartKind = 'name' | 'servant' | 'child' | 'parent' | 'tribe' | 'title' | 'initial'

/** One part of a name, with the particles that belong to it. */
export type NamePart = {
  readonly kind: PartKind
  readonly script: Script
  /** The whole part in normalised letters, without spaces: what two writings are compared by. */
  readonly text: string
  /** Skeletons of the particles written apart before the stem: `t` and `bn` in Aït Ben Haddou. */
  readonly particles: readonly string[]
  /** The word that carries the name, without particles written apart; hamza and teh marbuta still stand. */
  readonly stem: string
  /** Whether the article stood apart before the stem, so that what is left has none. */
  readonly bare: boolean
  /** Words that close the part: `dn` in Nour Eddine. */
  readonly suffix: string
}

/**
 * The parts of a name as written, in their order: particles with the name they lead, short forms
 * written out, titles marked.
 *
 * @example nameParts('Sidi Med Aït Ben Haddou') // title sidi, name mohamed, tribe aitbenhaddou
 */
export function nameParts(text: string): readonly NamePart[] {
  const parts: NamePart[] = []
  let open = NOTHING_OPEN
  const words = wordsOf(text)
  for (const [index, { script, raw, folded }] of words.entries()) {
    const isLast = index === words.length - 1
    if (open.text === '' && isSuffix(folded, parts.at(-1))) {
      parts.push(withSuffix(parts.pop(), folded))
      continue
    }
    if (!isLast && isArticle(folded, words[index + 1]?.folded)) {
      open = { ...open, bare: true }
      continue
    }
    const particle = particleOf(folded)
    if (particle && !isLast && isJoinedToNext(folded)) {
      const kind = open.kind ?? particle.kind
      open = {
        kind,
        text: open.text + folded,
        particles: [...open.particles, particle.skeleton],
        bare: false,
      }
      continue
    }
    parts.push(partOf({ script, raw, folded }, open))
    open = NOTHING_OPEN
  }
  return withTitles(parts)
}

type Word = { readonly script: Script; readonly raw: string; readonly folded: string }
type Open = Pick<NamePart, 'text' | 'particles' | 'bare'> & { readonly kind: PartKind | undefined }

const NOTHING_OPEN: Open = { kind: undefined, text: '', particles: [], bare: false }

function wordsOf(text: string): readonly Word[] {
  const apart = bareArabic(text).replace(/([\u0620-\u06FF]+)/g, ' $1 ')
  return apart.split(/[\s\-_.,;:/\\|()[\]"\u00AB\u00BB\u060C\u061B]+/).flatMap(wordsIn)
}

function wordsIn(piece: string): readonly Word[] {
  const script = scriptOf(piece)
  if (script === undefined) return []
  if (script === 'arabic') {
    const raw = piece.replace(/[^\u0620-\u064A\u066E-\u06D3\u0750-\u077F]/g, '')
    const folded = foldArabic(raw).replace(/[^\u0621-\u064A]/g, '')
    return folded === '' ? [] : [{ script, raw, folded }]
  }
  return normaliseLatin(piece)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ script, raw: word, folded: word }))
}

/** `el`, `al`, `l`, or its form before a sun letter: `es` in Es-Saidi, `ech` in Ech-Chaoui. */
function isArticle(word: string, next: string | undefined): boolean {
  if (next === undefined) return false
  if (ARTICLES.has(word)) return true
  const sun = /^[aei](sh|ch|[strzdn])$/.exec(word)?.[1]
  return sun !== undefined && next.startsWith(sun)
}

const isSuffix = (word: string, before: NamePart | undefined): boolean =>
  before !== undefined && before.kind !== 'initial' && SUFFIXES.has(word)

function withSuffix(part: NamePart | undefined, word: string): NamePart {
  if (part === undefined) throw new RangeError('a suffix needs a part before it')
  return { ...part, text: part.text + word, suffix: part.suffix + (SUFFIXES.get(word) ?? '') }
}

function partOf({ script, raw, folded }: Word, open: Open): NamePart {
  const { particles, bare } = open
  const text = open.text + folded
  const full = open.text === '' ? findFullForm(folded) : undefined
  if (full !== undefined) return { kind: 'name', script, text: full, particles, stem: full, bare, suffix: '' }
  const kind = open.kind ?? (folded.length === 1 ? 'initial' : (particleOf(folded)?.kind ?? 'name'))
  return { kind, script, text, particles, stem: raw, bare, suffix: '' }
}

/** A title counts as one only beside a name: El Haj alone, or Aït El Haj, is a name. */
function withTitles(parts: readonly NamePart[]): readonly NamePart[] {
  const isTitle = (part: NamePart): boolean => part.particles.length === 0 && TITLES.has(part.text)
  if (parts.every(isTitle)) return parts
  return parts.map((part) => (isTitle(part) ? { ...part, kind: 'title' } : part))
}
