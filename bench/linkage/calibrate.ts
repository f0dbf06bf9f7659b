/**
 * `node bench/linkage/calibrate.ts`: the calibration of the settings for persons, from two populations whose
 * seeds are used for nothing else. Prints the points; they are kept in the settings file.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  columnsOf,
  firstOf,
  fitCalibration,
  linkTable,
  readTable,
  readySettings,
  secondOf,
  writePopulation,
} from '@sijill/linkage'
import { readPopulationTruth } from './truth.ts'

const PEOPLE = 200_000
const settings = {
  ...readySettings('persons'),
  calibration: [],
  thresholds: { match: 0.5, review: 0.000_01 },
}

const folder = mkdtempSync(join(tmpdir(), 'sijill-linkage-'))
try {
  const weights: number[] = []
  const isTrue: number[] = []
  for (const [level, seed] of [
    ['standard', 21],
    ['hard', 22],
  ] as const) {
    writePopulation({ seed, people: PEOPLE, level }, folder)
    const table = readTable(join(folder, 'records.csv'), { id: settings.id, columns: columnsOf(settings) })
    const { personOf } = readPopulationTruth(join(folder, 'truth.csv'))
    const linkage = await linkTable(table, settings, { threads: 2 })
    linkage.pairs.pairs.forEach((pair, at) => {
      const [a, b] = [linkage.table.idOf(firstOf(pair)), linkage.table.idOf(secondOf(pair))]
      weights.push(linkage.pairs.weights[at] ?? 0)
      isTrue.push(personOf.get(a) === personOf.get(b) ? 1 : 0)
    })
  }
  console.log(JSON.stringify(fitCalibration(Float64Array.from(weights), Uint8Array.from(isTrue))))
} finally {
  rmSync(folder, { recursive: true })
}
