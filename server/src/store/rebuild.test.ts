import { aRegister, seeded } from '@sijill/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officeLife } from '../usecases/office-life.fixture.ts'
import { auditActs } from './audit.ts'
import { wholeRegister } from './owner.ts'
import { REBUILDS, rebuildTables } from './rebuild.ts'
import { rebuildSeries } from './rebuild-series.ts'
import type { TableDifferences } from './rebuild-table.ts'

const register = await aRegister()
const { owner } = register.pools
/** Above every rule: triggers, references and the checks of columns do not hold for this hand. */
const superuser = register.database.open('sijill_owner')

const officer = await register.aUser(['officer', 'CH-10'])
const validator = await register.aUser(['validator', 'CH-10'])
const administrators = [
  await register.aUser(['administrator', 'MIN']),
  await register.aUser(['administrator', 'MIN']),
] as const
const step = officeLife(register.world, register.accounts, { officer, validator, administrators })

async function rebuild(isCheck: boolean, which = REBUILDS): Promise<readonly TableDifferences[]> {
  const found: TableDifferences[] = []
  for (const each of which) {
    found.push(...(await wholeRegister(owner, (db) => rebuildTables(db, each, { isCheck }))))
  }
  found.push(...(await wholeRegister(owner, (db) => rebuildSeries(db, { isCheck }))))
  return found
}

const differing = async (isCheck: boolean) =>
  (await rebuild(isCheck)).filter(({ differences }) => differences > 0)

const TABLES = ['dossier', 'entry', 'card', 'rule_setting', 'role_grant'] as const

/** Every line of the tables as PostgreSQL writes it. */
async function linesOf(tables: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = []
  for (const table of tables) {
    const { rows } = await owner.query(`select whole::text as line from public.${table} as whole order by id`)
    lines.push(...rows.map(({ line }) => `${table} ${line}`))
  }
  return lines
}

/** Runs statements as a hand that no trigger, reference or check holds back. */
const tamper = (sql: string) =>
  superuser.query(`set role none; set session_replication_role = replica; ${sql}`)

let minute = 0

describe('every table that screens read', () => {
  test('says what the acts say, whatever an office did and in whichever order', {
    timeout: 120_000,
  }, async () => {
    const refusals = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer(), { minLength: 20, maxLength: 30 }), async (seeds) => {
        for (const seed of seeds) {
          minute += 1
          register.moveTo(new Date(Date.UTC(2026, 4, 4, 8, minute, 0, minute % 7)).toISOString())
          refusals.add(await step(seeded(seed)))
        }
        expect(await differing(true)).toEqual([])
        const { broken, lines } = await wholeRegister(owner, (db) => auditActs(db))
        expect({ broken, lines }).toEqual({ broken: 0, lines: [] })
      }),
      { numRuns: 4, endOnFailure: true },
    )
    // A life in which nothing was ever refused, or nobody ever entered, would prove little.
    expect(refusals.size).toBeGreaterThan(3)
    for (const table of TABLES) {
      expect((await linesOf([table])).length, table).toBeGreaterThan(2)
    }
  })

  test('comes back to the last byte when all of it is lost', async () => {
    const before = await linesOf(TABLES)
    const beyondActs = await superuser.query(`select * from role_grant where user_id = any ($1)`, [
      [officer, validator, ...administrators].map(({ id }) => id),
    ])
    await tamper('truncate dossier, entry, card, rule_setting')
    await tamper(
      `delete from role_grant where user_id <> all ('{${beyondActs.rows.map((row) => row.user_id)}}')`,
    )
    const found = await differing(false)
    expect(found.map(({ table }) => table)).toEqual([...TABLES])
    expect(found.flatMap(({ examples }) => examples).every(({ kind }) => kind === 'missing')).toBe(true)
    expect(await linesOf(TABLES)).toEqual(before)
  })

  test('is left alone by a check, and put right by a rebuild', async () => {
    await tamper(
      `update dossier set name_fr = 'Somebody else' where id = (select min(id::text)::uuid from dossier)`,
    )
    const checked = await differing(true)
    expect(checked).toMatchObject([
      { table: 'dossier', differences: 1, examples: [{ kind: 'differs', columns: ['name_fr'] }] },
    ])
    expect(await differing(true)).toEqual(checked)
    expect(await differing(false)).toEqual(checked)
    expect(await differing(true)).toEqual([])
  })

  test('loses a line that no act speaks of', async () => {
    await tamper(`create temporary table invented as select * from entry limit 1;
      update invented set id = '01900000-0000-7000-8000-ffffffffffff', number = '10-999999-9';
      insert into entry select * from invented; drop table invented`)
    expect(await differing(false)).toMatchObject([
      { table: 'entry', examples: [{ id: '01900000-0000-7000-8000-ffffffffffff', kind: 'unexpected' }] },
    ])
    expect(await differing(true)).toEqual([])
  })

  test('shows a change of any column', { timeout: 120_000 }, async () => {
    const { rows: checks } = await superuser.query<{ table: string; name: string }>(
      `select conrelid::regclass::text as table, conname as name from pg_constraint
       where contype = 'c' and conrelid = any ($1::regclass[])`,
      [TABLES],
    )
    for (const { table, name } of checks) await tamper(`alter table ${table} drop constraint ${name}`)
    const { rows: columns } = await superuser.query<{
      table: string
      name: string
      type: keyof typeof OTHER
    }>(
      `select table_name as table, column_name as name, udt_name as type from information_schema.columns
       where table_schema = 'public' and table_name = any ($1) and column_name <> 'id'`,
      [TABLES],
    )
    expect(columns.length).toBeGreaterThan(60)
    for (const { table, name, type } of columns) {
      const key = table === 'role_grant' ? `where user_id in (select stream::text from act)` : ''
      await tamper(`update ${table} set ${name} = ${OTHER[type](name)}
        where id = (select min(id::text)::uuid from ${table} ${key})`)
      const own = REBUILDS.filter(({ tables }) => tables.includes(table))
      const found = (await rebuild(false, own)).filter(({ differences }) => differences > 0)
      expect(found, `${table}.${name}`).toMatchObject([
        { table, examples: [{ kind: 'differs', columns: [name] }] },
      ])
    }
    expect(await differing(true)).toEqual([])
  })
})

/** Another value of a type. */
const OTHER = {
  text: (column: string) => `coalesce(${column}, '') || 'x'`,
  int4: (column: string) => `${column} + 1`,
  uuid: () => 'gen_random_uuid()',
  timestamptz: (column: string) => `coalesce(${column}, now()) + interval '1 microsecond'`,
  jsonb: () => `'{"of": "another form"}'`,
  _text: (column: string) => `array_append(${column}, 'x')`,
}

describe('running numbers', () => {
  const seriesOf = async (region: string) =>
    (await owner.query('select last from number_series where region_code = $1', [region])).rows[0]?.last

  test('rise to the highest number that was given, when they fell behind', async () => {
    const before = await seriesOf('10')
    await tamper(`update number_series set last = 0; select setval('receipt_serial', 1)`)
    const found = await differing(false)
    expect(found.map(({ table, examples }) => [table, examples[0]?.id])).toEqual([
      ['number_series', '10'],
      ['receipt_serial', 'receipt_serial'],
    ])
    expect(await seriesOf('10')).toBe(before)
    expect(await differing(true)).toEqual([])
  })

  test('never go back', async () => {
    await tamper('update number_series set last = 5000')
    expect(await differing(false)).toEqual([])
    expect(await seriesOf('10')).toBe('5000')
  })
})
