import { aRegister } from '@sijill/testkit'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../usecases/authority.ts'
import { makeCardLot } from '../usecases/card-lot.ts'
import { cardsOfLot } from '../usecases/print-cards.ts'
import { certificateOf } from '../usecases/print-certificate.ts'
import { aKhadija, enterInRegister, type Hands, handIn, onEntry } from '../usecases/print-fixture.ts'
import { receiptOf } from '../usecases/print-receipt.ts'
import { handleErrors } from './errors.ts'
import { printRoutes } from './prints.ts'

const register = await aRegister()
const { world, publicUrl } = register
const printWorld = { ...world, publicUrl }

const hands: Hands = {
  world,
  officer: await register.aUser(['officer', 'PR-10.521']),
  validator: await register.aUser(['validator', 'CH-10']),
}
const elsewhere = await register.aUser(['officer', 'PR-10.261'], ['validator', 'CH-09'])
const auditor = await register.aUser(['auditor', 'MIN'])
const director = await register.aUser(['director', 'DR-10'])
const administrator = await register.aUser(['administrator', 'MIN'])

/** The routes with somebody signed in, who is named in a header. */
const actors = new Map(
  [hands.officer, hands.validator, elsewhere, auditor, director, administrator].map((a) => [a.id, a]),
)
const app = fastify()
app.setValidatorCompiler(validatorCompiler)
app.setSerializerCompiler(serializerCompiler)
handleErrors(app)
app.decorateRequest('session')
app.addHook('onRequest', async (request) => {
  const actor = actors.get(String(request.headers['x-test-actor']))
  if (actor !== undefined) Object.assign(request, { session: { actor } })
})
await app.register(printRoutes(printWorld))
afterAll(() => app.close())

const ask = (actor: Actor, url: string) => app.inject({ url, headers: { 'x-test-actor': actor.id } })

const readingsOf = async (what: string): Promise<readonly string[]> =>
  world.store.transaction(auditor.id, async (db) => {
    const rows = await db.selectFrom('file_reading').select('reader').where('what', '=', what).execute()
    return rows.map(({ reader }) => reader)
  })

let dossierId: string
let entryId: string
let number: string
const lotId = world.newId()

beforeAll(async () => {
  ;({ dossierId, entryId, number } = await enterInRegister(hands, aKhadija))
  await makeCardLot(world)(hands.officer, { commandId: world.newId(), lotId, entryIds: [entryId] })
})

const papers = () => [
  `/dossiers/${dossierId}/receipt.pdf`,
  `/entries/${entryId}/certificate.pdf`,
  `/entries/${entryId}/card.pdf`,
  `/card-lots/${lotId}.pdf?layout=sheet`,
]

describe('papers to print', () => {
  test('are PDFs that nobody keeps on the way', async () => {
    for (const url of papers()) {
      const { statusCode, headers, rawPayload } = await ask(hands.officer, url)
      expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'application/pdf',
        'private, no-store',
      ])
      expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  test('are not there for an office of another territory', async () => {
    for (const url of papers()) {
      const { statusCode, body } = await ask(elsewhere, url)
      expect([statusCode, JSON.parse(body).code]).toEqual([404, 'not_found'])
    }
  })

  test('are not printed by somebody who only reads, and not there for who sees no file', async () => {
    for (const url of papers()) {
      expect((await ask(auditor, url)).json()).toMatchObject({ status: 403, code: 'not_allowed' })
      for (const blind of [director, administrator]) expect((await ask(blind, url)).statusCode).toBe(404)
    }
  })

  test('are recorded as readings of who printed, and of nobody who was refused', async () => {
    for (const url of papers()) {
      await ask(hands.officer, url)
      await ask(auditor, url)
      await ask(elsewhere, url)
    }
    for (const what of ['receipt', 'certificate', 'card']) {
      expect(new Set(await readingsOf(what))).toEqual(new Set([hands.officer.id]))
    }
  })

  test.each(['/entries/1/card.pdf', '/card-lots/x.pdf', '/dossiers/%00/receipt.pdf'])(
    'have an identifier in their address: %s has none',
    async (url) => expect((await ask(hands.officer, url)).statusCode).toBe(400),
  )

  test('a layout that is unknown is refused', async () => {
    expect((await ask(hands.officer, `/entries/${entryId}/card.pdf?layout=a5`)).statusCode).toBe(400)
  })
})

describe('a receipt', () => {
  test('says what was handed in and what was told, and is a copy the second time', async () => {
    const fresh = await handIn(hands, { ...aKhadija, cin: 'JF200001', phone: '+212661999901' })
    const first = await receiptOf(world)(hands.officer, fresh)
    const second = await receiptOf(world)(hands.validator, fresh)
    expect(first).toMatchObject({
      value: {
        fileNumber: expect.stringMatching(/^T-2026-10-\d{6}$/),
        name: { ar: 'خديجة أمزيل', fr: 'Khadija AMZIL' },
        category: { ar: 'صانعة معلمة', fr: 'Maître artisane' },
        charge: { isUnconfirmed: expect.any(Boolean), since: { fr: 'année 2026' } },
        imprint: { isCopy: false, printedBy: { ar: 'مستعمل', fr: 'User 0001' } },
      },
    })
    expect(first.ok && first.value.papers.map(({ fr }) => fr)).toContain("Photo d'identité")
    expect(first.ok && first.value.charge?.monthly).toBeGreaterThan(0n)
    expect(first.ok && first.value.charge?.source.fr).not.toBe('')
    expect(second).toMatchObject({ value: { imprint: { isCopy: true } } })
  })

  test('is not there before the application is handed in', async () => {
    const { openDossier } = await import('../usecases/change-dossier.ts')
    const id = world.newId()
    const draft = { personId: undefined, officeCode: 'PR-10.521', particulars: {} }
    await openDossier(world)(hands.officer, { commandId: world.newId(), id, ...draft })
    expect((await ask(hands.officer, `/dossiers/${id}/receipt.pdf`)).json()).toMatchObject({
      code: 'wrong_status',
    })
  })
})

describe('a certificate', () => {
  test('says who is registered, where, since when, under which text', async () => {
    expect(await certificateOf(printWorld)(hands.validator, entryId)).toMatchObject({
      value: {
        ...{ number, nationalId: 'JF123456', registeredOn: '2026-04-06', issuedOn: '2026-04-06' },
        serial: `A-${number}-20260406`,
        place: { fr: expect.any(String) },
        signedAt: { fr: 'Tan-Tan' },
        verifyAddress: expect.stringMatching(/^https:\/\/sijill\.example\/v\/[0-9A-Z]{14}$/),
      },
    })
  })

  test('is not made of an entry that is suspended, or without a good card', async () => {
    const { entryId: other } = await enterInRegister(hands, {
      ...{
        ...aKhadija,
        familyNameAr: 'الركيبي',
        familyNameFr: 'RGUIBI',
        cin: 'JF200002',
        phone: '+212661999902',
      },
    })
    const url = `/entries/${other}/certificate.pdf`
    expect((await ask(hands.officer, url)).json()).toMatchObject({ code: 'card_unknown' })
    expect((await ask(hands.officer, `/entries/${other}/card.pdf`)).json()).toMatchObject({
      code: 'card_unknown',
    })
    await onEntry(hands, other, { kind: 'suspend', ground: 'own_request' })
    expect((await ask(hands.officer, url)).json()).toMatchObject({
      status: 409,
      code: 'entry_not_registered',
    })
  })
})

describe('a card', () => {
  test('shows the portrait that the person brought, small', async () => {
    const cards = await cardsOfLot(printWorld)(hands.officer, lotId)
    expect(cards.ok && cards.value[0]?.portrait).toMatch(/^[0-9a-f]{64}$/)
    const { rawPayload } = await ask(hands.officer, `/card-lots/${lotId}.pdf`)
    expect(rawPayload.toString('latin1')).toMatch(/\/Filter ?\/DCTDecode/)
  })

  test('prints its last good day, and nothing where none is fixed', async () => {
    const before = await cardsOfLot(printWorld)(hands.officer, lotId)
    expect(before.ok && before.value[0]?.face.validUntil).toBeUndefined()
    const owner = register.database.open('sijill_owner')
    await owner.query('update card set valid_until = $1 where lot_id = $2', ['2031-05-01', lotId])
    const after = await cardsOfLot(printWorld)(hands.officer, lotId)
    expect(after.ok && after.value[0]?.face.validUntil).toBe('2031-04-30')
  })

  test('that was cancelled is in no lot any more', async () => {
    const { entryId: other } = await enterInRegister(hands, {
      ...{
        ...aKhadija,
        familyNameAr: 'بوحلاسة',
        familyNameFr: 'BOUHLASSA',
        cin: 'JF200003',
        phone: '+212661999903',
      },
    })
    const lot = world.newId()
    await makeCardLot(world)(hands.officer, { commandId: world.newId(), lotId: lot, entryIds: [other] })
    const cards = await world.store.transaction(hands.officer.id, (db) =>
      db.selectFrom('card').select('id').where('lot_id', '=', lot).execute(),
    )
    for (const { id: cardId } of cards)
      await onEntry(hands, other, { kind: 'cancel_card', cardId, reason: 'lost' })
    expect((await ask(hands.officer, `/card-lots/${lot}.pdf`)).statusCode).toBe(404)
  })
})
