import { aRegister } from '@sijill/testkit'
import { afterAll, describe, expect, test } from 'vitest'
import type { Actor } from '../usecases/authority.ts'
import { anAppOver, aSession, asking } from './http.fixture.ts'

const register = await aRegister()
const { world, dataFolder } = register
const app = await anAppOver(register)
afterAll(() => app.close())

const as = async (actor: Actor) => asking(app, await aSession(register, dataFolder, actor))
const [one, two] = [
  await register.aUser(['administrator', 'MIN']),
  await register.aUser(['administrator', 'MIN']),
]
const officer = await as(await register.aUser(['officer', 'CH-10']))
const command = (kind: string, more: object = {}) => ({
  command_id: world.newId(),
  command: { kind, ...more },
})

describe('the law', () => {
  test('is changed by two administrators, and holds from then on', async () => {
    const [first, second] = [
      asking(app, await aSession(register, dataFolder, one), '10.2.3.1'),
      asking(app, await aSession(register, dataFolder, two), '10.2.3.2'),
    ]
    const id = world.newId()
    const proposal = { command_id: world.newId(), id, from: '2026-01-01', value: 24, source: 'circular 12' }
    expect((await first('POST', '/rules/card-validity/proposals', proposal)).status).toBe(200)
    expect(
      await second('POST', '/rules/card-validity/proposals', { ...proposal, command_id: world.newId() }),
    ).toMatchObject({ status: 409, body: { code: 'id_taken' } })
    const path = `/rule-proposals/${id}/commands`
    expect(await first('POST', path, command('publish'))).toMatchObject({
      ...{ status: 403, body: { code: 'own_proposal' } },
    })
    expect(await officer('POST', path, command('publish'))).toMatchObject({ status: 404 })
    expect((await second('POST', path, command('publish'))).status).toBe(200)
    expect(await first('POST', path, command('reject', { reason: 'too late' }))).toMatchObject({
      status: 409,
      body: { code: 'proposal_decided', facts: { status: 'published', by: two.id } },
    })
    const { body } = await officer('GET', '/rules')
    const rule = (body['rows'] as readonly { id: string; versions: readonly object[] }[]).find(
      (each) => each.id === 'card-validity',
    )
    expect(rule?.versions).toContainEqual(
      expect.objectContaining({ from: '2026-01-01', value: 24, origin: 'setting' }),
    )
  })

  test('shows what a value would change before anybody publishes it', async () => {
    const { body } = await officer('GET', '/rules/minimum-age/effect?from=2026-07-01&value=16')
    expect(body['rows']).toHaveLength(4)
    expect(await officer('GET', '/rules/luck/effect?from=2026-07-01&value=1')).toMatchObject({
      ...{ status: 404, body: { code: 'unknown_parameter' } },
    })
  })
})
