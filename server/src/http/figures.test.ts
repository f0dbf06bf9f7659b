import { ROLES, ROLES_THAT_MAY, type Role } from '@sijill/core/register'
import { aRegister } from '@sijill/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDraft, aFiledDossier, aReadyDossier, done, send, somebody } from '../usecases/dossier.fixture.ts'
import { anAppOver, aSession, asking } from './http.fixture.ts'

const register = await aRegister()
const { world, dataFolder } = register
const app = await anAppOver(register)
afterAll(() => app.close())

const officer = await register.aUser(['officer', 'CH-10'])
const decider = await register.aUser(['validator', 'CH-10'])

/** Asks with the roles given; each asker comes from an address of their own. */
let askers = 0
const as = async (...grants: readonly (readonly [role: Role, officeCode: string])[]) => {
  askers += 1
  const cookie = await aSession(register, dataFolder, await register.aUser(...grants))
  return asking(app, cookie, `10.3.0.${askers}`)
}

type Row = { readonly office_code: string; readonly applications: object }
type Reply = { readonly rows: readonly Row[]; readonly totals: Readonly<Record<string, object>> }
const figuresOf = async (...grants: readonly (readonly [role: Role, officeCode: string])[]) => {
  const { status, body } = await (await as(...grants))('GET', '/figures')
  expect(status).toBe(200)
  return body as unknown as Reply
}
const rowOf = ({ rows }: Reply, office: string) => rows.find(({ office_code }) => office_code === office)

let people = 0
const anybody = () => {
  people += 1
  return somebody(people)
}

/** In Tan-Tan 6 files under study and 1 registered; in Guelmim 2 under study; in an annexe 1, and a draft. */
beforeAll(async () => {
  for (let filed = 0; filed < 6; filed += 1) await aFiledDossier(world, officer, 'PR-10.521', anybody())
  for (let filed = 0; filed < 2; filed += 1) await aFiledDossier(world, officer, 'PR-10.261', anybody())
  await aFiledDossier(world, officer, 'AN-10.071-1', anybody())
  await aDraft(world, officer, 'PR-10.521', anybody())
  const ready = await aReadyDossier(world, officer, 'PR-10.521', anybody())
  await done(send(world, decider, ready, { kind: 'approve' }))
})

const exactly = (count: number) => ({ from: count, to: count })

describe('figures', () => {
  test.each(ROLES)('are for a %s, or refused', async (role) => {
    const { status, body } = await (await as([role, 'DR-10']))('GET', '/figures')
    if (ROLES_THAT_MAY.read_figures.includes(role)) expect(status).toBe(200)
    else expect([status, body]).toEqual([403, expect.objectContaining({ code: 'not_allowed' })])
  })

  test('are for nobody who is signed out', async () => {
    expect(await asking(app)('GET', '/figures')).toMatchObject({ status: 401, body: { code: 'signed_out' } })
  })

  test('are exact for whoever may read the files, and annexes are counted with their province office', async () => {
    const figures = await figuresOf(['auditor', 'DR-10'])
    expect(rowOf(figures, 'PR-10.521')).toEqual({
      ...{ office_code: 'PR-10.521', applications: exactly(7), under_study: 6, decided: 1 },
      ...{ registered: 1, suspended: 0, struck_off: 0 },
    })
    expect(rowOf(figures, 'PR-10.071')).toMatchObject({ under_study: 1 })
    expect(figures.totals).toMatchObject({ applications: exactly(10), under_study: exactly(9) })
    expect(figures.totals).toMatchObject({ registered: exactly(1), struck_off: exactly(0) })
  })

  test('below five are hidden from a director, and nothing else tells them', async () => {
    const figures = await figuresOf(['director', 'DR-10'])
    expect(figures).toMatchObject({ hidden_below: 5, counted_at: world.clock.now() })
    expect(rowOf(figures, 'PR-10.521')).toEqual({
      ...{ office_code: 'PR-10.521', applications: { from: 6, to: 10 }, under_study: 6, decided: null },
      ...{ registered: null, suspended: null, struck_off: null },
    })
    expect(rowOf(figures, 'PR-10.261')).toMatchObject({ under_study: null, applications: { from: 0, to: 8 } })
    // The chamber and its four province offices: one count is told, four are hidden.
    expect(figures.totals).toMatchObject({
      under_study: { from: 6, to: 22 },
      registered: { from: 0, to: 20 },
    })
  })

  test('name every office of the territory, so that a line is no sign of a file', async () => {
    const { rows } = await figuresOf(['director', 'DR-10'])
    expect(rows.map(({ office_code }) => office_code)).toEqual([
      'CH-10',
      'PR-10.071',
      'PR-10.261',
      'PR-10.473',
      'PR-10.521',
    ])
  })

  test('are exact only in the offices whose files the asker may read', async () => {
    const figures = await figuresOf(['director', 'CH-10'], ['officer', 'PR-10.261'])
    expect(rowOf(figures, 'PR-10.261')).toMatchObject({ under_study: 2, struck_off: 0 })
    expect(rowOf(figures, 'PR-10.521')).toMatchObject({ under_study: 6, registered: null })
  })

  test('stop at the territory', async () => {
    const { rows } = await figuresOf(['director', 'PR-10.521'])
    expect(rows.map(({ office_code }) => office_code)).toEqual(['PR-10.521'])
    expect((await figuresOf(['auditor', 'CH-09'])).totals).toMatchObject({ applications: exactly(0) })
  })

  test('of an annexe stand alone for whoever sees no more', async () => {
    const { rows } = await figuresOf(['officer', 'AN-10.071-1'])
    expect(rows).toEqual([expect.objectContaining({ office_code: 'AN-10.071-1', under_study: 1 })])
  })
})
