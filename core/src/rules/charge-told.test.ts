import { describe, expect, test } from 'vitest'
import { type CalendarDate, dayOf } from '../kernel/index.ts'
import { type ChargeTold, chargeToldFor } from './charge-told.ts'
import { LAW } from './law.ts'
import type { Category } from './route.ts'

function toldTo(category: Category, day: CalendarDate): ChargeTold {
  const told = chargeToldFor(category, day, LAW)
  if (!told.ok) throw new Error(told.refusal.code)
  return told.value
}

describe('chargeToldFor', () => {
  test.each([
    ['the last month before a new wage begins', '2025-11-30', '2025-12', 15_604n],
    ['the month in which it begins', '2025-12-01', '2026-01', 16_352n],
    ['any later day', '2026-05-04', '2026-06', 16_352n],
  ])('an artisan told in time for %s', (_, day, firstMonth, due) => {
    const told = toldTo('artisan', dayOf(day))
    expect([told.firstMonth, told.charge?.due]).toEqual([firstMonth, due])
  })

  test('the doubt of the amount is told with it', () => {
    expect(toldTo('artisan', dayOf('2026-05-04'))).toMatchObject({
      placeholder: true,
      lawRelease: LAW.release,
    })
  })

  test('a maâlem owes what an artisan owes', () => {
    const day = dayOf('2026-05-04')
    expect(toldTo('maalem', day).charge).toEqual(toldTo('artisan', day).charge)
  })

  test('a person hears about Tadamon, direct aid, consent and leaving before anything is sent', () => {
    const said = toldTo('artisan', dayOf('2026-05-04')).statements.map(({ id }) => id)
    expect(said).toEqual(expect.arrayContaining(['tadamon', 'direct_aid', 'consent', 'leaving']))
  })

  test.each(['cooperative', 'enterprise'] as const)('a %s owes no contribution of its own', (category) => {
    const told = toldTo(category, dayOf('2026-05-04'))
    expect([told.charge, told.firstMonth]).toEqual([null, null])
    const said = told.statements.map(({ id }) => id)
    expect(said).toContain('members_apart')
    expect(said).not.toContain('brings_contribution')
  })
})
