import { randomBytes } from 'node:crypto'
import fastifyRateLimit from '@fastify/rate-limit'
import { generateKey, parseCoseKeySet, parseJwkSet, readCard, signCard } from '@sijill/credentials'
import { aRegister } from '@sijill/testkit'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newPublicCode, parsePublicCode } from '../../gateways/card-keys/index.ts'
import { findEntry } from '../../store/entry.ts'
import { aKhadija, enterInRegister, type Hands, onEntry } from '../../usecases/print-fixture.ts'
import { handleErrors } from '../errors.ts'
import { issuerKeyRoutes, publicRoutes } from './index.ts'

const register = await aRegister()
const { world } = register
const hands: Hands = {
  world,
  officer: await register.aUser(['officer', 'PR-10.521']),
  validator: await register.aUser(['validator', 'CH-10']),
}

const app = fastify()
app.setValidatorCompiler(validatorCompiler)
app.setSerializerCompiler(serializerCompiler)
handleErrors(app)
await app.register(fastifyRateLimit, { max: 10_000 })
await app.register(publicRoutes(world, register.keys))
await app.register(issuerKeyRoutes(register.keys))
app.get('/broken', () => {
  throw new Error('not for the public')
})
afterAll(() => app.close())

const ask = (
  url: string,
  headers: Record<string, string> = {},
  remoteAddress = `10.0.${randomBytes(2).join('.')}`,
) => app.inject({ url, headers, remoteAddress })

let serial = 0
/** A new person with a card; the number of the identity card tells people apart. */
async function aCard() {
  serial += 1
  const cin = `JF${123456 + serial}`
  const { entryId, number } = await enterInRegister(hands, {
    ...{ ...aKhadija, cin, phone: `+2126612345${String(67 + serial).padStart(2, '0')}` },
    ...{ familyNameFr: `AMZIL ${'ABCDEFGHIJ'[serial]}`, familyNameAr: `أمزيل ${'ابتثجحخدذر'[serial]}` },
  })
  await onEntry(hands, entryId, { kind: 'issue_card' })
  const card = await cardOf(entryId)
  return { entryId, number, cin, ...card }
}

async function cardOf(entryId: string) {
  const kept = await world.store.transaction(hands.validator.id, (db) => findEntry(db, entryId))
  const card = kept?.entry.cards.at(-1)
  if (card === undefined) throw new Error('No card')
  return { cardId: card.id, code: card.code, signedText: card.signedText }
}

/** The words of a page, without its marks. */
const wordsOf = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('the page of a card', () => {
  let card: Awaited<ReturnType<typeof aCard>>
  beforeAll(async () => {
    card = await aCard()
  })

  test('says in Arabic that it is genuine and in force, and whose it is', async () => {
    const reply = await ask(`/v/${card.code}`)
    expect(reply.statusCode).toBe(200)
    const words = wordsOf(reply.body)
    for (const said of [
      'بطاقة صحيحة وسارية',
      'مدة الصلاحية غير محددة بعد',
      'خديجة أمزيل',
      'صانعة معلمة',
      card.number,
      'كلميم-واد نون',
    ])
      expect(words).toContain(said)
    expect(reply.body).toMatch(/<html lang="ar" dir="rtl">/)
  })

  test('says the same in French where the address or the browser asks for it', async () => {
    const byAddress = await ask(`/v/${card.code}?lang=fr`)
    const byBrowser = await ask(`/v/${card.code}`, { 'accept-language': 'de, fr-FR;q=0.9, ar;q=0.1' })
    for (const { body } of [byAddress, byBrowser]) {
      expect(wordsOf(body)).toContain('Carte authentique et valable')
      expect(body).toMatch(/<html lang="fr" dir="ltr">/)
    }
    const arabic = await ask(`/v/${card.code}?lang=ar`, { 'accept-language': 'fr' })
    expect(arabic.body).toContain('lang="ar" dir="rtl"')
  })

  test('shows no identity number, phone, birth date, address or identifier', async () => {
    for (const language of ['ar', 'fr']) {
      const { body } = await ask(`/v/${card.code}?lang=${language}`)
      for (const hidden of [card.cin, '6612345', '1984', '09/03', 'rue du Port', card.entryId, card.cardId])
        expect(body).not.toContain(hidden)
    }
  })

  test('is kept by nobody, framed by nobody, and runs no script', async () => {
    const { headers, body } = await ask(`/v/${card.code}`)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(body).not.toMatch(/<script|style=|onclick/)
  })

  test('is small', async () => {
    const { body } = await ask(`/v/${card.code}`)
    expect(Buffer.byteLength(body)).toBeLessThan(40_000)
  })

  test('finds a code as people type it', async () => {
    const typed = card.code.toLowerCase().replace(/(.{5})/g, '$1-')
    expect((await ask(`/v/${encodeURIComponent(typed)}`)).statusCode).toBe(200)
  })

  test('says a name in one script once', async () => {
    serial += 1
    const { entryId } = await enterInRegister(hands, {
      ...{ givenNameFr: 'Zahra', familyNameFr: 'OUBELLA', sex: 'F', bornOn: { kind: 'year', year: 1980 } },
      ...{
        cin: 'JE99001',
        activityCode: '02.02',
        route: 'maalem',
        practiceYears: 20,
        communeCode: '10.521.01.01',
      },
    })
    await onEntry(hands, entryId, { kind: 'issue_card' })
    const { body } = await ask(`/v/${(await cardOf(entryId)).code}`)
    expect(body.match(/OUBELLA/g)).toHaveLength(1)
  })
})

describe('the standing of a card', () => {
  test('suspended: says what it means and not why', async () => {
    const { entryId, code } = await aCard()
    await onEntry(hands, entryId, { kind: 'suspend', ground: 'dues_unpaid', note: 'three months late' })
    const { body } = await ask(`/v/${code}?lang=fr`)
    expect(wordsOf(body)).toContain('inscription suspendue')
    expect(body).not.toMatch(/dues_unpaid|three months/)
    await onEntry(hands, entryId, { kind: 'reinstate' })
    expect(wordsOf((await ask(`/v/${code}?lang=fr`)).body)).toContain('Carte authentique et valable')
  })

  test('cancelled: since when, and neither why nor who', async () => {
    const { entryId, code, cardId, number } = await aCard()
    await onEntry(hands, entryId, { kind: 'cancel_card', cardId, reason: 'stolen' })
    const words = wordsOf((await ask(`/v/${code}?lang=fr`)).body)
    expect(words).toContain('Carte annulée depuis le 6 avril 2026')
    expect(words).toContain(number)
    expect(words).not.toMatch(/AMZIL|vol|stolen/)
  })

  test('struck off: neither why nor who', async () => {
    const { entryId, code, number } = await aCard()
    await onEntry(hands, entryId, { kind: 'strike_off', ground: 'own_request', from: world.clock.today() })
    const words = wordsOf((await ask(`/v/${code}?lang=fr`)).body)
    expect(words).toContain('titulaire radié du registre')
    expect(words).toContain(number)
    expect(words).not.toMatch(/AMZIL|own_request/)
  })

  test('expired: from the first day on which it is no longer good', async () => {
    const { cardId, code } = await aCard()
    await register.database
      .open('sijill_owner')
      .query('update card set valid_until = $1 where id = $2', ['2026-05-01', cardId])
    register.moveTo('2026-04-30T22:59:00.000Z')
    expect(wordsOf((await ask(`/v/${code}`)).body)).toContain('بطاقة صحيحة وسارية إلى غاية 30 أبريل 2026')
    register.moveTo('2026-04-30T23:00:00.000Z')
    expect(wordsOf((await ask(`/v/${code}`)).body)).toContain('بطاقة صحيحة لكن انتهت مدتها يوم 30 أبريل 2026')
    register.moveTo('2026-04-06T09:00:00.000Z')
  })

  test('unknown: a well-formed code that nobody issued', async () => {
    const reply = await ask(`/v/${newPublicCode()}`)
    expect(reply.statusCode).toBe(404)
    expect(wordsOf(reply.body)).toContain('هذه ليست بطاقة من غرفة')
  })

  test.each(['7K3M', 'x'.repeat(90), "1' or '1'='1", '%00', '<script>alert(1)</script>'])(
    'malformed: %j is asked for again and shown as text',
    async (typed) => {
      const reply = await ask(`/v/${encodeURIComponent(typed)}`)
      expect(reply.statusCode).toBe(400)
      expect(wordsOf(reply.body)).toContain('هذا الرمز غير مكتمل')
      expect(reply.body).not.toContain('<script>')
    },
  )
})

describe('the page on which a code is typed', () => {
  test('asks in a form that needs no script', async () => {
    const { body, statusCode } = await ask('/v?lang=fr')
    expect(statusCode).toBe(200)
    expect(body).toContain('<form class="card" action="/v" method="get">')
    expect(body).toContain('name="lang" value="fr"')
  })

  test('leads to the page of the card and keeps the language', async () => {
    const code = newPublicCode()
    const { statusCode, headers } = await ask(`/v?lang=fr&code=${code.toLowerCase()}`)
    expect([statusCode, headers.location]).toEqual([303, `/v/${code}?lang=fr`])
  })

  test('takes the text that a scanning program shows, and asks the register about it', async () => {
    const { signedText, code } = await aCard()
    const { statusCode, headers } = await ask(`/v?code=${encodeURIComponent(signedText)}`)
    expect([statusCode, headers.location]).toEqual([303, `/v/${code}?lang=ar`])
  })

  test('says of a card that another key signed that it is none of a chamber', async () => {
    const forged = signCard({ id: '10-000894-5' }, generateKey(), {
      issuer: 'https://sijill.example',
      issuedAt: 1,
    })
    const { statusCode, body } = await ask(`/v?code=${encodeURIComponent(forged)}`)
    expect(statusCode).toBe(404)
    expect(wordsOf(body)).toContain('هذه ليست بطاقة من غرفة')
  })

  test('keeps what was typed when it is no code', async () => {
    const { body, statusCode } = await ask('/v?code=%22%3E7K3')
    expect(statusCode).toBe(400)
    expect(body).toContain('value="&quot;&gt;7K3"')
  })
})

describe('when something is wrong', () => {
  test('a machine that asks without end is told to wait, in words', async () => {
    const code = newPublicCode()
    const refused: string[] = []
    for (let count = 0; count < 125; count += 1) {
      const { statusCode, body } = await ask(`/v/${code}`, {}, '10.9.9.9')
      if (statusCode === 429) refused.push(wordsOf(body))
    }
    expect(refused).toHaveLength(5)
    expect(refused[0]).toContain('طلبات كثيرة في وقت قصير')
  })

  test('a database that is away and a defect each say that nothing was checked', async () => {
    const failing = async (failure: Error) => {
      const other = fastify()
      other.setValidatorCompiler(validatorCompiler)
      handleErrors(other)
      const store = { transaction: () => Promise.reject(failure) }
      await other.register(publicRoutes({ ...world, store }, register.keys))
      return other.inject(`/v/${newPublicCode()}?lang=fr`)
    }
    const away = await failing(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
    expect([away.statusCode, away.headers['retry-after']]).toEqual([503, '2'])
    expect(wordsOf(away.body)).toContain('La carte n’est pas vérifiée')
    const broken = await failing(new Error('secret detail'))
    expect(broken.statusCode).toBe(500)
    expect(wordsOf(broken.body)).toMatch(/donnez cette référence : [0-9a-f]{8}/)
    expect(broken.body).not.toContain('secret detail')
    expect(broken.headers['content-type']).toBe('text/html; charset=utf-8')
  })

  test('the faults of other routes stay problems for programs', async () => {
    expect((await ask('/broken')).headers['content-type']).toContain('application/problem+json')
  })
})

describe('the keys of the issuer', () => {
  test('check a card, from either form', async () => {
    const { signedText, code } = await aCard()
    const now = Date.parse(world.clock.now()) / 1000
    const jwks = parseJwkSet((await ask('/.well-known/jwks.json')).json())
    const { rawPayload, headers } = await ask('/.well-known/cose-keys')
    expect(headers['content-type']).toBe('application/cose-key-set')
    for (const keys of [jwks, parseCoseKeySet(rawPayload)]) {
      const read = readCard(signedText, { keys, now })
      expect(read.ok && parsePublicCode(read.meta.subject ?? '')).toBe(code)
    }
  })

  test('are public halves alone', async () => {
    const set = await ask('/.well-known/jwks.json')
    expect(Object.keys(set.json().keys[0]).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  })
})
