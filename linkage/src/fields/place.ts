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
import { createCache, createPairMemo } from './memo.ts'
import { type NameForms, NO_NAME } from './name-forms.ts'
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
  forms: NameForms,
): Field {
  const nameOf = createCache((code) => (code === 0 ? NO_NAME : forms.idOf(place.textOf(code))))
  const shares = createShares()
  /** Names of places that agree as much as this are the same place, or near it. */
  const expectedOfName = FORM_LEVELS.map((_, level) =>
    level >= FORM_LEVEL.same ? (expected[EXACT] ?? 0) : (expected[NEAR] ?? 0),
  )
  const areas = createShares()
  for (let row = 0; row < rows; row += 1) {
    const name = nameOf(place.codeOf(row))
    if (name !== NO_NAME) {
      shares.add(forms.formOf(name).key)
      shares.addRow()
    }
    const code = area.codeOf(row)
    if (code !== 0) {
      areas.add(`${code}`)
      areas.addRow()
    }
  }

  const comparePlaces = createPairMemo((a, b) => {
    const [left, right] = [nameOf(a), nameOf(b)]
    if (left === NO_NAME || right === NO_NAME) return MISSING
    if (!forms.mayAgree(left, right)) return DIFFERENT
    const found = compareNameForms(forms.formOf(left), forms.formOf(right), shares, expectedOfName)
    const level = levelOf(found)
    if (level >= FORM_LEVEL.same) return EXACT | (rarityOf(found) << 8)
    // A quarter is often written before its town: contained counts as near, and is as rare as the town.
    if (level === FORM_LEVEL.contained) return NEAR | (rarityOf(found) << 8)
    return level >= FORM_LEVEL.consonants ? NEAR : DIFFERENT
  })

  const keyOf = createCache((id) => hashText(forms.formOf(id).key) >>> 1)
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
          const name = nameOf(place.codeOf(row))
          if (name !== NO_NAME) emit(keyOf(name))
        },
      ],
    ]),
    show: (row) =>
      [place.textOf(place.codeOf(row)), area.textOf(area.codeOf(row))].filter(Boolean).join(', '),
  }
}
