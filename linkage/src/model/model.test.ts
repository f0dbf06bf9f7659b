import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field } from '../fields/field.ts'
import { readySettings } from '../settings/ready.ts'
import { calibrated, weightFor } from './calibrate.ts'
import { estimateModel, type Sample } from './estimate.ts'
import { fitCalibration } from './fit-calibration.ts'
import { addLogarithms, weightOf } from './model.ts'
import { rising } from './monotone.ts'
import { createRandom } from './random.ts'

const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 })

describe('the rising line nearest to values', () => {
  test('never falls, keeps the mean, and leaves alone what rises already', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const line = rising(
          values,
          values.map(() => 1),
        )
        for (const [at, value] of line.entries())
          expect(value).toBeGreaterThanOrEqual(line[at - 1] ?? -Infinity)
        const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0)
        expect(sum(line)).toBeCloseTo(sum(values), 6)
        const inOrder = values.toSorted((a, b) => a - b)
        expect(
          rising(
            inOrder,
            inOrder.map(() => 1),
          ),
        ).toEqual(inOrder)
      }),
    )
  })
})

describe('calibration', () => {
  const points = [
    [-5, 0.02],
    [0, 0.4],
    [6, 0.99],
  ] as const

  test('passes through its points and never falls between or beyond them', () => {
    for (const [weight, probability] of points) expect(calibrated(points, weight)).toBeCloseTo(probability, 9)
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (weight, more) => {
          expect(calibrated(points, weight + more)).toBeGreaterThanOrEqual(calibrated(points, weight))
        },
      ),
    )
  })

  test('the weight for a probability has it', () => {
    for (const probability of [0.05, 0.45, 0.9]) {
      expect(calibrated(points, weightFor(points, probability))).toBeCloseTo(probability, 6)
    }
  })

  test('fitted to pairs whose truth follows a known line, it is that line', () => {
    const random = createRandom(3)
    const weights = Float64Array.from({ length: 60_000 }, () => (random() / 2 ** 32) * 16 - 8)
    // Weights that promise twice the bits they are worth.
    const truth = (weight: number): number => 1 / (1 + 2 ** -(weight / 2))
    const isTrue = Uint8Array.from(weights, (weight) => (random() / 2 ** 32 < truth(weight) ? 1 : 0))
    const fitted = fitCalibration(weights, isTrue)
    for (const weight of [-6, -3, 0, 3, 6]) {
      expect(Math.abs(calibrated(fitted, weight) - truth(weight))).toBeLessThan(0.05)
    }
  })
})

test('logarithms of sums are exact where exactness can be seen', () => {
  expect(addLogarithms(3, 3)).toBe(4)
  expect(addLogarithms(-Infinity, 5)).toBe(5)
  expect(addLogarithms(5, -Infinity)).toBe(5)
})

describe('learning without labels', () => {
  /** Three fields of three levels; strangers mostly differ, one person mostly agrees. */
  const fields: readonly Field[] = ['given', 'family', 'suburb'].map((name) => ({
    name,
    levels: ['missing', 'different', 'near', 'exact'],
    compare: () => 0,
    keys: new Map(),
    show: () => '',
  }))
  const settings = {
    ...readySettings('febrl'),
    model: { ...readySettings('febrl').model, priors: {}, prior_pairs: 10, matches_per_record: 1 },
  }

  /** So many records have the 18,000 pairs of strangers that the sample holds. */
  const ROWS = 190

  function sampleOf(random: () => number, pairs: number, shareOfMatches: number): Sample {
    const levelFor = (shares: readonly number[]): number => {
      let left = random() / 2 ** 32
      for (const [level, share] of shares.entries()) {
        left -= share
        if (left < 0) return level + 1
      }
      return shares.length
    }
    const comparisons = new Int32Array(pairs * 3)
    for (let pair = 0; pair < pairs; pair += 1) {
      const shares = random() / 2 ** 32 < shareOfMatches ? [0.05, 0.15, 0.8] : [0.98, 0.015, 0.005]
      for (let field = 0; field < 3; field += 1) comparisons[pair * 3 + field] = levelFor(shares)
    }
    return { comparisons, pairs, each: 1 }
  }

  const learned = estimateModel(settings, fields, ROWS, {
    blocked: sampleOf(createRandom(1), 20_000, 0.1),
    random: sampleOf(createRandom(2), 20_000, 0),
  })

  test('finds the shares from which the pairs were drawn', () => {
    const [given] = learned.fields
    expect(2 ** (given?.match[3] ?? 0)).toBeCloseTo(0.8, 1)
    expect(2 ** (given?.match[1] ?? 0)).toBeCloseTo(0.05, 1)
    expect(2 ** (given?.unrelated[1] ?? 0)).toBeCloseTo(0.98, 1)
    // A tenth of 20,000 pairs.
    expect(2 ** learned.match).toBeGreaterThan(1_600)
    expect(2 ** learned.match).toBeLessThan(2_400)
  })

  test('a better level of any field never lowers the weight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (level, other, isFirst) => {
          const pair = (one: number): Int32Array =>
            Int32Array.from(isFirst ? [one, other, 0] : [other, one, 0])
          expect(weightOf(learned, pair(level + 1), 0)).toBeGreaterThanOrEqual(
            weightOf(learned, pair(level), 0),
          )
        },
      ),
    )
  })

  test('the same sample teaches the same model', () => {
    const again = estimateModel(settings, fields, ROWS, {
      blocked: sampleOf(createRandom(1), 20_000, 0.1),
      random: sampleOf(createRandom(2), 20_000, 0),
    })
    expect(again).toEqual(learned)
  })
})
