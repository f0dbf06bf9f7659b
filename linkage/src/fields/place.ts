import type { Column } from '../table/table.ts'
import { compareNameForms, FORM_LEVEL, FORM_LEVELS } from './compare-forms.ts'
import {
  comparisonOf,
  createShares,
  type Field,
  type FieldGround,
  levelOf,
  MISSING,
  rarityOf,
} from './field.ts'
import { createPairMemo } from './memo.ts'
import type { NameForm } from './name-forms.ts'
import { hashText } from './strings.ts'

const DIFFERENT = 1
const UNCLEAR = 2
const AREA = 3
const NEAR = 4
const EXACT = 5

/**
 * Where somebody lives: the code of an area, and the name of a place as somebody wrote it, in either script.
 * The place decides when both records have one that agrees; otherwise the area does.
 */
export function createPlaceField(
  name: string,
  [area, place]: readonly [Column, Column],
  { rows, expected }: FieldGround,
  read: (text: string) => NameForm | undefined,
): Field {
  const forms: (NameForm | null | undefined)[] = []
  const formOf = (code: number): NameForm | null => {
    let form = forms[code]
    if (form === undefined) {
      form = code === 0 ? null : (read(place.textOf(code)) ?? null)
      while (forms.length <= code) forms.push(undefined)
      forms[code] = form
    }
    return form
  }
  const shares = createShares()
  /** Names of places that agree as much as this are the same place, or near it. */
  const expectedOfName = FORM_LEVELS.map((_, level) =>
    level >= FORM_LEVEL.same ? (expected[EXACT] ?? 0) : (expected[NEAR] ?? 0),
  )
  const areas = createShares()
  for (let row = 0; row < rows; row += 1) {
    const form = formOf(place.codeOf(row))
    if (form !== null) {
      shares.add(form.key)
      shares.addRow()
    }
    const code = area.codeOf(row)
    if (code !== 0) {
      areas.add(`${code}`)
      areas.addRow()
    }
  }

  const comparePlaces = createPairMemo((a, b) => {
    const left = formOf(a)
    const right = formOf(b)
    if (left === null || right === null) return MISSING
    const found = compareNameForms(left, right, shares, expectedOfName)
    const level = levelOf(found)
    if (level >= FORM_LEVEL.same) return EXACT | (rarityOf(found) << 8)
    // A quarter is often written before its town: contained counts as near, and is as rare as the town.
    if (level === FORM_LEVEL.contained) return NEAR | (rarityOf(found) << 8)
    return level >= FORM_LEVEL.consonants ? NEAR : DIFFERENT
  })

  return {
    name,
    levels: ['missing', 'different', 'unclear', 'area', 'near', 'exact'],
    compare: (a, b) => {
      const areaOfA = area.codeOf(a)
      const areaOfB = area.codeOf(b)
      const hasAreas = areaOfA !== 0 && areaOfB !== 0
      const found = comparePlaces(place.codeOf(a), place.codeOf(b))
      if (found > DIFFERENT && (!hasAreas || areaOfA === areaOfB)) return found
      if (hasAreas && areaOfA === areaOfB)
        return comparisonOf(AREA, areas.of(`${areaOfA}`, expected[AREA] ?? 0))
      if (hasAreas) return DIFFERENT
      return found === DIFFERENT ? UNCLEAR : MISSING
    },
    keys: new Map([
      [
        'area',
        (row, emit) => {
          const code = area.codeOf(row)
          if (code !== 0) emit(hashText(area.textOf(code)))
        },
      ],
      [
        'place',
        (row, emit) => {
          const form = formOf(place.codeOf(row))
          if (form !== null) emit(hashText(form.key))
        },
      ],
    ]),
    show: (row) =>
      [place.textOf(place.codeOf(row)), area.textOf(area.codeOf(row))].filter(Boolean).join(', '),
  }
}
