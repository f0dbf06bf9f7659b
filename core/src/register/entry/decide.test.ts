import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, daysAfter, instantOf, refuse } from '../../kernel/index.ts'
import { aCard, entryAfter, particularsOf, TODAY } from '../register.fixture.ts'
import { CARD_CANCEL_REASONS, type EntryAct } from './act.ts'
import { decideEntry, type EntryCommand, type StandingFacts, standingOf } from './decide.ts'
import { evolveEntry } from './evolve.ts'
import type { Card, Entry } from './state.ts'

const issued = (id: string): EntryAct => ({ kind: 'card_issued', card: aCard(id) })
const printed = (cardId: string): EntryAct => ({ kind: 'card_printed', cardId, lotId: 'lot' })
const handedOver = (cardId: string): EntryAct => ({
  ...{ kind: 'card_handed_over', cardId, to: { kind: 'holder' } },
})
const cancelled = (cardId: string): EntryAct => ({ kind: 'card_cancelled', cardId, reason: 'lost' })
const suspended: EntryAct = { kind: 'suspended', ground: 'papers_expired' }
const struckOff: EntryAct = { kind: 'struck_off', ground: 'death', from: TODAY }

const CONTEXT = { today: TODAY, by: 'officer' }

const answerOf = (entry: Entry, command: EntryCommand): string => {
  const outcome = decideEntry(entry, command, CONTEXT)
  return outcome.ok ? outcome.value.kind : outcome.refusal.code
}
const ISSUE: EntryCommand = { kind: 'issue_card', card: aCard('new') }
const HAND_OVER: EntryCommand = { kind: 'hand_over_card', cardId: 'one', to: { kind: 'holder' } }

describe('a card', () => {
  test.each<[string, readonly EntryAct[], EntryCommand, string]>([
    ['is issued to who has none', [], ISSUE, 'card_issued'],
    ['is not issued beside a good one', [issued('one')], ISSUE, 'card_already_issued'],
    ['is not issued beside one in the holder’s hand', way('one'), ISSUE, 'card_already_issued'],
    ['is issued after the old one was cancelled', [issued('one'), cancelled('one')], ISSUE, 'card_issued'],
    ['is not issued while the entry is suspended', [suspended], ISSUE, 'entry_not_registered'],
    ['is not issued to who was struck off', [struckOff], ISSUE, 'entry_not_registered'],
    ['is handed over once it is printed', [issued('one'), printed('one')], HAND_OVER, 'card_handed_over'],
    ['is not handed over before', [issued('one')], HAND_OVER, 'card_wrong_status'],
    ['is not handed over twice', way('one'), HAND_OVER, 'card_wrong_status'],
    ['is unknown where the entry has none', [], HAND_OVER, 'card_unknown'],
    [
      'may be printed again: a sheet jams',
      [issued('one'), printed('one')],
      { kind: 'print_card', cardId: 'one', lotId: 'second' },
      'card_printed',
    ],
    [
      'is not cancelled twice',
      [issued('one'), cancelled('one')],
      { kind: 'cancel_card', cardId: 'one', reason: 'lost' },
      'card_wrong_status',
    ],
  ])('%s', (_, acts, command, answer) => {
    expect(answerOf(entryAfter(...acts), command)).toBe(answer)
  })

  test('of a line that a list brought is issued by another hand than the one that brought it', () => {
    const { enteredBy, ...line } = entryAfter()
    const fromList: Entry = { ...line, enteredBy, origin: { kind: 'list', importId: 'run', row: 2 } }
    expect(decideEntry(fromList, ISSUE, { today: TODAY, by: enteredBy })).toEqual(
      refuse({ code: 'own_file' }),
    )
    expect(decideEntry(fromList, ISSUE, CONTEXT).ok).toBe(true)
    expect(decideEntry(entryAfter(), ISSUE, { today: TODAY, by: enteredBy }).ok).toBe(true)
  })

  test('that is refused names the good one', () => {
    expect(decideEntry(entryAfter(issued('one')), ISSUE, CONTEXT)).toEqual(
      refuse({ code: 'card_already_issued', card_id: 'one', status: 'to_print' }),
    )
  })
})

function way(id: string): readonly EntryAct[] {
  return [issued(id), printed(id), handedOver(id)]
}

describe('a line of the register', () => {
  test.each<[string, readonly EntryAct[], EntryCommand, string]>([
    ['is suspended', [], { kind: 'suspend', ground: 'x' }, 'suspended'],
    ['is not suspended twice', [suspended], { kind: 'suspend', ground: 'x' }, 'entry_not_registered'],
    ['is reinstated', [suspended], { kind: 'reinstate' }, 'reinstated'],
    ['is not reinstated unless suspended', [], { kind: 'reinstate' }, 'entry_not_suspended'],
    ['is struck off', [], { kind: 'strike_off', ground: 'x', from: TODAY }, 'struck_off'],
    [
      'is struck off while suspended',
      [suspended],
      { kind: 'strike_off', ground: 'x', from: TODAY },
      'struck_off',
    ],
    ['is struck off once', [struckOff], { kind: 'strike_off', ground: 'x', from: TODAY }, 'entry_struck_off'],
    ['stays struck off', [struckOff], { kind: 'reinstate' }, 'entry_not_suspended'],
  ])('%s', (_, acts, command, answer) => {
    expect(answerOf(entryAfter(...acts), command)).toBe(answer)
  })

  test('a correction replaces what it says and empties nothing that the register needs', () => {
    const correct = (change: object): EntryCommand => ({
      ...{ kind: 'correct', particulars: { ...particularsOf(), ...change }, reason: 'misspelt' },
    })
    expect(answerOf(entryAfter(), correct({ familyNameFr: 'AMZILE' }))).toBe('corrected')
    expect(
      decideEntry(entryAfter(), { kind: 'correct', particulars: {}, reason: 'x' }, CONTEXT),
    ).toMatchObject({
      refusal: { code: 'incomplete', missing: expect.arrayContaining(['givenNameAr', 'cin', 'route']) },
    })
    expect(answerOf(entryAfter(struckOff), correct({}))).toBe('entry_struck_off')
  })

  test('a correction may leave open what an old list never said', () => {
    const { cin: _, ...old } = particularsOf()
    const entry = { ...entryAfter(), particulars: old }
    const particulars = { ...old, phone: '+212600000002' }
    expect(answerOf(entry, { kind: 'correct', particulars, reason: 'new phone' })).toBe('corrected')
  })

  test('striking off ends the good card', () => {
    const { cards } = entryAfter(...way('one'), struckOff)
    expect(cards).toMatchObject([{ id: 'one', status: 'cancelled', cancelReason: 'entry_ended' }])
  })

  test('begins with its registration', () => {
    const at = instantOf('2026-05-04T09:00:00.000Z')
    expect(() => evolveEntry(undefined, { kind: 'reinstated', by: 'x', at })).toThrow('begins with "entered"')
  })
})

const factsOf = (
  { status: entryStatus }: Entry,
  { status: cardStatus, validUntil }: Card,
): StandingFacts => ({
  ...{ entryStatus, cardStatus, validUntil },
})

test('an entry is struck off from today or from a day that has passed, never from a day to come', () => {
  const strikeOff = (from: string) =>
    decideEntry(entryAfter(), { kind: 'strike_off', ground: 'x', from: dayOf(from) }, CONTEXT)
  expect(strikeOff('2026-05-03').ok).toBe(true)
  expect(strikeOff('2026-05-04').ok).toBe(true)
  expect(strikeOff('2026-05-05')).toEqual({ ok: false, refusal: { code: 'future_day', day: '2026-05-05' } })
})

describe('standingOf', () => {
  const standing = (acts: readonly EntryAct[], day: string, validUntil?: string): string => {
    const card = aCard('one', validUntil === undefined ? {} : { validUntil: dayOf(validUntil) })
    const entry = entryAfter({ kind: 'card_issued', card }, ...acts)
    const [kept] = entry.cards
    if (kept === undefined) throw new Error('The entry has a card')
    return standingOf(factsOf(entry, kept), dayOf(day))
  }

  test.each<[string, readonly EntryAct[], string, string | undefined, string]>([
    ['a card without an end is good', [], '2050-01-01', undefined, 'valid'],
    ['the day before its end', [], '2031-05-03', '2031-05-04', 'valid'],
    ['on the day it ends', [], '2031-05-04', '2031-05-04', 'expired'],
    ['the day after', [], '2031-05-05', '2031-05-04', 'expired'],
    ['a lost card', [cancelled('one')], '2026-05-04', undefined, 'cancelled'],
    ['a card of a suspended entry', [suspended], '2026-05-04', undefined, 'suspended'],
    ['a lost card of a suspended entry', [cancelled('one'), suspended], '2026-05-04', undefined, 'cancelled'],
    ['an expired card of a suspended entry', [suspended], '2031-05-05', '2031-05-04', 'suspended'],
    ['from the day of striking off', [struckOff], TODAY, undefined, 'struck_off'],
    ['a reinstated entry', [suspended, { kind: 'reinstated' }], '2026-05-04', undefined, 'valid'],
  ])('%s', (_, acts, day, validUntil, answer) => {
    expect(standing(acts, day, validUntil)).toBe(answer)
  })
})

describe('whatever is asked of an entry, in whatever order', () => {
  const cardId = fc.constantFrom('c1', 'c2', 'c3', 'nobody')
  const command: fc.Arbitrary<EntryCommand> = fc.oneof(
    fc.constantFrom('c1', 'c2', 'c3').map((id) => ({ kind: 'issue_card', card: aCard(id) }) as const),
    cardId.map((id) => ({ kind: 'print_card', cardId: id, lotId: 'lot' }) as const),
    cardId.map((id) => ({ kind: 'hand_over_card', cardId: id, to: { kind: 'holder' } }) as const),
    fc
      .tuple(cardId, fc.constantFrom(...CARD_CANCEL_REASONS))
      .map(([id, reason]) => ({ kind: 'cancel_card', cardId: id, reason }) as const),
    fc.constantFrom<EntryCommand>(
      { kind: 'suspend', ground: 'x' },
      { kind: 'reinstate' },
      { kind: 'correct', particulars: particularsOf(), reason: 'x' },
    ),
    { weight: 1, arbitrary: fc.constant<EntryCommand>({ kind: 'strike_off', ground: 'x', from: TODAY }) },
  )

  /** The register makes every card anew; an id that was used is not used again. */
  const isNew = (entry: Entry, asked: EntryCommand): boolean =>
    asked.kind !== 'issue_card' || entry.cards.every(({ id }) => id !== asked.card.id)

  test('one person never holds two good cards; an ended entry holds none; refusals change nothing', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), fc.nat(4000), (commands, days) => {
        let entry = entryAfter()
        for (const asked of commands.filter((each) => isNew(entry, each))) {
          if (!isNew(entry, asked)) continue
          const outcome = decideEntry(entry, asked, CONTEXT)
          if (!outcome.ok) continue
          entry = evolveEntry(entry, { ...outcome.value, by: 'v', at: entry.enteredAt })
          const good = entry.cards.filter(({ status }) => status !== 'cancelled')
          expect(good.length).toBeLessThanOrEqual(entry.status === 'struck_off' ? 0 : 1)
          for (const card of entry.cards) {
            const standing = standingOf(factsOf(entry, card), daysAfter(TODAY, days))
            expect(standing === 'valid').toBe(entry.status === 'registered' && card.status !== 'cancelled')
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})
