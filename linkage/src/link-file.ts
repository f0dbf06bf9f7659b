import { firstOf, secondOf } from './block/pairs.ts'
import { type LinkageFigures, linkTable } from './link.ts'
import { columnsOf } from './settings/parse-settings.ts'
import { loadSettings } from './settings/ready.ts'
import { readTable } from './table/read-table.ts'
import { writeClusters, writePairs } from './write.ts'

/** Files to read and write, and how. */
export type FileLinking = {
  readonly records: string
  readonly clusters: string
  readonly pairs?: string
  /** The name of ready settings, or a file. */
  readonly settings: string
  readonly threads: number
  readonly tell?: (step: string) => void
}

/** What linking a file came to. */
export type FileReport = {
  readonly settings: string
  readonly matches: number
  readonly review: number
  readonly figures: LinkageFigures
  readonly seconds: number
  readonly processor_seconds: number
  readonly seconds_by_step: Readonly<Record<string, number>>
  readonly peak_memory_mb: number
}

/** Reads records, links them and writes the clusters, and the pairs when a file is named for them. */
export async function linkFile(linking: FileLinking): Promise<FileReport> {
  const settings = loadSettings(linking.settings)
  const clock = createStopwatch(linking.tell ?? (() => {}))
  clock.step('reading')
  const table = readTable(linking.records, { id: settings.id, columns: columnsOf(settings) })
  const linkage = await linkTable(table, settings, { threads: linking.threads, tell: clock.step })
  clock.step('writing')
  writeClusters(linking.clusters, linkage)
  if (linking.pairs !== undefined) writePairs(linking.pairs, linkage, settings)
  const { clusterOf, pairs } = linkage
  let matches = 0
  for (const pair of pairs.pairs) if (isJoined(clusterOf, pair)) matches += 1
  return {
    settings: settings.name,
    matches,
    review: pairs.pairs.length - matches,
    figures: linkage.figures,
    ...clock.stop(),
    processor_seconds: Math.round(process.cpuUsage().user / 1e4 + process.cpuUsage().system / 1e4) / 100,
    peak_memory_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

const isJoined = (clusterOf: Int32Array, pair: number): boolean =>
  clusterOf[firstOf(pair)] === clusterOf[secondOf(pair)]

type Stopwatch = {
  readonly step: (name: string) => void
  readonly stop: () => Pick<FileReport, 'seconds' | 'seconds_by_step'>
}

function createStopwatch(tell: (step: string) => void): Stopwatch {
  const steps: Record<string, number> = {}
  const start = performance.now()
  let open: { readonly name: string; readonly from: number } | undefined
  const close = (): void => {
    if (open !== undefined) steps[open.name] = Math.round(performance.now() - open.from) / 1000
  }
  return {
    step: (name) => {
      close()
      open = { name, from: performance.now() }
      tell(name)
    },
    stop: () => {
      close()
      return { seconds: Math.round(performance.now() - start) / 1000, seconds_by_step: steps }
    },
  }
}
