import type { Bench } from '../ground/bench.ts'
import { median, quantile, summaryOf } from '../ground/figures.ts'
import { SIZE } from '../ground/fill.ts'
import { constantLoad } from '../ground/load.ts'
import { expectOk, turn, whileServing } from '../ground/standing.ts'

const [PER_SECOND, SECONDS, RUNS, BUDGET_MS] = [200, 10, 3, 15]

/** Reading one entry by its number, with its cards and its whole timeline; the reading is recorded. */
export const readBench: Bench = {
  name: 'read',
  about: 'one entry by its number, over HTTP, at a constant rate',
  run: (say) =>
    whileServing(say, async ({ register, national, processor }) => {
      const send = async (index: number): Promise<void> => {
        const number = register.numberOf((index * 7_919) % register.size)
        await expectOk(turn(national, index), { path: `/api/v1/entries/by-number/${number}` })
      }
      await constantLoad({ perSecond: PER_SECOND, seconds: 3, send })
      const used = processor()
      const runs = []
      for (let run = 0; run < RUNS; run += 1) {
        runs.push(await constantLoad({ perSecond: PER_SECOND, seconds: SECONDS, send }))
      }
      const cost = used()
      const count = runs.reduce((total, { latenciesMs }) => total + latenciesMs.length, 0)
      const p95s = runs.map(({ latenciesMs }) => quantile(latenciesMs, 0.95))
      const p50s = runs.map(({ latenciesMs }) => median(latenciesMs))
      return {
        figures: [
          { what: 'p95 from the moment due', value: median(p95s), unit: 'ms', budget: BUDGET_MS },
          { what: 'median from the moment due', value: median(p50s), unit: 'ms' },
          { what: 'processor time a request, server', value: cost.server / count, unit: 'ms' },
          { what: 'processor time a request, database', value: cost.database / count, unit: 'ms' },
        ],
        samples: Object.fromEntries(
          runs.map((run, index) => [`run ${index + 1}`, summaryOf(run.latenciesMs)]),
        ),
        conditions: { entries: SIZE, dossiers: SIZE, perSecond: PER_SECOND, seconds: SECONDS, runs: RUNS },
        failures: runs.flatMap(({ failures }) => failures.slice(0, 3)),
      }
    }),
}
