import { BadInput } from '../bad-input.ts'

/** How well clusters agree with the truth. */
export type Evaluation = {
  readonly records: number
  readonly true_pairs: number
  readonly found_pairs: number
  readonly right_pairs: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** The mean over records of how pure and how whole the cluster of each is. */
  readonly b3_precision: number
  readonly b3_recall: number
  readonly b3_f1: number
  readonly largest_cluster: number
  /** The largest cluster that holds more than one person. */
  readonly largest_wrong_cluster: number
}

/**
 * Clusters against the truth, both as the name of a group for each record.
 *
 * Pairs are counted after clustering: two records are a found pair when they share a cluster.
 *
 * @throws {BadInput} when the two do not name the same records
 */
export function evaluate(
  clusters: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): Evaluation {
  const strange = [...clusters.keys()].find((id) => !truth.has(id))
  if (strange !== undefined) throw otherIds(`The truth does not name the record ${strange}.`, strange)
  if (truth.size !== clusters.size) {
    const missing = [...truth.keys()].find((id) => !clusters.has(id)) ?? ''
    throw otherIds(`The clusters do not name the record ${missing}.`, missing)
  }

  const bySide = { cluster: new Map<string, number>(), truth: new Map<string, number>() }
  const both = new Map<string, Map<string, number>>()
  for (const [id, group] of clusters) {
    const person = truth.get(id) ?? ''
    count(bySide.cluster, group)
    count(bySide.truth, person)
    const inside = both.get(group) ?? new Map<string, number>()
    both.set(group, inside)
    count(inside, person)
  }
  const right = sum([...both.values()].map((inside) => pairsOf(inside)))
  const found = pairsOf(bySide.cluster)
  const real = pairsOf(bySide.truth)
  const b3 = bCubed(both, bySide)
  const wrong = [...both]
    .filter(([, inside]) => inside.size > 1)
    .map(([group]) => bySide.cluster.get(group) ?? 0)
  const precision = found === 0 ? 1 : right / found
  const recall = real === 0 ? 1 : right / real
  return {
    records: clusters.size,
    true_pairs: real,
    found_pairs: found,
    right_pairs: right,
    precision,
    recall,
    f1: harmonic(precision, recall),
    b3_precision: b3.precision,
    b3_recall: b3.recall,
    b3_f1: harmonic(b3.precision, b3.recall),
    largest_cluster: largestOf([...bySide.cluster.values()]),
    largest_wrong_cluster: largestOf(wrong),
  }
}

type Sides = { readonly cluster: ReadonlyMap<string, number>; readonly truth: ReadonlyMap<string, number> }

function bCubed(
  both: ReadonlyMap<string, ReadonlyMap<string, number>>,
  sides: Sides,
): { readonly precision: number; readonly recall: number } {
  let precision = 0
  let recall = 0
  let records = 0
  for (const [group, inside] of both) {
    for (const [person, shared] of inside) {
      precision += (shared * shared) / (sides.cluster.get(group) ?? 1)
      recall += (shared * shared) / (sides.truth.get(person) ?? 1)
      records += shared
    }
  }
  return records === 0
    ? { precision: 1, recall: 1 }
    : { precision: precision / records, recall: recall / records }
}

const otherIds = (sentence: string, record: string): BadInput =>
  new BadInput('other_ids', sentence, { record })

const count = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const largestOf = (numbers: readonly number[]): number =>
  numbers.reduce((most, size) => Math.max(most, size), 0)

function pairsOf(sizes: ReadonlyMap<string, number>): number {
  let pairs = 0
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2
  return pairs
}

const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b))
