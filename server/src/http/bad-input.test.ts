import { aRegister } from '@sijill/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDraft, somebody } from '../usecases/dossier.fixture.ts'
import { anAppOver, aSession, asking, fieldsIn } from './http.fixture.ts'

const register = await aRegister()
const { world, dataFolder } = register
const app = await anAppOver(register)
afterAll(() => app.close())

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
    expect(fieldsIn(body)).toEqual(named)
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
    [`/imports/${world.newId()}/report.csv?language=en`, 'querystring', ['language']],
  ])('%s names what is wrong with it', async (path, part, named) => {
    const { status, body } = await ask('GET', path)
    expect([status, body['code']]).toEqual([400, 'malformed_request'])
    expect(body).toMatchObject({ facts: { part } })
    expect(fieldsIn(body)).toEqual(named)
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
