import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkLaw } from './law-check.ts'

const LAW = join(import.meta.dirname, '../../../law')

test('our law has no gap, no overlap, and nothing that does not resolve', async () => {
  const { problems, counts } = await checkLaw(LAW)
  expect(problems).toEqual([])
  expect(counts).toMatchObject({ families: 2, branches: 13, regions: 12, chambers: 12, communes: 1503 })
})

describe('a broken copy', () => {
  let copy: string

  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'law-'))
    await cp(LAW, copy, { recursive: true })
  })
  afterEach(() => rm(copy, { recursive: true, force: true }))

  /** Changes one file of the copy; text that is not there would make a test that proves nothing. */
  async function change(file: string, before: string | RegExp, after: string): Promise<void> {
    const path = join(copy, file)
    const text = await readFile(path, 'utf8')
    const changed = text.replace(before, after)
    if (changed === text) throw new Error(`${file} does not contain ${before}`)
    await writeFile(path, changed)
  }

  const codesIn = async (file: string): Promise<readonly string[]> => {
    const { problems } = await checkLaw(copy)
    return problems.filter((problem) => problem.file === file).map(({ code }) => code)
  }

  const RATE = 'parameters/amo-rate.yaml'
  const WAGE = 'parameters/minimum-hourly-wage.yaml'
  const ACHAMIL = 'parameters/achamil-bands.yaml'
  const TAX = 'parameters/income-tax-bands.yaml'
  const AGE = 'parameters/minimum-age.yaml'
  const ROUTE = 'procedures/artisan_by_experience.yaml'
  const OFFICES = 'reference/offices.csv'

  test.each([
    ['a value that begins after the register', RATE, '2019-07-01', '2022-02-22', 'gap'],
    ['two versions that begin on one day', WAGE, 'from: "2023-09-01"', 'from: "2022-09-01"', 'overlap'],
    ['versions out of order', WAGE, 'from: "2023-09-01"', 'from: "2022-08-01"', 'not_sorted'],
    ['a value without a citation', RATE, / {4}citation: .*\n/, '', 'malformed'],
    ['a value without a confidence', RATE, / {4}confidence: .*\n/, '', 'malformed'],
    ['a text that is not in the folder', RATE, 'text: decree-2-18-623', 'text: decree-1', 'unresolved_text'],
    [
      'an article that the text does not state',
      RATE,
      'article: "rates"',
      'article: "99"',
      'unresolved_article',
    ],
    ['a rate written as a fraction', RATE, 'value: 637', 'value: 6.37', 'invalid_value'],
    ['a negative rate', RATE, 'value: 637', 'value: -637', 'invalid_value'],
    ['neither a value nor a placeholder', RATE, / {4}value: .*\n/, '', 'invalid_value'],
    [
      'a placeholder that claims to be confirmed',
      AGE,
      'confidence: unknown',
      'confidence: confirmed',
      'invalid_value',
    ],
    ['an unknown value passed off as one', AGE, 'placeholder: 18', 'value: 18', 'invalid_value'],
    [
      'an unknown value that nobody asks about',
      AGE,
      /open_questions:\n(.*\n)+/,
      '',
      'unknown_without_question',
    ],
    ['a file under another name', RATE, 'id: amo-rate', 'id: amo-rates', 'name_differs'],
    ['a day that the calendar has not', RATE, '2019-07-01', '2019-02-30', 'malformed'],
    ['a field that nobody reads', RATE, 'unit:', 'colour: red\nunit:', 'malformed'],
    ['an Arabic title in Latin letters', RATE, /ar: ".*"/, 'ar: "taux"', 'malformed'],
    ['broken YAML', RATE, 'versions:', 'versions: [', 'unreadable'],
    ['scores that leave a hole', ACHAMIL, 'above: "9.5124369"', 'above: "9.5124370"', 'band_gap'],
    ['scores in two rows', ACHAMIL, 'above: "9.5124369"', 'above: "9.5124368"', 'band_overlap'],
    [
      'a last row of scores that ends',
      ACHAMIL,
      'above: "11.013068"',
      'above: "11.013068", up_to: "12"',
      'band_gap',
    ],
    ['dirhams that fall in no row', TAX, 'from: 1001', 'from: 1002', 'band_gap'],
    ['dirhams in two rows', TAX, 'from: 1001', 'from: 1000', 'band_overlap'],
    [
      'a condition on a value that does not exist',
      ROUTE,
      'parameter: minimum-age',
      'parameter: maximum-age',
      'unresolved_parameter',
    ],
    ['a paper that does not exist', ROUTE, 'document: portrait', 'document: selfie', 'unresolved_document'],
    ['a paper asked for twice', ROUTE, 'document: portrait', 'document: charge_notice', 'duplicate_id'],
    ['one of a group without a group', ROUTE, / {8}group: practice\n/, '', 'group_of_one'],
    [
      'a commune of a province that does not exist',
      'reference/communes.csv',
      ',10.521\n',
      ',10.999\n',
      'unresolved_province',
    ],
    ['a commune lost', 'reference/communes.csv', /10\.521\.01\.03,.*\n/, '', 'wrong_count'],
    ['a commune twice', 'reference/communes.csv', /(10\.521\.01\.03,.*\n)/, '$1$1', 'duplicate_id'],
    ['a commune code without its zero', 'reference/communes.csv', '01.051.01.01', '1.051.01.01', 'malformed'],
    [
      'a province of a region that does not exist',
      'reference/provinces.csv',
      ',province,10,',
      ',province,99,',
      'unresolved_region',
    ],
    [
      'an activity of a branch that does not exist',
      'reference/activities.csv',
      ',13,',
      ',14,',
      'unresolved_branch',
    ],
    [
      'a branch of a family that does not exist',
      'reference/branches.csv',
      ',services,',
      ',service,',
      'unresolved_family',
    ],
    [
      'an arrondissement of no commune',
      'reference/arrondissements.csv',
      ',06.141.01.0\n',
      ',06.141.99.0\n',
      'unresolved_commune',
    ],
    ['a chamber without its office', 'reference/chambers.csv', ',CH-10', ',CH-99', 'unresolved_office'],
    [
      'offices that stand on each other',
      OFFICES,
      'PR-10.071,province,CH-10',
      'PR-10.071,province,AN-10.071-1',
      'office_cycle',
    ],
    ['a province without an office', OFFICES, /PR-10\.521,.*\n/, '', 'office_missing'],
    ['an office that cites nothing', OFFICES, 'agency-guelmim-2022', 'hearsay', 'unresolved_text'],
    ['a second root of the offices', OFFICES, 'DR-10,directorate,MIN', 'DR-10,directorate,', 'wrong_count'],
    [
      'an example of a value that does not exist',
      'cases/contribution-of-wage.yaml',
      'parameter: monthly-hours',
      'parameter: hours',
      'unresolved_parameter',
    ],
    [
      'an example of a text that does not exist',
      'cases/achamil-bands.yaml',
      'text: law-60-22',
      'text: law-1',
      'unresolved_text',
    ],
    ['an article stated twice', 'texts/law-50-17.yaml', 'article: "6"', 'article: "4"', 'duplicate_id'],
  ] as const)('%s is found', async (_, file, before, after, code) => {
    await change(file, before, after)
    expect(await codesIn(file)).toContain(code)
  })

  test('a route without its file is found', async () => {
    await rm(join(copy, 'procedures/maalem.yaml'))
    expect(await codesIn('procedures/maalem.yaml')).toEqual(['missing_file'])
  })

  test('a missing table is found, and what named its rows', async () => {
    await rm(join(copy, 'reference/regions.csv'))
    expect(await codesIn('reference/regions.csv')).toEqual(['missing_file', 'wrong_count'])
    expect(await codesIn('reference/provinces.csv')).toContain('unresolved_region')
  })

  test('a problem says where to look', async () => {
    await change(RATE, 'article: "rates"', 'article: "99"')
    expect((await checkLaw(copy)).problems).toEqual([
      { file: RATE, code: 'unresolved_article', facts: { text: 'decree-2-18-623', article: '99' } },
    ])
  })

  test('an empty folder has problems and no crash', async () => {
    await rm(copy, { recursive: true })
    const { problems } = await checkLaw(copy)
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['missing_file', 'wrong_count']))
  })
})
