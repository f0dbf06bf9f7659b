/** `node bench/linkage/run.ts`: links populations and public sets, and shows how well and how fast. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { circumstances } from '../ground/machine.ts'
import { populationCase, publicCases } from './cases.ts'
import { type Measured, measure } from './measure.ts'
import { tableOf } from './table.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    workers: { type: 'string', default: '2' },
    /** A folder with the public sets; see the README of linkage. */
    data: { type: 'string' },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'sijill-linkage-'))
try {
  const people = Number(values.people)
  const cases = [
    ...publicCases(values.data),
    populationCase('standard', people, folder),
    populationCase('hard', people, folder),
  ]
  const measured: Measured[] = []
  for (const one of cases) {
    console.error(`linking ${one.name}`)
    measured.push(await measure(one, folder, Number(values.workers)))
  }
  for (const line of tableOf(measured)) console.log(line)
  const results = join(import.meta.dirname, '..', 'results')
  mkdirSync(results, { recursive: true })
  writeFileSync(
    join(results, 'linkage.json'),
    `${JSON.stringify({ bench: 'linkage', ...circumstances(), workers: Number(values.workers), measured }, null, 2)}\n`,
  )
} finally {
  rmSync(folder, { recursive: true })
}
