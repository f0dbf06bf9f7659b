import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { aRegister } from '@sijill/testkit'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDraft, somebody } from '../usecases/dossier.fixture.ts'
import { aForm, anAppOver, aSession, asking } from './http.fixture.ts'

const register = await aRegister()
const { world, dataFolder } = register
const app = await anAppOver(register)
const fullDisk = await anAppOver(register, {
  world: {
    ...world,
    files: {
      ...world.files,
      put: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    },
  },
})
afterAll(() => Promise.all([app.close(), fullDisk.close()]))

const officer = await register.aUser(['officer', 'PR-10.521'])
const cookie = await aSession(register, dataFolder, officer)
const ask = asking(app, cookie)

let dossier: string
beforeAll(async () => {
  dossier = await aDraft(world, officer, 'PR-10.521', somebody(1))
})

const amend = (change: object, more: object = {}) =>
  ask('POST', `/dossiers/${dossier}/commands`, {
    ...{ command_id: world.newId(), command: { kind: 'amend', change }, ...more },
  })
const fields = (body: Record<string, unknown>) =>
  (body['facts'] as { fields: readonly { field: string }[] }).fields.map(({ field }) => field)

describe('a request that is not of the agreed form', () => {
  test.each<[string, object, object, readonly string[]]>([
    ['a field of another type', { practice_years: 'nine' }, {}, ['command.change.practice_years']],
    [
      'a day that no calendar has',
      { born_on: { kind: 'day', day: '1984-02-30' } },
      {},
      ['command.change.born_on.day'],
    ],
    ['the year nought', { born_on: { kind: 'day', day: '0000-01-01' } }, {}, ['command.change.born_on.day']],
    [
      'two fields that nobody knows',
      { nick: 'x', age: 3 },
      {},
      ['command.change.nick', 'command.change.age'],
    ],
    ['a field beside the command that nobody knows', {}, { comment: 'x' }, ['comment']],
    ['an id that is none', {}, { command_id: 'x' }, ['command_id']],
    ['a kind of command that there is not', {}, { command: { kind: 'approve_all' } }, ['command.kind']],
    ['no command', {}, { command: undefined }, ['command']],
    ['a route that the law has not', { route: 'by_luck' }, {}, ['command.change.route']],
  ])('%s is named by its field', async (_, change, more, named) => {
    const { status, type, body } = await amend(change, more)
    expect([status, type, body['code']]).toEqual([400, 'application/problem+json', 'malformed_request'])
    expect(fields(body)).toEqual(named)
    expect(body).toMatchObject({ type: '/problems/malformed_request', status: 400, facts: { part: 'body' } })
  })

  test.each([
    ['a body that is no JSON', '{"command_id": ', 'application/json', 400, 'not_json'],
    ['an empty body', '', 'application/json', 400, 'not_json'],
    ['a body of another type', '<command/>', 'application/xml', 415, 'not_json'],
    ['a body that poisons an object', '{"__proto__": {"admin": true}}', 'application/json', 400, 'not_json'],
    [
      'a body longer than any request',
      JSON.stringify('x'.repeat(1_100_000)),
      'application/json',
      413,
      'file_too_large',
    ],
  ])('%s is told in one problem', async (_, text, type, status, code) => {
    const answer = await ask('POST', '/dossiers', Buffer.from(text), { 'content-type': type })
    expect(answer).toMatchObject({ status, type: 'application/problem+json', body: { code, status } })
  })

  test.each([
    ['/dossiers/not-an-id', 'params', ['id']],
    ['/dossiers?limit=0', 'querystring', ['limit']],
    ['/dossiers?limit=many', 'querystring', ['limit']],
    ['/dossiers?status=lost', 'querystring', ['status']],
    ['/dossiers?colour=red', 'querystring', ['colour']],
    ['/people?q=x', 'querystring', ['q']],
    ['/dossiers?cursor=%7B%7D', 'querystring', ['cursor']],
    ['/dossiers?cursor=bm90IGEgY3Vyc29y', 'querystring', ['cursor']],
    [
      `/dossiers?cursor=${Buffer.from('2026-99-99T99:99:99Z x').toString('base64url')}`,
      'querystring',
      ['cursor'],
    ],
    ['/rules/minimum-age/effect?from=0000-01-01&value=18', 'querystring', ['from']],
  ])('%s names what is wrong with it', async (path, part, named) => {
    const { status, body } = await ask('GET', path)
    expect([status, body['code']]).toEqual([400, 'malformed_request'])
    expect(body).toMatchObject({ facts: { part } })
    expect(fields(body)).toEqual(named)
  })

  test('an address that nobody can read is malformed, and one where nothing is, is not there', async () => {
    expect(await ask('GET', '/people/%ZZ')).toMatchObject({
      status: 400,
      body: { code: 'malformed_request' },
    })
    expect(await ask('GET', '/nothing')).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  test('a sign that no database keeps is malformed, not our fault', async () => {
    expect(await amend({ address: 'Derb \ud800' })).toMatchObject({
      ...{ status: 400, body: { code: 'malformed_request' } },
    })
    const withdraw = { command: { kind: 'withdraw', reason: 'moved\u0000away' } }
    expect(await amend({}, withdraw)).toMatchObject({ status: 400, body: { code: 'malformed_request' } })
    expect(await ask('GET', '/people?q=a%00b')).toMatchObject({ status: 200 })
  })
})

describe('a field that is not of its form', () => {
  test.each([
    [{ cin: '123456' }, 'cin', 'malformed_cin'],
    [{ phone: '12' }, 'phone', 'phone_unusable'],
    [{ ice: '12' }, 'ice', 'malformed_ice'],
    [{ fund_number: '12' }, 'fund_number', 'malformed_fund_number'],
    [{ activity_code: '99.99' }, 'activity_code', 'unknown_activity'],
    [{ commune_code: '99.99' }, 'commune_code', 'unknown_commune'],
    [{ province_code: '99.99' }, 'province_code', 'unknown_province'],
  ])('%j is named with what was typed', async (change, field, reason) => {
    expect(await amend(change)).toMatchObject({
      status: 422,
      body: { code: 'malformed_particular', facts: { field, reason, value: Object.values(change)[0] } },
    })
  })

  test('digits may be Arabic-Indic in every number', async () => {
    const change = { cin: 'jf ١٢٣٤٥٦', phone: '٠٦٦١٢٣٤٥٦٧', supervisor_number: '١٠-٠٠٠٠٠١-٥' }
    expect((await amend(change)).status).toBe(200)
    expect(await ask('GET', `/dossiers/${dossier}`)).toMatchObject({
      body: { particulars: { cin: 'JF123456', phone: '+212661234567', supervisor_number: '10-000001-5' } },
    })
    const found = await ask('GET', `/people?q=${encodeURIComponent('٠٦٦١٢٣٤٥٦٧')}`)
    expect(found).toMatchObject({ body: { rows: [{ id: dossier, matched_by: 'phone' }] } })
  })

  test('what a file lacks is named as the fields are', async () => {
    const id = await aDraft(world, officer, 'PR-10.521', {})
    const answer = await ask('POST', `/dossiers/${id}/commands`, {
      ...{ command_id: world.newId(), command: { kind: 'submit' } },
    })
    const missing = ['given_name_ar', 'family_name_ar', 'cin', 'sex', 'born_on', 'activity_code', 'route']
    expect(answer).toMatchObject({
      ...{ status: 422, body: { code: 'incomplete', facts: { missing: [...missing, 'commune_code'] } } },
    })
    const { body } = await ask('GET', `/dossiers/${id}`)
    expect(body['blocked']).toContainEqual({
      ...{ command: 'submit', code: 'incomplete', facts: { missing: [...missing, 'commune_code'] } },
    })
  })
})

const attach = (
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  texts: Record<string, string> = {},
  on = ask,
) => {
  const named = {
    ...{ command_id: world.newId(), document_id: world.newId(), requirement: 'national_id_card', ...texts },
  }
  const { body, headers } = aForm(named, files)
  return on('POST', `/dossiers/${dossier}/documents`, body, headers)
}
const picture = (width = 40) =>
  sharp({ create: { width, height: 40, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toBuffer()
const documents = async () =>
  (await ask('GET', `/dossiers/${dossier}`)).body['documents'] as readonly object[]

describe('a paper', () => {
  test('is what its content says, whatever its name', async () => {
    const png = await sharp(await picture())
      .png()
      .toBuffer()
    expect((await attach([{ name: '../../etc/card.pdf', bytes: png }])).status).toBe(200)
    expect((await documents()).at(-1)).toMatchObject({ media_type: 'image/jpeg', file_name: 'card.pdf' })
  })

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, number, string]>([
    [
      'a program called photo.jpg',
      () => Buffer.from('MZ\u0090\u0000 this program'),
      415,
      'file_type_unknown',
    ],
    ['a text called photo.jpg', () => Buffer.from('<script>alert(1)</script>'), 415, 'file_type_unknown'],
    ['nothing', () => new Uint8Array(), 422, 'file_empty'],
    ['a photo cut in half', async () => (await picture(900)).subarray(0, 300), 422, 'file_damaged'],
    ['a PDF cut in half', () => Buffer.from('%PDF-1.7\n1 0 obj <<'), 422, 'file_damaged'],
    ['a photo of 30 MB', () => Buffer.alloc(30 * 1024 * 1024, 1), 413, 'file_too_large'],
    [
      'a small file that unpacks to a huge picture',
      () =>
        sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      422,
      'file_damaged',
    ],
  ])('%s is told in one problem, and nothing is kept of it', async (_, bytes, status, code) => {
    const before = await documents()
    const answer = await attach([{ name: 'photo.jpg', bytes: await bytes() }])
    expect(answer).toMatchObject({ status, type: 'application/problem+json', body: { code } })
    expect(await documents()).toEqual(before)
  })

  test('that is too large says how large one may be', async () => {
    const { body } = await attach([{ name: 'photo.jpg', bytes: Buffer.alloc(16 * 1024 * 1024, 1) }])
    expect(body).toMatchObject({ facts: { bytes_max: 15 * 1024 * 1024 } })
  })

  test.each<[string, Record<string, string>, number, readonly string[]]>([
    ['an unknown field', { colour: 'red' }, 1, ['colour']],
    ['an id that is none', { document_id: 'x' }, 1, ['document_id']],
    ['no paper', {}, 0, ['file']],
    ['two papers', {}, 2, ['file']],
  ])('in a form with %s is malformed, and the field is named', async (_, texts, count, named) => {
    const file = { name: 'photo.jpg', bytes: await picture() }
    const { status, body } = await attach(Array(count).fill(file), texts)
    expect([status, body['code']]).toEqual([400, 'malformed_request'])
    expect(fields(body)).toEqual(named)
  })

  test('that comes as no form, or in a form that breaks off, is malformed', async () => {
    const path = `/dossiers/${dossier}/documents`
    expect(await ask('POST', path, { command_id: world.newId() })).toMatchObject({
      ...{ status: 400, body: { code: 'malformed_request' } },
    })
    const { body, headers } = aForm({ command_id: 'x' }, [{ name: 'photo.jpg', bytes: await picture() }])
    expect(await ask('POST', path, body.subarray(0, body.length - 40), headers)).toMatchObject({
      ...{ status: 400, body: { code: 'malformed_request' } },
    })
  })

  test('of a kind that no law asks for, or under an id that is taken, is refused', async () => {
    const file = [{ name: 'photo.jpg', bytes: await picture() }]
    expect(await attach(file, { requirement: 'library_card' })).toMatchObject({
      ...{ status: 422, body: { code: 'requirement_unknown' } },
    })
    const document_id = world.newId()
    expect((await attach(file, { document_id })).status).toBe(200)
    expect(await attach(file, { document_id })).toMatchObject({
      ...{ status: 409, body: { code: 'document_id_taken' } },
    })
  })

  test('sent twice with one command is in the file once', async () => {
    const texts = { command_id: world.newId(), document_id: world.newId() }
    const file = [{ name: 'photo.jpg', bytes: await picture(77) }]
    const first = await attach(file, texts)
    expect(await attach(file, texts)).toMatchObject({ status: 200, body: first.body })
    expect((await documents()).filter((each) => 'id' in each && each.id === texts.document_id)).toHaveLength(
      1,
    )
  })

  test('for which the disk has no room is told so, and is recorded nowhere', async () => {
    const before = await documents()
    const { rows: stored } = await register.pools.owner.query('select count(*) from stored_file')
    const answer = await attach([{ name: 'a.jpg', bytes: await picture(88) }], {}, asking(fullDisk, cookie))
    expect(answer).toMatchObject({
      ...{ status: 507, type: 'application/problem+json', body: { code: 'storage_full' } },
    })
    expect(await documents()).toEqual(before)
    expect((await register.pools.owner.query('select count(*) from stored_file')).rows).toEqual(stored)
  })

  test('of another office is not attached, and its bytes are not kept', async () => {
    const stranger = await register.aUser(['officer', 'CH-09'])
    const far = asking(app, await aSession(register, dataFolder, stranger), '10.0.0.9')
    const count = async () => (await readdir(join(dataFolder, 'files'), { recursive: true })).length
    const before = await count()
    expect(await attach([{ name: 'a.jpg', bytes: await picture(99) }], {}, far)).toMatchObject({
      ...{ status: 404, body: { code: 'not_found' } },
    })
    expect(await count()).toBe(before)
  })

  test('comes back as what it is, for the eyes of this reader and with nothing that runs', async () => {
    const document_id = world.newId()
    await attach([{ name: 'photo.jpg', bytes: await picture(55) }], { document_id })
    const path = `/dossiers/${dossier}/documents/${document_id}`
    for (const kind of ['content', 'thumbnail']) {
      const { status, type, headers } = await ask('GET', `${path}/${kind}`)
      expect([status, type, headers['x-content-type-options']]).toEqual([200, 'image/jpeg', 'nosniff'])
      expect(headers['cache-control']).toMatch(/^private/)
      expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox")
    }
    expect((await ask('GET', `/dossiers/${dossier}/documents/${world.newId()}/content`)).status).toBe(404)
  })
})

test('30 MB over a real line get one clear answer, and the line lives on', async () => {
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const { body, headers } = aForm(
    { command_id: world.newId(), document_id: world.newId(), requirement: 'national_id_card' },
    [{ name: 'photo.jpg', bytes: Buffer.alloc(30 * 1024 * 1024, 1) }],
  )
  const request = {
    method: 'POST',
    headers: { ...headers, cookie, 'x-sijill': '1' },
    body: new Uint8Array(body),
  }
  for (let count = 0; count < 3; count += 1) {
    const answer = await fetch(`${address}/api/v1/dossiers/${dossier}/documents`, request)
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'file_too_large'])
  }
  expect((await fetch(`${address}/health`)).status).toBe(200)
  const { port } = new URL(address)
  await new Promise<void>((resolve) => {
    const line = connect(Number(port), '127.0.0.1', () => line.end('GARBAGE\r\n\r\n'))
    line.on('data', (reply) => expect(reply.toString()).toMatch(/^HTTP\/1\.1 400/))
    line.on('close', () => resolve())
  })
})
