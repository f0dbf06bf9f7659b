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
}

/** Names of both scripts by number; the same text has one, and a text without letters has {@link NO_NAME}. */
export type NameForms = {
  readonly idOf: (text: string) => number
  readonly formOf: (id: number) => NameForm
  /**
   * Whether two names can agree in any part, told from their letters alone. Two edits of a skeleton change
   * at most four letters of the set; names that are further apart are not worth a comparison.
   */
  readonly mayAgree: (a: number, b: number) => boolean
}

/** The number of a text that is no name. */
export const NO_NAME = -1

/** Reads each distinct name once. */
export function createNameForms(): NameForms {
  const ids = new Map<string, number>()
  const forms: NameForm[] = []
  /** For each name the sets of letters of its first parts, one bit for each letter; 0 where there is no part. */
  let letters = new Int32Array(1024 * PARTS)

  const read = (text: string): number => {
    const name = readName(text)
    const [first] = name.parts
    if (first === undefined) return NO_NAME
    const id = forms.length
    const bare = bareOf(text)
    forms.push({ id, script: first.script, name, bare, key: name.skeletons[0] ?? first.text })
    if ((id + 1) * PARTS > letters.length) {
      const wider = new Int32Array(letters.length * 2)
      wider.set(letters)
      letters = wider
    }
    const sets = [...lettersOf(name), ...(bare === undefined ? [] : lettersOf(bare))]
    // A name of many parts is compared with every other: nobody has one.
    letters.set(sets.length > PARTS ? [ANY] : sets, id * PARTS)
    return id
  }

  return {
    idOf: (text) => {
      let id = ids.get(text)
      if (id === undefined) {
        id = read(text)
        ids.set(text, id)
      }
      return id
    },
    formOf: (id) => {
      const form = forms[id]
      if (form === undefined) throw new RangeError(`no name has the number ${id}`)
      return form
    },
    mayAgree: (a, b) => {
      for (let at = a * PARTS; at < (a + 1) * PARTS; at += 1) {
        const left = letters[at] ?? 0
        if (left === 0) return false
        for (let other = b * PARTS; other < (b + 1) * PARTS; other += 1) {
          const right = letters[other] ?? 0
          if (right === 0) break
          if (left === ANY || right === ANY || bitsOf(left ^ right) <= LETTERS_APART) return true
        }
      }
      return false
    },
  }
}

/** Parts whose letters are kept. */
const PARTS = 4

function bareOf(text: string): ReadName | undefined {
  const parts = nameParts(text.slice(0, 200))
  const isLed = parts.some(({ kind, particles }) => kind !== 'servant' && particles.length > 0)
  return isLed ? readName(parts.map(({ stem }) => stem).join(' ')) : undefined
}

/** The most usual skeleton of each part of a name. */
export const partKeys = ({ name }: NameForm): readonly string[] =>
  name.parts.map(({ readings, text }) => readings[0]?.skeleton ?? text)

const LETTERS_APART = 4
/** An initial agrees with any name that begins like it. */
const ANY = -1

const lettersOf = ({ parts }: ReadName): readonly number[] =>
  parts.map(({ kind, readings, text }) => {
    if (kind === 'initial') return ANY
    let letters = 0
    for (const letter of readings[0]?.skeleton ?? text) letters |= 1 << (letter.charCodeAt(0) & 31)
    // The highest bit is set for all, so that no set is empty.
    return (letters & 0x3fffffff) | 0x40000000
  })

function bitsOf(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
