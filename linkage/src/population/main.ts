import { parseArgs } from 'node:util'
import { type PopulationOptions, writePopulation } from './index.ts'

const USAGE =
  'usage: node linkage/src/population/main.ts --seed N --people N --out DIR [--level standard|hard] [--names a|b]'

/** Writes a test population into a folder, or says in one sentence why not. */
function main(): void {
  try {
    const { options, out } = readArguments()
    writePopulation(options, out)
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem))
    process.exitCode = 2
  }
}

function readArguments(): { readonly options: PopulationOptions; readonly out: string } {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      people: { type: 'string' },
      level: { type: 'string', default: 'standard' },
      names: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const { seed, people, level, names, out } = values
  if (seed === undefined || people === undefined || out === undefined) throw new RangeError(USAGE)
  if (level !== 'standard' && level !== 'hard') throw new RangeError(USAGE)
  if (names !== undefined && names !== 'a' && names !== 'b') throw new RangeError(USAGE)
  return { options: { seed: Number(seed), people: Number(people), level, ...(names ? { names } : {}) }, out }
}

main()
