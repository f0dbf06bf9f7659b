import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arabicNameKey,
  dayOfSpreadsheetNumber,
  daysInMonth,
  latestDayOf,
  latinNameKey,
  nameKey,
  parseDateText,
  scriptOf,
  tidyText,
  toAsciiDigits,
  writtenDateOf,
  writtenDateText,
} from './index.ts'

describe('tidy text', () => {
  test.each([
    [' آيـــت  علي\u200F ', 'آيت علي'],
    ['BEN\u00A0SAID\u202F', 'BEN SAID'],
    ['line\r\nbreak\t', 'line break'],
    ['\uFEFFالاسم', 'الاسم'],
    ['ﻣﺤﻤﺪ', 'محمد'],
    ['\u061C \u2069', ''],
  ])('of %j is %j', (text, tidy) => {
    expect(tidyText(text)).toBe(tidy)
  })

  test('is tidy already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text))
      }),
    )
  })

  test('digits of an Arabic or Persian keyboard are read', () => {
    expect(toAsciiDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789 0123456789')
  })
})

describe('a name key', () => {
  test.each([
    ['إبراهيم', 'ابراهيم'],
    ['عبد الله', 'عبدالله'],
    ['فاطمة', 'فاطمه'],
    ['مصطفى', 'مصطفي'],
    ['مُحمّد', 'محمـــد'],
  ])('of %s and of %s are one', (one, other) => {
    expect(arabicNameKey(one)).toBe(arabicNameKey(other))
    expect(nameKey(one)).toBe(nameKey(other))
  })

  test.each([
    ['Saïd', 'SAID'],
    ["M'hamed", 'Mhamed'],
    ['Ben-Ali', 'BEN  ALI'],
  ])('of %s and of %s are one', (one, other) => {
    expect(latinNameKey(one)).toBe(latinNameKey(other))
    expect(nameKey(one)).toBe(nameKey(other))
  })

  test('of two names stay two', () => {
    expect(arabicNameKey('حسن')).not.toBe(arabicNameKey('حسين'))
    expect(nameKey('Hassan')).not.toBe(nameKey('Hassna'))
  })

  test('taken twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name))
        expect(arabicNameKey(arabicNameKey(name))).toBe(arabicNameKey(name))
        expect(latinNameKey(latinNameKey(name))).toBe(latinNameKey(name))
      }),
    )
  })

  test.each([
    ['محمد', 'arabic'],
    ['Mohamed', 'latin'],
    ['محمد Mohamed', 'mixed'],
    ['١٢ - 34', 'none'],
  ])('of %s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script)
  })
})

describe('a written date', () => {
  test.each([
    ['12/03/1978', '1978-03-12'],
    ['1978-03-12', '1978-03-12'],
    ['12-3-1978', '1978-03-12'],
    ['12.03.1978', '1978-03-12'],
    ['1/2/1980', '1980-02-01'],
    ['١٢/٠٣/١٩٧٨', '1978-03-12'],
    [' 12 / 03 / 1978\u200F', '1978-03-12'],
    ['1978-03-12T00:00:00.000Z', '1978-03-12'],
    ['12/03/1978 00:00', '1978-03-12'],
    ['29/02/2000', '2000-02-29'],
    ['12 mars 1978', '1978-03-12'],
    ['1er août 1978', '1978-08-01'],
    ['12-Mar-1978', '1978-03-12'],
    ['١٢ غشت ١٩٧٨', '1978-08-12'],
    ['1973', '1973'],
    ['١٩٧٣', '1973'],
  ])('%s is %s', (text, date) => {
    const parsed = parseDateText(text)
    expect(parsed.ok && writtenDateText(parsed.value)).toBe(date)
  })

  test.each([
    '31/02/1980',
    '31/04/1975',
    '1994-13-05',
    '25/25/1980',
    '03/25/1980',
    '29/02/1900',
    '00/00/1980',
    '31/02/80',
    '',
    'غير معروف',
    '12/03',
    '0012',
    '12/03/19780',
    '1978-03-12 10:30',
  ])('%s is no day of the calendar', (text) => {
    expect(parseDateText(text)).toEqual({ ok: false, refusal: { code: 'impossible_date', value: text } })
  })

  test('with two digits of the year is not guessed', () => {
    expect(parseDateText('12/03/78')).toEqual({
      ok: false,
      refusal: { code: 'ambiguous_date', value: '12/03/78' },
    })
  })

  test('of any day is read the same in every form', () => {
    const aDay = fc
      .record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) })
      .chain(({ year, month }) =>
        fc
          .integer({ min: 1, max: daysInMonth(year, month) })
          .map((day) => [year, month, day].map(String) as [string, string, string]),
      )
    fc.assert(
      fc.property(
        aDay,
        fc.constantFrom('-', '/', '.', ' '),
        fc.boolean(),
        ([year, month, day], mark, padded) => {
          const [mm, dd] = padded ? [month.padStart(2, '0'), day.padStart(2, '0')] : [month, day]
          const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
          expect(parseDateText([dd, mm, year].join(mark))).toEqual({ ok: true, value: writtenDateOf(iso) })
        },
      ),
    )
  })

  test('never invents a day: what is read is written back or refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9/.\- ]{0,12}$/), (text) => {
        const parsed = parseDateText(text)
        if (!parsed.ok) return
        expect(writtenDateOf(writtenDateText(parsed.value))).toEqual(parsed.value)
      }),
    )
  })

  test('a year alone may be its last day', () => {
    expect(latestDayOf({ kind: 'year', year: 1973 })).toBe('1973-12-31')
  })

  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [28_561, '1978-03-12'],
    [0, undefined],
    [1.5, undefined],
  ])('a spreadsheet’s day %s is %s', (serial, day) => {
    expect(dayOfSpreadsheetNumber(serial)).toBe(day)
  })
})
