import { dayOf } from '@sijill/core/kernel'
import { describe, expect, test } from 'vitest'
import { changeBetween, formOf, missingFields, readForm } from './form.ts'

const TODAY = '2026-11-20'

const aForm = {
  ...{ cin: 'ja 12345', family_name_ar: 'أوحمو', given_name_ar: 'محمد', sex: 'M', born_on: '14/03/1984' },
  ...{
    phone: '٠٦٦١٢٣٤٥٦٧',
    commune_code: '10.521.01.03',
    province_code: '10.521',
    route: 'artisan_by_experience',
  },
  ...{ activity_code: '01.01', practice_years: '٩' },
}

describe('a form', () => {
  test('is read as people write: any case, spaces, Arabic-Indic digits', () => {
    const { particulars, malformed } = readForm(aForm, TODAY)
    expect(malformed).toEqual([])
    expect(particulars).toMatchObject({
      ...{ cin: 'JA12345', phone: '+212661234567', practiceYears: 9 },
      bornOn: { kind: 'day', day: dayOf('1984-03-14') },
    })
  })

  test('keeps what is whole and names what is to be mended', () => {
    const { particulars, malformed } = readForm({ ...aForm, cin: '12345', born_on: '31/02/1980' }, TODAY)
    expect(malformed.map(({ field, code }) => [field, code])).toEqual([
      ['cin', 'malformed_cin'],
      ['born_on', 'impossible_date'],
    ])
    expect(particulars.familyNameAr).toBe('أوحمو')
    expect(particulars.cin).toBeUndefined()
  })

  test('takes a year alone for a birth, and no birth in the future', () => {
    expect(readForm({ born_on: '1984' }, TODAY).particulars.bornOn).toEqual({ kind: 'year', year: 1984 })
    expect(readForm({ born_on: '01/01/2027' }, TODAY).malformed[0]?.code).toBe('future_date')
  })

  test('shows again what it was read to', () => {
    const { particulars } = readForm(aForm, TODAY)
    expect(readForm(formOf(particulars), TODAY).particulars).toEqual(particulars)
  })
})

describe('what a submission lacks', () => {
  test('is told in the order of the page', () => {
    expect(missingFields({})).toEqual([
      ...[
        'cin',
        'family_name_ar',
        'given_name_ar',
        'sex',
        'born_on',
        'commune_code',
        'route',
        'activity_code',
      ],
    ])
    expect(missingFields(readForm(aForm, TODAY).particulars)).toEqual([])
  })

  test('of an enterprise is also its name and its supervising artisan', () => {
    const { particulars } = readForm({ ...aForm, route: 'enterprise' }, TODAY)
    expect(missingFields(particulars)).toEqual(['legal_name', 'supervisor_number'])
  })
})

describe('a change', () => {
  test('names what is new, what is other and what was emptied, and nothing else', () => {
    const before = readForm(aForm, TODAY).particulars
    const after = readForm(
      { ...aForm, phone: '', practice_years: '10', address: 'حي النهضة' },
      TODAY,
    ).particulars
    expect(changeBetween(before, after)).toEqual({ phone: null, practiceYears: 10, address: 'حي النهضة' })
  })

  test('of nothing is nothing', () => {
    const { particulars } = readForm(aForm, TODAY)
    expect(changeBetween(particulars, { ...particulars })).toBeUndefined()
  })
})
