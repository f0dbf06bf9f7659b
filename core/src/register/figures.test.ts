import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumOfTold, toldCount } from './figures.ts'

describe('a count', () => {
  test.each([
    ['nobody', 0, null],
    ['a few', 4, null],
    ['as many as may be told', 5, 5],
  ])('of %s, for whoever may not read files', (_, count, told) => {
    expect(toldCount(count, false)).toBe(told)
  })

  test('is told as it is to whoever may read files', () => {
    expect([0, 1, 4, 5].map((count) => toldCount(count, true))).toEqual([0, 1, 4, 5])
  })
})

describe('a sum', () => {
  test('is known where all its counts are', () => {
    expect(sumOfTold([12, 7])).toEqual({ from: 19, to: 19 })
  })

  test('is known to lie between two numbers where a count is hidden', () => {
    expect(sumOfTold([12, null, null])).toEqual({ from: 12, to: 20 })
  })

  test('holds the true sum, and is the same whatever a hidden count is', () => {
    const counts = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(counts, fc.nat({ max: 4 }), fc.nat({ max: 4 }), (others, one, another) => {
        const told = (hidden: number) =>
          sumOfTold([...others, hidden].map((count) => toldCount(count, false)))
        const sum = others.reduce((total, count) => total + count, one)
        expect(told(one)).toEqual(told(another))
        expect(told(one).from).toBeLessThanOrEqual(sum)
        expect(told(one).to).toBeGreaterThanOrEqual(sum)
      }),
    )
  })
})
