import { generatePopulation, type PopulationOptions } from './population.ts'

/** A record with the truth about it. */
export type KnownRecord = {
  readonly id: string
  readonly personId: string
  readonly errors: readonly string[]
  readonly isThin: boolean
  readonly cell: (column: string) => string
}

/** The bytes of both files of a population. */
export function bytesOf(options: PopulationOptions): { readonly records: string; readonly truth: string } {
  let records = ''
  let truth = ''
  for (const chunk of generatePopulation(options)) {
    records += chunk.records
    truth += chunk.truth
  }
  return { records, truth }
}

/** The records of a population with the truth about each. */
export function recordsOf(options: PopulationOptions): readonly KnownRecord[] {
  const { records, truth } = bytesOf(options)
  const [header = '', ...rows] = linesOf(records)
  const columns = header.split(',')
  const truths = linesOf(truth).slice(1)
  return rows.map((row, index) => {
    const cells = row.split(',')
    const [id = '', personId = '', errors = '', thin = ''] = truths[index]?.split(',') ?? []
    return {
      id,
      personId,
      errors: errors === '' ? [] : errors.split(';'),
      isThin: thin === '1',
      cell: (column) => cells[columns.indexOf(column)] ?? '',
    }
  })
}

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n')
