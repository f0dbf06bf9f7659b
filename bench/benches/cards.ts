import { statSync } from 'node:fs'
import { join } from 'node:path'
import { printAnswer } from '../../server/src/cli/print-cards.ts'
import type { Bench } from '../ground/bench.ts'
import { onCopy } from '../ground/copy.ts'
import { median, rounded } from '../ground/figures.ts'
import { filledRegister, openBenchRegister, SIZE } from '../ground/fill.ts'

const [RUNS, CARDS, BUDGET_S] = [3, 1_000, 25]
const LAYOUTS = ['sheet', 'single'] as const

/** A day's work of a printing office: a thousand cards signed, recorded as printed, and in one file. */
export const cardsBench: Bench = {
  name: 'cards',
  about: '1,000 cards signed, recorded, and written to one print-ready PDF',
  run: async (say) => {
    const filled = await filledRegister(say)
    return onCopy(filled.dataFolder, async (copy) => {
      const register = await openBenchRegister(copy)
      try {
        const taken: Record<(typeof LAYOUTS)[number], number[]> = { sheet: [], single: [] }
        const sizes: number[] = []
        for (let run = 0; run < RUNS; run += 1) {
          for (const layout of LAYOUTS) {
            say(`  run ${run + 1} of ${RUNS}, ${layout}`)
            const out = join(copy, `cards-${run}-${layout}.pdf`)
            const begun = performance.now()
            await printAnswer(register, { out, layout })
            taken[layout].push((performance.now() - begun) / 1_000)
            sizes.push(statSync(out).size / 1_000)
          }
        }
        return {
          figures: [
            { what: 'ten on a sheet of A4', value: median(taken.sheet), unit: 's', budget: BUDGET_S },
            { what: 'one side a page', value: median(taken.single), unit: 's', budget: BUDGET_S },
            { what: 'size of the file', value: median(sizes), unit: 'kB' },
          ],
          samples: { sheetSeconds: taken.sheet.map(rounded), singleSeconds: taken.single.map(rounded) },
          conditions: { cards: CARDS, entries: SIZE, runs: RUNS, portraits: 'none' },
        }
      } finally {
        await register.close()
      }
    })
  },
}
