import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstOf, secondOf } from './block/pairs.ts'
import { type Linkage, linkTable } from './link.ts'
import { calibrated } from './model/calibrate.ts'
import { generatePopulation } from './population/index.ts'
import { readySettings } from './settings/ready.ts'
import { type PersonRow, personsCsv, personsTable, tableFor } from './testing.ts'

const SETTINGS = readySettings('persons')

/** The cluster of each record, by the identifiers of both. */
const clustersOf = ({ table, clusterOf }: Linkage): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from(clusterOf, (name, row) => [table.idOf(row), table.idOf(name)]))

const linked = (rows: readonly PersonRow[], threads = 1): Promise<Linkage> =>
  linkTable(personsTable(rows), SETTINGS, { threads })

/** The text of a small invented population. */
function populationText(people: number, seed: number): string {
  let text = ''
  for (const { records } of generatePopulation({ seed, people })) text += records
  return text
}

const MINISTRY = {
  source: 'ministry',
  given_ar: 'محمد',
  family_ar: 'بن علي',
  given_fr: 'Mohamed',
  family_fr: 'Ben Ali',
  sex: 'M',
  born_on: '1974-03-05',
  cin: 'AB123456',
  province_code: '04.421',
  commune: 'Rabat',
}

describe('one person under many spellings', () => {
  test('Arabic, Latin capitals and a short form with a mistyped number and 1 January are one person', async () => {
    const linkage = await linked([
      { record_id: '1', ...MINISTRY },
      {
        record_id: '2',
        source: 'fund',
        given_fr: 'MOHAMMED',
        family_fr: 'BENALI',
        sex: 'M',
        born_on: '1974-03-05',
        cin: 'AB123456',
        province_code: '04.421',
        commune: 'RABAT',
      },
      {
        record_id: '3',
        source: 'chamber',
        given_fr: 'Med',
        family_fr: 'Benali',
        born_on: '1974-01-01',
        cin: 'AB123465',
        province_code: '04.421',
      },
      { record_id: '4', given_fr: 'Khadija', family_fr: 'Zeroual', born_on: '1981-07-12', cin: 'K765432' },
    ])
    expect(clustersOf(linkage)).toEqual({ 1: '1', 2: '1', 3: '1', 4: '4' })
  })

  test('a brother of the same house is not the same man', async () => {
    const house = {
      family_ar: 'بن علي',
      phone: '0612345678',
      province_code: '04.421',
      commune: 'Rabat',
      sex: 'M',
    }
    const linkage = await linked([
      { record_id: '1', ...house, given_ar: 'محمد', born_on: '1974-03-05' },
      { record_id: '2', ...house, given_ar: 'رشيد', born_on: '1979-08-21' },
    ])
    expect(clustersOf(linkage)).toEqual({ 1: '1', 2: '2' })
  })

  test('two numbers that two records bear each stay two persons, however alike the rest is', async () => {
    const linkage = await linked([
      { record_id: '1', ...MINISTRY },
      { record_id: '2', ...MINISTRY, source: 'fund', phone: '0611111111' },
      { record_id: '3', ...MINISTRY, cin: 'K765432', commune: 'Salé' },
      { record_id: '4', ...MINISTRY, cin: 'K765432', phone: '0622222222' },
    ])
    const clusters = clustersOf(linkage)
    expect(clusters['1']).toBe(clusters['2'])
    expect(clusters['3']).toBe(clusters['4'])
    expect(clusters['1']).not.toBe(clusters['3'])
  })
})

describe('the same input gives the same answer', () => {
  const text = populationText(1_500, 5)

  test('whatever the number of workers', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((threads) => linkTable(tableFor('persons', text), SETTINGS, { threads })),
    )
    const [one, ...others] = answers
    for (const other of others) {
      expect(other.clusterOf).toEqual(one?.clusterOf)
      expect(other.pairs).toEqual(one?.pairs)
      expect(other.model).toEqual(one?.model)
    }
    expect(one?.pairs.pairs.length).toBeGreaterThan(50)
  })

  test('whatever the order of the rows', async () => {
    const [header, ...rows] = text.trim().split('\n')
    const straight = await linkTable(tableFor('persons', text), SETTINGS, { threads: 1 })
    const backwards = await linkTable(
      tableFor('persons', [header, ...rows.toReversed()].join('\n')),
      SETTINGS,
      {
        threads: 1,
      },
    )
    expect(clustersOf(backwards)).toEqual(clustersOf(straight))
  })
})

describe('what the pairs say', () => {
  test('pairs are in order, each once, the lower identifier first, none below the threshold of review', async () => {
    const { pairs, table } = await linkTable(tableFor('persons', populationText(1_500, 6)), SETTINGS, {
      threads: 1,
    })
    const ids = Array.from(
      pairs.pairs,
      (pair) => [table.idOf(firstOf(pair)), table.idOf(secondOf(pair))] as const,
    )
    for (const [a, b] of ids) expect(a < b).toBe(true)
    expect(new Set(ids.map(String)).size).toBe(ids.length)
    expect([...pairs.pairs].toSorted((a, b) => a - b)).toEqual([...pairs.pairs])
    for (const weight of pairs.weights) {
      expect(calibrated(SETTINGS.calibration, weight)).toBeGreaterThanOrEqual(
        SETTINGS.thresholds.review - 1e-9,
      )
    }
  })
})

describe('files that nobody expects', () => {
  test('ten thousand identical records that say enough are one person, without fifty million pairs', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({ record_id: `r${at}`, ...MINISTRY }))
    const { figures, clusterOf, pairs } = await linked(rows)
    expect(figures.clusters).toBe(1)
    expect(new Set(clusterOf)).toEqual(new Set([0]))
    expect(figures.compared_pairs).toBe(0)
    expect(pairs.pairs.length).toBe(9_999)
  })

  test('ten thousand records that say only one common name are not made one person', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({ record_id: `r${at}`, given_fr: 'Mohamed' }))
    expect((await linked(rows)).figures.clusters).toBe(10_000)
  })

  test('ten thousand different records in one block are compared in bounded number', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      record_id: `r${at}`,
      given_fr: 'Mohamed',
      family_fr: 'Alaoui',
      commune: `Village ${at}`,
    }))
    expect((await linked(rows)).figures.compared_pairs).toBeLessThan(10_000 * 100)
  })

  test('records without any name are linked by number, day and telephone', async () => {
    const linkage = await linked([
      { record_id: '1', cin: 'AB123456', born_on: '1974-03-05', phone: '0612345678' },
      { record_id: '2', cin: 'AB123456', born_on: '1974-03-05', phone: '0612345678', sex: 'M' },
      { record_id: '3', cin: 'K765432', born_on: '1990-11-30', phone: '0655555555' },
    ])
    expect(clustersOf(linkage)).toEqual({ 1: '1', 2: '1', 3: '3' })
  })

  test('records that say nothing at all are each somebody', async () => {
    const linkage = await linked([{ record_id: '1' }, { record_id: '2' }, { record_id: '3' }])
    expect(clustersOf(linkage)).toEqual({ 1: '1', 2: '2', 3: '3' })
  })

  test('no record and one record are linked without complaint', async () => {
    expect((await linked([])).figures.clusters).toBe(0)
    expect((await linked([{ record_id: '1', ...MINISTRY }])).figures.clusters).toBe(1)
  })

  test('cells of any text are linked or refused, and every record is in one cluster', async () => {
    const aCell = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('\0', ''))
    const aRow = fc.record({
      given_ar: aCell,
      family_fr: aCell,
      born_on: aCell,
      cin: aCell,
      phone: aCell,
      commune: aCell,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(aRow, { maxLength: 12 }), async (cells) => {
        const rows = cells.map((row, at) => ({ record_id: `r${at}`, ...row }))
        const { clusterOf } = await linkTable(tableFor('persons', personsCsv(rows)), SMALL, { threads: 1 })
        expect(clusterOf.length).toBe(rows.length)
        for (const name of clusterOf) expect(clusterOf[name]).toBe(name)
      }),
      { numRuns: 30 },
    )
  })
})

/** Settings that learn from few pairs: what is tested does not depend on the model. */
const SMALL = { ...SETTINGS, model: { ...SETTINGS.model, sampled_pairs: 100 } }
