import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from './csv-data.ts'
import { compareNames, createNameBook, NAME_LEVEL, type NameLevel } from './index.ts'

const LEVEL_NAMES = new Map<NameLevel, string>(
  Object.entries(NAME_LEVEL).map(([name, level]) => [level, name] as const),
)
const compared = (one: string, other: string): string => LEVEL_NAMES.get(compareNames(one, other)) ?? ''

/** A name in both scripts. */
const aName = fc.constantFrom(...readTable('names-a.csv').filter((row) => row['latin'] !== ''))
/** Text of one script or the other, with the letters that decide. */
const aText = fc.string({
  unit: fc.constantFrom(
    ...'\u0627\u0644\u0639\u0628\u062F\u0646\u0645\u062D\u064A\u0648\u0629 abdelmonhicky',
  ),
  maxLength: 24,
})

describe('compareNames', () => {
  test.each([
    ['محمد بن علي', 'BENALI Med', 'same'],
    ['Mohamed Amine', 'AMINE MOHAMED', 'exact'],
    ['Sidi Mohamed', 'محمد', 'same'],
    ['Fatima', 'فاطمة الزهراء', 'contained'],
    ['M. Alami', 'محمد العلمي', 'initial'],
    ['حسن', 'Houcine', 'consonants'],
    ['حسن', 'Hassan', 'same'],
    ['حميد', 'Ahmed', 'consonants'],
    ['سعيد', 'Saad', 'consonants'],
    ['Khalid', 'Kalid', 'near'],
    ['Abderrah', 'Abderrahmane', 'near'],
    ['آيت علي', 'ALI', 'near'],
    ['عب دالحي', 'عبد الحي', 'same'],
    ['محمد أمين', 'محمد ياسين', 'partial'],
    ['محمد', 'Rachid', 'different'],
    ['', 'Rachid', 'missing'],
    ['12', 'Rachid', 'missing'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(compared(one, other)).toBe(level)
  })

  test('does not depend on which name comes first', () => {
    fc.assert(
      fc.property(aText, aText, (one, other) => {
        expect(compareNames(one, other)).toBe(compareNames(other, one))
      }),
    )
  })

  test('does not depend on the order of given name and surname', () => {
    fc.assert(
      fc.property(aName, aName, (one, other) => {
        const arabic = `${one['arabic']} ${other['arabic']}`
        const swapped = `${other['latin']} ${one['latin']}`
        expect(compareNames(arabic, swapped)).toBe(compareNames(arabic, `${one['latin']} ${other['latin']}`))
      }),
    )
  })

  test('a name is exactly itself, unless it has no letters', () => {
    fc.assert(
      fc.property(aText, (text) => {
        expect([NAME_LEVEL.exact, NAME_LEVEL.missing]).toContain(compareNames(text, text))
      }),
    )
  })

  test('a cell of a megabyte is read as far as a name may go', () => {
    expect(compared('x'.repeat(1_000_000), 'Rachid')).toBe('different')
    expect(compared('محمد '.repeat(200_000), 'Mohamed')).toBe('contained')
  })
})

describe('a book of names', () => {
  test('gives a text one number, and compares by number as by text', () => {
    const book = createNameBook()
    const ids = ['محمد', 'Mohamed', 'محمد', 'Rachid'].map(book.idOf)
    expect(ids).toEqual([0, 1, 0, 2])
    expect(book.size()).toBe(3)
    expect(book.compare(0, 1)).toBe(NAME_LEVEL.same)
    expect(book.compare(1, 0)).toBe(NAME_LEVEL.same)
    expect(book.compare(1, 2)).toBe(NAME_LEVEL.different)
    expect(() => book.nameOf(3)).toThrow(RangeError)
  })
})
