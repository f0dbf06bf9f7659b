import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumOfTold, toldCount, totalToTell } from './figures.ts'

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

describe('a total', () => {
  const counted = (count: number) => ({ count, told: toldCount(count, false) })
  const totalOf = (...counts: readonly number[]) => totalToTell(counts.map(counted))

  test.each([
    ['all counts are told', [12, 7], { from: 19, to: 19 }],
    ['one is hidden, which the difference would show', [12, 2], { from: 12, to: 16 }],
    ['two are hidden and make up too much for either to be nobody', [12, 2, 4], { from: 12, to: 20 }],
    ['three are hidden, any of which could be any', [12, 2, 4, 0], { from: 18, to: 18 }],
    ['all are hidden and small together', [1, 2, 1], { from: 0, to: 12 }],
    ['nobody is counted anywhere', [0, 0, 0], { from: 0, to: 12 }],
    ['all are hidden, and many together', [1, 2, 4], { from: 7, to: 7 }],
  ])('where %s', (_, counts, told) => {
    expect(totalOf(...counts)).toEqual(told)
  })

  test('leaves every hidden count free to be any number below five, whatever is told', () => {
    for (const places of [1, 2, 3, 4]) {
      const possible = new Map<string, Set<number>>()
      for (let code = 0; code < 5 ** places; code += 1) {
        const hidden = Array.from({ length: places }, (_, place) => Math.floor(code / 5 ** place) % 5)
        const seen = JSON.stringify(totalOf(6, ...hidden))
        possible.set(seen, (possible.get(seen) ?? new Set()).add(hidden[0] ?? 0))
      }
      for (const [seen, counts] of possible) expect([places, seen, counts.size]).toEqual([places, seen, 5])
    }
  })
})
