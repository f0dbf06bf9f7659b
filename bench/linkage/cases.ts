import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Level, type ReadySettings, writePopulation } from '@sijill/linkage'
import { readPopulationTruth, readPublicTruth, type Truth } from './truth.ts'

/** One file to link, and the truth about it. */
export type Case = {
  readonly name: string
  readonly settings: ReadySettings
  readonly records: string
  readonly truth: () => Truth
}

/** The seed of the measured populations; no setting was chosen by looking at them. */
const SEED = 4_711

/** The public sets that lie in a folder; where they are missing, none. */
export function publicCases(folder: string | undefined): readonly Case[] {
  if (folder === undefined) return []
  const febrl = join(folder, 'febrl3.csv')
  const historical = join(folder, 'historical_50k_dev.csv')
  const cases: readonly Case[] = [
    {
      name: 'FEBRL 3',
      settings: 'febrl',
      records: febrl,
      truth: () => readPublicTruth(febrl, 'rec_id', 'id'),
    },
    {
      name: 'historical persons',
      settings: 'historical',
      records: historical,
      truth: () => readPublicTruth(historical, 'unique_id', { column: 'cluster' }),
    },
  ]
  return cases.filter(({ records }) => existsSync(records))
}

/** An invented population of a level, written into a folder. */
export function populationCase(level: Level, people: number, folder: string): Case {
  const out = join(folder, `${level}-${people}`)
  writePopulation({ seed: SEED, people, level }, out)
  return {
    name: `${level}, ${people.toLocaleString('en')} people`,
    settings: 'persons',
    records: join(out, 'records.csv'),
    truth: () => readPopulationTruth(join(out, 'truth.csv')),
  }
}
