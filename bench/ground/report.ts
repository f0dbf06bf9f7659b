import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, Measurement } from './bench.ts'
import { type Figure, keepsBudget, rounded } from './figures.ts'
import type { Circumstances } from './machine.ts'
import { PROJECT } from './project.ts'

/** Keeps what a bench found as its raw file, and answers the lines to show. */
export function report(
  { name, about }: Bench,
  before: Circumstances,
  measurement: Measurement,
): readonly string[] {
  const file = `bench/results/${name}.json`
  const again = `npx sijill bench ${name}`
  const { figures, conditions, samples, failures = [] } = measurement
  const kept = figures.map((figure) => ({
    ...figure,
    value: rounded(figure.value),
    kept: keepsBudget(figure),
  }))
  const raw = { bench: name, about, ...before, again, conditions, figures: kept, failures, samples }
  mkdirSync(join(PROJECT, 'bench/results'), { recursive: true })
  writeFileSync(join(PROJECT, file), `${JSON.stringify(raw, null, 2)}\n`)
  return [
    `${name}: ${about}`,
    ...figures.map(lineOf),
    ...failures.map((failure) => `  FAILED  ${failure}`),
    `  raw: ${file} · again: ${again}`,
  ]
}

function lineOf(figure: Figure): string {
  const { what, value, unit, budget } = figure
  const verdict = { true: 'kept', false: 'MISSED', undefined: '' }[`${keepsBudget(figure)}`]
  const allowed = budget === undefined ? '' : `budget ${budget} ${unit}, ${verdict}`
  return `  ${what.padEnd(52)} ${String(rounded(value)).padStart(8)} ${unit.padEnd(10)} ${allowed}`
}
