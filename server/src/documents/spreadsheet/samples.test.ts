import { readFile } from 'node:fs/promises'
import { dayOf, writtenDateText } from '@sijill/core/kernel'
import { type RowReading, readList, recogniseColumns } from '@sijill/core/register'
import { ACTIVITIES, loadCommunes, PROVINCES } from '@sijill/core/rules'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readSheet } from './index.ts'

const SAMPLES = new URL('../../../../testkit/samples/', import.meta.url)

/** The outcomes that stand beside the samples. */
const Expected = z.object({
  reference_date: z.string(),
  minimum_age: z.object({ value: z.number() }),
  blank_rows: z.number(),
  outcomes: z.object({ acceptable: z.number(), rejected: z.number(), review: z.number() }),
  reasons: z.record(z.string(), z.number()),
  acceptable_or_review: z.array(z.object({ row: z.number(), activity_fr: z.string() })),
  faults: z.array(
    z.object({
      row: z.number(),
      outcome: z.string(),
      reason: z.string(),
      field: z.string().nullish(),
      duplicate_of: z.number().optional(),
      kind: z.string().optional(),
    }),
  ),
  warnings: z.array(z.object({ row: z.number(), code: z.string(), field: z.string() })),
  checks: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  already_numbered: z.number().optional(),
})

const { communes } = await loadCommunes()
const frenchOf = new Map(ACTIVITIES.map(({ code, nameFr }) => [code, nameFr] as const))

async function readSample(file: string, truth: string, territory: readonly string[]) {
  const expected = Expected.parse(
    JSON.parse(await readFile(new URL(`${truth}.expected.json`, SAMPLES), 'utf8')),
  )
  const sheet = await readSheet(await readFile(new URL(file, SAMPLES)), file)
  if (!sheet.ok) throw new Error(sheet.refusal.code)
  const reading = readList(sheet.value.rows, {
    mapping: recogniseColumns(sheet.value.rows).mapping,
    reference: { activities: ACTIVITIES, provinces: PROVINCES, communes, territory },
    rules: {
      referenceDay: dayOf(expected.reference_date),
      minimumAge: expected.minimum_age.value,
      minimumPracticeYears: 3,
    },
  })
  if (!reading.ok) throw new Error(reading.refusal.code)
  return { expected, sheet: sheet.value, reading: reading.value }
}

/** A row's fault in the words of the expected outcomes. */
function faultOf(reading: RowReading): unknown {
  if (reading.outcome === 'accepted') return undefined
  const { row, outcome, code: reason, field } = reading
  return reading.code === 'duplicate_in_file'
    ? { row, outcome, reason, duplicate_of: reading.duplicateOf, kind: reading.kind }
    : { row, outcome, reason, field }
}

const activityOf = ({ record: { activity } }: RowReading): string =>
  activity.kind === 'found' ? (frenchOf.get(activity.code) ?? '') : ''

describe.each([
  ['chamber_list_tan_tan.csv', 'chamber_list_tan_tan', ['10.521']],
  ['chamber_list_tan_tan.xlsx', 'chamber_list_tan_tan', ['10.521']],
  [
    'directorate_export_guelmim_oued_noun.csv',
    'directorate_export_guelmim_oued_noun',
    ['10.071', '10.261', '10.473', '10.521'],
  ],
] as const)('%s', async (file, truth, territory) => {
  const { expected, sheet, reading } = await readSample(file, truth, territory)
  const mayBeReviewed = new Set(expected.acceptable_or_review.map(({ row }) => row))

  test('has every planted fault found, and no other', () => {
    const found = reading.rows
      .filter(({ row, outcome }) => !(mayBeReviewed.has(row) && outcome === 'review'))
      .flatMap((row) => faultOf(row) ?? [])
    expect(found).toEqual(expected.faults.toSorted((one, other) => one.row - other.row))
  })

  test('has as many rows of each outcome and reason as were planted', () => {
    const { accepted, rejected, review, reasons } = reading.counts
    expect({ acceptable: accepted, rejected, review, reasons }).toEqual({
      ...expected.outcomes,
      reasons: expected.reasons,
    })
  })

  test('has the expected warnings on rows without a fault, and no other', () => {
    const faulty = new Set(expected.faults.map(({ row }) => row))
    const warned = reading.rows
      .filter(({ row }) => !faulty.has(row))
      .flatMap(({ row, warnings }) => warnings.map(({ code, field }) => ({ row, code, field })))
    const byText = (one: object, other: object) => JSON.stringify(one).localeCompare(JSON.stringify(other))
    expect(warned.toSorted(byText)).toEqual(
      expected.warnings.filter(({ row }) => !faulty.has(row)).toSorted(byText),
    )
  })

  test('has its rows tidied to the expected values', () => {
    const byRow = new Map(reading.rows.map((row) => [row.row, row] as const))
    for (const check of expected.checks) {
      const row = byRow.get(Number(check['row']))
      if (row === undefined) throw new Error(`row ${check['row']} was not read`)
      const { record } = row
      // The samples name some communes otherwise than the official list: the code is not compared.
      const { commune_fr: _, ...rest } = check
      expect({
        row: row.row,
        sex: record.sex ?? '',
        born_on: record.bornOn ? writtenDateText(record.bornOn) : '',
        cin: record.cin ?? '',
        phone: record.phone ?? '',
        activity_fr: activityOf(row),
        practice_years: record.practiceYears,
        has_diploma: record.diploma !== undefined,
        province_code: record.provinceCode,
      }).toEqual(rest)
      expect(record.communeCode).toBeDefined()
    }
  })

  test('has mistyped trades read as they were meant, or asked about', () => {
    for (const { row, activity_fr } of expected.acceptable_or_review) {
      const found = reading.rows.find((reading_) => reading_.row === row)
      if (found?.outcome === 'accepted') expect(activityOf(found)).toBe(activity_fr)
      else expect(found?.outcome).toBe('review')
    }
  })

  test('keeps the numbers that are already given, and every row of the file', () => {
    const numbered = reading.rows.filter(({ record }) => record.registerNumber !== undefined)
    expect(numbered.length).toBe(expected.already_numbered ?? 0)
    expect(reading.rows.length + reading.skipped.length).toBe(sheet.rows.length)
  })
})
