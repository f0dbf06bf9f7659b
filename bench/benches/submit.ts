import { randomUUID } from 'node:crypto'
import type { Bench } from '../ground/bench.ts'
import { onCopy } from '../ground/copy.ts'
import { addDrafts } from '../ground/drafts.ts'
import { median, quantile, summaryOf } from '../ground/figures.ts'
import { type FilledRegister, filledRegister, openBenchRegister, SIZE } from '../ground/fill.ts'
import { closedLoad, constantLoad } from '../ground/load.ts'
import { expectOk, serving, turn } from '../ground/standing.ts'

const [RUNS, PER_SECOND, SECONDS, BUDGET_MS] = [3, 50, 10, 60]
const [CLIENTS, SUSTAINED_SECONDS, SUSTAINED_BUDGET] = [20, 10, 300]
/** More than the fastest server could take in the time given. */
const DRAFTS = RUNS * (PER_SECOND * SECONDS + 500 * SUSTAINED_SECONDS) + 500

/** Handing a dossier in: conditions of the law, look for the same person in the whole country, receipt. */
export const submitBench: Bench = {
  name: 'submit',
  about: 'a dossier handed in, with its checks and the look for duplicates, over HTTP',
  run: async (say) => {
    const filled = await filledRegister(say)
    return onCopy(filled.dataFolder, async (copy) => {
      say(`Preparing ${DRAFTS} drafts in a copy of the register.`)
      const ids = await drafts(filled, copy)
      return serving(filled, copy, async ({ national, processor }) => {
        let next = 0
        const submit = async (client: number): Promise<boolean> => {
          const id = ids[next]
          next += 1
          if (id === undefined) return false
          await expectOk(turn(national, client), {
            ...{ method: 'POST', path: `/api/v1/dossiers/${id}/commands` },
            body: { command_id: randomUUID(), command: { kind: 'submit' } },
          })
          return true
        }
        const send = async (index: number): Promise<void> => {
          await submit(index)
        }
        await constantLoad({ perSecond: PER_SECOND, seconds: 5, send })
        const used = processor()
        const begun = next
        const steady = []
        const sustained: number[] = []
        for (let run = 0; run < RUNS; run += 1) {
          steady.push(await constantLoad({ perSecond: PER_SECOND, seconds: SECONDS, send }))
          sustained.push((await closedLoad(CLIENTS, SUSTAINED_SECONDS, submit)).perSecond)
        }
        const [cost, count] = [used(), next - begun]
        const p95 = median(steady.map(({ latenciesMs }) => quantile(latenciesMs, 0.95)))
        return {
          figures: [
            { what: `p95 at ${PER_SECOND} a second`, value: p95, unit: 'ms', budget: BUDGET_MS },
            {
              ...{ what: `sustained, ${CLIENTS} clients at once`, value: median(sustained) },
              ...{ unit: 'per second', budget: SUSTAINED_BUDGET },
            },
            { what: 'processor time a request, server', value: cost.server / count, unit: 'ms' },
            { what: 'processor time a request, database', value: cost.database / count, unit: 'ms' },
          ],
          samples: {
            ...Object.fromEntries(
              steady.map((run, index) => [`run ${index + 1}`, summaryOf(run.latenciesMs)]),
            ),
            sustainedPerSecond: sustained,
          },
          conditions: {
            ...{ entries: SIZE, dossiers: SIZE, runs: RUNS, perSecond: PER_SECOND, seconds: SECONDS },
            ...{ clients: CLIENTS, sustainedSeconds: SUSTAINED_SECONDS, fsync: 'on' },
          },
          failures: steady.flatMap(({ failures }) => failures.slice(0, 3)),
        }
      })
    })
  },
}

async function drafts(filled: FilledRegister, dataFolder: string): Promise<readonly string[]> {
  const register = await openBenchRegister(dataFolder)
  try {
    return await addDrafts(register, DRAFTS, filled.person, 2 * filled.size)
  } finally {
    await register.close()
  }
}
