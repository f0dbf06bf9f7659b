import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIn, searchKey, searchListOf } from './search-key.ts'

const places = searchListOf([
  { id: '1', ar: 'طانطان', fr: 'Tan-Tan' },
  { id: '2', ar: 'الوطية', fr: 'El Ouatia' },
  { id: '3', ar: 'أبطيح', fr: 'Abteh' },
  { id: '4', ar: 'سيدي إفني', fr: 'Sidi Ifni' },
  { id: '5', ar: 'تلمزون', fr: 'Tilemzoun' },
])
const ids = (typed: string) => findIn(places, typed).map(({ id }) => id)

describe('a list', () => {
  test('is searched in both scripts', () => {
    expect(ids('طان')).toEqual(['1'])
    expect(ids('tan tan')).toEqual(['1'])
    expect(ids('SIDI')).toEqual(['4'])
  })

  test('forgives hamzas, marks, accents, the article and its spelling', () => {
    expect(ids('ابطيح')).toEqual(['3'])
    expect(ids('افني')).toEqual(['4'])
    expect(ids('وطيه')).toEqual(['2'])
    expect(searchKey('Fès')).toBe('fes')
    expect(searchKey('الزّرابي')).toBe('الزرابي')
  })

  test('puts first what begins as typed', () => {
    const list = searchListOf([
      { id: 'a', ar: 'x', fr: 'Grande couture' },
      { id: 'b', ar: 'y', fr: 'Couture moderne' },
    ])
    expect(findIn(list, 'cout').map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test('shows its beginning before anything is typed, and nothing for what it does not hold', () => {
    expect(ids('')).toEqual(['1', '2', '3', '4', '5'])
    expect(ids('Casablanca')).toEqual([])
  })
})

test('searching twice for the key of a text is the same as once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(searchKey(searchKey(text))).toBe(searchKey(text))
    }),
  )
})

test('everything is found by its own names', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z\u0627-\u064A ]{1,12}$/), { minLength: 1, maxLength: 30 }),
      (names) => {
        const list = searchListOf(names.map((name, index) => ({ id: String(index), ar: name, fr: '' })))
        for (const [index, name] of names.entries())
          expect(findIn(list, name, names.length).map(({ id }) => id)).toContain(String(index))
      },
    ),
  )
})
