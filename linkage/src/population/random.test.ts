import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom, pickWeighted, weighted } from './random.ts'

test('a seed gives the numbers it has always given', () => {
  const random = createRandom(1, 1)
  expect(Array.from({ length: 5 }, () => random.below(1_000_000))).toEqual([
    659840, 301782, 501292, 500624, 586380,
  ])
})

test('seeds beyond 32 bits and streams of one seed differ', () => {
  const first = (seed: number, stream: number): number => createRandom(seed, stream).below(1_000_000_000)
  expect(new Set([first(1, 1), first(2, 1), first(1, 2), first(1 + 2 ** 32, 1)]).size).toBe(4)
})

test('a drawn number is below the count', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, count) => {
      const drawn = createRandom(seed, 0).below(count)
      expect(drawn >= 0 && drawn < count && Number.isInteger(drawn)).toBe(true)
    }),
  )
})

test('a choice without weight is never made', () => {
  const random = createRandom(9, 9)
  const choices = weighted(['never', 'now', 'never', 'then'], (rank) => rank % 2)
  const made = Array.from({ length: 1_000 }, () => pickWeighted(random, choices))
  expect(new Set(made)).toEqual(new Set(['now', 'then']))
})
