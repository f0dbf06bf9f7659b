import { refuse } from '@sijill/core/kernel'
import { aRegister } from '@sijill/testkit'
import { describe, expect, test } from 'vitest'
import type { Actor } from './authority.ts'
import { makeCardLot } from './card-lot.ts'
import { type AskedEntryCommand, changeEntry } from './change-entry.ts'
import { aReadyDossier, done, send, somebody } from './dossier.fixture.ts'
import { readEntry } from './read-file.ts'

const register = await aRegister()
const { world } = register
const officer = await register.aUser(['officer', 'PR-10.521'])
const validator = await register.aUser(['validator', 'CH-10'])
const committee = await register.aUser(['committee_member', 'CH-10'])
const far = await register.aUser(['validator', 'CH-09'])

let people = 0
async function anEntry(): Promise<string> {
  people += 1
  const dossier = await aReadyDossier(world, officer, 'PR-10.521', somebody(people))
  return (await done(send(world, validator, dossier, { kind: 'approve' }))).entryId ?? ''
}
const sent = (actor: Actor, id: string, command: AskedEntryCommand) =>
  changeEntry(world)(actor, id, { commandId: world.newId(), version: undefined, command })
const cardsOf = async (id: string) => (await done(readEntry(world)(validator, { id }))).entry.cards
const lot = (actor: Actor, entryIds: readonly string[]) =>
  makeCardLot(world)(actor, { commandId: world.newId(), lotId: world.newId(), entryIds })

describe('a card on its way', () => {
  test('is signed, printed and handed over by the office that serves the person', async () => {
    const id = await anEntry()
    await done(lot(officer, [id]))
    const [card] = await cardsOf(id)
    const handOver = { kind: 'hand_over_card', cardId: card?.id ?? '', to: { kind: 'holder' } } as const
    await done(sent(officer, id, handOver))
    expect(await cardsOf(id)).toMatchObject([{ status: 'handed_over', handedTo: { kind: 'holder' } }])
  })

  test('is handed to a proxy whose card number is one, kept in its tidy form', async () => {
    const id = await anEntry()
    await done(lot(officer, [id]))
    const [card] = await cardsOf(id)
    const handOver = (cin: string): AskedEntryCommand => ({
      kind: 'hand_over_card',
      cardId: card?.id ?? '',
      to: { kind: 'proxy', name: 'حسن أمزيل', cin },
    })
    expect(await sent(officer, id, handOver('his brother'))).toEqual(
      refuse({ code: 'malformed_particular', field: 'cin', reason: 'malformed_cin', value: 'his brother' }),
    )
    expect(await cardsOf(id)).toMatchObject([{ status: 'printed' }])
    await done(sent(officer, id, handOver('jf ١٢٣٤٥٦')))
    const handedTo = { kind: 'proxy', name: 'حسن أمزيل', cin: 'JF123456' }
    expect(await cardsOf(id)).toMatchObject([{ status: 'handed_over', handedTo }])
  })

  test('is not made by who only decides', async () => {
    expect(await sent(committee, await anEntry(), { kind: 'issue_card' })).toEqual(
      refuse({ code: 'not_allowed', action: 'issue_card', office_code: 'PR-10.521' }),
    )
  })

  test('of an entry that may have none is left out of the lot, and stops nobody else’s', async () => {
    const [good, suspended] = [await anEntry(), await anEntry()]
    await done(sent(validator, suspended, { kind: 'suspend', ground: 'papers' }))
    const answer = await done(lot(officer, [good, suspended, world.newId(), good]))
    expect(answer.printed).toEqual([good])
    expect(answer.leftOut.map(({ code }) => code).toSorted()).toEqual(['entry_not_registered', 'not_found'])
    expect(await lot(officer, [suspended])).toMatchObject({ refusal: { code: 'nothing_to_print' } })
  })

  test('is one a person, whoever prints at the same time', async () => {
    const ids = [await anEntry(), await anEntry(), await anEntry()]
    await Promise.all([
      lot(officer, ids),
      lot(validator, ids.toReversed()),
      ...ids.map((id) => sent(validator, id, { kind: 'issue_card' })),
    ])
    for (const id of ids) {
      expect((await cardsOf(id)).filter(({ status }) => status !== 'cancelled')).toHaveLength(1)
    }
  })
})

describe('a line of the register', () => {
  test('is struck off by the committee, and its card ends with it', async () => {
    const id = await anEntry()
    await done(lot(officer, [id]))
    const strikeOff = { kind: 'strike_off', ground: 'death', from: world.clock.today() } as const
    expect(await sent(officer, id, strikeOff)).toMatchObject({ refusal: { code: 'not_allowed' } })
    await done(sent(committee, id, strikeOff))
    expect(await cardsOf(id)).toMatchObject([{ status: 'cancelled', cancelReason: 'entry_ended' }])
    const { rows } = await register.pools.owner.query('select status from card where entry_id = $1', [id])
    expect(rows).toEqual([{ status: 'cancelled' }])
  })

  test('is corrected with checked particulars, and keeps what the register needs', async () => {
    const id = await anEntry()
    const correct = (particulars: object): AskedEntryCommand => ({
      ...{ kind: 'correct', particulars: { ...somebody(people), ...particulars }, reason: 'misspelt' },
    })
    expect(await sent(validator, id, correct({ cin: '12' }))).toMatchObject({
      refusal: { code: 'malformed_particular', field: 'cin' },
    })
    expect(await sent(validator, id, correct({ communeCode: 'x' }))).toMatchObject({
      refusal: { code: 'malformed_particular', field: 'communeCode' },
    })
    expect(await sent(validator, id, { kind: 'correct', particulars: {}, reason: 'x' })).toMatchObject({
      refusal: { code: 'incomplete' },
    })
    await done(sent(validator, id, correct({ familyNameFr: 'AMZILE', phone: '٠٦٦١٠٠٠٠٠١' })))
    const { entry } = await done(readEntry(world)(officer, { id }))
    expect(entry.particulars).toMatchObject({ familyNameFr: 'AMZILE', phone: '+212661000001' })
  })

  test('is found by its number in whichever digits, and not from another region', async () => {
    const id = await anEntry()
    const { entry } = await done(readEntry(world)(officer, { id }))
    const arabic = entry.number.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
    expect(await done(readEntry(world)(officer, { number: ` ${arabic} ` }))).toMatchObject({ id })
    expect(await readEntry(world)(far, { number: entry.number })).toEqual(refuse({ code: 'not_found' }))
  })
})
