import { aRegister } from '@sijill/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDraft, aReadyDossier, done, send, somebody } from '../usecases/dossier.fixture.ts'
import { type Ask, anAppOver, aSession, asking } from './http.fixture.ts'

const register = await aRegister()
const { world, dataFolder } = register
const app = await anAppOver(register)
afterAll(() => app.close())

const officer = await register.aUser(['officer', 'PR-10.521'])
const validator = await register.aUser(['validator', 'CH-10'])
const ask = asking(app, await aSession(register, dataFolder, officer))
const decider = asking(app, await aSession(register, dataFolder, validator), '10.0.0.2')

type Row = { readonly id: string; readonly since?: string }

/** All rows of a list, page by page, with what happens between two pages. */
async function allOf(asker: Ask, path: string, limit: number, between?: () => Promise<unknown>) {
  const rows: Row[] = []
  const sizes: number[] = []
  let cursor: string | null = null
  do {
    const { status, body } = await asker('GET', `${path}limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`)
    expect(status).toBe(200)
    const page = body as unknown as { rows: readonly Row[]; next: string | null }
    rows.push(...page.rows)
    sizes.push(page.rows.length)
    cursor = page.next
    if (cursor !== null) await between?.()
  } while (cursor !== null)
  return { ids: rows.map(({ id }) => id), sizes }
}

const drafts: string[] = []
beforeAll(async () => {
  // Many of one moment: only the id tells them apart.
  for (let count = 0; count < 23; count += 1) {
    drafts.push(await aDraft(world, officer, 'PR-10.521', somebody(count)))
  }
})

describe('pages', () => {
  test.each(['/dossiers?', '/inbox?tab=draft&', '/inbox?tab=all&'])(
    'of %s hold every row once, whatever their size',
    async (path) => {
      for (const limit of [1, 7, 22, 23, 24, 200]) {
        const { ids, sizes } = await allOf(ask, path, limit)
        expect(ids).toEqual(drafts)
        expect(Math.max(...sizes)).toBeLessThanOrEqual(limit)
      }
    },
  )

  test('stay as they are when files are added meanwhile: none comes twice, none is left out', async () => {
    let added = 100
    register.moveTo('2026-04-06T10:00:00.000Z')
    const { ids } = await allOf(ask, '/dossiers?', 5, async () => {
      added += 1
      await aDraft(world, officer, 'PR-10.521', somebody(added))
    })
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.slice(0, 23)).toEqual(drafts)
  })

  test('of the register and of cards follow each other too', async () => {
    const entered: string[] = []
    for (let count = 0; count < 7; count += 1) {
      register.moveTo(`2026-04-07T09:0${count % 3}:00.000Z`)
      const id = await aReadyDossier(world, officer, 'PR-10.521', somebody(200 + count))
      entered.push((await done(send(world, validator, id, { kind: 'approve' }))).entryId ?? '')
    }
    for (const path of ['/entries?', '/cards?status=to_issue&']) {
      const whole = await allOf(decider, path, 200)
      const { ids } = await allOf(decider, path, 2)
      expect(ids).toEqual(whole.ids)
    }
    expect((await allOf(decider, '/entries?', 3)).ids.toSorted()).toEqual(entered.toSorted())
    const lot = { command_id: world.newId(), lot_id: world.newId(), entry_ids: entered }
    expect((await decider('POST', '/card-lots', lot)).status).toBe(200)
    const cards = await allOf(decider, `/cards?status=printed&lot_id=${lot.lot_id}&`, 3)
    expect(new Set(cards.ids).size).toBe(7)
    expect(await decider('GET', '/cards?status=printed')).toMatchObject({ body: { counts: { printed: 7 } } })
  })

  test('are filtered by what is asked', async () => {
    for (const status of ['draft', 'approved']) {
      const { body } = await ask('GET', `/dossiers?status=${status}&limit=200`)
      const rows = body['rows'] as readonly { status: string }[]
      expect(new Set(rows.map((row) => row.status))).toEqual(new Set([status]))
    }
    expect(await ask('GET', '/dossiers?office_code=CH-09')).toMatchObject({ body: { rows: [], next: null } })
  })
})

describe('searching', () => {
  test.each([
    ['the beginning of a name', 'AMZ', 'name'],
    ['two words in any order', 'amzil khad', 'name'],
    ['an Arabic name', 'خديجة', 'name'],
    ['a spelling that scribes exchange', 'خديجه', 'name'],
    ['a card', 'JF100003', 'cin'],
    ['a card in small letters and other digits', 'jf١٠٠٠٠٣', 'cin'],
    ['a phone as it is typed', '0600010003', 'phone'],
    ['a name in the other script', 'أمزيل', 'name'],
  ])('by %s finds people and says why', async (_, typed, matched_by) => {
    const { status, body } = await ask('GET', `/people?q=${encodeURIComponent(typed)}&limit=3`)
    expect(status).toBe(200)
    const rows = body['rows'] as readonly { matched_by: string }[]
    expect(rows.length).toBeGreaterThan(0)
    expect(rows[0]).toMatchObject({ matched_by })
  })

  test.each(['%', '_%', '\\', "'; drop table entry; --", '((((', '~~', '؟؟'])(
    'for signs that mean nothing finds nobody: %s',
    async (typed) => {
      const { status, body } = await ask('GET', `/people?q=${encodeURIComponent(`${typed}${typed}`)}`)
      expect([status, body['rows']]).toEqual([200, []])
    },
  )

  test('tells when there are more', async () => {
    expect(await ask('GET', '/people?q=khadija&limit=2')).toMatchObject({ body: { more: true } })
    expect(await ask('GET', '/people?q=JF100003')).toMatchObject({ body: { more: false } })
  })
})

describe('the inbox', () => {
  test('counts what its tabs hold, and shows a decision only to who may take it', async () => {
    const id = await aReadyDossier(world, officer, 'PR-10.521', somebody(300))
    const { body: own } = await ask('GET', '/inbox?tab=decision')
    expect(own['rows']).toEqual([])
    const { body } = await decider('GET', '/inbox?tab=decision')
    expect(body['rows']).toMatchObject([{ id, verb: 'decide', awaits: 'decision' }])
    const counts = body['counts'] as Record<string, number>
    for (const tab of Object.keys(counts)) {
      const { ids } = await allOf(decider, `/inbox?tab=${tab}&`, 50)
      expect(ids).toHaveLength(counts[tab] ?? -1)
    }
  })

  test('marks what waits longer than the office’s own target', async () => {
    register.moveTo('2026-04-12T10:00:00.001Z')
    const { body } = await ask('GET', '/inbox?tab=draft&limit=200')
    const rows = body['rows'] as readonly { since: string; late: boolean }[]
    for (const { since, late } of rows) expect(late).toBe(since < '2026-04-07T10:00:00.001Z')
    expect(new Set(rows.map(({ late }) => late))).toEqual(new Set([true]))
  })
})

describe('two who decide at once, over HTTP', () => {
  test('one is answered with a number, the other with who did what', async () => {
    const colleague = await register.aUser(['committee_member', 'CH-10'])
    const other = asking(app, await aSession(register, dataFolder, colleague), '10.0.0.3')
    const id = await aReadyDossier(world, officer, 'PR-10.521', somebody(400))
    const approve = () => ({ command_id: world.newId(), command: { kind: 'approve' } })
    const answers = await Promise.all([
      decider('POST', `/dossiers/${id}/commands`, approve()),
      other('POST', `/dossiers/${id}/commands`, approve()),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const winner = answers[0]?.status === 200 ? validator : colleague
    expect(answers.find(({ status }) => status === 409)).toMatchObject({
      type: 'application/problem+json',
      body: {
        code: 'wrong_status',
        facts: { status: 'approved', last: { kind: 'approved', by: winner.id } },
      },
    })
  })
})

describe('too many requests', () => {
  test('from one address are refused with the seconds to wait, and others go on', async () => {
    const busy = asking(app, '', '10.9.9.9')
    let answer = await busy('POST', '/session', { identifier: 'nobody@sijill.example', password: 'x' })
    for (let count = 0; count < 30; count += 1) {
      answer = await busy('POST', '/session/code', { code: '000000' })
    }
    const last = await busy('POST', '/session/code', { code: '000000' })
    expect([answer.status, last.status]).toEqual([401, 429])
    expect(last).toMatchObject({
      type: 'application/problem+json',
      body: { code: 'too_many_requests', facts: { retry_after_seconds: expect.any(Number) } },
    })
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    const calm = asking(app, '', '10.9.9.10')
    expect((await calm('POST', '/session/code', { code: '000000' })).status).toBe(401)
  })
})
