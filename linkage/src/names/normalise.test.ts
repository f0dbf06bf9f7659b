import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseArabic, normaliseLatin, scriptOf } from './index.ts'

/** Text as lists hold it: letters of both scripts, marks, digits, and anything else now and then. */
const aText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      ...'\u0627\u0623\u0625\u0622\u0621\u0649\u064A\u0626\u0629\u0647\u0640\u064B\u0651\u0644\u0645\u062D\u06AF\uFEFB\uFDF2 ',
    ),
  }),
  fc.string({
    unit: fc.constantFrom(..."abcehikosuwyABEI\u00E7\u00C7\u00E9\u00EF\u0153\u010D 23579\u2019'-."),
  }),
  fc.string({ unit: 'binary' }),
)

describe('normalising', () => {
  test('Arabic twice is the same as once', () => {
    fc.assert(
      fc.property(aText, (text) => {
        expect(normaliseArabic(normaliseArabic(text))).toBe(normaliseArabic(text))
      }),
    )
  })

  test('Latin twice is the same as once', () => {
    fc.assert(
      fc.property(aText, (text) => {
        expect(normaliseLatin(normaliseLatin(text))).toBe(normaliseLatin(text))
      }),
    )
  })

  test.each([
    ['hamza and teh marbuta', 'أحمد آمنة', 'احمد امنه'],
    ['alef maksura', 'مصطفى', 'مصطفي'],
    ['tatweel and vowel signs', 'مُحَـــمّد', 'محمد'],
    ['presentation forms', '\uFE8E\uFEDF\uFEEE\uFEAF', 'الوز'],
    ['a word in one sign', '\uFDF2', 'الله'],
    ['a hard g in three alphabets', 'گنون ڭنون ݣنون', 'كنون كنون كنون'],
    ['direction marks', '\u200Fعلي\u202C', 'علي'],
    ['hamza on the line', 'زكرياء', 'زكريا'],
  ])('Arabic: %s', (_, text, normalised) => {
    expect(normaliseArabic(text)).toBe(normalised)
  })

  test.each([
    ['capitals and accents', 'AÏT-Saïd', 'ait said'],
    ['a cedilla', 'Fayçal', 'faysal'],
    ['an apostrophe inside a name', 'M\u2019HAMED', 'mhamed'],
    ['Arabizi digits', '3abd l9ader 7amid 5alid 2amina', 'abd lqader hamid khalid amina'],
    ['an ayn beside a vowel', 'sa3id 3li', 'said ali'],
    ['a number that is no name', 'Karim 12', 'karim'],
    ['ligatures', 'Cœur \uFB01li', 'coeur fili'],
  ])('Latin: %s', (_, text, normalised) => {
    expect(normaliseLatin(text)).toBe(normalised)
  })

  test('the script is that of the first letter of either', () => {
    expect(scriptOf('12 علي')).toBe('arabic')
    expect(scriptOf('Élie')).toBe('latin')
    expect(scriptOf('12-34')).toBeUndefined()
  })
})
