import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  blockTable,
  columnsOf,
  type Evaluation,
  evaluate,
  type FileReport,
  openTable,
  pairOf,
  readColumn,
  readTable,
  readySettings,
} from '@sijill/linkage'
import type { Case } from './cases.ts'
import { type Automatic, type BySources, linksBySources, linksWithoutPerson } from './links.ts'
import type { Truth } from './truth.ts'

const PROJECT = join(import.meta.dirname, '..', '..')

/** What one case came to. */
export type Measured = {
  readonly name: string
  readonly all: Evaluation
  /** Without the records that carry neither number nor date. */
  readonly without_thin: Evaluation | undefined
  readonly blocking: { readonly recall: number; readonly pairs_per_record: number }
  readonly automatic: Automatic
  readonly by_sources: readonly BySources[]
  readonly run: FileReport
}

/** Links a case in a process of its own, and holds its files against the truth. */
export async function measure(one: Case, folder: string, workers: number): Promise<Measured> {
  const clusters = join(folder, 'clusters.csv')
  const pairs = join(folder, 'pairs.csv')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...[join(PROJECT, 'linkage', 'src', 'main.ts'), 'link', one.records, '--settings', one.settings],
      ...['--out', clusters, '--pairs', pairs, '--workers', `${workers}`, '--json'],
    ],
    { maxBuffer: 1 << 20 },
  )
  const run: FileReport = JSON.parse(stdout)
  const found = readColumn(clusters, 'record_id', 'cluster_id')
  const truth = one.truth()
  const { personOf, thin } = truth
  const isThick = ([id]: readonly [string, string]): boolean => !thin.has(id)
  return {
    name: one.name,
    all: evaluate(found, personOf),
    without_thin:
      thin.size === 0
        ? undefined
        : evaluate(new Map([...found].filter(isThick)), new Map([...personOf].filter(isThick))),
    blocking: await measureBlocking(one, truth, workers),
    automatic: linksWithoutPerson(pairs, truth),
    by_sources: one.settings === 'persons' ? linksBySources(one.records, pairs, found, truth) : [],
    run,
  }
}

async function measureBlocking(
  { records, settings: name }: Case,
  { personOf }: Truth,
  threads: number,
): Promise<Measured['blocking']> {
  const settings = readySettings(name)
  const shared = readTable(records, { id: settings.id, columns: columnsOf(settings) })
  const { pairs, rowOf } = await blockTable(shared, settings, { threads })
  const met = new Set(pairs)
  const table = openTable(shared)
  const rowsOf = new Map<string, number[]>()
  for (let row = 0; row < shared.rows; row += 1) {
    const person = personOf.get(table.idOf(row)) ?? ''
    const rows = rowsOf.get(person)
    if (rows === undefined) rowsOf.set(person, [row])
    else rows.push(row)
  }
  let total = 0
  let reached = 0
  for (const rows of rowsOf.values()) {
    for (const [at, a] of rows.entries()) {
      for (const b of rows.slice(at + 1)) {
        total += 1
        const [left, right] = [rowOf[a] ?? 0, rowOf[b] ?? 0].sort((x, y) => x - y)
        if (left === right || met.has(pairOf(left ?? 0, right ?? 0))) reached += 1
      }
    }
  }
  return {
    recall: total === 0 ? 1 : reached / total,
    pairs_per_record: pairs.length / Math.max(1, shared.rows),
  }
}
