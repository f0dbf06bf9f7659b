import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { terminalActor } from '../../server/src/cli/terminal-actor.ts'
import { readSheet } from '../../server/src/documents/spreadsheet/index.ts'
import { receiveList } from '../../server/src/usecases/import-list.ts'
import { runImport } from '../../server/src/usecases/import-run.ts'
import type { Bench } from '../ground/bench.ts'
import { onCopy } from '../ground/copy.ts'
import { median, rounded } from '../ground/figures.ts'
import { filledRegister, openBenchRegister, SIZE } from '../ground/fill.ts'
import { PROJECT } from '../ground/project.ts'

const [RUNS, BUDGET_S] = [3, 10]
const SAMPLE = 'testkit/samples/directorate_export_guelmim_oued_noun.csv'

/** A directorate's list of 6,100 rows, from the file to the register. */
export const importBench: Bench = {
  name: 'import',
  about: 'the 6,100-row sample: read, every row judged, and brought in',
  run: async (say) => {
    const filled = await filledRegister(say)
    const runs: Awaited<ReturnType<typeof importTwice>>[] = []
    for (let run = 0; run < RUNS; run += 1) {
      say(`  run ${run + 1} of ${RUNS}, on a copy of the register`)
      runs.push(await onCopy(filled.dataFolder, importTwice))
    }
    const of = (part: 'preview' | 'whole' | 'again'): number => median(runs.map((each) => each[part])) / 1_000
    const [first] = runs
    return {
      figures: [
        { what: 'read, judged and brought in', value: of('whole'), unit: 's', budget: BUDGET_S },
        { what: 'of which reading and preview', value: of('preview'), unit: 's' },
        { what: 'the same file a second time, adding nothing', value: of('again'), unit: 's' },
      ],
      samples: Object.fromEntries(
        runs.map(({ preview, whole, again }, run) => [
          `run ${run + 1}: preview, whole, again, in ms`,
          [preview, whole, again].map(rounded),
        ]),
      ),
      conditions: { entries: SIZE, dossiers: SIZE, runs: RUNS, sample: basename(SAMPLE), ...first?.counts },
      failures: runs.flatMap(({ added }) => (added === 0 ? [] : [`The second import added ${added} rows`])),
    }
  },
}

async function importTwice(dataFolder: string) {
  const register = await openBenchRegister(dataFolder)
  const { world } = register
  const bytes = readFileSync(join(PROJECT, SAMPLE))
  const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')
  try {
    const actor = await terminalActor(register, ['officer', 'validator'])
    const once = async () => {
      const begun = performance.now()
      const asked = { id: world.newId(), officeCode: 'DR-10', fileName: basename(SAMPLE), bytes }
      const received = await receiveList(world, readSheet)(actor, asked, hashOf)
      if (!received.ok) throw new Error(received.refusal.code)
      const preview = performance.now() - begun
      const ran = await runImport(world, readSheet)(actor, received.value.id)
      if (!ran.ok) throw new Error(ran.refusal.code)
      return { preview, whole: performance.now() - begun, rows: ran.value.rows, counts: ran.value.counts }
    }
    const [first, second] = [await once(), await once()]
    const { accepted, rejected, review } = first.counts
    const added = second.counts.accepted - second.counts.alreadyThere
    const counts = { rows: first.rows, accepted, rejected, review }
    return { preview: first.preview, whole: first.whole, again: second.whole, added, counts }
  } finally {
    await register.close()
  }
}
