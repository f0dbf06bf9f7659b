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
import { createPairMemo } from './memo.ts'
import { mayAgree, type NameForm, partKeys } from './name-forms.ts'
import { hashText, joinHashes } from './strings.ts'

/** A field of names, which can also be held against another field of names. */
export type NameField = Field & {
  readonly columns: number
  /** The form in one of the columns of a row. */
  readonly formAt: (column: number, row: number) => NameForm | null
  /** This field of the one row against another field of the other. */
  readonly compareAcross: (a: number, other: NameField, b: number) => number
}

/** How many ways to read a name make keys: an unusual reading of a clerk is usual for another. */
const READINGS = 2

/**
 * Names in one column for each script. Forms of one script meet first, then those of two, and the best
 * agreement counts: a mistake in the Latin spelling does no harm where the Arabic one agrees.
 */
export function createNameField(
  name: string,
  columns: readonly Column[],
  ground: FieldGround,
  read: (text: string) => NameForm | undefined,
): NameField {
  const formAt = formReader(columns, read)
  const shares = countNames(ground, columns.length, formAt)
  const known: NameForm[] = []
  const compareIds = createPairMemo((a, b) => {
    const [left, right] = [known[a], known[b]]
    return left === undefined || right === undefined
      ? MISSING
      : compareNameForms(left, right, shares, ground.expected)
  }, 18)
  const rarities: (number | undefined)[] = []
  const ownRarity = (form: NameForm): number => {
    let rarity = rarities[form.id]
    if (rarity === undefined) {
      rarity = rarityOf(
        comparisonOf(FORM_LEVEL.exact, shares.of(form.key, ground.expected[FORM_LEVEL.exact] ?? 0)),
      )
      while (rarities.length <= form.id) rarities.push(undefined)
      rarities[form.id] = rarity
    }
    return rarity
  }

  const compareForms = (left: NameForm, right: NameForm): number => {
    if (left.id === right.id) return FORM_LEVEL.exact | (ownRarity(left) << 8)
    if (!mayAgree(left, right)) return FORM_LEVEL.different
    known[left.id] = left
    known[right.id] = right
    return compareIds(left.id, right.id)
  }

  const compareAcross: NameField['compareAcross'] = (a, other, b) => {
    let best = MISSING
    for (let apart = 0; apart < columns.length; apart += 1) {
      for (let column = 0; column < columns.length; column += 1) {
        const left = formAt(column, a)
        const right = left === null ? null : other.formAt((column + apart) % columns.length, b)
        if (left !== null && right !== null) best = better(best, compareForms(left, right))
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
        const form = formAt(column, row)
        if (form !== null) most = Math.max(most, ownRarity(form))
      }
      return most
    },
    keys: nameKeys(columns.length, formAt),
    show: (row) =>
      columns
        .map((column) => column.textOf(column.codeOf(row)))
        .filter((text) => text !== '')
        .join(' / '),
    columns: columns.length,
    formAt,
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

type FormAt = NameField['formAt']

/** Reads the forms of a row, each distinct text of a column once. */
function formReader(columns: readonly Column[], read: (text: string) => NameForm | undefined): FormAt {
  const readers = columns.map((column) => {
    const forms: (NameForm | null | undefined)[] = [null]
    return (row: number): NameForm | null => {
      const code = column.codeOf(row)
      let form = forms[code]
      if (form === undefined) {
        form = read(column.textOf(code)) ?? null
        while (forms.length <= code) forms.push(undefined)
        forms[code] = form
      }
      return form
    }
  })
  return (column, row) => readers[column]?.(row) ?? null
}

/** Counts whole names and, where there are several, their parts, by skeleton. */
function countNames({ rows }: FieldGround, columns: number, formAt: FormAt): Shares {
  const shares = createShares()
  const keysOf: (readonly string[] | undefined)[] = []
  for (let row = 0; row < rows; row += 1) {
    let first: NameForm | undefined
    for (let column = 0; column < columns; column += 1) {
      const form = formAt(column, row)
      if (form === null) continue
      if (first === undefined) {
        first = form
        while (keysOf.length <= form.id) keysOf.push(undefined)
        const keys = keysOf[form.id] ?? [...new Set([form.key, ...partKeys(form)])]
        keysOf[form.id] = keys
        for (const key of keys) shares.add(key)
        shares.addRow()
      } else if (form.key !== first.key) shares.add(form.key)
    }
  }
  return shares
}

function nameKeys(columns: number, formAt: FormAt): ReadonlyMap<string, KeyMaker> {
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
      let first: readonly number[] | undefined
      for (let column = 0; column < columns; column += 1) {
        const form = formAt(column, row)
        if (form === null) continue
        const hashes = hashesOf(form)
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
