import { describe, expect, test } from 'vitest'
import { dayOf } from '../kernel/index.ts'
import { LAW } from './law.ts'
import { checkOverride, type LawOverride, lawWith, placeholdersOf } from './override.ts'
import { inForce } from './parameter.ts'
import { routeFor } from './route.ts'

const MARCH = dayOf('2026-03-01')

const aSetting = (change: Partial<Extract<LawOverride, { kind: 'parameter' }>> = {}): LawOverride => ({
  kind: 'parameter',
  id: 's-1',
  parameter: 'minimum-age',
  value: 15,
  from: MARCH,
  basis: 'Circulaire 4/2026',
  url: null,
  ...change,
})

describe('lawWith', () => {
  const law = lawWith(LAW, [aSetting()])
  const ageOn = (day: string) => inForce(law.parameters['minimum-age'], dayOf(day))

  test.each([
    ['the day before the setting', '2026-02-28', 18, true],
    ['the day of it', '2026-03-01', 15, false],
    ['the day after', '2026-03-02', 15, false],
  ])('%s', (_, day, value, isPlaceholder) => {
    expect(ageOn(day)).toMatchObject({ value, isPlaceholder })
  })

  test('a setting is confirmed and cites itself, and its text can be read', () => {
    const { confidence, citation } = ageOn('2026-03-01')
    expect(confidence).toBe('confirmed')
    expect(law.texts.get(citation.text)?.title.fr).toBe('Circulaire 4/2026')
  })

  test('the law of the release is not changed', () => {
    expect(inForce(LAW.parameters['minimum-age'], MARCH).value).toBe(18)
  })

  test('a later version of the law ends a setting', () => {
    const early = aSetting({ parameter: 'minimum-hourly-wage', value: 2000, from: dayOf('2025-06-01') })
    const wages = lawWith(LAW, [early]).parameters['minimum-hourly-wage']
    expect(inForce(wages, dayOf('2025-12-31')).value).toBe(2000n)
    expect(inForce(wages, dayOf('2026-01-01')).value).toBe(1792n)
  })

  test('of two settings from one day the later one holds', () => {
    const twice = lawWith(LAW, [aSetting(), aSetting({ id: 's-2', value: 16 })])
    const { versions } = twice.parameters['minimum-age']
    expect(inForce(twice.parameters['minimum-age'], MARCH).value).toBe(16)
    expect(versions.map(({ from }) => from)).toEqual(['2022-02-21', '2026-03-01'])
  })

  test('a setting that should never have been stored is a defect', () => {
    expect(() => lawWith(LAW, [aSetting({ value: 'fifteen' })])).toThrow(RangeError)
  })

  test('a route can ask for one more paper, or one less, from a day on', () => {
    const about = {
      kind: 'document',
      route: 'artisan_by_diploma',
      from: MARCH,
      basis: 'Note',
      url: null,
    } as const
    const changed = lawWith(LAW, [
      { ...about, id: 'd-1', document: 'chamber_certificate', need: 'required' },
      { ...about, id: 'd-2', document: 'portrait', need: 'not_asked' },
    ])
    const papersOn = (day: string): readonly string[] =>
      routeFor('artisan_by_diploma', dayOf(day), changed).documents.map(({ id }) => id)
    expect(papersOn('2026-02-28')).toContain('portrait')
    expect(papersOn('2026-03-01')).toContain('chamber_certificate')
    expect(papersOn('2026-03-01')).not.toContain('portrait')
  })
})

describe('checkOverride', () => {
  test.each([
    ['a parameter that does not exist', aSetting({ parameter: 'maximum-age' }), 'unknown_parameter'],
    ['a value of another unit', aSetting({ value: '15' }), 'invalid_value'],
    ['a part of a year', aSetting({ value: 15.5 }), 'invalid_value'],
    [
      'a pattern without a check digit',
      aSetting({ parameter: 'register-number-pattern', value: '{serial:6}' }),
      'invalid_value',
    ],
    ['a day before the register', aSetting({ from: dayOf('2022-02-20') }), 'before_the_register'],
  ])('refuses %s', (_, setting, code) => {
    expect(checkOverride(setting, LAW)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('accepts a repeal, and the register’s first day', () => {
    expect(checkOverride(aSetting({ value: null, from: LAW.registerBeganOn }), LAW).ok).toBe(true)
  })
})

describe('placeholdersOf', () => {
  const namesOf = (law: typeof LAW, day: string): readonly string[] =>
    placeholdersOf(law, dayOf(day)).map(({ parameter }) => parameter)

  test('lists what nobody knows, and not what a page of the register confirms', () => {
    const names = namesOf(LAW, '2026-05-04')
    expect(names).toEqual(expect.arrayContaining(['minimum-age', 'card-validity', 'decision-deadline']))
    expect(names).not.toContain('practice-years-maalem')
  })

  test('a value set disappears from the list on its day', () => {
    const law = lawWith(LAW, [aSetting()])
    expect(namesOf(law, '2026-02-28')).toContain('minimum-age')
    expect(namesOf(law, '2026-03-01')).not.toContain('minimum-age')
  })
})
