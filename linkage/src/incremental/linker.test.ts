import { describe, expect, test } from 'vitest'
import { linkTable } from '../link.ts'
import { generatePopulation } from '../population/index.ts'
import { readySettings } from '../settings/ready.ts'
import { openTable } from '../table/table.ts'
import { tableFor } from '../testing.ts'
import { createLinker, type Linker } from './linker.ts'

const SETTINGS = readySettings('persons')

/** An invented population, linked, with its file's rows as cells by column. */
async function population(): Promise<{
  linker: () => Linker
  rows: Record<string, string>[]
  before: Int32Array
}> {
  let text = ''
  for (const { records } of generatePopulation({ seed: 9, people: 1_000 })) text += records
  const table = tableFor('persons', text)
  const { model, clusterOf } = await linkTable(table, SETTINGS, { threads: 1 })
  const view = openTable(table)
  const rows = Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(
      [...view.columns]
        .map(([name, column]) => [name, column.textOf(column.codeOf(row))])
        .concat([['id', view.idOf(row)]]),
    ),
  )
  return {
    rows,
    before: clusterOf,
    linker: () => createLinker({ table, settings: SETTINGS, model, clusterOf }),
  }
}

describe('a new record', async () => {
  const { linker, rows } = await population()
  const known = rows.find(
    (row) => row['cin'] !== '' && row['born_on']?.length === 10 && row['family_fr'] !== '',
  )
  const { id: knownId = '', ...cells } = known ?? {}

  test('joins the person it repeats, under the name that the person has', () => {
    const placed = linker().addRecord('new', { ...cells, phone: '0699999999' })
    expect(placed.joined).toBe(true)
    const first = placed.candidates.find(({ record }) => record === knownId)
    expect(first?.probability).toBeGreaterThan(0.99)
    expect(placed.cluster).toBe(first?.cluster)
  })

  test('of an unknown person is a new person', () => {
    const stranger = { given_fr: 'Zzyzx', family_fr: 'Qwvut', born_on: '1933-02-17', cin: 'QQ999999' }
    expect(linker().addRecord('new', stranger)).toEqual({ cluster: 'new', joined: false, candidates: [] })
  })

  test('is found by the records that come after it', () => {
    const later = linker()
    const stranger = { given_fr: 'Zzyzx', family_fr: 'Qwvut', born_on: '1933-02-17', cin: 'QQ999999' }
    later.addRecord('new', stranger)
    expect(later.addRecord('newer', { ...stranger, phone: '0600000000' })).toMatchObject({
      cluster: 'new',
      joined: true,
    })
  })

  test('is not there after it was only looked up', () => {
    const looking = linker()
    const found = looking.find(cells)
    expect(found[0]?.record).toBe(knownId)
    expect(looking.find(cells)).toEqual(found)
  })

  test('with an identifier that is there already is a mistake of the caller', () => {
    expect(() => linker().addRecord(knownId, cells)).toThrow('is there already')
  })
})
