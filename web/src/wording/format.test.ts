import { describe, expect, test } from 'vitest'
import {
  dayInMorocco,
  formatAmount,
  formatDay,
  formatDayShort,
  formatDayTable,
  formatInstant,
  formatList,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPhone,
  formatRate,
  formatSize,
  formatTime,
  formatWeekday,
  isolate,
  latinDigits,
} from './format.ts'

describe('money', () => {
  test('has a decimal comma, two decimals and its unit', () => {
    expect(formatMoney(31_208n, 'ar')).toBe('312,08\u00A0درهم')
    expect(formatMoney(31_208n, 'fr')).toBe('312,08\u00A0DH')
    expect(formatMoney(5n, 'fr')).toBe('0,05\u00A0DH')
    expect(formatMoney(20_000n, 'fr')).toBe('200,00\u00A0DH')
  })

  test('is grouped by narrow no-break spaces, never by a point', () => {
    expect(formatAmount(1_234_560n)).toBe('12\u202F345,60')
    expect(formatAmount(123_456_789_012n)).toBe('1\u202F234\u202F567\u202F890,12')
    expect(formatAmount(99_999n)).toBe('999,99')
  })

  test('keeps its minus sign before the digits in both directions', () => {
    expect(formatAmount(-31_208n)).toBe(isolate('\u2212312,08'))
  })

  test('of the largest ledger loses no centime', () => {
    expect(formatAmount(9_007_199_254_740_993n)).toBe('90\u202F071\u202F992\u202F547\u202F409,93')
  })
})

describe('numbers', () => {
  test('are written 0-9 in groups of three', () => {
    expect(formatNumber(0)).toBe('0')
    expect(formatNumber(999)).toBe('999')
    expect(formatNumber(6705)).toBe('6\u202F705')
  })

  test('a percentage is one left-to-right unit', () => {
    expect(formatRate(637n)).toBe(isolate('6,37\u202F%'))
    expect(formatRate(2800n)).toBe(isolate('28\u202F%'))
    expect(formatRate(650n)).toBe(isolate('6,5\u202F%'))
  })

  test('typed with Arabic-Indic or Persian digits are read as 0-9', () => {
    expect(latinDigits('٠٦٦١٢٣٤٥٦٧')).toBe('0661234567')
    expect(latinDigits('JA۱۲۳۴۵')).toBe('JA12345')
  })

  test('a phone is written in pairs and does not turn round', () => {
    expect(formatPhone('+212661234567')).toBe(isolate('06\u00A061\u00A023\u00A045\u00A067'))
    expect(formatPhone('+33123456789')).toBe(isolate('+33123456789'))
  })

  test('a size is told in the words of each language', () => {
    expect(formatSize(283_600, 'fr')).toBe('284\u00A0ko')
    expect(formatSize(283_600, 'ar')).toBe('284\u00A0كيلوبايت')
    expect(formatSize(31_400_000, 'fr')).toBe('31,4\u00A0Mo')
  })
})

describe('days and moments', () => {
  test.each([
    ['2026-05-11', '11 ماي 2026', '11 mai 2026'],
    ['2026-07-01', '1 يوليوز 2026', '1er juillet 2026'],
    ['2025-08-20', '20 غشت 2025', '20 août 2025'],
    ['2025-09-30', '30 شتنبر 2025', '30 septembre 2025'],
    ['2025-11-06', '6 نونبر 2025', '6 novembre 2025'],
    ['2025-12-31', '31 دجنبر 2025', '31 décembre 2025'],
  ])('%s has the month names of Morocco', (day, arabic, french) => {
    expect(formatDay(day, 'ar')).toBe(arabic)
    expect(formatDay(day, 'fr')).toBe(french)
  })

  test('July and June cannot be mistaken in short French', () => {
    expect(formatDayShort('2026-07-04', 'fr')).toBe('4 juil.')
    expect(formatDayShort('2026-06-04', 'fr')).toBe('4 juin')
  })

  test('tables, weekdays and months', () => {
    expect(formatDayTable('2026-05-11')).toBe('11/05/2026')
    expect(formatWeekday('2026-05-11', 'ar')).toBe('الاثنين 11 ماي 2026')
    expect(formatWeekday('2026-05-11', 'fr')).toBe('lundi 11 mai 2026')
    expect(formatMonth('2026-01', 'ar')).toBe('يناير 2026')
  })

  test('a moment is shown on Moroccan clocks, wherever the machine stands', () => {
    expect(formatTime('2026-05-04T09:26:00Z')).toBe('10:26')
    expect(formatInstant('2026-05-04T09:26:00Z', 'ar')).toBe('4 ماي 2026، 10:26')
    expect(dayInMorocco('2026-05-04T23:30:00Z')).toBe('2026-05-05')
  })

  test('the clock of Ramadan is one hour earlier', () => {
    expect(formatTime('2026-03-01T09:26:00Z')).toBe('09:26')
  })
})

test('a list ends with the conjunction of its language', () => {
  expect(formatList(['مارس', 'أبريل'], 'ar')).toBe('مارس وأبريل')
  expect(formatList(['mars', 'avril', 'mai'], 'fr')).toBe('mars, avril et mai')
})
