import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairOf } from '../block/pairs.ts'
import { type Clustering, cluster } from './cluster.ts'

type Edge = readonly [a: number, b: number, weight: number]

const STRANGERS = -10

/** Clusters of rows along edges; a pair that has none weighs for strangers. */
function clustered(
  rows: number,
  edges: readonly Edge[],
  { numbers = [], largest = 20 }: { numbers?: readonly number[]; largest?: number } = {},
): Clustering {
  const weights = new Map(edges.map(([a, b, weight]) => [pairOf(a, b), weight]))
  return cluster(
    rows,
    { pairs: Float64Array.from(weights.keys()), weights: Float64Array.from(weights.values()) },
    0,
    {
      largest,
      corroboratedBy: 2,
      identityOf: (row) => numbers[row] ?? 0,
      weightOf: (a, b) => weights.get(pairOf(a, b)) ?? STRANGERS,
    },
  )
}

const groupsOf = ({ clusterOf }: Clustering): readonly number[] => [...clusterOf]

describe('clustering', () => {
  test('rows join along pairs that speak for one person, and are named after the first row', () => {
    expect(
      groupsOf(
        clustered(4, [
          [1, 3, 5],
          [0, 2, -1],
        ]),
      ),
    ).toEqual([0, 1, 2, 1])
  })

  test('a chain of likenesses does not make one person of its ends', () => {
    // 0–1 and 1–2 agree, 0 and 2 do not at all: the lighter link is refused.
    const chain = clustered(3, [
      [0, 1, 6],
      [1, 2, 5],
    ])
    expect(groupsOf(chain)).toEqual([0, 0, 2])
    expect([...chain.refused]).toEqual([pairOf(1, 2)])
  })

  test('two different identity numbers, each borne by two records, never join', () => {
    const edges: readonly Edge[] = [
      [0, 1, 20],
      [2, 3, 20],
      [0, 2, 18],
      [0, 3, 18],
      [1, 2, 18],
      [1, 3, 18],
    ]
    expect(groupsOf(clustered(4, edges, { numbers: [7, 7, 8, 8] }))).toEqual([0, 0, 2, 2])
    expect(groupsOf(clustered(4, edges, { numbers: [7, 7, 7, 7] }))).toEqual([0, 0, 0, 0])
  })

  test('nor do they when the second record with the other number comes last', () => {
    const all: readonly Edge[] = [
      [0, 1, 20],
      [0, 2, 19],
      [1, 2, 19],
      [0, 3, 18],
      [1, 3, 18],
      [2, 3, 18],
    ]
    expect(groupsOf(clustered(4, all, { numbers: [7, 7, 8, 8] }))).toEqual([0, 0, 0, 3])
  })

  test('a number borne by one record may be a slip of the pen, and joins', () => {
    expect(
      groupsOf(
        clustered(
          3,
          [
            [0, 1, 20],
            [0, 2, 9],
            [1, 2, 9],
          ],
          { numbers: [7, 7, 8] },
        ),
      ),
    ).toEqual([0, 0, 0])
  })

  test('no cluster grows beyond the cap; what would break it is left for review', () => {
    const edges = Array.from({ length: 6 }, (_, a) => Array.from({ length: 6 }, (__, b): Edge => [a, b, 10]))
    const all = edges.flat().filter(([a, b]) => a < b)
    const { clusterOf, refused } = clustered(6, all, { largest: 4 })
    for (const name of clusterOf)
      expect(clusterOf.filter((other) => other === name).length).toBeLessThanOrEqual(4)
    expect(refused.size).toBeGreaterThan(0)
  })

  test('the order in which pairs are given changes nothing', () => {
    const anEdge = fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: -3, max: 9 })).filter(([a, b]) => a !== b)
    fc.assert(
      fc.property(
        fc
          .uniqueArray(anEdge, { selector: ([a, b]) => pairOf(a, b), maxLength: 30 })
          .chain((edges) =>
            fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
          ),
        ([edges, shuffled]) => {
          expect(groupsOf(clustered(10, shuffled))).toEqual(groupsOf(clustered(10, edges)))
        },
      ),
    )
  })
})
