import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, CannotMeasure } from '../ground/bench.ts'
import { connectionsTo } from '../ground/client.ts'
import { median, rounded } from '../ground/figures.ts'
import { BENCH_FOLDER, PROJECT } from '../ground/project.ts'
import { type ServerOrder, startServer } from '../ground/server.ts'

const RUNS = 5

/** `npm start` where everything is there: from the key press to the first page. */
export const startBench: Bench = {
  name: 'start',
  about: 'what `npm start` does, from its start to the first page; nothing to install',
  run: async (say) => {
    const dataFolder = emptyFolder('start')
    say('The first start prepares what is missing and makes the database.')
    const first = await firstPage({ dataFolder })
    const later: number[] = []
    for (let run = 0; run < RUNS; run += 1) later.push(await firstPage({ dataFolder }))
    rmSync(dataFolder, { recursive: true, force: true })
    return {
      figures: [
        { what: 'later start to first page', value: median(later) / 1_000, unit: 's', budget: 5 },
        { what: 'first start on an empty data folder', value: first / 1_000, unit: 's' },
      ],
      samples: { laterMs: later.map(rounded), firstMs: [rounded(first)] },
      conditions: { runs: RUNS, data: 'demonstration' },
    }
  },
}

/** `npm start` on a clone that has nothing yet: packages, Node, web application, database. */
export const freshBench: Bench = {
  name: 'fresh',
  about: '`npm start` on a fresh clone of the last commit, to the first page',
  run: async (say) => {
    const clone = emptyFolder('clone')
    const cloned = spawnSync('git', ['clone', '--quiet', PROJECT, clone], { encoding: 'utf8' })
    if (cloned.status !== 0) throw new CannotMeasure(`The project could not be cloned: ${cloned.stderr}`)
    say('Installing and starting a fresh clone; this asks the package registry.')
    const taken = await firstPage({ dataFolder: join(clone, 'var'), folder: clone })
    rmSync(clone, { recursive: true, force: true })
    return {
      figures: [{ what: 'fresh clone to first page', value: taken / 1_000, unit: 's', budget: 120 }],
      samples: { ms: [rounded(taken)] },
      conditions: { runs: 1, data: 'demonstration', npmCache: 'as this machine has it' },
    }
  },
}

async function firstPage(order: ServerOrder): Promise<number> {
  const begun = performance.now()
  const server = await startServer({ ...order, isDemo: true, program: ['scripts/start.mjs'] })
  const { clientAt, close } = connectionsTo(server.port)
  try {
    const page = await clientAt('10.3.0.1').ask({ path: '/' })
    if (page.status !== 200) throw new CannotMeasure(`The first page answers ${page.status}.`)
    return performance.now() - begun
  } finally {
    close()
    await server.stop()
  }
}

function emptyFolder(name: string): string {
  const folder = join(BENCH_FOLDER, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}
