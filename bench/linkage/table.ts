import type { Measured } from './measure.ts'

/** The figures of all cases as lines of one table, and below it those by pair of sources. */
export function tableOf(measured: readonly Measured[]): readonly string[] {
  const rows: readonly (readonly string[])[] = [
    ['', ...measured.map(({ name }) => name)],
    ...FIGURES.map(([what, figure]) => [what, ...measured.map(figure)]),
  ]
  return [...inColumns(rows), ...measured.flatMap(sourcesOf)]
}

const share = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(4))

const FIGURES: readonly (readonly [string, (one: Measured) => string])[] = [
  ['records', ({ all }) => `${all.records}`],
  ['true pairs', ({ all }) => `${all.true_pairs}`],
  ['precision', ({ all }) => share(all.precision)],
  ['recall', ({ all }) => share(all.recall)],
  ['F1', ({ all }) => share(all.f1)],
  ['F1 without thin records', ({ without_thin }) => share(without_thin?.f1)],
  ['B³ F1', ({ all }) => share(all.b3_f1)],
  ['blocking recall', ({ blocking }) => share(blocking.recall)],
  ['pairs per record', ({ blocking }) => blocking.pairs_per_record.toFixed(1)],
  ['without a person: precision', ({ automatic }) => share(automatic.precision)],
  ['without a person: share', ({ automatic }) => share(automatic.share_of_true_pairs)],
  ['largest wrong cluster', ({ all }) => `${all.largest_wrong_cluster}`],
  ['seconds', ({ run }) => run.seconds.toFixed(1)],
  ['processor seconds', ({ run }) => run.processor_seconds.toFixed(1)],
  ['peak memory, MB', ({ run }) => `${run.peak_memory_mb}`],
]

function sourcesOf({ name, by_sources }: Measured): readonly string[] {
  if (by_sources.length === 0) return []
  const rows = by_sources.map((one) => [
    one.sources,
    `${one.true_pairs}`,
    share(one.precision),
    share(one.recall),
    share(one.recall_at_precision_99),
  ])
  return [
    '',
    name,
    ...inColumns([['pairs of records', 'true pairs', 'precision', 'recall', 'recall at 0.99'], ...rows]),
  ]
}

function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
}
