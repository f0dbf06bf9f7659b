import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withClient } from '../database.ts'
import { type Cluster, freePort, startCluster, startEphemeralCluster } from './index.ts'
import { findPostmaster, isAlive, waitForEnd } from './postmaster.ts'

const base = mkdtempSync(join(tmpdir(), 'sijill-cluster-test-'))
// Where tests run as root, the account of PostgreSQL must come this far.
chmodSync(base, 0o755)
afterAll(() => rmSync(base, { recursive: true }))

let dataFolder = ''
let folders = 0
beforeEach(() => {
  folders += 1
  dataFolder = join(base, `var-${folders}`, 'postgres')
  mkdirSync(join(base, `var-${folders}`))
})

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

const query = async (cluster: Cluster, sql: string): Promise<unknown> => {
  let value: unknown
  await withClient(cluster.connection(), async (client) => {
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    value = rows[0]?.[0]
  })
  return value
}

/** Another process that uses the cluster until it is killed. */
async function anotherUser(): Promise<{ readonly child: ChildProcess; readonly origin: string }> {
  const script = `
    const { startCluster } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)})
    const cluster = await startCluster({ dataFolder: process.argv[1] })
    console.log(cluster.origin)
    process.on('SIGTERM', () => cluster.stop().then(() => process.exit()))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [origin] = await once(createInterface(child.stdout), 'line')
  return { child, origin: String(origin) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

const pidOf = (folder: string): number => findPostmaster(folder)?.pid ?? Number.NaN

describe('startCluster', { timeout: 120_000 }, () => {
  test('keeps what was written, over a stop and a start', async () => {
    const first = await startCluster({ dataFolder })
    const pid = pidOf(dataFolder)
    await query(first, 'create table kiln as select 7 as heat')
    await first.stop()
    expect(isAlive(pid)).toBe(false)
    const second = await startCluster({ dataFolder })
    expect(second.origin).toBe('started')
    expect(await query(second, 'select heat from kiln')).toBe(7)
    await second.stop()
  })

  test('finds letters in Arabic words, which the search by parts of names relies on', async () => {
    const cluster = await startCluster({ dataFolder })
    await query(cluster, 'create extension pg_trgm')
    expect(await query(cluster, `select cardinality(show_trgm('\u0635\u0627\u0646\u0639'))`)).toBe(5)
    await cluster.stop()
  })

  test('lets several start at once on a new folder: one starts, all use the same', async () => {
    const clusters = await Promise.all([anotherUser(), anotherUser(), anotherUser()])
    expect(clusters.map(({ origin }) => origin).sort()).toEqual(['attached', 'attached', 'started'])
    const pid = pidOf(dataFolder)
    await Promise.all(clusters.map(({ child }) => end(child, 'SIGTERM')))
    expect(await waitForEnd(pid, 9_000)).toBe(true)
  })

  test('goes on for those who attached when the one that started it has left', async () => {
    const starter = await anotherUser()
    const cluster = await startCluster({ dataFolder })
    expect([starter.origin, cluster.origin]).toEqual(['started', 'attached'])
    await end(starter.child, 'SIGTERM')
    expect(await query(cluster, 'select 1')).toBe(1)
    const pid = pidOf(dataFolder)
    await cluster.stop()
    expect(isAlive(pid)).toBe(false)
  })

  test('ends by itself when its only user is killed, and starts again', async () => {
    const { child } = await anotherUser()
    const pid = pidOf(dataFolder)
    await end(child, 'SIGKILL')
    // At once, while the first one is still ending.
    const cluster = await startCluster({ dataFolder })
    expect(await query(cluster, 'select 1')).toBe(1)
    expect(isAlive(pid)).toBe(false)
    await cluster.stop()
  })

  test('replaces a PostgreSQL that lost its keeper', async () => {
    const { child } = await anotherUser()
    const { pid = 0, host = '' } = findPostmaster(dataFolder) ?? {}
    rmSync(join(host, 'lifeline'))
    const cluster = await startCluster({ dataFolder })
    expect(cluster.origin).toBe('started')
    expect(isAlive(pid)).toBe(false)
    await cluster.stop()
    await end(child, 'SIGKILL')
  })

  test('recovers after everything was killed, with a note that names a process of somebody else', async () => {
    const { child } = await anotherUser()
    const pid = pidOf(dataFolder)
    process.kill(pid, 'SIGKILL')
    await end(child, 'SIGKILL')
    await waitForEnd(pid, 5_000)
    writeFileSync(join(dataFolder, 'postmaster.pid'), `${process.pid}\n${dataFolder}\n0\n5432\n/tmp/none\n`)
    const cluster = await startCluster({ dataFolder })
    expect(await query(cluster, 'select 1')).toBe(1)
    await cluster.stop()
  })

  test('says what is wrong with data of another release', async () => {
    mkdirSync(dataFolder)
    writeFileSync(join(dataFolder, 'PG_VERSION'), '15\n')
    await expect(startCluster({ dataFolder })).rejects.toThrow('written by PostgreSQL 15')
  })

  test('repeats what PostgreSQL says when it does not start', async () => {
    await (await startCluster({ dataFolder })).stop()
    rmSync(join(dataFolder, 'global'), { recursive: true })
    await expect(startCluster({ dataFolder })).rejects.toThrow(
      /did not start .*could not find the database system/s,
    )
  })
})

describe('startEphemeralCluster', { timeout: 120_000 }, () => {
  test('leaves nothing behind', async () => {
    const cluster = await startEphemeralCluster()
    const runFolder = join(cluster.dataFolder, '..')
    expect(readdirSync(runFolder)).toContain('data')
    await cluster.stop()
    for (let tries = 0; existsSync(runFolder) && tries < 100; tries += 1) await sleep(50)
    expect(existsSync(runFolder)).toBe(false)
  })
})

describe('freePort', () => {
  test('passes over a port that is taken', async () => {
    const server = createServer()
    const from = await freePort(20_000)
    await new Promise<void>((resolve) => server.listen(from, '127.0.0.1', resolve))
    expect(await freePort(from)).toBeGreaterThan(from)
    server.close()
  })
})
