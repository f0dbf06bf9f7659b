import { dayOf } from '@sijill/core/kernel'
import type { Card, Dossier, Entry, Particulars } from '@sijill/core/register'
import { routeFor } from '@sijill/core/rules'
import { findDossier } from '../store/dossier.ts'
import { findEntry } from '../store/entry.ts'
import type { Actor } from './authority.ts'
import { makeCardLot } from './card-lot.ts'
import { type AskedDossierCommand, changeDossier, openDossier } from './change-dossier.ts'
import { type AskedEntryCommand, changeEntry } from './change-entry.ts'
import { changeRule, proposeRule } from './rule.ts'
import { type Accounts, addUser, changeUser } from './user.ts'
import type { World } from './world.ts'

/** For tests: choices that a seed determines, as the testkit makes them. */
export type Dice = {
  readonly between: (least: number, most: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <Value>(from: readonly Value[]) => Value
}

/** For tests: who works in the office. */
export type Staff = {
  readonly officer: Actor
  readonly validator: Actor
  readonly administrators: readonly [Actor, Actor]
}

type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } }

const GIVEN = [
  'خديجة',
  'محمد لحسن',
  'فاطمة الزهراء',
  'Abd-er-Rahmane',
  'Mbarek',
  'عبد الله',
  'رقية',
  "Lalla M'barka",
]
const FAMILY = ['أمزيل', 'بن علي', 'آيت باها', 'OUHAMOU', 'El Alaoui', 'Benaïssa', 'الدليمي']
const ACTIVITIES = ['02.02', '03.01', '06.06', '12.01', '04.01']

/**
 * For tests: an office in which anything happens that people may ask for, in any order, most of it as it
 * should be and some of it refused. Each step is one or a few commands through the use cases.
 */
export function officeLife(world: World, accounts: Accounts, { officer, validator, administrators }: Staff) {
  const dossiers: string[] = []
  const entries: string[] = []
  const rules: string[] = []
  const users: string[] = []
  const command = () => ({ commandId: world.newId(), version: undefined })
  const send = (actor: Actor, id: string, asked: AskedDossierCommand) =>
    changeDossier(world)(actor, id, { ...command(), command: asked })
  const change = (actor: Actor, id: string, asked: AskedEntryCommand) =>
    changeEntry(world)(actor, id, { ...command(), command: asked })

  async function open(dice: Dice, whole: boolean): Promise<string> {
    const id = world.newId()
    const particulars = someone(dice, whole)
    const officeCode = dice.pick(['PR-10.521', 'PR-10.261'])
    const asked = { commandId: world.newId(), id, personId: undefined, officeCode, particulars }
    const opened = await openDossier(world)(officer, asked)
    if (opened.ok) dossiers.push(id)
    return id
  }

  /** From an empty form to a line of the register, unless somebody like this one stands in the way. */
  async function bringThrough(dice: Dice): Promise<Outcome> {
    const id = await open(dice, true)
    await send(officer, id, {
      kind: 'tell_charge',
      language: 'ar',
      channel: 'read_aloud',
      agrees: dice.chance(0.9),
    })
    for (const requirement of papersOf(world, await dossierOf(id)))
      await send(officer, id, attach(requirement))
    await send(officer, id, { kind: 'submit' })
    const dossier = await dossierOf(id)
    for (const { id: documentId } of dossier?.documents ?? []) {
      await send(validator, id, { kind: 'accept_document', documentId })
    }
    for (const { id: otherId } of dossier?.candidates ?? []) {
      const answer = {
        kind: 'answer_duplicate',
        otherId,
        verdict: 'someone_else',
        reason: 'seen both',
      } as const
      await send(validator, id, answer)
    }
    const approved = await send(validator, id, { kind: 'approve' })
    if (approved.ok && approved.value.entryId !== undefined) entries.push(approved.value.entryId)
    return approved
  }

  const attach = (requirement: string): AskedDossierCommand => ({
    ...({
      kind: 'attach_document',
      documentId: world.newId(),
      requirement,
      sha256: 'ab'.repeat(32),
    } as const),
    ...{ mediaType: 'image/jpeg', bytes: 12_345, fileName: `${requirement} ورقة.jpg` },
  })

  const dossierOf = async (id: string): Promise<Dossier | undefined> =>
    (await world.store.transaction(validator.id, (db) => findDossier(db, id)))?.dossier

  async function anything(dice: Dice): Promise<Outcome> {
    const id = dice.pick(dossiers)
    const dossier = await dossierOf(id)
    if (dossier === undefined) return { ok: false, refusal: { code: 'not_found' } }
    return send(dice.pick([officer, validator]), id, dossierCommand(world, dice, dossier, attach))
  }

  async function onEntry(dice: Dice): Promise<Outcome> {
    if (entries.length === 0) return bringThrough(dice)
    const id = dice.pick(entries)
    const kept = await world.store.transaction(validator.id, (db) => findEntry(db, id))
    if (kept === undefined) return { ok: false, refusal: { code: 'not_found' } }
    if (dice.chance(0.2)) {
      const lot = { commandId: world.newId(), lotId: world.newId(), entryIds: [id, dice.pick(entries)] }
      return makeCardLot(world)(officer, lot)
    }
    return change(validator, id, entryCommand(world, dice, kept.entry))
  }

  async function onRule(dice: Dice): Promise<Outcome> {
    const by = dice.pick(administrators)
    if (rules.length === 0 || dice.chance(0.5)) {
      const id = world.newId()
      const [parameter, value] = dice.pick<readonly [string, unknown]>([
        ['card-validity', dice.between(12, 120)],
        [
          'register-number-pattern',
          dice.pick(['{region}-{serial:6}-{check}', 'A{year}/{region}/{serial:5}']),
        ],
        ['card-validity', null],
      ])
      const asked = {
        commandId: world.newId(),
        id,
        parameter,
        from: dayOf('2026-05-01'),
        value,
        basis: 'كتاب 12',
      }
      const proposed = await proposeRule(world)(by, asked)
      if (proposed.ok) rules.push(id)
      return proposed
    }
    const asked = dice.chance(0.5)
      ? { kind: 'publish' as const }
      : { kind: 'reject' as const, reason: 'too early' }
    return changeRule(world)(by, dice.pick(rules), { commandId: world.newId(), command: asked })
  }

  async function onUser(dice: Dice): Promise<Outcome> {
    const by = administrators[0]
    const grant = {
      role: dice.pick(['officer', 'auditor', 'director'] as const),
      officeCode: dice.pick(['MIN', 'CH-10']),
    }
    if (users.length === 0 || dice.chance(0.2)) {
      const commandId = world.newId()
      const email = `${commandId}@sijill.example`
      const asked = { commandId, nameAr: 'موظف', nameFr: 'Agent', email, phone: undefined, grants: [grant] }
      const added = await addUser(world, accounts)(by, asked)
      if (added.ok) users.push(added.value.user.id)
      return added
    }
    const kind = dice.pick(['grant', 'grant', 'revoke', 'deactivate', 'reactivate', 'unlock'] as const)
    const asked = kind === 'grant' || kind === 'revoke' ? { kind, ...grant } : { kind }
    return changeUser(world, accounts)(by, dice.pick(users), { commandId: world.newId(), command: asked })
  }

  /** One step. @returns `done`, or the code of the refusal. */
  return async function step(dice: Dice): Promise<string> {
    const work = dice.pick([anything, anything, anything, onEntry, onEntry, bringThrough, onRule, onUser])
    if (dossiers.length === 0 || dice.chance(0.1)) await open(dice, dice.chance(0.5))
    const outcome = await work(dice)
    return outcome.ok ? 'done' : outcome.refusal.code
  }
}

function someone(dice: Dice, whole: boolean): Particulars {
  const has = (share: number): boolean => whole || dice.chance(share)
  const person = {
    ...{
      givenNameAr: dice.pick(GIVEN),
      familyNameAr: dice.pick(FAMILY),
      activityCode: dice.pick(ACTIVITIES),
    },
    ...(dice.chance(0.7) ? { givenNameFr: dice.pick(GIVEN), familyNameFr: dice.pick(FAMILY) } : {}),
    ...(has(0.5)
      ? { sex: dice.pick(['M', 'F'] as const), provinceCode: '10.521', communeCode: '10.521.01.01' }
      : {}),
    ...(has(0.5) ? { cin: `JF${dice.between(100_000, 999_999)}`, practiceYears: dice.between(11, 40) } : {}),
    ...(dice.chance(0.5)
      ? { phone: `+2126${dice.between(10_000_000, 99_999_999)}`, address: 'درب\n12' }
      : {}),
  }
  const bornOn = dice.chance(0.3)
    ? { kind: 'year' as const, year: dice.between(1950, 1990) }
    : {
        kind: 'day' as const,
        day: dayOf(`19${dice.between(50, 90)}-0${dice.between(1, 9)}-1${dice.between(0, 9)}`),
      }
  return has(0.6)
    ? { ...person, bornOn, route: dice.pick(['artisan_by_experience', 'maalem'] as const) }
    : person
}

/** The papers that a route asks for; of each group, the first. */
function papersOf(world: World, dossier: Dossier | undefined): readonly string[] {
  const route = dossier?.particulars.route
  if (route === undefined) return []
  const wanted = routeFor(route, world.clock.today(), world.law()).documents
  const groups = Map.groupBy(
    wanted.filter(({ need }) => need !== 'optional'),
    ({ id, group }) => group ?? id,
  )
  return [...groups.values()].flatMap(([first]) => (first === undefined ? [] : [first.id]))
}

function dossierCommand(
  world: World,
  dice: Dice,
  dossier: Dossier,
  attach: (requirement: string) => AskedDossierCommand,
): AskedDossierCommand {
  const papers = papersOf(world, dossier)
  const requirement = dice.pick(papers.length === 0 ? ['national_id_card'] : papers)
  const documentId = dice.pick([...dossier.documents.map(({ id }) => id), world.newId()])
  const otherId = dice.pick([...dossier.candidates.map(({ id }) => id), world.newId()])
  return dice.pick<AskedDossierCommand>([
    { kind: 'amend', change: someone(dice, dice.chance(0.5)) },
    { kind: 'amend', change: { phone: null, sex: dice.pick(['M', 'F', null]) } },
    attach(requirement),
    { kind: 'withdraw_document', documentId },
    {
      kind: 'tell_charge',
      language: 'darija',
      channel: 'by_phone',
      agrees: dice.chance(0.5),
      witness: 'حسن',
    },
    { kind: 'submit' },
    { kind: 'accept_document', documentId },
    { kind: 'accept_document', documentId },
    { kind: 'refuse_document', documentId, ground: 'unreadable' },
    { kind: 'request_document', requirement, note: 'الوجه الثاني' },
    { kind: 'answer_duplicate', otherId, verdict: dice.pick(['someone_else', 'not_sure']), reason: 'seen' },
    { kind: 'approve' },
    { kind: 'refuse', grounds: [{ code: 'practice_not_proven', note: 'two years' }] },
    ...(dice.chance(0.2) ? [{ kind: 'withdraw', reason: 'moved away' } as const] : []),
  ])
}

function entryCommand(world: World, dice: Dice, entry: Entry): AskedEntryCommand {
  const cardId = entry.cards.at(-1)?.id ?? world.newId()
  const next: Readonly<Record<Card['status'], AskedEntryCommand>> = {
    to_print: { kind: 'print_card', cardId, lotId: world.newId() },
    printed: { kind: 'hand_over_card', cardId, to: { kind: 'proxy', name: 'حسن', cin: 'JF123456' } },
    handed_over: { kind: 'cancel_card', cardId, reason: 'lost' },
    cancelled: { kind: 'issue_card' },
  }
  const onCard = next[entry.cards.at(-1)?.status ?? 'cancelled']
  return dice.pick<AskedEntryCommand>([
    ...[onCard, onCard, onCard, onCard],
    { kind: 'hand_over_card', cardId, to: { kind: 'holder' } },
    { kind: 'cancel_card', cardId, reason: 'damaged' },
    { kind: 'suspend', ground: 'no_activity', note: 'سنة' },
    { kind: 'reinstate' },
    { kind: 'correct', particulars: { ...entry.particulars, ...someone(dice, true) }, reason: 'misspelt' },
    ...(dice.chance(0.2)
      ? [{ kind: 'strike_off', ground: 'death', from: dayOf('2026-05-01') } as const]
      : []),
  ])
}
