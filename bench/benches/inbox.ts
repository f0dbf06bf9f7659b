import type { Bench } from '../ground/bench.ts'
import type { Client } from '../ground/client.ts'
import { median, summaryOf } from '../ground/figures.ts'
import { SIZE } from '../ground/fill.ts'
import { expectOk, turn, whileServing } from '../ground/standing.ts'

const [ASKED, BUDGET_MS] = [15, 1_000]

/** The first screen of the day: what waits, and how much of each kind. */
export const inboxBench: Bench = {
  name: 'inbox',
  about: 'first rows of the inbox with the counts of its tabs',
  run: (say) =>
    whileServing(say, async ({ national, regional, provincial }) => {
      const country = await times(turn(national, 0), '/api/v1/inbox')
      const tab = await times(turn(national, 0), '/api/v1/inbox?tab=documents')
      const region = await times(regional, '/api/v1/inbox')
      const province = await times(provincial, '/api/v1/inbox')
      const list = await times(turn(national, 1), '/api/v1/entries?limit=50')
      const cards = await times(turn(national, 1), '/api/v1/cards?status=to_issue')
      return {
        figures: [
          { what: 'median, whole country', value: median(country), unit: 'ms', budget: BUDGET_MS },
          { what: 'median, one tab, whole country', value: median(tab), unit: 'ms', budget: BUDGET_MS },
          { what: 'median, one region', value: median(region), unit: 'ms', budget: BUDGET_MS },
          { what: 'median, one province', value: median(province), unit: 'ms', budget: BUDGET_MS },
          { what: 'median, list of the register', value: median(list), unit: 'ms' },
          { what: 'median, cards to issue', value: median(cards), unit: 'ms' },
        ],
        samples: { country: summaryOf(country), region: summaryOf(region), province: summaryOf(province) },
        conditions: { entries: SIZE, dossiersWaiting: SIZE, asked: ASKED, atOnce: 1 },
      }
    }),
}

async function times(client: Client, path: string): Promise<readonly number[]> {
  const taken: number[] = []
  for (let asked = 0; asked <= ASKED; asked += 1) {
    const begun = performance.now()
    await expectOk(client, { path })
    taken.push(performance.now() - begun)
  }
  // The first one also fills caches.
  return taken.slice(1)
}
