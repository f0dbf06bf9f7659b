import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { centimesOf, dayOf, monthOf } from '../kernel/index.ts'
import { dueFor } from './contribution.ts'
import { type Due, type DueQuestion, REGIMES } from './due.ts'
import { LAW, type Law } from './law.ts'
import { type LawOverride, lawWith } from './override.ts'

const aQuestion = (change: Partial<DueQuestion> = {}): DueQuestion => ({
  regime: 'artisan',
  month: monthOf('2025-06'),
  incomeTax: centimesOf(225_000n),
  score: '9.5',
  ...change,
})

const aSetting = (parameter: string, value: unknown): LawOverride => ({
  kind: 'parameter',
  id: `setting-of-${parameter}`,
  parameter,
  value,
  from: dayOf('2024-01-01'),
  basis: 'Lettre du 4 mai 2026',
  url: null,
})

function dueOn(question: DueQuestion, law: Law = LAW): Due {
  const due = dueFor(question, law)
  if (!due.ok) throw new Error(due.refusal.code)
  return due.value
}

describe('dueFor', () => {
  test.each([
    ['the month before a new wage', '2025-12', 15_604n],
    ['the month of it', '2026-01', 16_352n],
    ['the month after', '2026-02', 16_352n],
  ])('an artisan, %s', (_, month, due) => {
    expect(dueOn(aQuestion({ month: monthOf(month) })).due).toBe(due)
  })

  test('an amount names every value it came from, in the order of the computation', () => {
    const { factors, base } = dueOn(aQuestion())
    expect(factors.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['artisan-coefficient', '75'],
      ['minimum-hourly-wage', '1710'],
      ['monthly-hours', '191'],
      ['amo-rate', '637'],
      ['contribution-rounding', 'half_up'],
    ])
    expect(base).toBe(244_958n)
  })

  test('an amount with a value that nobody confirmed is marked, with the doubt of each text', () => {
    const { placeholder, because } = dueOn(aQuestion())
    expect(placeholder).toBe(true)
    expect(because.map(({ confidence }) => confidence)).toContain('unknown')
    for (const { text, article, url } of because) {
      expect(LAW.texts.get(text)?.articles.map((each) => each.article)).toContain(article)
      expect(url).toMatch(/^https?:/)
    }
  })

  test('an amount is no longer marked once administrators have set every value in doubt', () => {
    const law = lawWith(LAW, [
      aSetting('artisan-coefficient', 75),
      aSetting('minimum-hourly-wage', 1710),
      aSetting('monthly-hours', '191'),
      aSetting('amo-rate', 637),
    ])
    expect(dueOn(aQuestion({ month: monthOf('2024-06') }), law).placeholder).toBe(true)
    const settled = lawWith(law, [aSetting('contribution-rounding', 'half_up')])
    expect(dueOn(aQuestion({ month: monthOf('2024-06') }), settled).placeholder).toBe(false)
  })

  test('a setting that cuts off is followed', () => {
    const law = lawWith(LAW, [aSetting('contribution-rounding', 'down')])
    expect(dueOn(aQuestion()).due).toBe(15_604n)
    expect(dueOn(aQuestion(), law).due).toBe(15_603n)
  })

  test('a repealed coefficient leaves no amount rather than an amount of zero', () => {
    const law = lawWith(LAW, [aSetting('artisan-coefficient', null)])
    expect(dueFor(aQuestion(), law)).toMatchObject({ refusal: { code: 'no_law_for_month' } })
  })

  test.each(REGIMES)('no month before the first text of %s gets an amount', (regime) => {
    const question = aQuestion({ regime, month: monthOf('2019-06') })
    expect(dueFor(question, LAW)).toMatchObject({ ok: false, refusal: { code: 'no_law_for_month' } })
  })

  test('the year of a table is told beside its month', () => {
    expect(dueOn(aQuestion({ regime: 'cpu' }))).toMatchObject({ due: 19_000n, dueYear: 228_000n })
  })

  test('a higher wage never lowers the amount', () => {
    const aWage = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(aWage, aWage, fc.constantFrom('half_up', 'down'), (one, other, rounding) => {
        const dueAt = (wage: number): bigint => {
          const settings = [
            aSetting('minimum-hourly-wage', wage),
            aSetting('contribution-rounding', rounding),
          ]
          return dueOn(aQuestion({ month: monthOf('2024-06') }), lawWith(LAW, settings)).due
        }
        const [lower, higher] = one < other ? [one, other] : [other, one]
        expect(dueAt(lower) <= dueAt(higher)).toBe(true)
      }),
    )
  })

  test('a higher income tax never lowers the amount', () => {
    const aTax = fc.bigInt({ min: 0n, max: 100_000n }).map((dirhams) => centimesOf(dirhams * 100n))
    fc.assert(
      fc.property(aTax, aTax, (one, other) => {
        const dueAt = (incomeTax: typeof one): bigint => dueOn(aQuestion({ regime: 'cpu', incomeTax })).due
        const [lower, higher] = one < other ? [one, other] : [other, one]
        expect(dueAt(lower) <= dueAt(higher)).toBe(true)
      }),
    )
  })

  test('every whole dirham of income tax falls in one row', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10_000_000n }), (dirhams) => {
        const question = aQuestion({ regime: 'auto_entrepreneur', incomeTax: centimesOf(dirhams * 100n) })
        expect(dueFor(question, LAW).ok).toBe(true)
      }),
    )
  })

  test('a score belongs to the state or to one paying row, never to both', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 200_000_000n }), (millionths) => {
        const score = `${millionths / 10_000_000n}.${String(millionths % 10_000_000n).padStart(7, '0')}`
        const byState = dueFor(aQuestion({ regime: 'tadamon', score }), LAW).ok
        const byPerson = dueFor(aQuestion({ regime: 'achamil', score }), LAW).ok
        expect(byState).toBe(!byPerson)
      }),
    )
  })
})
