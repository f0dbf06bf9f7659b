import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tradeMatcher } from './index.ts'
import { isExchange, slipsBetween } from './slips.ts'

const ACTIVITIES = [
  { code: 'weaving', nameAr: 'نسج الزرابي', nameFr: 'Tissage de tapis' },
  { code: 'fez-carpet', nameAr: 'نسج الزربية الفاسية', nameFr: 'Tapis de Fès' },
  { code: 'joinery', nameAr: 'النجارة', nameFr: 'Menuiserie' },
  { code: 'car-paint', nameAr: 'صباغة السيارات', nameFr: 'Peinture automobile' },
  { code: 'car-body', nameAr: 'إصلاح هياكل السيارات (الطولي)', nameFr: 'Tôlerie automobile' },
  { code: 'pottery', nameAr: 'الفخار', nameFr: 'Poterie' },
  { code: 'masonry', nameAr: 'البناء', nameFr: 'Maçonnerie' },
  { code: 'percussion', nameAr: 'صناعة آلات الإيقاع', nameFr: 'Instruments de percussion' },
  { code: 'keys', nameAr: 'صناعة وإصلاح المفاتيح والأقفال', nameFr: 'Serrurerie et clés' },
  { code: 'leather-bags', nameAr: 'صناعة الحقائب والمحافظ', nameFr: 'Sacs et portefeuilles' },
]
const match = tradeMatcher(ACTIVITIES)

describe('a trade is found', () => {
  test.each([
    ['as it stands in Arabic', 'نسج الزرابي', 'weaving', 'exact'],
    ['as it stands in French', 'Tissage de tapis', 'weaving', 'exact'],
    ['without accents, in capitals', 'MACONNERIE', 'masonry', 'exact'],
    ['without the article', 'نسج زرابي', 'weaving', 'exact'],
    ['without hamza, with heh for teh marbuta', 'صناعه واصلاح المفاتيح والاقفال', 'keys', 'exact'],
    ['without the article after "and"', 'صناعة حقائب ومحافظ', 'leather-bags', 'exact'],
    ['with an article before a word that begins like one', 'صناعة الآلات الإيقاع', 'percussion', 'exact'],
    ['stretched and spaced', ' نســـج  الزرابي\u200F', 'weaving', 'exact'],
    ['without French fillers', 'tissage tapis', 'weaving', 'exact'],
    ['by the name in brackets', 'الطولي', 'car-body', 'alias'],
    ['by the name before the brackets', 'إصلاح هياكل السيارات', 'car-body', 'alias'],
    ['in the plural', 'poteries', 'pottery', 'loose'],
    ['by the craftsman for the craft', 'نجار', 'joinery', 'loose'],
    ['in another order', 'portefeuilles, sacs', 'leather-bags', 'words'],
    ['with two letters exchanged', 'صباغة السايرات', 'car-paint', 'one_slip'],
    ['with a letter and a space exchanged', 'نسجا لزرابي', 'weaving', 'one_slip'],
    ['with a letter too few', 'Menuisrie', 'joinery', 'one_slip'],
  ])('%s', (_, text, code, method) => {
    expect(match(text)).toEqual({ kind: 'found', code, method })
  })
})

describe('a person is asked', () => {
  test.each([
    ['when a short word has two letters exchanged', 'فاخر', ['pottery']],
    ['when the exchange reaches into the article', 'ابلناء', ['masonry']],
    ['when words belong to several trades', 'السيارات', ['car-paint', 'car-body']],
    ['when there are two slips', 'Instruemnts de percusion', ['percussion']],
  ])('%s', (_, text, alternatives) => {
    expect(match(text)).toEqual({ kind: 'unsure', alternatives })
  })
})

describe('a trade is unknown', () => {
  test.each([
    '',
    '-',
    'بدون',
    'تاجر',
    'فلاح',
    'خضار',
    'صياد السمك',
    'commerçant',
    'xxxx',
    'سائق طاكسي',
    'de la',
  ])('when %s is written', (text) => {
    expect(match(text)).toEqual({ kind: 'unknown' })
  })
})

test('an activity’s own name always finds it, however it is spaced, stretched or cased', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ACTIVITIES),
      fc.boolean(),
      fc.constantFrom(' ', '  ', '\u00A0'),
      ({ code, nameAr, nameFr }, arabic, space) => {
        const text = (arabic ? nameAr : nameFr.toUpperCase()).replaceAll(' ', space)
        expect(match(text)).toMatchObject({ kind: 'found', code })
      },
    ),
  )
})

describe('slips', () => {
  const aWord = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ت', 'a', 'b'), maxLength: 8 })

  test('are counted alike from either side, and none means the same', () => {
    fc.assert(
      fc.property(aWord, aWord, (one, other) => {
        expect(slipsBetween(one, other, 9)).toBe(slipsBetween(other, one, 9))
        expect(slipsBetween(one, other, 9) === 0).toBe(one === other)
      }),
    )
  })

  test('above the most are not counted on', () => {
    fc.assert(
      fc.property(aWord, aWord, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
        expect(slipsBetween(one, other, most)).toBe(Math.min(slipsBetween(one, other, 20), most + 1))
      }),
    )
  })

  test('an exchange of neighbours is one', () => {
    expect(slipsBetween('abcd', 'acbd', 3)).toBe(1)
    expect(isExchange('abcd', 'acbd')).toBe(true)
    expect(isExchange('abcd', 'adcb')).toBe(false)
    expect(isExchange('abcd', 'abcd')).toBe(false)
  })
})
