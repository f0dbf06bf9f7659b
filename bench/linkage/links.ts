import { readFileSync } from 'node:fs'
import { readColumn } from '@sijill/linkage'
import type { Truth } from './truth.ts'

/** Links so probable that nobody looks at them. */
export type Automatic = {
  readonly precision: number
  readonly share_of_true_pairs: number
  readonly links: number
}

/** How well records of two kinds find each other. */
export type BySources = {
  readonly sources: string
  readonly true_pairs: number
  readonly precision: number
  readonly recall: number
  /** The recall when pairs are taken from the most probable down, as long as 99 of 100 are right. */
  readonly recall_at_precision_99: number
}

type Pair = {
  readonly a: string
  readonly b: string
  readonly probability: number
  readonly isMatch: boolean
}

/** From this probability on no person is asked. */
const AUTOMATIC = 0.999

/** What is linked without a person. */
export function linksWithoutPerson(path: string, { personOf }: Truth): Automatic {
  let links = 0
  let right = 0
  for (const { a, b, probability, isMatch } of pairsIn(path)) {
    if (!isMatch || probability < AUTOMATIC) continue
    links += 1
    if (personOf.get(a) === personOf.get(b)) right += 1
  }
  const real = countTruePairs(personOf)
  return { links, precision: links === 0 ? 1 : right / links, share_of_true_pairs: right / Math.max(1, real) }
}

/** Precision and recall of joined records by the sources of the two, and by the scripts of their names. */
export function linksBySources(
  records: string,
  pairs: string,
  clusters: ReadonlyMap<string, string>,
  { personOf }: Truth,
): readonly BySources[] {
  const sourceOf = readColumn(records, 'record_id', 'source')
  const arabic = readColumn(records, 'record_id', 'family_ar')
  const latin = readColumn(records, 'record_id', 'family_fr')
  const scriptOf = (id: string): string =>
    arabic.get(id) === '' ? 'Latin only' : latin.get(id) === '' ? 'Arabic only' : 'both scripts'
  const kinds = [
    (a: string, b: string) => joined(sourceOf.get(a) ?? '', sourceOf.get(b) ?? ''),
    (a: string, b: string) => joined(scriptOf(a), scriptOf(b)),
  ]
  return kinds.flatMap((kindOf) => countByKind(kindOf, [...pairsIn(pairs)], clusters, personOf))
}

const joined = (a: string, b: string): string => (a < b ? `${a} – ${b}` : `${b} – ${a}`)

type Counts = {
  real: number
  found: number
  right: number
  scored: { probability: number; isRight: boolean }[]
}

function countByKind(
  kindOf: (a: string, b: string) => string,
  pairs: readonly Pair[],
  clusters: ReadonlyMap<string, string>,
  personOf: ReadonlyMap<string, string>,
): readonly BySources[] {
  const counts = new Map<string, Counts>()
  const of = (kind: string): Counts => {
    const known = counts.get(kind) ?? { real: 0, found: 0, right: 0, scored: [] }
    counts.set(kind, known)
    return known
  }
  for (const [a, b] of pairsWithin(personOf)) of(kindOf(a, b)).real += 1
  for (const [a, b] of pairsWithin(clusters)) {
    const kind = of(kindOf(a, b))
    kind.found += 1
    if (personOf.get(a) === personOf.get(b)) kind.right += 1
  }
  for (const { a, b, probability } of pairs) {
    of(kindOf(a, b)).scored.push({ probability, isRight: personOf.get(a) === personOf.get(b) })
  }
  return [...counts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([sources, { real, found, right, scored }]) => ({
      sources,
      true_pairs: real,
      precision: found === 0 ? 1 : right / found,
      recall: real === 0 ? 1 : right / real,
      recall_at_precision_99: recallAt(0.99, scored, real),
    }))
}

function recallAt(precision: number, scored: Counts['scored'], real: number): number {
  let right = 0
  let best = 0
  for (const [at, one] of scored.toSorted((a, b) => b.probability - a.probability).entries()) {
    if (one.isRight) right += 1
    if (right / (at + 1) >= precision) best = right
  }
  return real === 0 ? 1 : best / real
}

function* pairsWithin(groupOf: ReadonlyMap<string, string>): Generator<readonly [string, string]> {
  const groups = new Map<string, string[]>()
  for (const [id, name] of groupOf) {
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [id])
    else group.push(id)
  }
  for (const group of groups.values()) {
    for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) yield [a, b]
  }
}

const countTruePairs = (personOf: ReadonlyMap<string, string>): number => {
  let count = 0
  for (const _ of pairsWithin(personOf)) count += 1
  return count
}

function* pairsIn(path: string): Generator<Pair> {
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [a, b, probability, decision] = line.split(',')
    if (a === undefined || b === undefined || probability === undefined) continue
    yield { a, b, probability: Number(probability), isMatch: decision === 'match' }
  }
}
