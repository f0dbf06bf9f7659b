import { compareNames, type NameLevel, type ReadName, readName } from './compare.ts'

/**
 * Distinct names with a number each, read once and compared once: two million people have a few
 * tens of thousands of names.
 */
export type NameBook = {
  /** The number of a name; the same text always gets the same one. */
  readonly idOf: (text: string) => number
  readonly nameOf: (id: number) => ReadName
  readonly compare: (one: number, other: number) => NameLevel
  readonly size: () => number
}

/** Compared pairs kept; when they are more, all are forgotten and the book begins anew. */
const PAIRS_MAX = 4_000_000

/** An empty book of names. */
export function createNameBook(): NameBook {
  const ids = new Map<string, number>()
  const names: ReadName[] = []
  const levels = new Map<number, NameLevel>()
  const nameOf = (id: number): ReadName => {
    const name = names[id]
    if (name === undefined) throw new RangeError(`no name has the number ${id}`)
    return name
  }
  return {
    idOf: (text) => {
      const known = ids.get(text)
      if (known !== undefined) return known
      const id = names.length
      ids.set(text, id)
      names.push(readName(text))
      return id
    },
    nameOf,
    compare: (one, other) => {
      // Numbers stay exact: 2^26 names squared are below 2^53.
      const pair = one < other ? one * 67_108_864 + other : other * 67_108_864 + one
      const known = levels.get(pair)
      if (known !== undefined) return known
      if (levels.size >= PAIRS_MAX) levels.clear()
      const level = compareNames(nameOf(one), nameOf(other))
      levels.set(pair, level)
      return level
    },
    size: () => names.length,
  }
}
