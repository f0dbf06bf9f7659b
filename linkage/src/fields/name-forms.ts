import { nameParts, type ReadName, readName, type Script } from '../names/index.ts'

/** A name as it stands in one column, read once. */
export type NameForm = {
  readonly id: number
  readonly script: Script
  readonly name: ReadName
  /** The name without Ben, Aït, Ould and their like, when it has any of them. */
  readonly bare: ReadName | undefined
  /** The most usual skeleton of the whole name: what its frequency is counted by. */
  readonly key: string
  /** For each part the set of letters of its most usual skeleton, one bit each. */
  readonly letters: readonly number[]
}

/** Reads names of both scripts; the same text is one form, and a text without letters is none. */
export function createNameForms(): (text: string) => NameForm | undefined {
  const forms = new Map<string, NameForm | undefined>()
  let count = 0
  return (text) => {
    if (forms.has(text)) return forms.get(text)
    const name = readName(text)
    const [first] = name.parts
    const form =
      first === undefined
        ? undefined
        : {
            id: count,
            script: first.script,
            name,
            ...formOf(text, name, name.skeletons[0] ?? first.text),
          }
    if (form !== undefined) count += 1
    forms.set(text, form)
    return form
  }
}

function formOf(text: string, name: ReadName, key: string): Pick<NameForm, 'bare' | 'key' | 'letters'> {
  const parts = nameParts(text.slice(0, 200))
  const isLed = parts.some(({ kind, particles }) => kind !== 'servant' && particles.length > 0)
  const bare = isLed ? readName(parts.map(({ stem }) => stem).join(' ')) : undefined
  return { bare, key, letters: [...lettersOf(name), ...(bare === undefined ? [] : lettersOf(bare))] }
}

/** The most usual skeleton of each part of a name. */
export const partKeys = ({ name }: NameForm): readonly string[] =>
  name.parts.map(({ readings, text }) => readings[0]?.skeleton ?? text)

/**
 * Whether two names can agree in any part, told from their letters alone. Two edits of a skeleton change at
 * most four letters of the set; names that are further apart are not worth a comparison.
 */
export function mayAgree(a: NameForm, b: NameForm): boolean {
  for (const left of a.letters) {
    for (const right of b.letters) {
      if (left === INITIAL || right === INITIAL || bitsOf(left ^ right) <= LETTERS_APART) return true
    }
  }
  return false
}

const LETTERS_APART = 4
/** An initial agrees with any name that begins like it. */
const INITIAL = -1

const lettersOf = ({ parts }: ReadName): readonly number[] =>
  parts.map(({ kind, readings, text }) => {
    if (kind === 'initial') return INITIAL
    let letters = 0
    for (const letter of readings[0]?.skeleton ?? text) letters |= 1 << (letter.charCodeAt(0) & 31)
    return letters & 0x7fffffff
  })

function bitsOf(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
