import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { aRegister } from '@sijill/testkit'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDraft, somebody } from '../usecases/dossier.fixture.ts'
import { aForm, anAppOver, aSession, asking, fieldsIn } from './http.fixture.ts'

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
    expect(fieldsIn(body)).toEqual(named)
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
