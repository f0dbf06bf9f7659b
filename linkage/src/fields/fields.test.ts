import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readySettings } from '../settings/ready.ts'
import { openTable } from '../table/table.ts'
import { type PersonRow, personsTable } from '../testing.ts'
import { levelOf, rarityOf } from './field.ts'
import { createFields } from './fields.ts'
import { editDistance, isOneEdit, jaroWinkler } from './strings.ts'

/** The level of each field between two records. */
function levelsBetween(a: Partial<PersonRow>, b: Partial<PersonRow>): Readonly<Record<string, string>> {
  const fields = createFields(
    readySettings('persons'),
    openTable(
      personsTable([
        { ...a, record_id: '1' },
        { ...b, record_id: '2' },
      ]),
    ),
  )
  const comparisons = new Int32Array(fields.list.length)
  fields.compare(0, 1, comparisons, 0)
  return Object.fromEntries(
    fields.list.map((field, at) => [field.name, field.levels[levelOf(comparisons[at] ?? 0)] ?? '']),
  )
}

describe('days of birth', () => {
  test.each([
    ['1974-03-05', '1974-03-05', 'exact'],
    ['1974-03-05', '1974-05-03', 'near'],
    ['1974-03-05', '1974-03-06', 'near'],
    ['1974-03-05', '1947-03-05', 'near'],
    ['1974-03-05', '1974-01-01', 'year_half'],
    ['1974-03-05', '1974', 'year_half'],
    ['1974-01-01', '1974', 'year_both_half'],
    ['1974-01-01', '1974-01-01', 'year_both_half'],
    ['1974-03-05', '1974-11-28', 'year'],
    ['1974-03-05', '1975-11-28', 'year_near'],
    ['1974-03-05', '1960-11-28', 'different'],
    ['1974-03-05', '', 'missing'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelsBetween({ born_on: a }, { born_on: b })['birth']).toBe(level)
  })
})

describe('numbers', () => {
  test.each([
    ['AB123456', 'ab 123456', 'exact'],
    ['AB123456', 'AB123465', 'near'],
    ['AB123456', 'AD123456', 'near'],
    ['AB123456', 'KL123456', 'near'],
    ['AB123456', 'AB654321', 'different'],
    ['AB123456', '', 'missing'],
  ])('identity cards %s and %s: %s', (a, b, level) => {
    expect(levelsBetween({ cin: a }, { cin: b })['cin']).toBe(level)
  })

  test('a telephone is the same with and without its prefix', () => {
    expect(levelsBetween({ phone: '+212 6 12 34 56 78' }, { phone: '0612345678' })['phone']).toBe('exact')
  })
})

describe('names', () => {
  const A = { given_ar: 'محمد', family_ar: 'بن علي' }
  test.each([
    ['the other script', { given_fr: 'MOHAMMED', family_fr: 'BENALI' }, 'same', 'same', 'straight'],
    ['exchanged', { given_fr: 'BENALI', family_fr: 'MOHAMMED' }, 'same', 'same', 'exchanged'],
    ['another person', { given_fr: 'KHADIJA', family_fr: 'ZEROUAL' }, 'different', 'different', 'straight'],
    ['no name', {}, 'missing', 'missing', 'missing'],
  ])('%s', (_, b, given, family, order) => {
    expect(levelsBetween(A, b)).toMatchObject({ given, family, order })
  })

  test('a mistake in one script does no harm where the other agrees', () => {
    expect(
      levelsBetween({ given_ar: 'سعيد', given_fr: 'Xxxxx' }, { given_ar: 'سعيد', given_fr: 'Said' })['given'],
    ).toBe('exact')
  })
})

test('agreement on a rare name is rarer than on a common one', () => {
  const common = Array.from({ length: 800 }, (_, at) => ({ record_id: `c${at}`, family_fr: 'Alaoui' }))
  const rare = Array.from({ length: 202 }, (_, at) => ({
    record_id: `r${at}`,
    family_fr: at < 2 ? 'Zemmouri' : '',
  }))
  const fields = createFields(readySettings('persons'), openTable(personsTable([...common, ...rare])))
  const family = fields.list.find(({ name }) => name === 'family')
  // Of 800 others 798 say Alaoui, and a thousand are imagined of whom 2.3 do: 800.3 of 1800 is 1.17 bits.
  expect(rarityOf(family?.compare(0, 1) ?? 0)).toBe(9)
  // Nobody else says Zemmouri: 2.3 of 1800 is 9.61 bits, in eighths.
  expect(rarityOf(family?.compare(800, 801) ?? 0)).toBe(77)
})

describe('likeness of texts', () => {
  const aText = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })

  test('edit distance is symmetric, and zero for equal texts alone', () => {
    fc.assert(
      fc.property(aText, aText, (a, b) => {
        expect(editDistance(a, b, 12)).toBe(editDistance(b, a, 12))
        expect(editDistance(a, b, 12) === 0).toBe(a === b)
      }),
    )
  })

  test('a limit cuts off and changes nothing below it', () => {
    fc.assert(
      fc.property(aText, aText, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(limit + 1, editDistance(a, b, 24)))
      }),
    )
  })

  test('one edit is a distance of one', () => {
    fc.assert(
      fc.property(aText, aText, (a, b) => {
        expect(isOneEdit(a, b)).toBe(editDistance(a, b, 2) === 1)
      }),
      { numRuns: 1_000 },
    )
  })

  test.each([
    ['MARTHA', 'MARHTA', 0.9611],
    ['DIXON', 'DICKSONX', 0.8133],
    ['ABC', 'XYZ', 0],
  ])('Jaro and Winkler of %s and %s', (a, b, likeness) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 4)
  })
})
