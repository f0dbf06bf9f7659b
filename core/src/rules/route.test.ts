import { describe, expect, test } from 'vitest'
import { dayOf } from '../kernel/index.ts'
import { ROUTE_IDS } from '../law/index.ts'
import { LAW } from './law.ts'
import { LawGap } from './parameter.ts'
import { routeFor } from './route.ts'

const MAY = dayOf('2026-05-04')

describe('routeFor', () => {
  test.each([
    ['artisan_by_diploma', 'artisan', 'natural'],
    ['artisan_by_experience', 'artisan', 'natural'],
    ['maalem', 'maalem', 'natural'],
    ['cooperative', 'cooperative', 'legal'],
    ['enterprise', 'enterprise', 'legal'],
  ] as const)('%s leads to the category %s of %s persons', (id, category, holder) => {
    expect(routeFor(id, MAY, LAW)).toMatchObject({ category, holder })
  })

  test('the years of practice asked for are confirmed, the delays are not known', () => {
    const { conditions, deadlines } = routeFor('maalem', MAY, LAW)
    expect(conditions.find(({ check }) => check === 'practice_years')).toMatchObject({
      value: 10,
      placeholder: false,
    })
    expect(deadlines).toMatchObject([
      { id: 'decision', value: null, placeholder: true },
      { id: 'appeal', value: null, placeholder: true },
    ])
  })

  test('an artisan by experience proves it by one of several papers', () => {
    const { documents } = routeFor('artisan_by_experience', MAY, LAW)
    const proofs = documents.filter(({ group }) => group === 'practice')
    expect(proofs.length).toBeGreaterThan(1)
    expect(proofs.every(({ need }) => need === 'one_of')).toBe(true)
  })

  test.each(ROUTE_IDS)('%s gives reasons for every refusal in both languages, each with its origin', (id) => {
    const { grounds, documentGrounds } = routeFor(id, MAY, LAW)
    expect(documentGrounds.map(({ code }) => code)).toContain('unreadable')
    for (const { says, origin, url } of [...grounds, ...documentGrounds]) {
      expect(says.ar).toMatch(/\p{Script=Arabic}/u)
      expect(says.fr).toMatch(/\p{Script=Latin}/u)
      if (origin === 'law') expect(url).toMatch(/^https?:/)
    }
  })

  test('the register’s first day has routes, the day before has none', () => {
    expect(routeFor('maalem', dayOf('2022-02-21'), LAW).from).toBe('2022-02-21')
    expect(() => routeFor('maalem', dayOf('2022-02-20'), LAW)).toThrow(LawGap)
  })
})
