import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import type { Role } from '@sijill/core/register'
import { aRegister } from '@sijill/testkit'
import { afterAll, describe, expect, test } from 'vitest'
import type { Actor } from '../usecases/authority.ts'
import { type Ask, anAppOver, aSession, asking } from './http.fixture.ts'

const register = await aRegister()
const app = await anAppOver(register)
afterAll(() => app.close())

const FIRST = 'first-password-1'
const OWN = 'a password of their own'
let addresses = 0

/** Somebody on another machine: what one types is not counted for another. */
function aBrowser(cookie = ''): Ask {
  addresses += 1
  return asking(app, cookie, `10.1.${Math.floor(addresses / 250)}.${addresses % 250}`)
}

/** An account that was just made, with its first password. */
async function anAccount(role: Role, phone?: string): Promise<{ id: string; email: string }> {
  const { id } = await register.aUser([role, 'CH-10'])
  const newId = `${id}-account`
  const email = `${newId}@sijill.example`
  await register.accounts.add({ id: newId, nameAr: 'سعاد', nameFr: 'Souad', email, phone, password: FIRST })
  await register.pools.owner.query('update role_grant set user_id = $1 where user_id = $2', [newId, id])
  return { id: newId, email }
}

const cookieOf = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }): string =>
  [headers['set-cookie']]
    .flat()
    .map((each) => String(each).split(';')[0])
    .filter((each) => each !== 'undefined' && !each?.endsWith('='))
    .join('; ')

async function signedIn(email: string, password: string): Promise<string> {
  const answer = await aBrowser()('POST', '/session', { identifier: email, password })
  expect(answer.status).toBe(200)
  return cookieOf(answer)
}

/** Signs in with the first password and takes another, as the register asks. */
async function settled(role: Role, phone?: string): Promise<{ id: string; email: string; cookie: string }> {
  const account = await anAccount(role, phone)
  const changed = await aBrowser(await signedIn(account.email, FIRST))('PUT', '/session/password', {
    ...{ current: FIRST, next: OWN },
  })
  expect(changed.status).toBe(204)
  return { ...account, cookie: cookieOf(changed) }
}

describe('signing in', () => {
  test('counts wrong passwords down, then locks what was typed, also for the right one', async () => {
    const { email } = await anAccount('officer')
    const ask = aBrowser()
    for (const tries_left of [4, 3, 2, 1]) {
      const answer = await ask('POST', '/session', { identifier: email.toUpperCase(), password: 'wrong' })
      expect(answer).toMatchObject({
        status: 401,
        body: { code: 'wrong_credentials', facts: { tries_left } },
      })
    }
    const locked = await ask('POST', '/session', { identifier: email, password: 'wrong' })
    expect(locked).toMatchObject({
      status: 429,
      type: 'application/problem+json',
      body: { code: 'locked_out' },
    })
    const right = await ask('POST', '/session', { identifier: email, password: FIRST })
    expect(right).toMatchObject({ status: 429, body: { code: 'locked_out', facts: locked.body['facts'] } })
  })

  test('checks five passwords of many that come at the same moment, and no more', async () => {
    const { email } = await anAccount('officer')
    const guesses = [...Array.from({ length: 11 }, (_, index) => `wrong ${index}`), FIRST]
    const answers = await Promise.all(
      guesses.map((password) => aBrowser()('POST', '/session', { identifier: email, password })),
    )
    expect(answers.filter(({ body }) => body['code'] === 'wrong_credentials')).toHaveLength(4)
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'locked_out' } })
  })

  test('what a session answers is kept by no browser', async () => {
    const { cookie } = await settled('officer')
    const { headers } = await aBrowser(cookie)('GET', '/session')
    expect(headers['cache-control']).toBe('no-store')
  })

  test('a phone written in other ways is no new try', async () => {
    await anAccount('officer', '+212661234567')
    const ask = aBrowser()
    const spellings = ['0661234567', '06 61 23 45 67', '+212 661 234 567', '٠٦٦١٢٣٤٥٦٧']
    for (const identifier of spellings) await ask('POST', '/session', { identifier, password: 'wrong' })
    const fifth = await ask('POST', '/session', { identifier: '00212661234567', password: 'wrong' })
    expect(fifth.body).toMatchObject({ code: 'locked_out' })
  })

  test('an unknown account is told as a wrong password is, and locks as well', async () => {
    const ask = aBrowser()
    const known = await ask('POST', '/session', {
      ...{ identifier: (await anAccount('officer')).email, password: 'wrong' },
    })
    const unknown = await ask('POST', '/session', { identifier: 'nobody@sijill.example', password: 'wrong' })
    expect(unknown).toMatchObject({ status: known.status, body: known.body })
  })

  test('a lock ends by itself, and an administrator may end it before', async () => {
    const { id, email } = await anAccount('officer')
    const ask = aBrowser()
    for (let count = 0; count < 5; count += 1) {
      await ask('POST', '/session', { identifier: email, password: 'wrong' })
    }
    await register.accounts.unlock({ ...(await accountOf(id)), email })
    await signedIn(email, FIRST)
    for (let count = 0; count < 5; count += 1) {
      await ask('POST', '/session', { identifier: email, password: 'wrong' })
    }
    await register.pools.auth.query(
      `update auth.sign_in_failure set locked_until = now(), last_at = now() - interval '16 minutes'
       where identifier = $1`,
      [email],
    )
    await signedIn(email, FIRST)
  })

  test('a phone signs in like an e-mail', async () => {
    await anAccount('officer', '+212662345678')
    await signedIn('06 62 34 56 78', FIRST)
  })

  test('a deactivated user does not enter, and running sessions end', async () => {
    const { id, email, cookie } = await settled('officer')
    expect((await aBrowser(cookie)('GET', '/session')).status).toBe(200)
    await register.accounts.setActive(id, false)
    expect(await aBrowser(cookie)('GET', '/session')).toMatchObject({
      status: 401,
      body: { code: 'signed_out' },
    })
    const answer = await aBrowser()('POST', '/session', { identifier: email, password: OWN })
    expect(answer).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } })
  })
})

const accountOf = async (id: string) => {
  const account = await register.accounts.find(id)
  if (account === undefined) throw new Error('The account was just made')
  return account
}

describe('the first password', () => {
  test('opens nothing but its change, and another must be chosen', async () => {
    const { email } = await anAccount('officer')
    const ask = aBrowser(await signedIn(email, FIRST))
    expect(await ask('GET', '/session')).toMatchObject({ status: 200, body: { must_change_password: true } })
    expect(await ask('GET', '/dossiers')).toMatchObject({
      ...{ status: 403, body: { code: 'password_change_needed' } },
    })
    expect(await ask('PUT', '/session/password', { current: FIRST, next: FIRST })).toMatchObject({
      status: 400,
      body: { code: 'malformed_request', facts: { fields: [{ field: 'next', detail: 'same_as_current' }] } },
    })
    expect(await ask('PUT', '/session/password', { current: 'wrong', next: OWN })).toMatchObject({
      ...{ status: 401, body: { code: 'wrong_credentials' } },
    })
    expect(await ask('PUT', '/session/password', { current: FIRST, next: 'short' })).toMatchObject({
      ...{ status: 400, body: { facts: { fields: [{ field: 'next' }] } } },
    })
    const changed = await ask('PUT', '/session/password', { current: FIRST, next: OWN })
    expect(changed.status).toBe(204)
    expect((await aBrowser(cookieOf(changed))('GET', '/dossiers')).status).toBe(200)
  })

  test('changed on one machine ends the sessions of all others', async () => {
    const { email, cookie } = await settled('officer')
    const other = await signedIn(email, OWN)
    const next = { current: OWN, next: 'yet another password' }
    expect((await aBrowser(cookie)('PUT', '/session/password', next)).status).toBe(204)
    expect((await aBrowser(other)('GET', '/session')).status).toBe(401)
  })
})

describe('the second factor of those who decide', () => {
  const secretOf = (uri: unknown): string =>
    new TextDecoder().decode(base32.decode(new URL(String(uri)).searchParams.get('secret') ?? ''))

  test('is asked for before anything else, and then at every sign-in', async () => {
    const { email, cookie } = await settled('validator')
    const ask = aBrowser(cookie)
    expect(await ask('GET', '/session')).toMatchObject({ body: { second_factor: 'required' } })
    expect(await ask('GET', '/dossiers')).toMatchObject({
      ...{ status: 403, body: { code: 'second_factor_needed' } },
    })
    expect(await ask('POST', '/session/second-factor', { password: 'wrong' })).toMatchObject({
      ...{ status: 401, body: { code: 'wrong_credentials' } },
    })
    const begun = await ask('POST', '/session/second-factor', { password: OWN })
    expect(begun).toMatchObject({ status: 200, body: { backup_codes: expect.any(Array) } })
    const code = () => createOTP(secretOf(begun.body['uri'])).totp()
    const confirmed = await ask('POST', '/session/code', { code: await code() })
    expect(confirmed).toMatchObject({ status: 200, body: { status: 'signed_in' } })
    expect((await aBrowser(cookieOf(confirmed))('GET', '/dossiers')).status).toBe(200)

    const half = await aBrowser()('POST', '/session', { identifier: email, password: OWN })
    expect(half.body).toEqual({ status: 'code_needed' })
    const waiting = aBrowser(cookieOf(half))
    expect((await waiting('GET', '/dossiers')).status).toBe(401)
    expect(await waiting('POST', '/session/code', { code: '000000' })).toMatchObject({
      ...{ status: 401, body: { code: 'wrong_code' } },
    })
    const whole = await waiting('POST', '/session/code', { code: ` ${await code()} ` })
    expect(whole).toMatchObject({ body: { status: 'signed_in', session: { second_factor: 'on' } } })

    const [backup] = begun.body['backup_codes'] as string[]
    const lost = await aBrowser()('POST', '/session', { identifier: email, password: OWN })
    const byBackup = await aBrowser(cookieOf(lost))('POST', '/session/code', { code: backup })
    expect(byBackup).toMatchObject({ status: 200, body: { status: 'signed_in' } })
    const twice = await aBrowser()('POST', '/session', { identifier: email, password: OWN })
    expect(await aBrowser(cookieOf(twice))('POST', '/session/code', { code: backup })).toMatchObject({
      ...{ status: 401, body: { code: 'wrong_code' } },
    })
  })

  test.each<[Role, string]>([
    ['officer', 'off'],
    ['auditor', 'off'],
    ['committee_member', 'required'],
    ['administrator', 'required'],
  ])('%s: %s', async (role, second_factor) => {
    const { cookie } = await settled(role)
    expect(await aBrowser(cookie)('GET', '/session')).toMatchObject({ body: { second_factor } })
  })

  test('guessed at, is locked', async () => {
    const { email, cookie } = await settled('validator')
    const begun = await aBrowser(cookie)('POST', '/session/second-factor', { password: OWN })
    const secret = secretOf(begun.body['uri'])
    await aBrowser(cookie)('POST', '/session/code', { code: await createOTP(secret).totp() })
    for (let count = 0; count < 6; count += 1) {
      const half = await aBrowser()('POST', '/session', { identifier: email, password: OWN })
      await aBrowser(cookieOf(half))('POST', '/session/code', { code: '000000' })
    }
    const half = await aBrowser()('POST', '/session', { identifier: email, password: OWN })
    const right = { code: await createOTP(secret).totp() }
    expect((await aBrowser(cookieOf(half))('POST', '/session/code', right)).status).toBe(401)
  })
})

describe('a session', () => {
  let officer: Actor

  test('ends when its time is over, and when the person leaves', async () => {
    officer = await register.aUser(['officer', 'PR-10.521'])
    const over = await aSession(register, register.dataFolder, officer, -1)
    expect(await aBrowser(over)('GET', '/inbox')).toMatchObject({
      ...{ status: 401, type: 'application/problem+json', body: { code: 'signed_out' } },
    })
    const cookie = await aSession(register, register.dataFolder, officer)
    expect((await aBrowser(cookie)('GET', '/inbox')).status).toBe(200)
    expect((await aBrowser(cookie)('DELETE', '/session')).status).toBe(204)
    expect((await aBrowser(cookie)('GET', '/inbox')).status).toBe(401)
  })

  test('is no session with a cookie that was written by hand', async () => {
    const cookie = await aSession(register, register.dataFolder, officer)
    const [name, value = ''] = cookie.split('=')
    const forged = `${name}=${encodeURIComponent(decodeURIComponent(value).replace(/\..*/, '.AAAA'))}`
    expect((await aBrowser(forged)('GET', '/session')).status).toBe(401)
  })

  test('follows the roles as they are now, not as they were', async () => {
    const cookie = await aSession(register, register.dataFolder, officer)
    expect(await aBrowser(cookie)('GET', '/session')).toMatchObject({
      body: { office_code: 'PR-10.521', grants: [{ role: 'officer', office_code: 'PR-10.521' }] },
    })
    await register.pools.owner.query('delete from role_grant where user_id = $1', [officer.id])
    expect(await aBrowser(cookie)('GET', '/session')).toMatchObject({ body: { grants: [], rights: [] } })
  })

  test('hands out cookies that scripts do not read and other sites do not send', async () => {
    const { email } = await anAccount('officer')
    const { headers } = await aBrowser()('POST', '/session', { identifier: email, password: FIRST })
    const [cookie] = [headers['set-cookie']].flat()
    expect(cookie).toMatch(/^__Secure-/)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/i)
    expect(cookie).toMatch(/Secure/)
  })
})

describe('a change', () => {
  test.each(['POST', 'PUT', 'DELETE'] as const)(
    'by %s without the header of our own pages is foreign',
    async (method) => {
      const officer = await register.aUser(['officer', 'PR-10.521'])
      const cookie = await aSession(register, register.dataFolder, officer)
      const url = { POST: '/dossiers', PUT: '/session/password', DELETE: '/session' }[method]
      const reply = await app.inject({ method, url: `/api/v1${url}`, headers: { cookie }, payload: {} })
      expect(reply.statusCode).toBe(403)
      expect(reply.json()).toMatchObject({ code: 'foreign_request' })
    },
  )
})
