import { openPool, type Role, SERVER_LOGIN, withClient } from '@sijill/server/testing'
import type pg from 'pg'
import { afterAll, inject } from 'vitest'

/** A database of one test file, with the schema and no rows. */
export type TestDatabase = {
  /** Its superuser. */
  readonly admin: pg.ClientConfig
  /** The login of the server: can become `sijill_app` and `sijill_auth`, never the owner. */
  readonly app: pg.ClientConfig
  /** A pool that closes by itself when the file is done. */
  readonly open: (role?: Role) => pg.Pool
}

/**
 * A database of this test file's own, dropped when the file is done.
 *
 * @example
 * const database = await aDatabase() // at the top of the file
 * const pool = database.open()
 */
export async function aDatabase(): Promise<TestDatabase> {
  const { host, port, template } = inject('cluster')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const connectionOf = (database: string, user: string) => ({ host, port, database, user, ssl: false })
  const run = (sql: string) => withClient(connectionOf('postgres', 'postgres'), (client) => client.query(sql))

  await run(`create database ${name} template ${template}`)
  const pools: pg.Pool[] = []
  const [admin, app] = [connectionOf(name, 'postgres'), connectionOf(name, SERVER_LOGIN)]
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    await run(`drop database ${name} with (force)`)
  })
  return {
    admin,
    app,
    open: (role = 'sijill_app') => {
      const pool = openPool(role === 'sijill_owner' ? admin : app, { role, applicationName: 'sijill test' })
      pools.push(pool)
      return pool
    },
  }
}
