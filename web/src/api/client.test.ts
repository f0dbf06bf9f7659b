import { afterEach, describe, expect, test, vi } from 'vitest'
import { get, query, send } from './client.ts'
import { newId } from './id.ts'
import { Problem } from './problem.ts'
import { settleSignIn } from './sign-in-gate.ts'

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

/** A server that gives these answers in turn, and keeps what it was asked. */
function aServer(...answers: (Response | Error)[]) {
  const asked: { path: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({ path, init })
    const answer = answers.shift()
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('asked once too often')
    return answer
  })
  return asked
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a request', () => {
  test('that changes something says that it comes from this application', async () => {
    const asked = aServer(json(200, { ok: 1 }), json(200, {}))
    await send('POST', '/dossiers', { id: 'x' })
    await get('/inbox')
    expect(new Headers(asked[0]?.init.headers).get('x-sijill')).toBe('1')
    expect(new Headers(asked[1]?.init.headers).get('x-sijill')).toBeNull()
  })

  test('that the rules refuse carries the code and the facts', async () => {
    aServer(
      json(409, {
        type: '/problems/wrong_status',
        title: 't',
        status: 409,
        code: 'wrong_status',
        facts: { status: 'approved' },
      }),
    )
    const refused = await get('/dossiers/1').catch((problem: unknown) => problem)
    expect(refused).toBeInstanceOf(Problem)
    expect(refused).toMatchObject({ status: 409, code: 'wrong_status', facts: { status: 'approved' } })
  })

  test('that finds the session over waits for the person and is sent again as it was', async () => {
    const asked = aServer(json(401, { code: 'signed_out', facts: {} }), json(200, { version: 2 }))
    const answer = send('POST', '/dossiers/1/commands', { command_id: 'c' })
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    await Promise.resolve()
    await new Promise((resume) => setTimeout(resume, 0))
    settleSignIn(true)
    expect(await answer).toEqual({ version: 2 })
    expect(asked[1]?.init.body).toBe(asked[0]?.init.body)
  })

  test('of the sign-in itself takes a 401 as its answer', async () => {
    aServer(json(401, { code: 'wrong_password', facts: { tries_left: 3 } }))
    await expect(send('POST', '/session', {}, { anonymous: true })).rejects.toMatchObject({
      code: 'wrong_password',
    })
  })

  test('that meets a server away is sent again, with the same body, until it is answered', async () => {
    vi.useFakeTimers()
    const asked = aServer(new Error('no network'), json(503, {}), json(200, { version: 2 }))
    const answer = send('POST', '/dossiers/1/commands', { command_id: 'c' })
    await vi.runAllTimersAsync()
    expect(await answer).toEqual({ version: 2 })
    expect(new Set(asked.map(({ init }) => init.body)).size).toBe(1)
  })

  test('that the rules refuse is never sent again in silence', async () => {
    const asked = aServer(json(422, { code: 'incomplete', facts: {} }))
    await expect(send('POST', '/x', {})).rejects.toMatchObject({ code: 'incomplete' })
    expect(asked).toHaveLength(1)
  })

  test('answered by something else than a problem document still has a code', async () => {
    aServer(new Response('<html>', { status: 500 }))
    await expect(get('/inbox')).rejects.toMatchObject({ status: 500, code: 'unreadable_reply' })
  })
})

test('a query leaves out what has no value', () => {
  expect(query({ q: 'علي', cursor: undefined, limit: 20 })).toBe('?q=%D8%B9%D9%84%D9%8A&limit=20')
  expect(query({})).toBe('')
})

test('identifiers are of version 7, in order of time and never the same', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  const ids = [1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_000].map((now) => newId(now))
  for (const id of ids) expect(id).toMatch(form)
  expect([...ids].sort()).toEqual(ids)
  expect(newId(1)).not.toBe(newId(1))
})
