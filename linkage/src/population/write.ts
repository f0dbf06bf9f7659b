import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { generatePopulation, type PopulationOptions } from './population.ts'

/** Writes `records.csv` and `truth.csv` into a folder, which is made when it is missing. */
export function writePopulation(options: PopulationOptions, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const records = openSync(join(folder, 'records.csv'), 'w')
  const truth = openSync(join(folder, 'truth.csv'), 'w')
  try {
    for (const chunk of generatePopulation(options)) {
      writeSync(records, chunk.records)
      writeSync(truth, chunk.truth)
    }
  } finally {
    closeSync(records)
    closeSync(truth)
  }
}
