import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aDatabase } from '@sijill/testkit'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { SCHEMA } from './database.ts'
import { migrate } from './migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'sijill-migrations-'))
afterAll(() => rmSync(folder, { recursive: true }))

const database = await aDatabase()
const owner = database.open('sijill_owner')

const write = (name: string, sql: string): void => writeFileSync(join(folder, name), sql)
const run = (): Promise<readonly string[]> => migrate(database.admin, { ...SCHEMA, migrations: folder })

beforeEach(async () => {
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  await owner.query('drop table if exists migration, kiln, oven')
  write('202601010900-create-kiln.sql', 'create table kiln (id int);\ngrant select on kiln to sijill_app;\n')
})

describe('migrate', () => {
  test('runs each file once, in order', async () => {
    write('202601020900-fill-kiln.sql', 'insert into kiln values (1);')
    expect(await run()).toEqual(['202601010900-create-kiln.sql', '202601020900-fill-kiln.sql'])
    expect(await run()).toEqual([])
    expect((await owner.query('select id from kiln')).rows).toEqual([{ id: 1 }])
  })

  test('gives the tables to their owner', async () => {
    await run()
    const { rows } = await owner.query(`select tableowner from pg_tables where tablename = 'kiln'`)
    expect(rows).toEqual([{ tableowner: 'sijill_owner' }])
  })

  test('lets two processes meet: one runs the files, the other finds them run', async () => {
    const done = await Promise.all([run(), run()])
    expect(done.flat()).toEqual(['202601010900-create-kiln.sql'])
  })

  test('refuses a file that changed after it ran', async () => {
    await run()
    write('202601010900-create-kiln.sql', 'create table kiln (id bigint);')
    await expect(run()).rejects.toThrow('202601010900-create-kiln.sql was changed after it ran')
  })

  test('takes other ends of lines for the same file', async () => {
    await run()
    write(
      '202601010900-create-kiln.sql',
      'create table kiln (id int);\r\ngrant select on kiln to sijill_app;\r\n',
    )
    expect(await run()).toEqual([])
  })

  test('refuses a file dated before one that ran', async () => {
    await run()
    write('202512310900-create-oven.sql', 'create table oven (id int);')
    await expect(run()).rejects.toThrow('202512310900-create-oven.sql comes before')
  })

  test('refuses a database of a newer version', async () => {
    await run()
    rmSync(join(folder, '202601010900-create-kiln.sql'))
    await expect(run()).rejects.toThrow('which this version does not know')
  })

  test('keeps nothing of a file that fails, and names the line of a mistake', async () => {
    write('202601020900-create-oven.sql', 'create table oven (id int);\n\nselect missing from oven;')
    await expect(run()).rejects.toThrow(/202601020900-create-oven\.sql:3: column "missing" does not exist/)
    expect((await owner.query(`select to_regclass('oven') as oven`)).rows).toEqual([{ oven: null }])
    expect((await owner.query('select name from migration')).rowCount).toBe(1)
  })

  test('names the line of a statement that the data refuse', async () => {
    write(
      '202601020900-fill-kiln.sql',
      'alter table kiln add unique (id);\ninsert into kiln\nvalues (1), (1);',
    )
    await expect(run()).rejects.toThrow(/202601020900-fill-kiln\.sql:2: duplicate key value/)
  })
})
