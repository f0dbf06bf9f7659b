import { dayOf } from '@sijill/core/kernel'
import { type RowReading, readList, recogniseColumns } from '@sijill/core/register'
import { ACTIVITIES, loadCommunes, PROVINCES } from '@sijill/core/rules'
import { describe, expect, test } from 'vitest'
import { type MessyList, messyList } from './messy-list.ts'

const { communes } = await loadCommunes()

/** A made list of an office, and what the reader says of it. */
function readMade(seed: number, headers: 'chamber' | 'directorate' | 'english', regionCode: string) {
  const provinces = PROVINCES.filter((province) => province.regionCode === regionCode)
  const list = messyList({
    seed,
    headers,
    rows: 2_000,
    referenceYear: 2026,
    faultShare: 0.15,
    activities: ACTIVITIES,
    communes: communes.flatMap((commune) =>
      provinces
        .filter(({ code }) => code === commune.provinceCode)
        .map((province) => ({ ...commune, province })),
    ),
  })
  const territory = provinces.map(({ code }) => code)
  const reading = readList(list.rows, {
    mapping: recogniseColumns(list.rows).mapping,
    reference: { activities: ACTIVITIES, provinces: PROVINCES, communes, territory },
    rules: { referenceDay: dayOf('2026-11-23'), minimumAge: 18, minimumPracticeYears: 3 },
  })
  if (!reading.ok) throw new Error(reading.refusal.code)
  return { list, readings: reading.value.rows }
}

/** What was said of a row, in one word: its outcome, or the fault. */
function said(reading: RowReading): string {
  if (reading.outcome === 'accepted') return 'accepted'
  return reading.code === 'duplicate_in_file' ? `${reading.kind} ${reading.duplicateOf}` : reading.code
}

/** What should be said of a row. */
function due({ faults, mistyped }: MessyList, reading: RowReading): string {
  const fault = faults.get(reading.row)
  if (fault) return fault.duplicateOf === undefined ? fault.kind : `${fault.kind} ${fault.duplicateOf}`
  // A mistyped trade may be accepted or asked about, but not refused.
  return mistyped.has(reading.row) && said(reading) === 'uncertain_activity'
    ? 'uncertain_activity'
    : 'accepted'
}

describe.each([
  [1, 'chamber', '03'],
  [2, 'directorate', '06'],
  [3, 'english', '04'],
  [4, 'chamber', '12'],
  [5, 'directorate', '08'],
] as const)('list %i of a %s in region %s', (seed, headers, region) => {
  const { list, readings } = readMade(seed, headers, region)

  test('every planted fault is found, and nothing else is held against anybody', () => {
    const wrong = readings.flatMap((reading) => {
      const [is, should] = [said(reading), due(list, reading)]
      return is === should
        ? []
        : [{ row: reading.row, is, should, cells: list.rows.find(({ row }) => row === reading.row) }]
    })
    expect(wrong).toEqual([])
  })

  test('twins are two people', () => {
    const twins = readings.filter(({ row }) => list.twins.has(row))
    expect(twins.length).toBeGreaterThan(0)
    expect(twins.filter(({ outcome }) => outcome !== 'accepted')).toEqual([])
  })

  test('no trade and no place is taken for another', () => {
    const read = readings.flatMap(({ row, record: { activity, communeCode } }) =>
      list.truth.has(row) && activity.kind === 'found' ? [[row, activity.code, communeCode]] : [],
    )
    expect(read).toEqual([...list.truth].map(([row, { activity, commune }]) => [row, activity, commune]))
  })
})

test('the same seed makes the same list', () => {
  const [one, other] = [readMade(7, 'chamber', '03'), readMade(7, 'chamber', '03')]
  expect(one.list.rows).toEqual(other.list.rows)
  expect(readMade(8, 'chamber', '03').list.rows).not.toEqual(one.list.rows)
})
