import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../kernel/index.ts'
import { ACTIVITIES, PROVINCES } from '../rules/index.ts'
import type { Particulars } from './particulars.ts'
import { tidyChange, tidyParticulars } from './tidy-particulars.ts'

describe('tidyParticulars', () => {
  test('identifiers take their one form, typed in whichever digits', () => {
    expect(
      tidyParticulars({
        ...{ cin: ' jf ١٢٣٤٥٦ ', phone: '٠٦ ٦١-٢٣.٤٥.٦٧', supervisorNumber: '١٠-٠٠٠٠٠١-٥' },
        ...{ givenNameFr: '  Khadija \u00a0 ', address: 'Derb\t4' },
      }),
    ).toEqual(
      ok({
        ...{ cin: 'JF123456', phone: '+212661234567', supervisorNumber: '10-000001-5' },
        ...{ givenNameFr: 'Khadija', address: 'Derb 4' },
      }),
    )
  })

  test.each<[keyof Particulars, string, string]>([
    ['cin', '123456', 'malformed_cin'],
    ['phone', '0161234567', 'phone_unusable'],
    ['ice', '123', 'malformed_ice'],
    ['fundNumber', '12', 'malformed_fund_number'],
    ['activityCode', '99.99', 'unknown_activity'],
    ['provinceCode', '99.999', 'unknown_province'],
    ['supervisorNumber', '؟', 'malformed_register_number'],
  ])('%s that is none is named with what was typed', (field, value, reason) => {
    expect(tidyParticulars({ [field]: value })).toEqual(
      refuse({ code: 'malformed_particular', field, reason, value }),
    )
  })

  test('a text that says nothing is no statement; in a change it empties the field', () => {
    expect(tidyParticulars({ diploma: ' \u200f ', cin: '' })).toEqual(ok({}))
    expect(tidyChange({ diploma: ' ', cin: null, phone: '0661234567' })).toEqual(
      ok({ diploma: null, cin: null, phone: '+212661234567' }),
    )
  })

  test('tidying twice changes nothing', () => {
    const someText = fc.string({ unit: 'grapheme', maxLength: 20 })
    const given: fc.Arbitrary<Particulars> = fc.record(
      {
        ...{ givenNameAr: someText, familyNameFr: someText, address: someText, diploma: someText },
        cin: fc.stringMatching(/^ ?[a-zA-Z]{1,2} ?\d{1,6}$/),
        phone: fc.stringMatching(/^(\+212|0)? ?6( ?\d\d){4}$/),
        practiceYears: fc.nat(90),
        activityCode: fc.constantFrom(...ACTIVITIES.map(({ code }) => code)),
        provinceCode: fc.constantFrom(...PROVINCES.map(({ code }) => code)),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(given, (particulars) => {
        const once = tidyParticulars(particulars)
        expect(once.ok && tidyParticulars(once.value)).toEqual(once)
      }),
    )
  })
})
