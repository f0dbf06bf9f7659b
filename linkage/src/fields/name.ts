import type { Column } from '../table/table.ts'
import { compareNameForms, NAME_LEVELS } from './compare-forms.ts'
import { createShares, type Field, type KeyMaker, levelOf, MISSING, type Shares } from './field.ts'
import { createPairMemo } from './memo.ts'
import { type NameForm, partKeys } from './name-forms.ts'
import { hashText, joinHashes } from './strings.ts'

/** A field of names, which can also be held against another field of names. */
export type NameField = Field & {
  readonly formsOf: (row: number) => readonly NameForm[]
  readonly compareForms: (a: readonly NameForm[], b: readonly NameForm[]) => number
}

const NONE: readonly NameForm[] = []

/** How many ways to read a name make keys: an unusual reading of a clerk is usual for another. */
const READINGS = 2

/**
 * Names in one column for each script. All forms of the one record meet all of the other, and the best
 * agreement counts: a mistake in the Latin spelling does no harm where the Arabic one agrees.
 */
export function createNameField(
  name: string,
  columns: readonly Column[],
  rows: number,
  read: (text: string) => NameForm | undefined,
): NameField {
  const formsOf = formsReader(columns, read)
  const shares = countNames(rows, formsOf)
  const known: NameForm[] = []
  const compareIds = createPairMemo((a, b) => {
    const [left, right] = [known[a], known[b]]
    return left === undefined || right === undefined ? MISSING : compareNameForms(left, right, shares)
  }, 18)

  const compareForms = (a: readonly NameForm[], b: readonly NameForm[]): number => {
    let best = MISSING
    for (const left of a) {
      for (const right of b) {
        known[left.id] = left
        known[right.id] = right
        const found = compareIds(left.id, right.id)
        if (levelOf(found) > levelOf(best) || (levelOf(found) === levelOf(best) && found > best)) best = found
      }
    }
    return best
  }

  return {
    name,
    levels: NAME_LEVELS,
    compare: (a, b) => compareForms(formsOf(a), formsOf(b)),
    keys: nameKeys(formsOf),
    show: (row) =>
      columns
        .map((column) => column.textOf(column.codeOf(row)))
        .filter((text) => text !== '')
        .join(' / '),
    formsOf,
    compareForms,
  }
}

/** Reads the forms of a row, each distinct text of a column once. */
function formsReader(
  columns: readonly Column[],
  read: (text: string) => NameForm | undefined,
): (row: number) => readonly NameForm[] {
  const readers = columns.map((column) => {
    const forms: (NameForm | null | undefined)[] = []
    return (code: number): NameForm | null => {
      let form = forms[code]
      if (form === undefined) {
        form = read(column.textOf(code)) ?? null
        while (forms.length <= code) forms.push(undefined)
        forms[code] = form
      }
      return form
    }
  })
  return (row) => {
    let found: NameForm[] | undefined
    for (let at = 0; at < columns.length; at += 1) {
      const code = columns[at]?.codeOf(row) ?? 0
      const form = code === 0 ? null : (readers[at]?.(code) ?? null)
      if (form === null) continue
      if (found === undefined) found = [form]
      else found.push(form)
    }
    return found ?? NONE
  }
}

/** Counts whole names and, where there are several, their parts, by skeleton. */
function countNames(rows: number, formsOf: (row: number) => readonly NameForm[]): Shares {
  const shares = createShares()
  const keysOf: (readonly string[] | undefined)[] = []
  for (let row = 0; row < rows; row += 1) {
    const [first, second] = formsOf(row)
    if (first === undefined) continue
    let keys = keysOf[first.id]
    if (keys === undefined) {
      keys = [...new Set([first.key, ...partKeys(first)])]
      keysOf[first.id] = keys
    }
    for (const key of keys) shares.add(key)
    if (second !== undefined && second.key !== first.key) shares.add(second.key)
    shares.addRow()
  }
  return shares
}

function nameKeys(formsOf: (row: number) => readonly NameForm[]): ReadonlyMap<string, KeyMaker> {
  const of = (make: (form: NameForm) => readonly string[]): KeyMaker => {
    const made: (readonly number[] | undefined)[] = []
    const hashesOf = (form: NameForm): readonly number[] => {
      let hashes = made[form.id]
      if (hashes === undefined) {
        hashes = [...new Set(make(form).map((text) => hashText(text)))]
        while (made.length <= form.id) made.push(undefined)
        made[form.id] = hashes
      }
      return hashes
    }
    return (row, emit) => {
      const forms = formsOf(row)
      let first: readonly number[] = []
      for (let at = 0; at < forms.length; at += 1) {
        const form = forms[at]
        if (form === undefined) continue
        const hashes = hashesOf(form)
        for (const hash of hashes) if (at === 0 || !first.includes(hash)) emit(hash)
        if (at === 0) first = hashes
      }
    }
  }
  return new Map<string, KeyMaker>([
    ['whole', of(({ name }) => name.skeletons.slice(0, READINGS).map(withoutEnd))],
    [
      'parts',
      of(({ name }) =>
        name.parts
          .filter(({ kind }) => kind !== 'initial')
          .flatMap(({ readings }) => readings.slice(0, READINGS).map(({ skeleton }) => withoutEnd(skeleton))),
      ),
    ],
    [
      'first',
      of(({ name }) =>
        (name.parts[0]?.readings ?? []).slice(0, READINGS).map((one) => withoutEnd(one.skeleton)),
      ),
    ],
    ['initial', of(({ name }) => [(name.skeletons[0] ?? '').slice(0, 1)])],
    ['start', of(({ name }) => [(name.skeletons[0] ?? '').slice(0, 2)])],
  ])
}

/** The vowel that ends a name is the first thing that spellings differ in. */
const withoutEnd = (skeleton: string): string => skeleton.replace(/[AIU]$/, '')

/** Keys of two name fields together, whichever stands first. */
export function pairKeys(one: NameField, other: NameField): ReadonlyMap<string, KeyMaker> {
  const of = (key: string): KeyMaker => {
    const makeLeft = one.keys.get(key)
    const makeRight = other.keys.get(key)
    return (row, emit) => {
      makeLeft?.(row, (a) => {
        makeRight?.(row, (b) => emit(joinHashes(Math.min(a, b), Math.max(a, b))))
      })
    }
  }
  return new Map([
    ['both', of('whole')],
    ['both_parts', of('parts')],
  ])
}
