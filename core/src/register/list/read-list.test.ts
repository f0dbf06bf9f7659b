import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../../kernel/index.ts'
import {
  type ListReadingSettings,
  type RowReading,
  readList,
  recogniseColumns,
  type SheetRow,
} from './index.ts'

const HEADER = [
  ...['الاسم العائلي', 'الاسم الشخصي', 'رقم البطاقة الوطنية', 'تاريخ الازدياد', 'الجنس', 'الحرفة', 'الجماعة'],
  ...['الهاتف', 'سنوات الممارسة', 'الدبلوم', 'رقم التسجيل'],
]
type Cell =
  | 'family'
  | 'given'
  | 'cin'
  | 'born'
  | 'sex'
  | 'trade'
  | 'commune'
  | 'phone'
  | 'practice'
  | 'diploma'
  | 'number'

/** A row that nothing is wrong with, changed where the test says. */
const aRow = (change: Partial<Record<Cell, string>> = {}): readonly string[] => {
  const sound = {
    ...{
      family: 'العلوي',
      given: 'مريم',
      cin: 'AB123456',
      born: '12/03/1978',
      sex: 'أنثى',
      trade: 'النجارة',
    },
    ...{ commune: 'طانطان', phone: '0661234567', practice: '12', diploma: 'لا', number: '' },
  }
  return Object.values({ ...sound, ...change })
}

const SETTINGS: Omit<ListReadingSettings, 'mapping'> = {
  rules: { referenceDay: dayOf('2026-11-23'), minimumAge: 18, minimumPracticeYears: 3 },
  reference: {
    activities: [
      { code: 'joinery', nameAr: 'النجارة', nameFr: 'Menuiserie' },
      { code: 'pottery', nameAr: 'الفخار', nameFr: 'Poterie' },
    ],
    provinces: [{ code: '10.521', nameAr: 'طانطان', nameFr: 'Tan-Tan' }],
    communes: [{ code: 'tan', nameAr: 'طانطان', nameFr: 'Tan-Tan', provinceCode: '10.521' }],
    territory: ['10.521'],
  },
}

/** A list with a header, its first person on row 2. */
function read(...rows: readonly (readonly string[])[]) {
  const sheet: readonly SheetRow[] = [HEADER, ...rows].map((cells, index) => ({ row: index + 1, cells }))
  const reading = readList(sheet, { ...SETTINGS, mapping: recogniseColumns(sheet).mapping })
  if (!reading.ok) throw new Error(reading.refusal.code)
  return reading.value
}

function readOne(change: Partial<Record<Cell, string>>): RowReading {
  const [reading] = read(aRow(change)).rows
  if (reading === undefined) throw new Error('one row was given')
  return reading
}

describe('a row', () => {
  test('that is in order is accepted, tidied, and kept as it was written', () => {
    const reading = readOne({
      cin: 'ab 123456',
      born: '١٢/٠٣/١٩٧٨',
      practice: '12 سنة',
      diploma: ' دبلوم  تقني',
    })
    expect(reading).toMatchObject({ row: 2, outcome: 'accepted', warnings: [] })
    expect(reading.record).toMatchObject({
      familyName: { ar: 'العلوي', fr: undefined },
      cin: 'AB123456',
      bornOn: { kind: 'day', day: '1978-03-12' },
      sex: 'F',
      activity: { kind: 'found', code: 'joinery', method: 'exact' },
      communeCode: 'tan',
      provinceCode: '10.521',
      phone: '+212661234567',
      practiceYears: 12,
      diploma: 'دبلوم تقني',
    })
    expect(reading.record.asWritten.find(({ field }) => field === 'cin')?.text).toBe('ab 123456')
  })

  test.each<[string, Partial<Record<Cell, string>>, string, string]>([
    ['without a family name', { family: ' ' }, 'missing_name', 'family_name'],
    ['without a given name', { given: '-' }, 'missing_name', 'given_name'],
    ['with digits for a card number', { cin: '525937' }, 'malformed_cin', 'cin'],
    ['with three digits on the card', { cin: 'AB123' }, 'malformed_cin', 'cin'],
    ['born on 31 February', { born: '31/02/1980' }, 'impossible_date', 'born_on'],
    ['born in month 13', { born: '1994-13-05' }, 'impossible_date', 'born_on'],
    ['born before anybody living', { born: '01/01/1870' }, 'impossible_date', 'born_on'],
    ['born after the reference day', { born: '24/11/2026' }, 'future_date', 'born_on'],
    ['born on the reference day', { born: '23/11/2026' }, 'under_age', 'born_on'],
    ['born in a year to come', { born: '2180' }, 'future_date', 'born_on'],
    ['a day short of the age', { born: '24/11/2008' }, 'under_age', 'born_on'],
    ['born in a year that is too late altogether', { born: '2009' }, 'under_age', 'born_on'],
    ['of no trade', { trade: 'تاجر' }, 'unknown_activity', 'activity'],
    ['without a trade', { trade: '' }, 'unknown_activity', 'activity'],
    ['with two years and no diploma', { practice: '2' }, 'insufficient_practice', 'practice_years'],
    ['with neither practice nor diploma', { practice: '' }, 'insufficient_practice', 'practice_years'],
    ['with a cell of 5,000 letters', { diploma: 'ن'.repeat(5000) }, 'cell_too_long', 'diploma'],
  ])('%s is rejected', (_, change, code, field) => {
    expect(readOne(change)).toMatchObject({ outcome: 'rejected', code, field })
  })

  test('with more cells than headers is rejected', () => {
    const [reading] = read([...aRow(), '', 'x']).rows
    expect(reading).toMatchObject({ outcome: 'rejected', code: 'too_many_columns', field: null, value: 'x' })
    expect(read([...aRow(), '', ' ']).rows[0]?.outcome).toBe('accepted')
  })

  test.each<[string, Partial<Record<Cell, string>>, string]>([
    ['without a birth date', { born: '' }, 'missing_birth_date'],
    ['with two digits for the year', { born: '12/03/78' }, 'ambiguous_date'],
    ['whose trade is nearly one', { trade: 'الفاخر' }, 'uncertain_activity'],
    ['with practice in words', { practice: 'منذ مدة' }, 'practice_unclear'],
    ['with a register number that is none', { number: '؟؟' }, 'malformed_register_number'],
  ])('%s is put before a person', (_, change, code) => {
    expect(readOne(change)).toMatchObject({ outcome: 'review', code })
  })

  test.each<[string, Partial<Record<Cell, string>>]>([
    ['on the birthday', { born: '23/11/2008' }],
    ['of a year whose end is too late', { born: '2008' }],
    ['with two years and a diploma', { practice: '2', diploma: 'CAP' }],
    ['with three years', { practice: '3' }],
    ['without a card', { cin: '' }],
    ['without a telephone', { phone: '' }],
    ['without a sex', { sex: '' }],
    ['from a place nobody knows', { commune: 'دوار بعيد' }],
    ['with a useless telephone', { phone: '06XX' }],
    ['with a trade in French', { trade: 'MENUISERIE' }],
  ])('%s is accepted', (_, change) => {
    expect(readOne(change).outcome).toBe('accepted')
  })

  test.each<[Partial<Record<Cell, string>>, string, string]>([
    [{ cin: '' }, 'no_cin', 'cin'],
    [{ phone: '066123' }, 'phone_unusable', 'phone'],
    [{ diploma: '=1+1' }, 'formula_text', 'diploma'],
    [{ commune: 'دوار بعيد' }, 'unknown_commune', 'commune'],
    [{ sex: '?' }, 'unknown_sex', 'sex'],
    [{ born: '2008' }, 'age_uncertain', 'born_on'],
    [{ born: '28561' }, 'spreadsheet_number_as_date', 'born_on'],
    [{ practice: 'منذ مدة', diploma: 'CAP' }, 'practice_unclear', 'practice_years'],
  ])('%j is accepted with a warning', (change, code, field) => {
    expect(readOne(change)).toMatchObject({ outcome: 'accepted', warnings: [{ code, field }] })
  })

  test('of several faults tells the first in the order that is documented', () => {
    const change = { family: '', cin: '1', born: '31/02/1980', trade: 'تاجر', practice: '0' }
    expect(readOne(change)).toMatchObject({ code: 'missing_name' })
    expect(readOne({ ...change, family: 'العلوي' })).toMatchObject({ code: 'malformed_cin' })
    expect(readOne({ ...change, family: 'العلوي', cin: '' })).toMatchObject({ code: 'impossible_date' })
  })

  test('keeps the register number it has', () => {
    expect(readOne({ number: 'nia-10-001001' }).record.registerNumber).toBe('NIA-10-001001')
    expect(readOne({ number: '-' })).toMatchObject({
      outcome: 'accepted',
      record: { registerNumber: undefined },
    })
  })
})

describe('of two rows', () => {
  const second = (...rows: readonly (readonly string[])[]) => read(...rows).rows.at(-1)
  const duplicate = (kind: string) => ({ outcome: 'review', code: 'duplicate_in_file', kind, duplicateOf: 2 })

  test('with one card number and one name, the second is looked at', () => {
    expect(second(aRow(), aRow({ family: 'ALAOUI', given: 'Mariam', cin: 'ab123456' }))).toMatchObject(
      duplicate('same_cin'),
    )
  })

  test('with one card number and two people, the second is looked at', () => {
    expect(second(aRow(), aRow({ family: 'التازي', given: 'حسن', born: '1960' }))).toMatchObject(
      duplicate('same_cin_other_person'),
    )
  })

  test.each<[string, Partial<Record<Cell, string>>]>([
    ['in the other script', { family: 'El Alaoui', given: 'MERYEM' }],
    ['with family and given name exchanged', { family: 'مريم', given: 'العلوي' }],
    ['spelled the same', {}],
    ['with the trade in French', { trade: 'Menuiserie' }],
  ])('without a card on one side, one person %s is looked at', (_, change) => {
    expect(second(aRow(), aRow({ ...change, cin: '' }))).toMatchObject(
      duplicate('same_person_other_spelling'),
    )
  })

  test.each<[string, Partial<Record<Cell, string>>]>([
    ['another given name', { given: 'خديجة', cin: '' }],
    ['another family name', { family: 'التازي', cin: '' }],
    ['another sex', { given: 'مريم', sex: 'ذكر', cin: '' }],
    ['another day', { born: '13/03/1978', cin: '' }],
    ['another trade', { trade: 'الفخار', cin: '' }],
    ['another card', { cin: 'CD9876' }],
  ])('%s makes two people', (_, change) => {
    expect(second(aRow(), aRow(change))?.outcome).toBe('accepted')
  })

  test('with one register number, the second is looked at', () => {
    const number = 'NIA-10-001001'
    expect(second(aRow({ number }), aRow({ number, cin: 'CD9876', given: 'حسن' }))).toMatchObject(
      duplicate('same_register_number'),
    )
  })

  test('the first of which was rejected, the second stands', () => {
    expect(second(aRow({ trade: 'تاجر' }), aRow())?.outcome).toBe('accepted')
  })
})

describe('a list', () => {
  test('counts blank rows and skips them, and a header that is repeated', () => {
    const reading = read(aRow(), ['', ' \u200F'], HEADER, aRow({ cin: 'CD9876', given: 'حسن' }))
    expect(reading.rows.map(({ row }) => row)).toEqual([2, 5])
    expect(reading.skipped).toEqual([
      { row: 1, why: 'header' },
      { row: 3, why: 'blank' },
      { row: 4, why: 'repeated_header' },
    ])
    expect(reading.counts).toEqual({ rows: 2, accepted: 2, rejected: 0, review: 0, reasons: {} })
  })

  test('without a person is refused', () => {
    const sheet = [{ row: 1, cells: HEADER }]
    expect(readList(sheet, { ...SETTINGS, mapping: recogniseColumns(sheet).mapping })).toEqual({
      ok: false,
      refusal: { code: 'no_rows' },
    })
  })

  test('says of every row what became of it, once, whatever stands in the cells', () => {
    const aCell = fc.oneof(
      fc.constantFrom('', '-', 'العلوي', 'AB123456', '12/03/1978', 'النجارة', '12', '=1+1', '٣'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(aCell, { maxLength: 13 }), { minLength: 1, maxLength: 12 }), (rows) => {
        const { rows: read_, skipped, counts } = read(aRow(), ...rows)
        const said = [...read_, ...skipped].map(({ row }) => row).toSorted((one, other) => one - other)
        expect(said).toEqual(Array.from({ length: rows.length + 2 }, (_, index) => index + 1))
        expect(counts.accepted + counts.rejected + counts.review).toBe(counts.rows)
        for (const { row, record } of read_) {
          if (row > 2) expect(record.asWritten.map(({ text }) => text)).toEqual(rows[row - 3])
        }
      }),
    )
  })
})
