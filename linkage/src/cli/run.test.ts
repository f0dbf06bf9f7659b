import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generatePopulation } from '../population/index.ts'
import { personsCsv } from '../testing.ts'
import { runCommand } from './run.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sijill-linkage-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(at(name), text)
  return at(name)
}

/** A command's exit code and what it said. */
async function run(...args: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  let out = ''
  let error = ''
  const code = await runCommand(args, {
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    },
  })
  return { code, out, error }
}

const HEADER =
  'record_id,source,given_ar,family_ar,given_fr,family_fr,sex,born_on,cin,phone,province_code,commune'

describe('link', () => {
  let text = ''
  beforeAll(() => {
    for (const { records } of generatePopulation({ seed: 12, people: 800 })) text += records
  })

  test('writes every record once, and pairs with probability and decision', async () => {
    const records = file('records.csv', text)
    const { code, out } = await run('link', records, '--out', at('c.csv'), '--pairs', at('p.csv'), '--json')
    expect(code).toBe(0)
    const report: unknown = JSON.parse(out)
    expect(report).toMatchObject({
      settings: 'persons',
      figures: { rows: text.trim().split('\n').length - 1 },
    })

    const [header, ...clusters] = readFileSync(at('c.csv'), 'utf8').trim().split('\n')
    expect(header).toBe('record_id,cluster_id')
    const ids = text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0])
    expect(clusters.map((line) => line.split(',')[0]).toSorted()).toEqual(ids.toSorted())

    const [pairHeader, ...pairs] = readFileSync(at('p.csv'), 'utf8').trim().split('\n')
    expect(pairHeader).toBe('record_a,record_b,probability,decision')
    for (const line of pairs) {
      expect(line).toMatch(/^R\d+,R\d+,(0\.\d{6}|1\.000000),(match|review)$/)
      const [a = '', b = ''] = line.split(',')
      expect(a < b).toBe(true)
    }
  })

  test('writes the same bytes for one worker and for three', async () => {
    const records = file('records.csv', text)
    const bytes = async (workers: string): Promise<readonly Buffer[]> => {
      await run('link', records, '--out', at('c.csv'), '--pairs', at('p.csv'), '--workers', workers)
      return [readFileSync(at('c.csv')), readFileSync(at('p.csv'))]
    }
    expect(await bytes('3')).toEqual(await bytes('1'))
  })

  test('links another table by ready settings', async () => {
    const header =
      'rec_id,given_name,surname,street_number,address_1,address_2,suburb,postcode,state,date_of_birth,soc_sec_id'
    const records = file(
      'febrl.csv',
      `${header}
a,mitchell,green,7,wallaby place,delmar,cleveland,2119,sa,19560409,1804974
b,mitchel,green,7,wallaby plce,delmar,cleveland,2119,sa,19560409,1804974
c,harley,mccarthy,177,pridham street,milton,marsden,3165,nsw,19080419,6089216
`,
    )
    expect((await run('link', records, '--settings', 'febrl', '--out', at('c.csv'))).code).toBe(0)
    expect(readFileSync(at('c.csv'), 'utf8')).toBe('record_id,cluster_id\na,a\nb,a\nc,c\n')
  })
})

describe('bad input is refused in one sentence, with exit code 1', () => {
  test.each([
    ['a missing file', undefined, /cannot be read/],
    ['an empty file', '', /is empty/],
    ['a missing column', 'record_id,source\n1,x\n', /lacks given_ar/],
    ['zero bytes', `${HEADER}\n1,\0,,,,,,,,,,\n`, /zero byte/],
    ['a cell of a megabyte', `${HEADER}\n1,x,${'x'.repeat(1 << 20)},,,,,,,,,\n`, /longer than/],
    ['an identifier twice', `${HEADER}\n1,,,,,,,,,,,\n1,,,,,,,,,,,\n`, /already used/],
    ['an open quote', `${HEADER}\n1,"x,,,,,,,,,,\n`, /never closed/],
    ['UTF-16', Buffer.from(`\uFEFF${HEADER}\n`, 'utf16le'), /zero byte/],
    ['Latin-1', Buffer.from(`${HEADER}\n1,,,,Amélie,,,,,,,\n`, 'latin1'), /not written in UTF-8/],
  ])('%s', async (_, text, sentence) => {
    const path = text === undefined ? at('nothing.csv') : file('bad.csv', text)
    const { code, error, out } = await run('link', path, '--out', at('none.csv'), '--json')
    expect(code).toBe(1)
    expect(error).toMatch(sentence)
    expect(error.trim()).not.toContain('\n')
    expect(JSON.parse(out)).toHaveProperty('error')
  })

  test('two hundred columns in another order are no fault', async () => {
    const names = [
      ...HEADER.split(',').toReversed(),
      ...Array.from({ length: 188 }, (_, column) => `x${column}`),
    ]
    const records = file(
      'wide.csv',
      `${names.join(',')}\n${names.map((name) => (name === 'record_id' ? '7' : '')).join(',')}\n`,
    )
    expect((await run('link', records, '--out', at('c.csv'))).code).toBe(0)
    expect(readFileSync(at('c.csv'), 'utf8')).toBe('record_id,cluster_id\n7,7\n')
  })
})

describe('wrong usage has exit code 2', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['unlink']],
    ['no file of records', ['link', '--out', 'x']],
    ['no file for clusters', ['link', 'x.csv']],
    ['an unknown option', ['link', 'x.csv', '--fast']],
    ['no worker', ['link', 'x.csv', '--out', 'y', '--workers', '0']],
    ['settings that are not there', ['link', 'x.csv', '--out', 'y', '--settings', 'nothing.json']],
  ])('%s', async (_, args) => {
    const { code, error } = await run(...args)
    expect(code).toBe(2)
    expect(error).not.toBe('')
  })

  test('settings that are wrong are named by their place', async () => {
    const settings = file('settings.json', '{"name":"x"}')
    const { code, error } = await run('link', 'x.csv', '--out', 'y', '--settings', settings)
    expect(code).toBe(2)
    expect(error).toContain('wrong at model')
  })
})

describe('evaluate', () => {
  test('holds clusters against the truth', async () => {
    const clusters = file('clusters.csv', 'record_id,cluster_id\na,a\nb,a\nc,c\n')
    const truth = file('truth.csv', 'record_id,person_id\na,P\nb,P\nc,P\n')
    const { code, out } = await run('evaluate', clusters, truth, '--group', 'person_id', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ precision: 1, recall: 1 / 3 })
  })

  test('refuses a truth of other identifiers', async () => {
    const clusters = file('clusters.csv', 'record_id,cluster_id\na,a\n')
    const truth = file('truth.csv', 'record_id,cluster_id\nz,P\n')
    const { code, error } = await run('evaluate', clusters, truth)
    expect(code).toBe(1)
    expect(error).toContain('does not name the record a')
  })
})

test('records as a test writes them are read as a file of records', () => {
  expect(personsCsv([{ record_id: '1' }]).split('\n')[0]).toBe(HEADER)
})
