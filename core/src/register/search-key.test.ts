import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Particulars } from './particulars.ts'
import { nameKeysOf, SOUND_MARK, searchTextOf, searchWords, soundsOf } from './search-key.ts'

const aName = fc.constantFrom('محمد', 'الحسين', 'عبد الله', 'أوحمو', 'آيت باها', 'إبراهيم', 'فاطمة')
const aLatinName = fc.constantFrom('Mohamed', 'El Houssaine', 'AIT BAHA', 'Élodie', "N'Aït", 'OUHAMMOU')

describe('searchWords', () => {
  test.each([
    ['AÏT-BAHA, Élodie', ['ait', 'baha', 'elodie']],
    ['إبراهيم  أوعلي', ['ابراهيم', 'اوعلي']],
    ['فاطمة الزهراء', ['فاطمه', 'الزهراء']],
    ['  ', []],
  ])('%s', (text, words) => {
    expect(searchWords(text)).toEqual(words)
  })

  test('the words of words are the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = searchWords(text)
        expect(searchWords(words.join(' '))).toEqual(words)
      }),
    )
  })
})

describe('nameKeysOf', () => {
  test('order and spaces of a name do not matter', () => {
    fc.assert(
      fc.property(aName, aName, (given, family) => {
        const keys = nameKeysOf({ givenNameAr: given, familyNameAr: family })
        expect(nameKeysOf({ givenNameAr: family, familyNameAr: given })).toEqual(keys)
        expect(keys).toHaveLength(1)
      }),
    )
  })

  test('one key a script; spellings that scribes exchange are one', () => {
    const keys = nameKeysOf({
      ...{ givenNameAr: 'إبراهيم', familyNameAr: 'فاطمة', givenNameFr: 'Aït', familyNameFr: 'ÉLODIE' },
    })
    expect(keys).toEqual(
      nameKeysOf({
        givenNameAr: 'ابراهيم',
        familyNameAr: 'فاطمه',
        givenNameFr: 'ait',
        familyNameFr: 'Elodie',
      }),
    )
    expect(keys).toHaveLength(2)
  })

  test('half a name, or a name of no letters, makes no key', () => {
    expect(nameKeysOf({ givenNameAr: 'محمد' })).toEqual([])
    expect(nameKeysOf({ givenNameAr: 'محمد', familyNameAr: '--' })).toEqual([])
  })
})

describe('searchTextOf', () => {
  test('holds every word of every name behind a space, and an Arabic word also without its article', () => {
    const text = searchTextOf({ givenNameAr: 'محمد', familyNameAr: 'الحسين', familyNameFr: 'EL HOUSSAINE' })
    for (const word of ['محمد', 'الحسين', 'حسين', 'el', 'houssaine']) {
      expect(`${text} `).toContain(` ${word} `)
    }
  })

  test('whoever types the beginning of any word finds the person', () => {
    const person: fc.Arbitrary<Particulars> = fc.record(
      { givenNameAr: aName, familyNameAr: aName, givenNameFr: aLatinName, familyNameFr: aLatinName },
      { requiredKeys: ['givenNameAr'] },
    )
    fc.assert(
      fc.property(person, fc.nat(20), (particulars, cut) => {
        const text = searchTextOf(particulars)
        for (const name of Object.values(particulars)) {
          for (const word of searchWords(String(name))) {
            expect(text).toContain(` ${word.slice(0, 1 + (cut % word.length))}`)
          }
        }
      }),
    )
  })

  test('a name is found by its sound in the other script, and a sound is never taken for a word', () => {
    const text = searchTextOf({ givenNameFr: 'Mohamed' })
    expect(soundsOf('محمد').some((sound) => text.includes(` ${sound}`))).toBe(true)
    expect(soundsOf('محمد').every((sound) => sound.startsWith(SOUND_MARK))).toBe(true)
    expect(text).not.toContain(' محمد')
  })
})
