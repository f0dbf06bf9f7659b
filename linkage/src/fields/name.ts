import type { Column } from '../table/table.ts'
import { compareNameForms, FORM_LEVEL, FORM_LEVELS } from './compare-forms.ts'
import {
  comparisonOf,
  createShares,
  type Field,
  type FieldGround,
  type KeyMaker,
  levelOf,
  MISSING,
  rarityOf,
  type Shares,
} from './field.ts'
import { createCache, createListCache, createPairMemo } from './memo.ts'
import { type NameForm, type NameForms, NO_NAME, partKeys } from './name-forms.ts'
import { hashText, joinHashes } from './strings.ts'

/** A field of names, which can also be held against another field of names. */
export type NameField = Field & {
  /** The number of the name in one of the columns of a row. */
  readonly nameAt: NameAt
  /** This field of the one row against another field of the other. */
  readonly compareAcross: (a: number, other: NameField, b: number) => number
}

type NameAt = (column: number, row: number) => number

/** How many ways to read a name make keys: an unusual reading of a clerk is usual for another. */
const READINGS = 2

/**
 * Names in one column for each script. Names of one script meet first, then those of two, and the best
 * agreement counts: a mistake in the Latin spelling does no harm where the Arabic one agrees.
 */
export function createNameField(
  name: string,
  columns: readonly Column[],
  ground: FieldGround,
  forms: NameForms,
): NameField {
  const nameAt = nameReader(columns, forms)
  const shares = countNames(ground, columns.length, nameAt, forms)
  const compareIds = createPairMemo(
    (a, b) => compareNameForms(forms.formOf(a), forms.formOf(b), shares, ground.expected),
    18,
  )
  const ownRarity = createCache((id) => {
    const share = shares.of(forms.formOf(id).key, ground.expected[FORM_LEVEL.exact] ?? 0)
    return rarityOf(comparisonOf(FORM_LEVEL.exact, share))
  })

  const compareNames = (left: number, right: number): number => {
    if (left === right) return FORM_LEVEL.exact | (ownRarity(left) << 8)
    return forms.mayAgree(left, right) ? compareIds(left, right) : FORM_LEVEL.different
  }

  const compareAcross: NameField['compareAcross'] = (a, other, b) => {
    let best = MISSING
    for (let apart = 0; apart < columns.length; apart += 1) {
      for (let column = 0; column < columns.length; column += 1) {
        const left = nameAt(column, a)
        const right = left === NO_NAME ? NO_NAME : other.nameAt((column + apart) % columns.length, b)
        if (right !== NO_NAME) best = better(best, compareNames(left, right))
      }
      // What agrees in one script is not asked again across scripts.
      if (levelOf(best) >= FORM_LEVEL.same) return best
    }
    return best
  }

  const field: NameField = {
    name,
    levels: FORM_LEVELS,
    compare: (a, b) => compareAcross(a, field, b),
    rarity: (row) => {
      let most = 0
      for (let column = 0; column < columns.length; column += 1) {
        const id = nameAt(column, row)
        if (id !== NO_NAME) most = Math.max(most, ownRarity(id))
      }
      return most
    },
    keys: nameKeys(columns.length, nameAt, forms),
    show: (row) =>
      columns
        .map((column) => column.textOf(column.codeOf(row)))
        .filter((text) => text !== '')
        .join(' / '),
    nameAt,
    compareAcross,
  }
  return field
}

/** The comparison of the higher level, or of two of one level the rarer. */
function better(a: number, b: number): number {
  const [left, right] = [levelOf(a), levelOf(b)]
  if (left !== right) return left > right ? a : b
  return Math.max(a, b)
}

/** Reads the names of a row, each distinct text of a column once. */
function nameReader(columns: readonly Column[], forms: NameForms): NameAt {
  const readers = columns.map((column) =>
    createCache((code) => (code === 0 ? NO_NAME : forms.idOf(column.textOf(code)))),
  )
  return (column, row) => readers[column]?.(columns[column]?.codeOf(row) ?? 0) ?? NO_NAME
}

/** Counts whole names and, where there are several, their parts, by skeleton. */
function countNames({ rows }: FieldGround, columns: number, nameAt: NameAt, forms: NameForms): Shares {
  const shares = createShares()
  const keysOf = createListCache((id) => {
    const form = forms.formOf(id)
    return [...new Set([form.key, ...partKeys(form)])]
  })
  for (let row = 0; row < rows; row += 1) {
    let first = NO_NAME
    for (let column = 0; column < columns; column += 1) {
      const id = nameAt(column, row)
      if (id === NO_NAME) continue
      if (first === NO_NAME) {
        first = id
        for (const key of keysOf(id)) shares.add(key)
        shares.addRow()
      } else if (id !== first) {
        const { key } = forms.formOf(id)
        if (key !== forms.formOf(first).key) shares.add(key)
      }
    }
  }
  return shares
}

function nameKeys(columns: number, nameAt: NameAt, forms: NameForms): ReadonlyMap<string, KeyMaker> {
  const of = (make: (form: NameForm) => readonly string[]): KeyMaker => {
    const hashesOf = createListCache((id) => [
      ...new Set(make(forms.formOf(id)).map((text) => hashText(text))),
    ])
    return (row, emit) => {
      let first: readonly number[] | undefined
      for (let column = 0; column < columns; column += 1) {
        const id = nameAt(column, row)
        if (id === NO_NAME) continue
        const hashes = hashesOf(id)
        for (const hash of hashes) if (first === undefined || !first.includes(hash)) emit(hash)
        first ??= hashes
      }
    }
  }
  return new Map<string, KeyMaker>([
    [
      'whole',
      of(({ name, bare }) =>
        [...name.skeletons.slice(0, READINGS), ...(bare?.skeletons.slice(0, 1) ?? [])].map(withoutEnd),
      ),
    ],
    [
      'parts',
      of(({ name, bare }) =>
        [...name.parts, ...(bare?.parts ?? [])]
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
