import { priorOf } from '../model/priors.ts'
import type { FieldSetting, Settings } from '../settings/settings.ts'
import { type Column, getColumn, type Table } from '../table/table.ts'
import { FORM_LEVEL } from './compare-forms.ts'
import { dateKind } from './date.ts'
import { type Field, type FieldGround, type KeyMaker, levelOf, MISSING } from './field.ts'
import { identifierKind } from './identifier.ts'
import { createNameField, type NameField, pairKeys } from './name.ts'
import { createNameForms, type NameForms } from './name-forms.ts'
import { createPlaceField } from './place.ts'
import { categoryKind, textKind } from './text.ts'
import { createValuedField } from './valued.ts'

/** The fields of a table, ready to compare any two rows and to make keys. */
export type Fields = {
  readonly list: readonly Field[]
  /** Writes the comparison of each field, in order, to `into` from `at` on. */
  readonly compare: Compare
  /** The same in two steps: the fields that are quick to compare, and those that are not. */
  readonly compareQuick: Compare
  readonly compareSlow: Compare
  /** The maker of a key named `field.key`. */
  readonly keyMaker: (name: string) => KeyMaker
}

type Compare = (a: number, b: number, into: Int32Array, at: number) => void

/** Name of the extra field that says whether two name fields stand exchanged. */
export const ORDER = 'order'
const STRAIGHT = 1
const EXCHANGED = 2

/** Reads what settings say of a table. */
export function createFields(settings: Settings, table: Table): Fields {
  const forms = createNameForms()
  const names = new Map<string, NameField>()
  const list: Field[] = settings.fields.map((setting) => {
    const columns = setting.columns.map((column) => getColumn(table, column))
    const ground = {
      rows: table.rows(),
      expected: priorOf(settings, setting.name).unrelated,
    }
    if (setting.kind !== 'name') return createOther(setting, columns, ground, forms)
    const field = createNameField(setting.name, columns, ground, forms)
    names.set(setting.name, field)
    return field
  })

  const [first, second] = (settings.swapped ?? []).map((name) => names.get(name))
  const keys = new Map<string, KeyMaker>()
  for (const field of list) for (const [key, make] of field.keys) keys.set(`${field.name}.${key}`, make)

  const keyMaker = (name: string): KeyMaker => {
    const make = keys.get(name)
    if (make === undefined) throw new RangeError(`no field makes the key ${name}`)
    return make
  }
  const compareThose = (isWanted: (field: Field) => boolean): Compare => {
    const places = list.flatMap((field, place) => (isWanted(field) ? [place] : []))
    return (a, b, into, at) => {
      for (const place of places) into[at + place] = list[place]?.compare(a, b) ?? MISSING
    }
  }
  const compareQuick = compareThose((field) => field.rarity === undefined)
  const compareNames = compareThose((field) => field.rarity !== undefined)
  if (first === undefined || second === undefined) {
    return both({ list, compareQuick, compareSlow: compareNames, keyMaker })
  }

  for (const [key, make] of pairKeys(first, second)) keys.set(`names.${key}`, make)
  const placeOfFirst = list.indexOf(first)
  const placeOfSecond = list.indexOf(second)
  const compareSlow: Compare = (a, b, into, at) => {
    compareNames(a, b, into, at)
    const straight = levelOf(into[at + placeOfFirst] ?? 0) + levelOf(into[at + placeOfSecond] ?? 0)
    into[at + list.length] = straight === 0 ? MISSING : STRAIGHT
    if (straight >= ENOUGH) return
    const across = first.compareAcross(a, second, b)
    if (levelOf(across) < NEAR) return
    const back = second.compareAcross(a, first, b)
    if (levelOf(back) < NEAR || levelOf(across) + levelOf(back) <= straight) return
    into[at + placeOfFirst] = across
    into[at + placeOfSecond] = back
    into[at + list.length] = EXCHANGED
  }
  return both({ list: [...list, orderField], compareQuick, compareSlow, keyMaker })
}

/** The extra field of two names: whether they stand in one order or exchanged. */
const orderField: Field = {
  name: ORDER,
  levels: ['missing', 'straight', 'exchanged'],
  compare: () => STRAIGHT,
  rarity: () => 0,
  keys: new Map(),
  show: () => '',
}

const both = (fields: Omit<Fields, 'compare'>): Fields => ({
  ...fields,
  compare: (a, b, into, at) => {
    fields.compareQuick(a, b, into, at)
    fields.compareSlow(a, b, into, at)
  },
})

/** Two names that agree this well as they stand are not tried the other way round. */
const ENOUGH = 12
const NEAR = FORM_LEVEL.consonants

function createOther(
  setting: FieldSetting,
  columns: readonly Column[],
  ground: FieldGround,
  forms: NameForms,
): Field {
  const [column, second] = columns
  if (column === undefined) throw new RangeError(`the field ${setting.name} has no column`)
  switch (setting.kind) {
    case 'date':
      return createValuedField(setting.name, column, ground, dateKind(setting.half_days ?? []))
    case 'identifier':
      return createValuedField(
        setting.name,
        column,
        ground,
        identifierKind({ digits: setting.digits ?? false, last: setting.last }),
      )
    case 'category':
      return createValuedField(setting.name, column, ground, categoryKind)
    case 'place':
      if (second === undefined) throw new RangeError(`the place ${setting.name} has no second column`)
      return createPlaceField(setting.name, [column, second], ground, forms)
    default:
      return createValuedField(setting.name, column, ground, textKind)
  }
}
