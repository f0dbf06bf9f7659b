import { describe, expect, test } from 'vitest'
import { isFormulaText, readName, readPracticeYears, readSex, saysNone } from './cells.ts'

test.each([
  '',
  ' ',
  '-',
  '—',
  'لا',
  'بدون',
  'Non',
  'NÉANT',
  'neant',
  'aucun',
  'لا يوجد',
  'بدون  شهادة',
  '0',
  'N/A',
])('%j says that there is none', (text) => {
  expect(saysNone(text)).toBe(true)
})

test.each(['CAP', 'دبلوم تقني', '-2+3', '=1+1', 'Nonne', '12'])('%j says something', (text) => {
  expect(saysNone(text)).toBe(false)
})

test.each([
  ['ذكر', 'M'],
  ['ذ', 'M'],
  ['H', 'M'],
  ['masculin ', 'M'],
  ['أنثى', 'F'],
  ['انثى', 'F'],
  ['أ', 'F'],
  ['FEMININ', 'F'],
  ['', null],
  ['?', undefined],
  ['X', undefined],
])('%j is read as the sex %s', (text, sex) => {
  expect(readSex(text)).toBe(sex)
})

test.each([
  ['12', 12],
  ['١٢', 12],
  ['12 سنة', 12],
  ['3 سنوات', 3],
  ['12 ans', 12],
  ['1 année', 1],
  ['2,5 ans', 2],
  ['plus de 10 ans', 10],
  ['أكثر من 20 سنة', 20],
  ['18 mois', 1],
  ['0', 0],
  ['', null],
  ['néant', null],
  ['longtemps', undefined],
  ['1998', undefined],
  ['12 moutons', undefined],
])('%j is read as %s years of practice', (text, years) => {
  expect(readPracticeYears(text)).toBe(years)
})

test.each(['=1+1', '=cmd|x', '@SUM(A1:A9)', '-2+3', '+A1*2', ' =HYPERLINK("x")', '\u200F=1+1'])(
  '%j would be taken for a formula',
  (text) => {
    expect(isFormulaText(text)).toBe(true)
  },
)

test.each(['', '-', '—', '=', '- CAP', '+212661234567', '+212 661-234-567', '-5', 'a=b', '06-61-23'])(
  '%j would not',
  (text) => {
    expect(isFormulaText(text)).toBe(false)
  },
)

describe('a name', () => {
  test('is sorted by script', () => {
    expect(readName(['Alaoui', 'العلوي'])).toEqual({ ar: 'العلوي', fr: 'Alaoui' })
    expect(readName(['العلوي'])).toEqual({ ar: 'العلوي', fr: undefined })
  })

  test('written in both scripts in one cell is taken apart', () => {
    expect(readName(['آيت علي Ait Ali'])).toEqual({ ar: 'آيت علي', fr: 'Ait Ali' })
  })

  test('without a letter is none', () => {
    expect(readName(['-', '123', '\u200F'])).toEqual({ ar: undefined, fr: undefined })
  })
})
