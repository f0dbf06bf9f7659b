import { blockPairs } from '../block/block.ts'
import { firstOf, secondOf } from '../block/pairs.ts'
import { createFields, type Fields } from '../fields/fields.ts'
import { createBound } from '../model/bound.ts'
import { type Model, weightOf } from '../model/model.ts'
import type { Settings } from '../settings/settings.ts'
import { openTable, type SharedTable } from '../table/table.ts'

/** What every thread knows. */
export type Ground = { readonly settings: Settings; readonly table: SharedTable }

/** Work that is divided into numbered tasks; the answer to a task depends on nothing but its number. */
export type Job =
  | { readonly kind: 'block' }
  | { readonly kind: 'compare'; readonly pairs: Float64Array<ArrayBufferLike> }
  | {
      readonly kind: 'score'
      readonly pairs: Float64Array<ArrayBufferLike>
      readonly model: Model
      /** Pairs of less weight are left out of the answer. */
      readonly least: number
    }

/** The answer to a task; what a job does not answer is empty. */
export type TaskAnswer = {
  readonly pairs: Float64Array<ArrayBuffer>
  readonly weights: Float64Array<ArrayBuffer>
  readonly comparisons: Int32Array<ArrayBuffer>
}

/** How many pairs one task compares. */
export const SLICE = 16_384

/** How many tasks a job has. */
export const tasksOf = (job: Job, settings: Settings): number =>
  job.kind === 'block' ? settings.blocking.length : Math.ceil(job.pairs.length / SLICE)

/** One who does tasks: reads the fields of the table at the first task. */
export function createTasker({ settings, table }: Ground): (job: Job, task: number) => TaskAnswer {
  let fields: Fields | undefined
  return (job, task) => {
    fields ??= createFields(settings, openTable(table))
    switch (job.kind) {
      case 'block': {
        const setting = settings.blocking[task]
        if (setting === undefined) throw new RangeError(`no blocking ${task}`)
        return { ...emptyAnswer(), pairs: Float64Array.from(blockPairs(fields, table.rows, setting)) }
      }
      case 'compare':
        return { ...emptyAnswer(), comparisons: comparePairs(fields, sliceOf(job.pairs, task)) }
      case 'score':
        return scorePairs(fields, job, task)
    }
  }
}

/** An answer with nothing in it; each is new, since a thread gives its arrays away. */
const emptyAnswer = (): TaskAnswer => ({
  pairs: new Float64Array(0),
  weights: new Float64Array(0),
  comparisons: new Int32Array(0),
})

const sliceOf = (pairs: Float64Array<ArrayBufferLike>, task: number): Float64Array<ArrayBufferLike> =>
  pairs.subarray(task * SLICE, (task + 1) * SLICE)

function comparePairs(fields: Fields, pairs: Float64Array<ArrayBufferLike>): Int32Array<ArrayBuffer> {
  const width = fields.list.length
  const comparisons = new Int32Array(pairs.length * width)
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at] ?? 0
    fields.compare(firstOf(pair), secondOf(pair), comparisons, at * width)
  }
  return comparisons
}

function scorePairs(fields: Fields, job: Job & { kind: 'score' }, task: number): TaskAnswer {
  const pairs = sliceOf(job.pairs, task)
  const comparison = new Int32Array(fields.list.length)
  const mayReach = createBound(job.model, fields.list, job.least)
  const kept = new Float64Array(pairs.length)
  const weights = new Float64Array(pairs.length)
  let count = 0
  for (const pair of pairs) {
    const [a, b] = [firstOf(pair), secondOf(pair)]
    fields.compareQuick(a, b, comparison, 0)
    if (!mayReach(a, b, comparison)) continue
    fields.compareSlow(a, b, comparison, 0)
    const weight = weightOf(job.model, comparison, 0)
    if (weight < job.least) continue
    kept[count] = pair
    weights[count] = weight
    count += 1
  }
  return { ...emptyAnswer(), pairs: kept.slice(0, count), weights: weights.slice(0, count) }
}
