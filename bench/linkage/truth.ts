import { readFileSync } from 'node:fs'
import { openTable, parseTable, readColumn } from '@sijill/linkage'

/** Who each record is, and the records that nobody can link safely. */
export type Truth = { readonly personOf: ReadonlyMap<string, string>; readonly thin: ReadonlySet<string> }

/** The truth of an invented population, from the file beside its records. */
export function readPopulationTruth(path: string): Truth {
  const thin = readColumn(path, 'record_id', 'thin')
  return {
    personOf: readColumn(path, 'record_id', 'person_id'),
    thin: new Set([...thin].filter(([, is]) => is === '1').map(([id]) => id)),
  }
}

/** The truth of a public set, which says it in its identifiers or in a column. */
export function readPublicTruth(
  path: string,
  id: string,
  personOf: 'id' | { readonly column: string },
): Truth {
  if (personOf !== 'id') return { personOf: readColumn(path, id, personOf.column), thin: new Set() }
  const table = openTable(parseTable(readFileSync(path, 'utf8'), { id, columns: [] }))
  const ids = Array.from({ length: table.rows() }, (_, row) => table.idOf(row))
  // FEBRL writes rec-<person>-org and rec-<person>-dup-<n>.
  return { personOf: new Map(ids.map((one) => [one, one.split('-')[1] ?? one])), thin: new Set() }
}
