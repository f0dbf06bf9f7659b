import { spawnSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { PROJECT } from './project.ts'

/** What a figure depends on besides the code. */
export type Circumstances = ReturnType<typeof circumstances>

/** Where and when a figure is measured; asked before the work, so that the load is that of others. */
export function circumstances() {
  const [processor] = cpus()
  return {
    measuredAt: new Date().toISOString(),
    commit: git('rev-parse', '--short', 'HEAD'),
    filesChangedSinceCommit: git('status', '--porcelain').split('\n').filter(Boolean).length,
    node: process.version,
    machine: {
      processor: processor?.model.trim() ?? 'unknown',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 1024 ** 3),
      system: `${process.platform} ${process.arch}`,
      /** Over 1, 5 and 15 minutes; above the number of cores, other work slowed the measurement. */
      load: loadavg().map((load) => Number(load.toFixed(1))),
    },
  }
}

const git = (...command: readonly string[]): string =>
  spawnSync('git', [...command], { cwd: PROJECT, encoding: 'utf8' }).stdout?.trim() ?? ''
