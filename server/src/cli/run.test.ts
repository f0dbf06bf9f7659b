import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aRegister } from '@sijill/testkit'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { readConfig } from '../config.ts'
import { aKhadija, enterInRegister } from '../usecases/print-fixture.ts'
import { run } from './run.ts'

const register = await aRegister()
const staff = {
  world: register.world,
  officer: await register.aUser(['officer', 'CH-10']),
  validator: await register.aUser(['validator', 'CH-10']),
}
const { number } = await enterInRegister(staff, aKhadija)

const folder = await mkdtemp(join(tmpdir(), 'sijill-cli-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const { host = '', port, database, user } = register.database.admin
const env = {
  DATABASE_URL: `postgresql://${user}@${encodeURIComponent(host)}:${port}/${database}`,
  SIJILL_DATA: register.dataFolder,
}
const hands = {
  open: async () => ({ ...register, close: async () => {} }),
  readSettings: () => readConfig(env),
  serve: () => Promise.reject(new Error('Nothing is served here')),
}

type Run = { readonly code: number; readonly out: string; readonly err: string }

/** One command on the register of this test, with all that it says. */
async function sijill(...args: readonly string[]): Promise<Run> {
  const said = { out: '', err: '' }
  const into = (place: 'out' | 'err') => (text: unknown) => {
    said[place] += String(text)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(into('out'))
  vi.spyOn(process.stderr, 'write').mockImplementation(into('err'))
  vi.spyOn(console, 'error').mockImplementation((text) => into('err')(`${text}\n`))
  const before = process.exitCode
  try {
    process.exitCode = 0
    await run(args, hands)
    return { code: Number(process.exitCode), ...said }
  } finally {
    process.exitCode = before
    vi.restoreAllMocks()
  }
}

/** The same by a process of its own, as people type it. */
function typed(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<Run> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...process.env, ...settings },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, out, err })))
}

/** The same, where one document is expected and nothing else. */
async function asJson(...args: readonly string[]) {
  const { code, out, err } = await sijill(...args, '--json')
  return { code, json: JSON.parse(out), err }
}

describe('wrong usage ends with 2, says why on standard error, and nothing on standard output', () => {
  test.each([
    ['no such command', ['fly'], /unknown command 'fly'/],
    ['half a command', ['law'], /Usage: sijill law/],
    ['an option left out', ['law', 'due', '--month', '2025-06'], /--regime/],
    [
      'a regime nobody knows',
      ['law', 'due', '--regime', 'guild', '--month', '2025-06'],
      /No regime is called "guild"/,
    ],
    ['a month that is none', ['law', 'due', '--regime', 'artisan', '--month', '2025-13'], /no month/],
    [
      'an amount that is none',
      ['law', 'due', '--regime', 'cpu', '--month', '2025-06', '--income-tax', '-3x'],
      /no amount/,
    ],
    ['an address that is none', ['user', 'add', '--email', 'nobody', '--name', 'N'], /email/],
  ])('%s', async (_, args, sentence) => {
    const { code, out, err } = await sijill(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
  })
})

describe('law due', () => {
  test('tells what an artisan owes for a month, in one document', async () => {
    const { code, json, err } = await asJson('law', 'due', '--regime', 'artisan', '--month', '2025-06')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(json).toMatchObject({
      regime: 'artisan',
      month: '2025-06',
      due_centimes: '15604',
      placeholder: true,
    })
    expect(json).toHaveProperty('because.0.article')
    expect(Object.keys(json as object)).toEqual(['regime', 'month', 'due_centimes', 'because', 'placeholder'])
  })

  test('takes an income tax as people write it, and tells the year as well', async () => {
    const { json } = await asJson(
      'law',
      'due',
      '--regime',
      'cpu',
      '--month',
      '2025-06',
      '--income-tax',
      '٢ ٥٠٠,00',
    )
    expect(json).toMatchObject({ due_centimes: '19000', due_year_centimes: '228000' })
  })

  test('refuses with a code where the law needs more', async () => {
    const { code, json, err } = await asJson('law', 'due', '--regime', 'achamil', '--month', '2025-06')
    expect({ code, json }).toEqual({ code: 1, json: { code: 'score_missing', facts: { regime: 'achamil' } } })
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

describe('person', () => {
  test('tells the life of somebody by number or card, oldest first, and the reading is recorded', async () => {
    const byNumber = await asJson('person', number)
    expect(byNumber).toMatchObject({ code: 0, json: { cin: 'JF123456' } })
    expect(byNumber).toHaveProperty('json.timeline.0.kind', 'opened')
    expect(byNumber).toHaveProperty('json.timeline.1.kind', 'charge_told')
    const byCard = await asJson('person', 'jf 123456')
    expect(byCard.json).toMatchObject({
      readings: { last: [{ what: 'person', by: { name_fr: expect.stringMatching(/\(terminal\)$/) } }, {}] },
    })
  })

  test('knows nobody by a number that nobody has', async () => {
    const { code, json, err } = await asJson('person', '10-999999-9')
    expect({ code, json }).toEqual({ code: 1, json: { code: 'not_found', facts: { asked: '10-999999-9' } } })
    expect(err).toBe('Nobody has the number or card "10-999999-9".\n')
  })
})

describe('user', () => {
  test('add makes an administrator whose first password must be changed; asked twice, the address is taken', async () => {
    const add = ['user', 'add', '--email', 'first@sijill.example', '--name', 'Karim', '--name-ar', 'كريم']
    const { code, json } = await asJson(...add)
    expect({ code, json }).toMatchObject({
      code: 0,
      json: {
        user: { name_ar: 'كريم', grants: [{ role: 'administrator', office_code: 'MIN' }] },
        first_password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
      },
    })
    const { rows } = await register.pools.auth.query(
      `select "mustChangePassword" as must from auth."user" where name = 'Karim'`,
    )
    expect(rows).toEqual([{ must: true }])
    expect(await asJson(...add)).toMatchObject({ code: 1, json: { code: 'account_taken' } })
  })

  test('list names everybody who holds a role, and who acts from the terminal', async () => {
    const { json } = await asJson('user', 'list')
    expect(json).toMatchObject({
      users: expect.arrayContaining([expect.objectContaining({ email: 'first@sijill.example' })]),
    })
    expect((await sijill('user', 'list')).out).toMatch(/\(terminal\).*: auditor in MIN · closed/)
  })
})

describe('audit, rebuild and backup', () => {
  test('find nothing in a register that is whole', async () => {
    expect(await asJson('audit', 'verify')).toMatchObject({
      code: 0,
      json: { broken: 0, first: null, lines: [] },
      err: '',
    })
    expect(await asJson('rebuild', '--check')).toMatchObject({ code: 0, json: { differences: 0 }, err: '' })
  })

  test('a copy says what it holds, and is not made twice in one folder', async () => {
    const place = join(folder, 'copy')
    expect(await asJson('backup', place)).toMatchObject({
      code: 0,
      json: { secrets: null, files: { missing: 0 } },
    })
    expect(JSON.parse(await readFile(join(place, 'manifest.json'), 'utf8'))).toMatchObject({ format: 1 })
    const again = await asJson('backup', place)
    expect(again).toMatchObject({
      code: 1,
      json: { code: 'copy_unusable' },
      err: expect.stringMatching(/is not empty/),
    })
    expect(await asJson('restore', place)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/database is not empty/),
    })
  })

  test('name what was tampered with, and end with 1', async () => {
    const superuser = register.database.open('sijill_owner')
    await superuser.query(`set role none; set session_replication_role = replica;
      update entry set name_fr = 'Somebody else'; update act set actor = 'somebody-else' where kind = 'entered'`)
    const audit = await asJson('audit', 'verify')
    expect(audit).toMatchObject({
      code: 1,
      json: { broken: 1, first: { reason: 'hash_wrong', kind: 'entered', version: 1 } },
    })
    expect((await sijill('audit', 'verify')).out).toMatch(
      /entered .* version 1 of entry .*: its content is not what was written/,
    )
    const rebuilt = await asJson('rebuild')
    expect(rebuilt).toMatchObject({ code: 1, json: { differences: 1 } })
    expect(await asJson('rebuild')).toMatchObject({ code: 0, json: { differences: 0 } })
  })
})

describe('typed in a terminal', () => {
  test('a command answers on standard output alone, and its exit code says what it found', {
    timeout: 60_000,
  }, async () => {
    const { code, out, err } = await typed(['audit', 'verify', '--json'], env)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(JSON.parse(out)).toMatchObject({ broken: 1 })
  })

  test('a database that does not answer is one sentence', { timeout: 60_000 }, async () => {
    const away = { ...env, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }
    expect(await typed(['audit', 'verify'], away)).toEqual({
      ...{ code: 1, out: '' },
      err: 'The database does not answer: see that it runs, and where DATABASE_URL leads.\n',
    })
  })
})
