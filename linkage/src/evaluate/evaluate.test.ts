import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'

const groups = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]))

describe('clusters against the truth', () => {
  test('worked by hand: {a b c} {d e} {f} where {a b} {c d e} {f} are the persons', () => {
    expect(evaluate(groups('a1 b1 c1 d2 e2 f3'), groups('aX bX cY dY eY fZ'))).toEqual({
      records: 6,
      true_pairs: 4,
      found_pairs: 4,
      right_pairs: 2,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      // (2/3 + 2/3 + 1/3 + 1 + 1 + 1) / 6 and (1 + 1 + 1/3 + 2/3 + 2/3 + 1) / 6
      b3_precision: expect.closeTo(14 / 18, 10),
      b3_recall: expect.closeTo(14 / 18, 10),
      b3_f1: expect.closeTo(14 / 18, 10),
      largest_cluster: 3,
      largest_wrong_cluster: 3,
    })
  })

  test('a truth that names other records is refused with one of them', () => {
    expect(() => evaluate(groups('a1 b1'), groups('a1 z1'))).toThrow(
      expect.objectContaining({ code: 'other_ids', facts: { record: 'b' } }),
    )
    expect(() => evaluate(groups('a1'), groups('a1 z1'))).toThrow(
      expect.objectContaining({ code: 'other_ids', facts: { record: 'z' } }),
    )
  })
})
