import { parseArgs } from 'node:util'
import { BadInput } from '../bad-input.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { linkFile } from '../link-file.ts'
import { readColumn } from '../table/read-column.ts'

/** Where a command line writes. */
export type Streams = { readonly out: (text: string) => void; readonly error: (text: string) => void }

const USAGE = `Usage:
  link <records.csv> --out clusters.csv [--pairs pairs.csv] [--workers N] [--settings NAME|FILE] [--json]
  evaluate <clusters.csv> <truth.csv> [--id COLUMN] [--group COLUMN] [--json]
`

/**
 * Runs a command and answers its exit code: 0 done, 1 the input was refused, 2 wrong usage.
 */
export async function runCommand(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const [command, ...rest] = args
    switch (command) {
      case 'link':
        return await runLink(rest, streams)
      case 'evaluate':
        return runEvaluate(rest, streams)
      case '--help':
        streams.out(USAGE)
        return 0
      default:
        throw new WrongUsage(command === undefined ? 'Name a command.' : `There is no command ${command}.`)
    }
  } catch (failure) {
    if (failure instanceof WrongUsage) {
      streams.error(`${failure.message}\n${USAGE}`)
      return 2
    }
    if (failure instanceof BadInput) {
      streams.error(`${failure.message}\n`)
      if (args.includes('--json')) {
        streams.out(`${JSON.stringify({ error: failure.code, ...failure.facts })}\n`)
      }
      return failure.code.endsWith('settings') ? 2 : 1
    }
    throw failure
  }
}

class WrongUsage extends Error {}

async function runLink(args: readonly string[], { out, error }: Streams): Promise<number> {
  const { values, positionals } = parsed(args, {
    out: { type: 'string' },
    pairs: { type: 'string' },
    workers: { type: 'string', default: '1' },
    settings: { type: 'string', default: 'persons' },
    json: { type: 'boolean', default: false },
  })
  const [records, ...more] = positionals
  if (records === undefined || more.length > 0) throw new WrongUsage('Name one file of records.')
  const clusters = textOf(values['out'])
  if (clusters === undefined) throw new WrongUsage('Name the file of clusters with --out.')
  const workers = Number(values['workers'])
  if (!Number.isInteger(workers) || workers < 1 || workers > 64) {
    throw new WrongUsage('--workers takes a whole number from 1 to 64.')
  }
  const isJson = values['json'] === true
  const pairs = textOf(values['pairs'])
  const report = await linkFile({
    records,
    clusters,
    ...(pairs === undefined ? {} : { pairs }),
    settings: textOf(values['settings']) ?? 'persons',
    threads: workers,
    tell: (step) => {
      if (!isJson && process.stderr.isTTY) error(`${step}\n`)
    },
  })
  if (isJson) out(`${JSON.stringify(report)}\n`)
  else {
    const { figures, seconds } = report
    out(
      `${figures.rows} records, ${figures.clusters} clusters; ${figures.compared_pairs} pairs compared, ` +
        `${report.matches} matched, ${report.review} to review; ${seconds.toFixed(1)} s\n`,
    )
  }
  return 0
}

function runEvaluate(args: readonly string[], { out }: Streams): number {
  const { values, positionals } = parsed(args, {
    id: { type: 'string', default: 'record_id' },
    group: { type: 'string', default: 'cluster_id' },
    json: { type: 'boolean', default: false },
  })
  const [clusters, truth, ...more] = positionals
  if (clusters === undefined || truth === undefined || more.length > 0) {
    throw new WrongUsage('Name a file of clusters and a file of the truth.')
  }
  const found = evaluate(
    readColumn(clusters, 'record_id', 'cluster_id'),
    readColumn(truth, textOf(values['id']) ?? '', textOf(values['group']) ?? ''),
  )
  if (values['json'] === true) out(`${JSON.stringify(found)}\n`)
  else for (const [name, figure] of Object.entries(found)) out(`${name.padEnd(24)} ${figure}\n`)
  return 0
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

type Flags = NonNullable<Parameters<typeof parseArgs>[0]>['options']

function parsed(
  args: readonly string[],
  options: NonNullable<Flags>,
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (failure) {
    throw new WrongUsage(failure instanceof Error ? failure.message : 'The arguments are not understood.')
  }
}
