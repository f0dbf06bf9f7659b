import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readTable } from '../names/csv-data.ts'
import { generatePopulation, type PopulationOptions, RECORD_HEADER, TRUTH_HEADER } from './index.ts'
import { bytesOf, type KnownRecord, recordsOf } from './population.fixture.ts'

const STANDARD: PopulationOptions = { seed: 1, people: 20_000 }
const standard = recordsOf(STANDARD)
const hard = recordsOf({ ...STANDARD, level: 'hard' })

const from = (records: readonly KnownRecord[], source: string): readonly KnownRecord[] =>
  records.filter((record) => record.cell('source') === source)
const errorsIn = (records: readonly KnownRecord[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>()
  for (const kind of records.flatMap(({ errors }) => errors)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('a test population', () => {
  test('is the same to the byte for a seed, on any machine', () => {
    const { records, truth } = bytesOf({ seed: 20_261_124, people: 5_000 })
    expect([sha256(records), sha256(truth)]).toEqual([
      '4d3ba844d3321ec1462daa234b7962f60b3a3eb2a3fb3938af9ec9920962b681',
      '4f0e23c6087272298e1b1ef5392588cbc5c9592ea46169b491cf32293e048256',
    ])
  })

  test('is another for another seed, another level and other names', () => {
    const few = { seed: 3, people: 200 }
    const populations = [few, { ...few, seed: 4 }, { ...few, level: 'hard' }, { ...few, names: 'b' }] as const
    expect(new Set(populations.map((options) => bytesOf(options).records)).size).toBe(4)
  })

  test('comes in chunks, with the headers once', () => {
    const chunks = [...generatePopulation({ seed: 1, people: 10_000 })]
    expect(chunks.length).toBeGreaterThan(4)
    const starts = chunks.map(({ records }) => records.startsWith('record_id'))
    expect(starts.filter(Boolean)).toEqual([true])
    expect(chunks[0]?.records.startsWith(`${RECORD_HEADER}\n`)).toBe(true)
    expect(chunks[0]?.truth.startsWith(`${TRUTH_HEADER}\n`)).toBe(true)
  })

  test('of nobody has headers and no rows', () => {
    expect(bytesOf({ seed: 1, people: 0 })).toEqual({
      records: `${RECORD_HEADER}\n`,
      truth: `${TRUTH_HEADER}\n`,
    })
  })

  test.each([
    ['a seed below zero', { seed: -1, people: 1 }],
    ['half a person', { seed: 1, people: 0.5 }],
    ['more people than there are numbers', { seed: 1, people: 5_000_001 }],
  ])('refuses %s', (_, options) => {
    expect(() => generatePopulation(options).next()).toThrow(RangeError)
  })

  test('has as many people as asked for; each record has a number of its own and twelve cells', () => {
    expect(new Set(standard.map(({ personId }) => personId)).size).toBe(20_000)
    expect(new Set(standard.map(({ id }) => id)).size).toBe(standard.length)
    const { records } = bytesOf({ seed: 1, people: 2_000 })
    const widths = records
      .trimEnd()
      .split('\n')
      .map((line) => line.split(',').length)
    expect(new Set(widths)).toEqual(new Set([12]))
    expect(records).not.toContain('"')
  })

  test('gives no two people one identity number, unless a record carries a foreign or mistyped one', () => {
    const owners = new Map<string, Set<string>>()
    for (const record of standard) {
      const cin = record.cell('cin')
      if (cin === '' || record.errors.some((kind) => kind === 'cin_foreign' || kind === 'cin_mistyped'))
        continue
      owners.set(cin, (owners.get(cin) ?? new Set()).add(record.personId))
    }
    expect([...owners.values()].filter((people) => people.size > 1)).toEqual([])
    expect(owners.size).toBeGreaterThan(14_000)
  })

  test('ties the letters of a card to the province it was made in', () => {
    const letters = new Map(
      readTable('card-letters.csv').map((row) => [row['province_code'], row['letters']?.split(';')]),
    )
    const made = from(standard, 'ministry').filter(
      ({ errors, cell }) => errors.length === 0 && cell('cin') !== '',
    )
    const foreign = made.filter(
      ({ cell }) => !letters.get(cell('province_code'))?.includes(cell('cin').slice(0, -6)),
    )
    expect(foreign).toEqual([])
  })

  test('marks as thin what carries neither number nor date', () => {
    for (const { isThin, cell } of standard) expect(isThin).toBe(cell('cin') === '' && cell('born_on') === '')
    expect(new Set(standard.filter(({ isThin }) => isThin).map(({ cell }) => cell('source')))).toEqual(
      new Set(['chamber']),
    )
  })
})

describe('sources have habits', () => {
  test('the fund writes Latin capitals without accents and no Arabic', () => {
    for (const { cell } of from(standard, 'fund')) {
      expect(cell('given_ar') + cell('family_ar')).toBe('')
      expect(cell('given_fr') + cell('family_fr')).toMatch(/^[A-Z' -]+$/)
    }
  })

  test("chambers' old lists are Arabic only", () => {
    for (const { cell } of from(standard, 'chamber')) {
      expect(cell('given_fr') + cell('family_fr')).toBe('')
      expect(cell('given_ar') + cell('family_ar')).not.toMatch(/[A-Za-z]/)
    }
  })

  test('the ministry writes both scripts', () => {
    for (const { cell } of from(standard, 'ministry'))
      for (const column of ['given_ar', 'family_ar', 'given_fr', 'family_fr'])
        expect(cell(column)).not.toBe('')
  })

  test('chambers leave out three numbers of four, and a quarter of dates; of the others most are a year', () => {
    const lists = from(standard, 'chamber')
    const dates = lists.map(({ cell }) => cell('born_on').length)
    expect({
      all: lists.length,
      withoutNumber: lists.filter(({ cell }) => cell('cin') === '').length,
      whole: dates.filter((length) => length === 10).length,
      year: dates.filter((length) => length === 4).length,
      none: dates.filter((length) => length === 0).length,
    }).toEqual({ all: 5712, withoutNumber: 4314, whole: 1747, year: 2558, none: 1407 })
  })

  test('a quarter of those born before 1970 are born on 1 January', () => {
    const known = from(standard, 'ministry').filter(
      ({ errors, cell }) => errors.length === 0 && cell('born_on') < '1970',
    )
    const january = known.filter(({ cell }) => cell('born_on').endsWith('-01-01'))
    expect([january.length, known.length]).toEqual([930, 3551])
  })
})

describe('copies', () => {
  test('are a tenth of all records, of which most are alone', () => {
    const records = new Map<string, number>()
    for (const { personId } of standard) records.set(personId, (records.get(personId) ?? 0) + 1)
    const people = [1, 2, 3, 4, 5].map(
      (count) => [...records.values()].filter((each) => each === count).length,
    )
    expect([standard.length, ...people]).toEqual([22164, 18250, 1415, 256, 79, 0])
  })

  test('carry errors by kind', () => {
    expect(errorsIn(standard)).toEqual({
      arabic_form: 244,
      cin_foreign: 7,
      cin_missing: 157,
      cin_mistyped: 51,
      date_digit: 62,
      date_january: 94,
      day_month_swapped: 11,
      misread: 82,
      moved: 150,
      names_swapped: 56,
      part_added: 96,
      part_dropped: 86,
      phone_changed: 292,
      spelling: 558,
      typo: 268,
    })
  })

  test('carry half as many again when the level is hard', () => {
    expect(errorsIn(hard)).toEqual({
      arabic_form: 405,
      cin_foreign: 9,
      cin_missing: 261,
      cin_mistyped: 64,
      date_digit: 74,
      date_january: 119,
      day_month_swapped: 23,
      misread: 153,
      moved: 205,
      names_swapped: 96,
      part_added: 113,
      part_dropped: 124,
      phone_changed: 424,
      spelling: 850,
      typo: 404,
    })
  })

  test('of level hard bear other names, but for the few that nobody can do without', () => {
    const names = (stock: string): ReadonlySet<string> =>
      new Set(readTable(`names-${stock}.csv`).map((row) => `${row['kind']} ${row['arabic']}`))
    const shared = [...names('a')].filter((name) => names('b').has(name))
    expect(shared).toEqual([
      'given_m محمد',
      'given_m أحمد',
      'given_m بوجمعة',
      'given_m علي',
      'given_f فاطمة',
      'given_f زبيدة',
    ])
    expect(readTable('names-a.csv').length).toBeGreaterThan(300)
    expect(readTable('names-b.csv').length).toBeGreaterThan(300)
  })
})
