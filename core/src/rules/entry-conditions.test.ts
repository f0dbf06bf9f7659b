import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, daysAfter } from '../kernel/index.ts'
import { type BirthFact, checkEntryConditions, type EntryFacts } from './entry-conditions.ts'
import { LAW } from './law.ts'
import { lawWith } from './override.ts'
import { LawGap } from './parameter.ts'

const MAY = dayOf('2026-05-04')
const bornOn = (text: string): BirthFact => ({ kind: 'day', day: dayOf(text) })
const bornIn = (year: number): BirthFact => ({ kind: 'year', year })

const anArtisan = (change: Partial<EntryFacts> = {}): EntryFacts => ({
  bornOn: bornOn('1984-03-14'),
  practiceYears: 9,
  activityCodes: ['06.01'],
  ...change,
})

const checkOf = (facts: EntryFacts) => checkEntryConditions(facts, 'artisan_by_experience', MAY, LAW)

describe('checkEntryConditions', () => {
  test('says what is asked, and that the minimum age is nobody’s law', () => {
    const { refusals } = checkOf(anArtisan({ bornOn: bornOn('2014-01-01'), practiceYears: 2 }))
    expect(refusals).toEqual([
      { code: 'under_age', minimum: 18, age: 12, placeholder: true },
      { code: 'insufficient_practice', years: 2, required: 3, placeholder: false },
    ])
  })

  test.each([
    ['whose eighteenth birthday is tomorrow', bornOn('2008-05-05'), ['under_age'], []],
    ['whose eighteenth birthday is today', bornOn('2008-05-04'), [], []],
    ['whose eighteenth birthday was yesterday', bornOn('2008-05-03'), [], []],
    ['born some day of 2008', bornIn(2008), [], ['age_uncertain']],
    ['born some day of 2007', bornIn(2007), [], []],
    ['born some day of 2009', bornIn(2009), ['under_age'], []],
    ['of unknown birth', { kind: 'unknown' } as const, [], ['birth_date_unknown']],
  ])('a person %s', (_, birth, refusals, doubts) => {
    const outcome = checkOf(anArtisan({ bornOn: birth }))
    expect(outcome.refusals.map(({ code }) => code)).toEqual(refusals)
    expect(outcome.doubts.map(({ code }) => code)).toEqual(doubts)
  })

  test.each([
    ['no trade', [], 'activity_missing'],
    ['a trade that is not in the list', ['99.99'], 'unknown_activity'],
    ['two trades', ['06.01', '06.02'], 'too_many_activities'],
  ])('%s', (_, activityCodes, code) => {
    expect(checkOf(anArtisan({ activityCodes })).refusals.map((refusal) => refusal.code)).toEqual([code])
  })

  test('practice that was not stated is asked for, not taken as none', () => {
    const { refusals } = checkOf(anArtisan({ practiceYears: undefined }))
    expect(refusals).toEqual([{ code: 'practice_not_stated', required: 3, placeholder: false }])
  })

  test('a condition that administrators repeal asks nothing', () => {
    const law = lawWith(LAW, [
      {
        kind: 'parameter',
        id: 's-1',
        parameter: 'minimum-age',
        value: null,
        from: dayOf('2026-01-01'),
        basis: 'Note',
        url: null,
      },
    ])
    const child = anArtisan({ bornOn: bornOn('2014-01-01') })
    expect(checkEntryConditions(child, 'artisan_by_experience', MAY, law).refusals).toEqual([])
  })

  test('a day before the register has no conditions', () => {
    const before = daysAfter(LAW.registerBeganOn, -1)
    expect(() => checkEntryConditions(anArtisan(), 'maalem', before, LAW)).toThrow(LawGap)
  })

  test('whoever may enter as a maâlem may enter as an artisan by experience', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1930, max: 2026 }), fc.nat({ max: 60 }), (year, practiceYears) => {
        const facts = anArtisan({ bornOn: bornIn(year), practiceYears })
        fc.pre(checkEntryConditions(facts, 'maalem', MAY, LAW).refusals.length === 0)
        expect(checkOf(facts).refusals).toEqual([])
      }),
    )
  })
})
