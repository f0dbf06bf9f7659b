import { centimesOf, dayOf, instantOf } from '@sijill/core/kernel'
import { describe, expect, test } from 'vitest'
import { amountInFigures, dayInFigures, dayInWords, hijriDay, momentInFigures } from './figures.ts'

describe('days', () => {
  test.each([
    ['2026-05-11', '11 ماي 2026', '11 mai 2026'],
    ['2026-07-01', '1 يوليوز 2026', '1er juillet 2026'],
    ['2026-08-31', '31 غشت 2026', '31 août 2026'],
    ['2026-09-02', '2 شتنبر 2026', '2 septembre 2026'],
    ['2026-12-31', '31 دجنبر 2026', '31 décembre 2026'],
  ])('%s has the Moroccan name of its month', (day, ar, fr) => {
    expect(dayInWords(dayOf(day))).toEqual({ ar, fr })
  })

  test('in figures, the day comes first', () => {
    expect(dayInFigures(dayOf('2026-05-11'))).toBe('11/05/2026')
  })

  test.each([
    ['2026-06-16', '1 محرم 1448', '1er mouharram 1448'],
    ['2026-05-11', '24 ذي القعدة 1447', '24 dhou al-qida 1447'],
    ['2026-02-18', '1 رمضان 1447', '1er ramadan 1447'],
  ])('%s in the Umm al-Qura calendar', (day, ar, fr) => {
    expect(hijriDay(dayOf(day))).toEqual({ ar, fr })
  })
})

test.each([
  ['in winter and in summer, Morocco is an hour ahead', '2026-01-11T23:30:00Z', '12/01/2026 00:30'],
  ['in Ramadan it is not', '2026-03-01T10:00:00Z', '01/03/2026 10:00'],
])('%s', (_, moment, text) => {
  expect(momentInFigures(instantOf(moment))).toBe(text)
})

test.each([
  [31_208n, '312,08'],
  [5n, '0,05'],
  [1_234_560n, '12\u202F345,60'],
  [100_000_000n, '1\u202F000\u202F000,00'],
])('an amount of %i centimes', (amount, text) => {
  expect(amountInFigures(centimesOf(amount))).toBe(text)
})
