import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { SheetRow } from '@sijill/core/register'
import { recogniseColumns } from '@sijill/core/register'
import { aRegister } from '@sijill/testkit'
import { describe, expect, test } from 'vitest'
import { readSheet, writeCsv } from '../documents/spreadsheet/index.ts'
import { done } from './dossier.fixture.ts'
import { receiveList } from './import-list.ts'
import { importReport, type ReportLanguage } from './import-report.ts'
import { FIELDS, OUTCOMES, REASONS, REPORT_HEADERS, type ReportCode } from './import-report-wording.ts'
import { runImport } from './import-run.ts'

/** Every code that a row may carry: one that is added to the lists and not here does not compile. */
const CODES: Readonly<Record<ReportCode, true>> = {
  too_many_columns: true,
  cell_too_long: true,
  missing_name: true,
  malformed_cin: true,
  impossible_date: true,
  future_date: true,
  under_age: true,
  unknown_activity: true,
  insufficient_practice: true,
  duplicate_in_file: true,
  name_not_split: true,
  missing_birth_date: true,
  ambiguous_date: true,
  uncertain_activity: true,
  practice_unclear: true,
  malformed_register_number: true,
  no_cin: true,
  phone_unusable: true,
  formula_text: true,
  formula_result: true,
  unknown_commune: true,
  unknown_province: true,
  unknown_sex: true,
  spreadsheet_number_as_date: true,
  unreadable_registered_on: true,
  age_uncertain: true,
  duplicate_in_register: true,
  register_number_taken: true,
  number_needs_validator: true,
}

describe('the words of a report', () => {
  test.each(Object.keys(CODES))('say %s in a sentence of each language', (code) => {
    const sentence = new Map(Object.entries(REASONS)).get(code)
    expect(sentence?.ar).toMatch(/^\p{Script=Arabic}[^A-Za-z]+\.$/u)
    expect(sentence?.fr).toMatch(/^[A-ZÉÀ]\P{Script=Arabic}+\.$/u)
  })

  test('say nothing twice, and leave no header, outcome or field in the other language', () => {
    for (const language of ['ar', 'fr'] as const) {
      const sentences = Object.values(REASONS).map((sentence) => sentence[language])
      expect(new Set(sentences).size).toBe(sentences.length)
    }
    for (const { ar, fr } of [REPORT_HEADERS, OUTCOMES, FIELDS].flatMap((table) => Object.values(table))) {
      expect(ar).toMatch(/^[^A-Za-z]+$/)
      expect(fr).toMatch(/^\P{Script=Arabic}+$/u)
    }
  })
})

describe('the report of a list', async () => {
  const { world, aUser, moveTo } = await aRegister()
  moveTo('2026-11-23T09:00:00.000Z')
  const officer = await aUser(['officer', 'PR-10.261'])
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const receive = async (fileName: string, bytes: Uint8Array) => {
    const asked = { id: world.newId(), officeCode: 'PR-10.261', fileName, bytes }
    return done(receiveList(world, readSheet)(officer, asked, hashOf))
  }
  const reportOf = async (id: string, language: ReportLanguage): Promise<readonly SheetRow[]> => {
    const bytes = await done(importReport(world, writeCsv)(officer, id, language))
    return (await done(readSheet(bytes, 'report.csv'))).rows
  }

  const HEADER = 'Nom;Prénom;CIN;Date de naissance;Métier;Années d’exercice'
  const LINES = [
    HEADER,
    'Belaid;Fatma;JA445566;12/03/1978;Coiffure;12',
    'Amzil;Khadija;12345;01/05/1970;Coiffure;20',
    'Naciri;Brahim;JA778899;31/02/1980;Coiffure;15;too;much',
  ]
  const bytes = Buffer.from(LINES.join('\r\n'), 'utf8')

  test.each([
    ['ar', 'السطر', 'مرفوض', 'رقم البطاقة الوطنية غير صحيح.', 'البطاقة الوطنية', 'مقبول'],
    ['fr', 'Ligne', 'Rejetée', 'Le numéro de CIN est incorrect.', 'CIN', 'Acceptée'],
  ] as const)(
    'is in the language asked for: %s',
    async (language, row, rejected, reason, field, accepted) => {
      const { id } = await receive('list.csv', bytes)
      const [head, good, bad, wide] = (await reportOf(id, language)).map(({ cells }) => cells)
      expect(head?.[0]).toBe(row)
      expect(head?.slice(7, 13)).toEqual(HEADER.split(';'))
      expect(head?.at(-1)).toBe('code')
      expect(good?.slice(0, 3)).toEqual(['2', accepted, ''])
      expect(bad?.slice(0, 5)).toEqual(['3', rejected, reason, field, '12345'])
      const code = (head?.length ?? 0) - 1
      expect([good, bad, wide].map((cells) => cells?.[code] ?? '')).toEqual([
        '',
        'malformed_cin',
        'too_many_columns',
      ])
    },
  )

  test('is recognised by its own columns once it is mended and sent again', async () => {
    const { id, mapping } = await receive('list.csv', bytes)
    for (const language of ['ar', 'fr'] as const) {
      const { fields } = recogniseColumns(await reportOf(id, language)).mapping
      expect(fields.filter((field) => field !== null)).toEqual(mapping.fields)
    }
  })

  test('of a list that came before says what was in the register', async () => {
    await done(runImport(world, readSheet)(officer, (await receive('list.csv', bytes)).id))
    const { id } = await receive('again.csv', bytes)
    const [, good] = await reportOf(id, 'fr')
    expect(good?.cells[1]).toBe('Acceptée, déjà au registre')
  })

  test('leaves no code in place of a sentence, whatever a chamber writes', async () => {
    const sample = readFileSync(new URL('../../../testkit/samples/chamber_list_tan_tan.csv', import.meta.url))
    const { id } = await receive('chamber.csv', sample)
    const [, ...rows] = await reportOf(id, 'ar')
    const said = rows.flatMap(({ cells }) => [cells[1], cells[2], cells[3], cells[6]])
    expect(said.filter((text) => /[a-z]_[a-z]/.test(text ?? ''))).toEqual([])
    expect(rows.some(({ cells }) => (cells[6] ?? '') !== '')).toBe(true)
  })
})
