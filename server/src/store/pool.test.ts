import { aDatabase } from '@sijill/testkit'
import { describe, expect, test } from 'vitest'
import { bigintOf } from './pool.ts'

const database = await aDatabase()
const pool = database.open()

const selected = async (sql: string): Promise<unknown> =>
  (await pool.query(`select ${sql} as value`)).rows[0]?.value

describe('openPool', () => {
  test.each([
    ['a day', `date '2026-01-31'`, '2026-01-31'],
    ['a moment', `timestamptz '2026-01-31 10:30:00.25+01'`, '2026-01-31T09:30:00.250Z'],
    ['a large whole number', '9007199254740993::bigint', '9007199254740993'],
    ['a decimal number', '0.10::numeric', '0.10'],
    ['a list of days', `array[date '2026-01-31', null]`, ['2026-01-31', null]],
    ['a list of moments', `array[timestamptz '2026-01-31 00:00Z', null]`, ['2026-01-31T00:00:00.000Z', null]],
    ['a list of decimal numbers', 'array[0.10::numeric]', ['0.10']],
  ])('hands over %s as text', async (_, sql, value) => {
    expect(await selected(sql)).toEqual(value)
  })

  test('works under the role of the application from the first query', async () => {
    expect(await selected('current_user')).toBe('sijill_app')
  })

  test('cannot become the owner or the superuser', async () => {
    await expect(pool.query('set role sijill_owner')).rejects.toThrow('permission denied')
    const client = await pool.connect()
    try {
      await client.query('set role none')
      await expect(client.query('create table mine (id int)')).rejects.toThrow('permission denied')
    } finally {
      client.release(true)
    }
  })

  test('survives a connection that the database ends', async () => {
    await pool.query('select 1')
    const broken = new Promise((resolve) => pool.once('error', resolve))
    await database.open('sijill_owner').query(`
      set role none;
      select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'sijill_server' and datname = current_database()`)
    await broken
    expect(await selected('1')).toBe(1)
  })
})

describe('bigintOf', () => {
  test('keeps every digit', () => expect(bigintOf('9007199254740993')).toBe(9_007_199_254_740_993n))
  test('refuses what is no whole number', () => expect(() => bigintOf('1.5')).toThrow(SyntaxError))
})
