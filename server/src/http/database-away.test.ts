import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instantOf } from '@sijill/core/kernel'
import { aDatabase } from '@sijill/testkit'
import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clockOver } from '../clock.ts'
import { registerOver } from '../composition.ts'
import { hashPassword } from '../gateways/identity/password.ts'
import { type Ask, aForm, anAppOver, aSession, asking } from './http.fixture.ts'

/** A line to the database that a test cuts and mends, as a network does. */
async function aLine(socketFolder: string, socketPort: number) {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(`${socketFolder}/.s.PGSQL.${socketPort}`)
    for (const end of [near, far]) {
      open.add(end)
      end.on('error', () => {})
      end.on('close', () => {
        open.delete(end)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => {
      server.listen(port, '127.0.0.1', resolve)
    })
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    port,
    mend: () => (server.listening ? Promise.resolve() : listen(port)),
    async cut(): Promise<void> {
      if (!server.listening) return
      const closed = new Promise((resolve) => server.close(resolve))
      for (const end of open) end.destroy()
      await closed
    },
  }
}

const database = await aDatabase()
const { host = '', port = 0 } = database.app
const line = await aLine(host, port)
const through = { host: '127.0.0.1', port: line.port }
const dataFolder = await mkdtemp(join(tmpdir(), 'sijill-test-'))
const register = await registerOver({
  database: { admin: database.admin, app: { ...database.app, ...through } },
  ...{ dataFolder, bucket: undefined, newId: () => v7(), publicUrl: 'http://localhost' },
  clock: clockOver(() => instantOf('2026-04-06T09:00:00.000Z')),
})
const app = await anAppOver(register)
afterAll(async () => {
  await app.close()
  await register.close()
  await line.cut()
  await rm(dataFolder, { recursive: true, force: true })
})
afterEach(() => line.mend())

const id = v7()
const draft = v7()
let ask: Ask
beforeAll(async () => {
  const { owner } = register.pools
  await owner.query(
    `insert into auth."user" (id, name, "nameAr", email) values ($1, 'S', 'س', 's@sijill.example')`,
    [id],
  )
  await owner.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password)
     values ($1, $1, 'credential', $1, $2)`,
    [id, await hashPassword('a password of their own')],
  )
  await owner.query(
    `insert into role_grant (id, user_id, role, office_code, granted_at) values ($1, $1::uuid::text, 'officer', 'CH-10', now())`,
    [id],
  )
  ask = asking(app, await aSession(register, dataFolder, { id }))
  await ask('POST', '/dossiers', { command_id: v7(), id: draft, office_code: 'CH-10', particulars: {} })
})

const anAmendment = (address: string) => ({
  ...{ command_id: v7(), command: { kind: 'amend', change: { address } } },
})
const path = `/dossiers/${draft}/commands`
const AWAY = { status: 503, type: 'application/problem+json', body: { code: 'database_away' } }

describe('while the database is away', () => {
  test.each<[string, () => ReturnType<Ask>]>([
    ['reading a file', () => ask('GET', `/dossiers/${draft}`)],
    ['a list', () => ask('GET', '/dossiers')],
    ['who is signed in', () => ask('GET', '/session')],
    ['a command', () => ask('POST', path, anAmendment('Derb 1'))],
    [
      'signing in',
      () => ask('POST', '/session', { identifier: 's@sijill.example', password: 'a password of their own' }),
    ],
    ['a code', () => ask('POST', '/session/code', { code: '123456' })],
    ['signing out', () => ask('DELETE', '/session')],
    [
      'a paper',
      () => {
        const texts = { command_id: v7(), document_id: v7(), requirement: 'portrait' }
        const { body, headers } = aForm(texts, [{ name: 'a.jpg', bytes: Buffer.alloc(10) }])
        return ask('POST', `/dossiers/${draft}/documents`, body, headers)
      },
    ],
  ])('%s is answered with "come again", and nobody is thrown out', async (_, asked) => {
    await line.cut()
    const answer = await asked()
    expect(answer).toMatchObject(AWAY)
    expect(answer.headers['retry-after']).toBe('2')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('the process is up, and says that it is not ready', async () => {
    await line.cut()
    expect((await app.inject('/health')).statusCode).toBe(200)
    const ready = await app.inject('/ready')
    expect([ready.statusCode, ready.headers['retry-after']]).toEqual([503, '2'])
    await line.mend()
    expect((await app.inject('/ready')).statusCode).toBe(200)
  })

  test('nothing is lost: the same command, sent again, is carried out once', async () => {
    const command = anAmendment('Derb 2')
    await line.cut()
    expect(await ask('POST', path, command)).toMatchObject(AWAY)
    await line.mend()
    const first = await ask('POST', path, command)
    expect(first).toMatchObject({ status: 200, body: { id: draft } })
    expect(await ask('POST', path, command)).toMatchObject({ status: 200, body: first.body })
  })
})

test('a line cut in the middle of many commands loses none that was answered and doubles none', async () => {
  const commands = Array.from({ length: 40 }, (_, index) => anAmendment(`Derb ${100 + index}`))
  const answers: number[] = []
  const sending = commands.map(async (command) => {
    answers.push((await ask('POST', path, command)).status)
    // In the midst of the work: some were answered, some are under way, some wait.
    if (answers.length === 10) await line.cut()
  })
  await Promise.all(sending)
  expect(answers.filter((status) => status !== 200 && status !== 503)).toEqual([])
  expect(answers.filter((status) => status === 503).length).toBeGreaterThan(0)
  await line.mend()
  for (const command of commands) expect((await ask('POST', path, command)).status).toBe(200)
  const { rows } = await register.pools.owner.query(
    `select command_id, count(*)::integer as times from act where command_id = any ($1) group by command_id`,
    [commands.map(({ command_id }) => command_id)],
  )
  expect(rows).toHaveLength(40)
  expect(new Set(rows.map(({ times }) => times))).toEqual(new Set([1]))
  const { rows: versions } = await register.pools.owner.query(
    'select version from act where stream = $1 order by version',
    [draft],
  )
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
})
