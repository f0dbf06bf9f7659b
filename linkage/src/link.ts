import { mergePairs, pairOf } from './block/pairs.ts'
import { cluster } from './cluster/cluster.ts'
import { type Explanation, explain } from './explain/explain.ts'
import { createFields, type Fields } from './fields/fields.ts'
import { weightFor } from './model/calibrate.ts'
import { estimateModel, type Sample } from './model/estimate.ts'
import { type Model, weightOf } from './model/model.ts'
import { createRandom } from './model/random.ts'
import { createPool, type Pool } from './parallel/pool.ts'
import type { Settings } from './settings/settings.ts'
import { type Collapsed, collapse } from './table/collapse.ts'
import { getColumn, openTable, type SharedTable, type Table } from './table/table.ts'

/** Two rows that may be one person, and the weight of it in bits. */
export type ScoredPair = { readonly a: number; readonly b: number; readonly weight: number }

/** What linking a table came to. Rows are those of the table, in the order of their identifiers. */
export type Linkage = {
  readonly table: Table
  readonly model: Model
  /** For each row the first row of its cluster. */
  readonly clusterOf: Int32Array
  /** Pairs of at least the weight for review, in the order of rows. */
  readonly pairs: { readonly pairs: Float64Array; readonly weights: Float64Array }
  /** Why two rows may be one person, field by field. */
  readonly explain: (a: number, b: number) => Explanation
  readonly figures: LinkageFigures
}

/** How much work it was. */
export type LinkageFigures = {
  readonly rows: number
  readonly distinct_rows: number
  readonly compared_pairs: number
  readonly kept_pairs: number
  readonly clusters: number
  readonly refused_joins: number
}

/** What a caller may choose, and hear of. */
export type LinkOptions = {
  readonly threads: number
  readonly tell?: (step: string) => void
  /** A model learned before; none: it is learned from the table. */
  readonly model?: Model
}

/** Finds which rows of a table are one person. The answer does not depend on the number of threads. */
export async function linkTable(
  shared: SharedTable,
  settings: Settings,
  { threads, tell = () => {}, model: given }: LinkOptions,
): Promise<Linkage> {
  const collapsed = collapse(shared)
  const pool = createPool({ settings, table: collapsed.table }, threads)
  try {
    tell('blocking')
    const blocks = await pool.run({ kind: 'block' })
    const pairs = toShared(mergePairs(blocks.map((answer) => answer.pairs)))
    const table = openTable(collapsed.table)
    const fields = createFields(settings, table)
    tell('learning')
    const model =
      given ?? (await learn(pool, settings, fields, pairs, { distinct: table.rows(), all: shared.rows }))
    tell('comparing')
    const least = weightFor(settings.calibration, settings.thresholds.review)
    const answers = await pool.run({ kind: 'score', pairs, model, least })
    tell('joining')
    return join({ shared, collapsed, settings, fields, model }, pairs.length, {
      pairs: concatenated(answers.map((answer) => answer.pairs)),
      weights: concatenated(answers.map((answer) => answer.weights)),
    })
  } finally {
    await pool.close()
  }
}

/**
 * The pairs of rows that blocking brings together, as numbers of {@link pairOf}; copies of a row are met
 * through the first of them. What blocking misses nobody compares, so it is measured by itself.
 */
export async function blockTable(
  shared: SharedTable,
  settings: Settings,
  { threads }: Pick<LinkOptions, 'threads'>,
): Promise<{ readonly pairs: Float64Array; readonly rowOf: Int32Array }> {
  const { table, rowOf } = collapse(shared)
  const pool = createPool({ settings, table }, threads)
  try {
    const blocks = await pool.run({ kind: 'block' })
    return { pairs: mergePairs(blocks.map((answer) => answer.pairs)), rowOf }
  } finally {
    await pool.close()
  }
}

async function learn(
  pool: Pool,
  settings: Settings,
  fields: Fields,
  pairs: Float64Array<ArrayBufferLike>,
  rows: { readonly distinct: number; readonly all: number },
): Promise<Model> {
  const wanted = settings.model.sampled_pairs
  const step = Math.max(1, pairs.length / wanted)
  const some = Float64Array.from({ length: Math.min(pairs.length, wanted) }, (_, at) => {
    return pairs[Math.floor(at * step)] ?? 0
  })
  const random = randomPairs(rows.distinct, wanted / 2, settings.seed)
  const compared = async (sample: Float64Array, each: number): Promise<Sample> => {
    const answers = await pool.run({ kind: 'compare', pairs: toShared(sample) })
    const lists = answers.map((answer) => answer.comparisons)
    const comparisons = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0))
    let at = 0
    for (const list of lists) {
      comparisons.set(list, at)
      at += list.length
    }
    return { comparisons, pairs: sample.length, each }
  }
  return estimateModel(settings, fields.list, rows.all, {
    blocked: await compared(some, step),
    random: await compared(random, 1),
  })
}

/** Pairs of rows drawn at random: next to all are strangers. */
function randomPairs(rows: number, count: number, seed: number): Float64Array {
  if (rows < 2) return new Float64Array(0)
  const random = createRandom(seed)
  return Float64Array.from({ length: Math.min(count, (rows * (rows - 1)) / 2) }, () => {
    const a = random() % rows
    const b = random() % (rows - 1)
    return pairOf(a, b < a ? b : b + 1)
  })
}

type Joining = {
  readonly shared: SharedTable
  readonly collapsed: Collapsed
  readonly settings: Settings
  readonly fields: Fields
  readonly model: Model
}

function join(
  { shared, collapsed, settings, fields, model }: Joining,
  compared: number,
  weighed: { readonly pairs: Float64Array; readonly weights: Float64Array },
): Linkage {
  const { table: short, rowOf } = collapsed
  const least = weightFor(settings.calibration, settings.thresholds.match)
  const comparison = new Int32Array(fields.list.length)
  const weightOfPair = (a: number, b: number): number => {
    fields.compare(a, b, comparison, 0)
    return weightOf(model, comparison, 0)
  }
  const identity = settings.fields.find(({ name }) => name === settings.clusters.identity)?.columns[0]
  const identities = identity === undefined ? undefined : getColumn(openTable(short), identity)
  const { clusterOf: shortClusterOf, refused } = cluster(short.rows, weighed, least, {
    largest: settings.clusters.largest,
    corroboratedBy: settings.clusters.corroborated_by,
    identityOf: (row) => identities?.codeOf(row) ?? 0,
    weightOf: weightOfPair,
  })

  const expanded = expand(shared.rows, collapsed, shortClusterOf, weighed, (row) => weightOfPair(row, row), {
    match: least,
    review: weightFor(settings.calibration, settings.thresholds.review),
  })
  const clusters = expanded.clusterOf.reduce((sum, first, row) => sum + (first === row ? 1 : 0), 0)
  return {
    table: openTable(shared),
    model,
    ...expanded,
    explain: (a, b) => explain({ settings, fields, model }, rowOf[a] ?? 0, rowOf[b] ?? 0),
    figures: {
      rows: shared.rows,
      distinct_rows: rowOf.length === 0 ? 0 : short.rows,
      compared_pairs: compared,
      kept_pairs: expanded.pairs.pairs.length,
      clusters,
      refused_joins: refused.size,
    },
  }
}

/** From the distinct rows back to all rows; copies of a row join it when what they say is enough. */
function expand(
  rows: number,
  { table, rowOf }: Collapsed,
  shortClusterOf: Int32Array,
  weighed: { readonly pairs: Float64Array; readonly weights: Float64Array },
  weightOfCopy: (row: number) => number,
  least: { readonly match: number; readonly review: number },
): Pick<Linkage, 'clusterOf' | 'pairs'> {
  const firstRow = new Int32Array(table.rows).fill(-1)
  const clusterOf = new Int32Array(rows)
  const copies: ScoredPair[] = []
  for (let row = 0; row < rows; row += 1) {
    const short = rowOf[row] ?? 0
    const first = firstRow[short] ?? -1
    if (first < 0) {
      firstRow[short] = row
      clusterOf[row] = firstRow[shortClusterOf[short] ?? 0] ?? row
      continue
    }
    const weight = weightOfCopy(short)
    clusterOf[row] = weight >= least.match ? (clusterOf[first] ?? first) : row
    if (weight >= least.review) copies.push({ a: first, b: row, weight })
  }
  const all: { pair: number; weight: number }[] = copies.map(({ a, b, weight }) => ({
    pair: pairOf(a, b),
    weight,
  }))
  const pairs = new Float64Array(weighed.pairs.length + all.length)
  const weights = new Float64Array(pairs.length)
  const order = new Map(all.map(({ pair, weight }) => [pair, weight]))
  weighed.pairs.forEach((pair, at) => {
    const a = firstRow[Math.floor(pair / 67_108_864)] ?? 0
    const b = firstRow[pair % 67_108_864] ?? 0
    pairs[at] = pairOf(a, b)
    weights[at] = weighed.weights[at] ?? 0
  })
  let at = weighed.pairs.length
  for (const [pair, weight] of order) {
    pairs[at] = pair
    weights[at] = weight
    at += 1
  }
  return { clusterOf, pairs: inOrder(pairs, weights, weighed.pairs.length) }
}

/** Two sorted runs as one: the pairs found by comparing, and after them the pairs of copies. */
function inOrder(
  pairs: Float64Array,
  weights: Float64Array,
  split: number,
): { readonly pairs: Float64Array; readonly weights: Float64Array } {
  if (split === pairs.length) return { pairs, weights }
  const order = Uint32Array.from(pairs.keys()).sort((a, b) => (pairs[a] ?? 0) - (pairs[b] ?? 0))
  return {
    pairs: Float64Array.from(order, (at) => pairs[at] ?? 0),
    weights: Float64Array.from(order, (at) => weights[at] ?? 0),
  }
}

function concatenated(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all
}

function toShared(pairs: Float64Array): Float64Array<SharedArrayBuffer> {
  const shared = new Float64Array(new SharedArrayBuffer(pairs.length * 8))
  shared.set(pairs)
  return shared
}
