import { NAME_LEVEL } from '../names/index.ts'
import type { Column } from '../table/table.ts'
import { compareNameForms } from './compare-forms.ts'
import { comparisonOf, createShares, type Field, levelOf, MISSING, rarityOf } from './field.ts'
import { createPairMemo } from './memo.ts'
import type { NameForm } from './name-forms.ts'
import { hashText } from './strings.ts'

const DIFFERENT = 1
const AREA = 2
const NEAR = 3
const EXACT = 4

/**
 * Where somebody lives: the code of an area, and the name of a place as somebody wrote it, in either script.
 * The place decides when both records have one that agrees; otherwise the area does.
 */
export function createPlaceField(
  name: string,
  [area, place]: readonly [Column, Column],
  rows: number,
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
    const found = compareNameForms(left, right, shares)
    const level = levelOf(found)
    if (level >= NAME_LEVEL.same) return EXACT | (rarityOf(found) << 8)
    return level >= NAME_LEVEL.consonants ? NEAR : DIFFERENT
  })

  return {
    name,
    levels: ['missing', 'different', 'area', 'near', 'exact'],
    compare: (a, b) => {
      const areaOfA = area.codeOf(a)
      const areaOfB = area.codeOf(b)
      const hasAreas = areaOfA !== 0 && areaOfB !== 0
      const found = comparePlaces(place.codeOf(a), place.codeOf(b))
      if (found > DIFFERENT && (!hasAreas || areaOfA === areaOfB)) return found
      if (hasAreas && areaOfA === areaOfB) return comparisonOf(AREA, areas.of(`${areaOfA}`))
      return hasAreas || found === DIFFERENT ? DIFFERENT : found === MISSING ? MISSING : AREA
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
