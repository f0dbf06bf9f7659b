import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DemoUser } from '../../server/src/demonstration/accounts.ts'
import { type Bench, CannotMeasure } from '../ground/bench.ts'
import { connectionsTo, signIn } from '../ground/client.ts'
import { median, rounded } from '../ground/figures.ts'
import { descendantsOf, memoryOf, processesOf } from '../ground/processes.ts'
import { BENCH_FOLDER } from '../ground/project.ts'
import { startServer } from '../ground/server.ts'
import { expectOk } from '../ground/standing.ts'

const [RUNS, REST_MS] = [3, 20_000]
/** What an officer opens in the first minutes of a day. */
const PATHS = [
  '/api/v1/inbox',
  '/api/v1/people?q=محمد',
  '/api/v1/entries',
  '/api/v1/cards',
  '/api/v1/dossiers',
]

/** What a chamber's machine must spare for the register while nobody asks anything. */
export const memoryBench: Bench = {
  name: 'memory',
  about: 'memory of server and database at rest, demonstration data, after some pages were read',
  run: async (say) => {
    if (process.platform !== 'linux') throw new CannotMeasure('Shared memory is counted on Linux only.')
    const dataFolder = join(BENCH_FOLDER, 'memory')
    rmSync(dataFolder, { recursive: true, force: true })
    mkdirSync(dataFolder, { recursive: true })
    const runs: Awaited<ReturnType<typeof atRest>>[] = []
    for (let run = 0; run < RUNS; run += 1) {
      say(`  run ${run + 1} of ${RUNS}`)
      runs.push(await atRest(dataFolder))
    }
    rmSync(dataFolder, { recursive: true, force: true })
    const of = (part: keyof (typeof runs)[number]): number => median(runs.map((each) => each[part]))
    return {
      figures: [
        { what: 'server and database', value: of('server') + of('database'), unit: 'MB', budget: 400 },
        { what: 'server', value: of('server'), unit: 'MB' },
        { what: 'database, shared memory counted once', value: of('database'), unit: 'MB' },
        { what: 'with what `npm start` leaves running beside', value: of('whole'), unit: 'MB' },
      ],
      samples: Object.fromEntries(
        runs.map((each, run) => [
          `run ${run + 1}: server, database, whole`,
          [each.server, each.database, each.whole].map(rounded),
        ]),
      ),
      conditions: { runs: RUNS, restMs: REST_MS, data: 'demonstration', counted: 'proportional set size' },
    }
  },
}

async function atRest(dataFolder: string) {
  const launcher = await startServer({ dataFolder, isDemo: true, program: ['scripts/start.mjs'] })
  const connections = connectionsTo(launcher.port)
  try {
    const users: readonly DemoUser[] = JSON.parse(
      readFileSync(join(dataFolder, 'secrets/demonstration.json'), 'utf8'),
    )
    const officer = users.find(({ role }) => role === 'officer')
    if (officer === undefined) throw new Error('The demonstration has no officer')
    const { client } = await signIn(connections, '10.4.0.1', officer)
    for (const path of PATHS) await expectOk(client, { path: encodeURI(path) })
    await sleep(REST_MS)
    const all = descendantsOf(launcher.pid)
    const { database } = processesOf(launcher.pid, dataFolder)
    const server = all.filter((pid) => commandOf(pid).some((part) => part.endsWith('server/src/main.ts')))
    return {
      server: memoryOf(server),
      database: memoryOf(database),
      whole: memoryOf([launcher.pid, ...all, ...database.filter((pid) => !all.includes(pid))]),
    }
  } finally {
    connections.close()
    await launcher.stop()
  }
}

const commandOf = (pid: number): readonly string[] => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}
