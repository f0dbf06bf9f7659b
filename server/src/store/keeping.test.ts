import { aRegister } from '@sijill/testkit'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { aKhadija, enterInRegister } from '../usecases/print-fixture.ts'

const register = await aRegister()
const officer = await register.aUser(['officer', 'CH-10'])
const validator = await register.aUser(['validator', 'CH-10'])
const { entryId } = await enterInRegister({ world: register.world, officer, validator }, aKhadija)

const app = register.database.open('sijill_app')
const auth = register.database.open('sijill_auth')
const owner = register.database.open('sijill_owner')

/** What a role is told when it tries this, as the user who may do most in the register. */
async function attempt(pool: pg.Pool, sql: string): Promise<string> {
  const client = await pool.connect()
  try {
    await client.query(`begin; select set_config('sijill.user_id', '${validator.id}', true)`)
    await client.query(sql)
    return 'done'
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('what happened stays as it was written', () => {
  const KEPT = ['act', 'command', 'file_reading']

  test.each(KEPT)('the application may not change, take or empty a line of %s', async (table) => {
    for (const sql of [
      `update ${table} set id = gen_random_uuid()`,
      `delete from ${table}`,
      `truncate ${table}`,
      `drop table ${table}`,
      `alter table ${table} disable trigger all`,
    ]) {
      expect(await attempt(app, sql), sql).toMatch(/permission denied|must be owner/)
    }
  })

  test.each(KEPT)('nor may the owner of the tables, while the trigger of %s stands', async (table) => {
    expect(await attempt(owner, `update ${table} set id = gen_random_uuid()`)).toBe(
      `${table} is only ever added to`,
    )
    expect(await attempt(owner, `delete from ${table}`)).toBe(`${table} is only ever added to`)
    expect(await attempt(owner, `truncate ${table} cascade`)).toMatch(/is only ever added to$/)
  })

  test('the application may not write under another name', async () => {
    const copied = `insert into act select gen_random_uuid(), stream_kind, stream, version + 1, kind, payload,
      'somebody-else', office_code, region_code, happened_at, recorded_at, command_id, law_release, hash, hash
      from act where stream = '${entryId}'`
    expect(await attempt(app, copied)).toMatch(/row-level security/)
  })

  const ADDED = (version: string, previous: string) => `
    insert into act select gen_random_uuid(), stream_kind, stream, ${version}, 'suspended', payload, actor, office_code,
      region_code, happened_at, recorded_at, command_id, law_release, ${previous}, sha256('any')
    from act where stream = '${entryId}' and version = 1`

  test('an act is taken only behind the last one, by its hash', async () => {
    expect(await attempt(app, ADDED('2', 'hash'))).toBe('done')
    expect(await attempt(app, ADDED('2', `sha256('another')`))).toMatch(/does not follow its predecessor/)
    expect(await attempt(app, ADDED('3', 'hash'))).toMatch(/does not follow its predecessor/)
    expect(await attempt(app, ADDED('1', 'null'))).toMatch(/act_one_per_version/)
    expect(await attempt(app, ADDED('1', 'hash'))).toMatch(/act_chain_begins_once/)
    expect(await attempt(app, ADDED('2', 'null'))).toMatch(/does not follow|act_chain_begins_once/)
  })

  test('numbers and entries may not be taken away', async () => {
    for (const table of ['dossier', 'entry', 'card', 'number_series', 'rule_setting', 'stored_file']) {
      expect(await attempt(app, `delete from ${table}`), table).toMatch(/permission denied/)
    }
  })
})

describe('the register and sign-in do not see each other', () => {
  const tablesOf = async (schema: string): Promise<readonly string[]> =>
    (
      await owner.query<{ name: string }>(
        `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
         where table_schema = $1 order by 1`,
        [schema],
      )
    ).rows.map(({ name }) => name)

  test('the application reads and writes nothing of the schema of sign-in', async () => {
    const tables = await tablesOf('auth')
    expect(tables.length).toBeGreaterThan(5)
    for (const table of tables) {
      expect(await attempt(app, `select from ${table}`), table).toMatch(/permission denied for schema auth/)
      expect(await attempt(app, `delete from ${table}`), table).toMatch(/permission denied for schema auth/)
    }
  })

  test('of an account, the application learns the name and nothing else', async () => {
    const { fields } = await app.query('select * from user_name limit 0')
    expect(fields.map(({ name }) => name)).toEqual(['id', 'name_fr', 'name_ar'])
  })

  test('sign-in reads and writes no table of the register', async () => {
    const tables = await tablesOf('public')
    expect(tables.length).toBeGreaterThan(10)
    for (const table of tables) {
      expect(await attempt(auth, `select from ${table}`), table).toMatch(/permission denied/)
    }
  })

  test('neither may become the owner or a superuser', async () => {
    for (const [pool, role] of [
      [app, 'sijill_owner'],
      [auth, 'sijill_owner'],
      [app, 'postgres'],
      [auth, 'postgres'],
    ] as const) {
      expect(await attempt(pool, `set role ${role}`), role).toMatch(/permission denied to set role/)
    }
  })
})

test('no function above row-level security has a search path that others may turn', async () => {
  const { rows } = await owner.query(
    `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
       and not coalesce(array_to_string(proconfig, ','), '') like '%search_path=public, pg_temp%'`,
  )
  expect(rows).toEqual([])
})
