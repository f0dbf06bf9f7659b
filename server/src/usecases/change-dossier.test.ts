import { parseRegisterNumber, type RegisterNumberFormat, refuse } from '@sijill/core/kernel'
import { inForce } from '@sijill/core/rules'
import { aRegister } from '@sijill/testkit'
import { describe, expect, test } from 'vitest'
import { chained, listActs, NEW_STREAM } from '../store/act.ts'
import type { Actor } from './authority.ts'
import { type AskedDossierCommand, changeDossier, openDossier } from './change-dossier.ts'
import { aDraft, aFiledDossier, aReadyDossier, done, send, somebody } from './dossier.fixture.ts'
import { readDossier } from './read-file.ts'

const register = await aRegister()
const { world } = register
const officer = await register.aUser(['officer', 'PR-10.521'])
const validator = await register.aUser(['validator', 'CH-10'])
const colleague = await register.aUser(['validator', 'CH-10'])
const elsewhere = await register.aUser(['officer', 'CH-09'], ['validator', 'CH-09'])

const APPROVE = { kind: 'approve' } as const
let people = 0
function anybody() {
  people += 1
  return somebody(people)
}
const aReady = (office = 'PR-10.521') => aReadyDossier(world, officer, office, anybody())
const actsOf = (id: string) => world.store.transaction(validator.id, (db) => listActs(db, [id]))
const again = (actor: Actor, id: string, commandId: string, command: AskedDossierCommand) =>
  changeDossier(world)(actor, id, { commandId, version: undefined, command })

describe('numbers', () => {
  test('forty decisions at once give forty numbers, one after the other, none twice', async () => {
    const ids: string[] = []
    for (let count = 0; count < 40; count += 1) ids.push(await aReady())
    const receipts = await Promise.all(ids.map((id) => done(send(world, validator, id, APPROVE))))
    const { value: format } = inForce(world.law().parameters['register-number-pattern'], world.clock.today())
    const serials = receipts.map(({ number = '' }) => {
      const read = parseRegisterNumber(number, format as RegisterNumberFormat)
      return read.ok ? [read.value.parts.region, read.value.parts.serial] : read.refusal
    })
    const first = Math.min(...serials.map((parts) => (Array.isArray(parts) ? Number(parts[1]) : Number.NaN)))
    expect(serials.toSorted((a, b) => Number(Object.values(a)[1]) - Number(Object.values(b)[1]))).toEqual(
      Array.from({ length: 40 }, (_, index) => ['10', first + index]),
    )
  })

  test('a refused decision costs no number', async () => {
    const [before, refused, after] = [await aReady(), await aReady(), await aReady()]
    const one = await done(send(world, validator, before, APPROVE))
    expect(await send(world, officer, refused, APPROVE)).toMatchObject({ refusal: { code: 'not_allowed' } })
    await done(send(world, validator, refused, { kind: 'amend', change: { practiceYears: 1 } }))
    expect(await send(world, colleague, refused, APPROVE)).toMatchObject({
      refusal: { code: 'insufficient_practice' },
    })
    const two = await done(send(world, validator, after, APPROVE))
    expect(Number(two.number?.slice(3, 9)) - Number(one.number?.slice(3, 9))).toBe(1)
  })

  test('a number that a list brought is stepped over', async () => {
    const last = await done(send(world, validator, await aReady(), APPROVE))
    const serial = String(Number(last.number?.slice(3, 9)) + 1).padStart(6, '0')
    const taken = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((check) => `10-${serial}-${check}`)
    const owner = register.pools.owner
    for (const number of taken) {
      await owner.query(
        `insert into entry (id, version, person_id, office_code, status, number, name_ar, name_fr, entered_at,
           changed_at, search_text, name_keys)
         values (gen_random_uuid(), 1, gen_random_uuid(), 'CH-10', 'registered', $1, '', '', now(), now(), '', '{}')`,
        [number],
      )
    }
    const next = await done(send(world, validator, await aReady(), APPROVE))
    expect(Number(next.number?.slice(3, 9))).toBe(Number(serial) + 1)
    await owner.query('delete from entry where number = any ($1)', [taken])
  })
})

describe('a command that comes again', () => {
  test('gets its first answer, also after the file has moved on, and is recorded once', async () => {
    const { id } = await aFiledDossier(world, officer, 'PR-10.521', anybody())
    const commandId = world.newId()
    const command = { kind: 'request_document', requirement: 'portrait' } as const
    const first = await done(again(officer, id, commandId, command))
    await done(send(world, officer, id, { kind: 'withdraw', reason: 'moved away' }))
    expect(await done(again(officer, id, commandId, command))).toEqual(first)
    expect((await actsOf(id)).filter((act) => act.commandId === commandId)).toHaveLength(1)
  })

  test('ten times at the same moment is recorded once and answered alike', async () => {
    const id = await aReady()
    const commandId = world.newId()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => done(again(validator, id, commandId, APPROVE))),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect((await actsOf(id)).filter(({ kind }) => kind === 'approved')).toHaveLength(1)
  })

  test('with other content is refused, and so is somebody else’s id', async () => {
    const id = await aDraft(world, officer, 'PR-10.521', anybody())
    const commandId = world.newId()
    await done(again(officer, id, commandId, { kind: 'amend', change: { address: 'Derb 4' } }))
    const reused = refuse({ code: 'command_reused', command_id: commandId })
    const other = { kind: 'amend', change: { address: 'Derb 5' } } as const
    expect(await again(officer, id, commandId, other)).toEqual(reused)
    expect(await again(validator, id, commandId, other)).toEqual(reused)
    expect(await actsOf(id)).toHaveLength(2)
  })
})

describe('two at the same file', () => {
  test('of two who decide at once one decides, and the other is told who did what', async () => {
    const id = await aReady()
    const outcomes = await Promise.all([
      send(world, validator, id, APPROVE),
      send(world, colleague, id, { kind: 'refuse', grounds: [{ code: 'practice_not_proven' }] }),
    ])
    const [winner, loser] = outcomes[0]?.ok ? [0, 1] : [1, 0]
    expect(outcomes[winner]).toMatchObject({ ok: true })
    expect(outcomes[loser]).toEqual(
      refuse({
        ...{ code: 'wrong_status', status: winner === 0 ? 'approved' : 'refused' },
        last: {
          kind: winner === 0 ? 'approved' : 'refused',
          by: winner === 0 ? validator.id : colleague.id,
          at: world.clock.now(),
        },
      }),
    )
  })

  test('whoever read an older version is told what happened since', async () => {
    const id = await aDraft(world, officer, 'PR-10.521', anybody())
    await done(send(world, validator, id, { kind: 'amend', change: { address: 'Derb 4' } }))
    const asked = { commandId: world.newId(), version: 1, command: { kind: 'submit' } as const }
    expect(await changeDossier(world)(officer, id, asked)).toEqual(
      refuse({
        ...{ code: 'stale_version', version: 2 },
        last: { kind: 'amended', by: validator.id, at: world.clock.now() },
      }),
    )
  })
})

describe('a file', () => {
  test('is opened once: its id is taken for everybody, also where nobody there sees it', async () => {
    const id = await aDraft(world, officer, 'PR-10.521', anybody())
    for (const actor of [officer, elsewhere]) {
      const officeCode = actor === officer ? 'PR-10.521' : 'CH-09'
      const asked = { commandId: world.newId(), id, personId: undefined, officeCode, particulars: {} }
      expect(await openDossier(world)(actor, asked)).toEqual(refuse({ code: 'id_taken' }))
    }
  })

  test('is not there for another region', async () => {
    const id = await aReady()
    expect(await send(world, elsewhere, id, APPROVE)).toEqual(refuse({ code: 'not_found' }))
    expect(await readDossier(world)(elsewhere, id)).toEqual(refuse({ code: 'not_found' }))
  })

  test('keeps its order and its chain when a clock goes back', async () => {
    const id = await aDraft(world, officer, 'PR-10.521', anybody())
    register.moveTo('2026-04-06T08:59:00.000Z')
    await done(send(world, officer, id, { kind: 'amend', change: { address: 'Derb 4' } }))
    await done(send(world, officer, id, { kind: 'amend', change: { address: 'Derb 5' } }))
    register.moveTo('2026-04-06T09:00:00.000Z')
    await done(send(world, officer, id, { kind: 'withdraw', reason: 'moved away' }))
    const acts = await actsOf(id)
    expect(acts.map(({ version, kind }) => [version, kind])).toEqual([
      ...[
        [1, 'opened'],
        [2, 'amended'],
        [3, 'amended'],
        [4, 'withdrawn'],
      ],
    ])
    expect(
      chained(
        NEW_STREAM,
        acts.map(({ version: _, previousHash: __, hash: ___, ...act }) => act),
      ),
    ).toEqual(acts)
  })

  test('tells a commune that no list has, and takes numbers in whichever digits', async () => {
    const asked = (particulars: object) => ({
      ...{ commandId: world.newId(), id: world.newId(), personId: undefined, officeCode: 'PR-10.521' },
      particulars,
    })
    expect(await openDossier(world)(officer, asked({ communeCode: '10.521.99.99' }))).toEqual(
      refuse({
        ...{ code: 'malformed_particular', field: 'communeCode', reason: 'unknown_commune' },
        value: '10.521.99.99',
      }),
    )
    const { id } = await done(
      openDossier(world)(officer, asked({ cin: 'jf ٩٨٧٦٥٤', phone: '٠٦ ٦١ ٢٣ ٤٥ ٦٧' })),
    )
    const view = await done(readDossier(world)(officer, id))
    expect(view.dossier.particulars).toEqual({ cin: 'JF987654', phone: '+212661234567' })
  })

  test('like another of the country waits for an answer, wherever the other was filed', async () => {
    const twin = anybody()
    const there = { ...twin, provinceCode: '09.001', communeCode: undefined, communeAsWritten: 'Agadir' }
    const { communeCode: _, provinceCode: __, ...far } = there
    const { id: other } = await aFiledDossier(world, elsewhere, 'CH-09', far)
    const id = await aReadyDossier(world, officer, 'PR-10.521', twin)
    expect(await send(world, validator, id, APPROVE)).toMatchObject({
      refusal: { code: 'duplicate_unanswered', candidates: [{ id: other }] },
    })
    const answer = { kind: 'answer_duplicate', otherId: other, verdict: 'someone_else' } as const
    expect(await send(world, officer, id, answer)).toEqual(refuse({ code: 'reason_needed' }))
    await done(send(world, officer, id, { ...answer, reason: 'shown both cards' }))
    expect(await send(world, validator, id, APPROVE)).toMatchObject({ value: { status: 'approved' } })
  })
})

describe('a file for a person who is known', () => {
  const openFor = (actor: Actor, officeCode: string, personId: string, id = world.newId()) =>
    openDossier(world)(actor, { commandId: world.newId(), id, personId, officeCode, particulars: anybody() })
  const personOf = async (id: string) => (await done(readDossier(world)(validator, id))).dossier.personId

  test('gives no second number while a line of that person is in force', async () => {
    const first = await aReady()
    const personId = await personOf(first)
    const second = world.newId()
    await done(openFor(officer, 'PR-10.521', personId, second))
    const { number } = await done(send(world, validator, first, APPROVE))
    const charge = { kind: 'tell_charge', language: 'ar', channel: 'read_aloud', agrees: true } as const
    await done(send(world, officer, second, charge))
    expect(await send(world, officer, second, { kind: 'submit' })).toMatchObject({
      refusal: { code: 'already_registered', reference: number },
    })
  })

  test('two files of one person that are approved at once give one number', async () => {
    const [first, second] = [await aReady(), await aReady()]
    const personId = await personOf(first)
    await register.pools.owner.query(
      `alter table act disable trigger act_is_kept;
       update act set payload = jsonb_set(payload, '{personId}', '"${personId}"')
         where stream = '${second}' and version = 1;
       update dossier set person_id = '${personId}' where id = '${second}';
       alter table act enable trigger act_is_kept`,
    )
    const outcomes = await Promise.all([first, second].map((id) => send(world, validator, id, APPROVE)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'already_registered' }) }),
    )
  })

  test('is opened only by who may see a file of that person', async () => {
    const personId = await personOf(await aReady())
    expect(await openFor(elsewhere, 'CH-09', personId)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await openFor(officer, 'PR-10.521', world.newId())).toMatchObject({
      refusal: { code: 'not_found' },
    })
  })
})

test('a file does not take the id of an account, whose own acts would then have no place', async () => {
  const id = world.newId()
  const account = { id, nameAr: 'سعاد', nameFr: 'Souad', email: `${id}@sijill.example`, phone: undefined }
  await register.accounts.add({ ...account, password: 'first-password-1' })
  const asked = { commandId: world.newId(), id, personId: undefined, officeCode: 'PR-10.521' }
  expect(await openDossier(world)(officer, { ...asked, particulars: anybody() })).toMatchObject({
    refusal: { code: 'id_taken' },
  })
})
