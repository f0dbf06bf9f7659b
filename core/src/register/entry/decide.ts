import { type CalendarDate, ok, type Result, refuse, unreachable } from '../../kernel/index.ts'
import { missingParticulars, type ParticularName, type Particulars } from '../particulars.ts'
import type { CardCancelReason, CardRecipient, EntryAct, IssuedCard } from './act.ts'
import type { Card, CardStatus, Entry, EntryStatus } from './state.ts'

/** What an office may ask of an entry. */
export type EntryCommand =
  | { readonly kind: 'correct'; readonly particulars: Particulars; readonly reason: string }
  | { readonly kind: 'issue_card'; readonly card: IssuedCard }
  | { readonly kind: 'print_card'; readonly cardId: string; readonly lotId: string }
  | { readonly kind: 'hand_over_card'; readonly cardId: string; readonly to: CardRecipient }
  | { readonly kind: 'cancel_card'; readonly cardId: string; readonly reason: CardCancelReason }
  | { readonly kind: 'suspend'; readonly ground: string; readonly note?: string }
  | { readonly kind: 'reinstate'; readonly note?: string }
  | {
      readonly kind: 'strike_off'
      readonly ground: string
      readonly note?: string
      readonly from: CalendarDate
    }

/** Why a command on an entry may not be. */
export type EntryRefusal =
  | { readonly code: 'entry_not_registered'; readonly status: EntryStatus }
  | { readonly code: 'entry_not_suspended'; readonly status: EntryStatus }
  | { readonly code: 'entry_struck_off'; readonly from?: CalendarDate }
  | { readonly code: 'own_file' }
  | { readonly code: 'future_day'; readonly day: CalendarDate }
  | { readonly code: 'incomplete'; readonly missing: readonly ParticularName[] }
  | { readonly code: 'card_unknown'; readonly card_id: string }
  | { readonly code: 'card_already_issued'; readonly card_id: string; readonly status: CardStatus }
  | { readonly code: 'card_wrong_status'; readonly card_id: string; readonly status: CardStatus }

/** What a decision rests on besides the entry: the day, and who asks. */
export type EntryContext = { readonly today: CalendarDate; readonly by: string }

/** Says what a command would record, or why it may not. Reads no clock and writes nothing. */
export function decideEntry(
  entry: Entry,
  command: EntryCommand,
  { today, by }: EntryContext,
): Result<EntryAct, EntryRefusal> {
  switch (command.kind) {
    case 'correct':
      return correct(entry, command)
    case 'issue_card': {
      if (entry.status !== 'registered') return refuse({ code: 'entry_not_registered', status: entry.status })
      // Four eyes: a line that a list brought was decided by nobody, so another hand makes its card.
      if (entry.origin.kind === 'list' && entry.enteredBy === by) return refuse({ code: 'own_file' })
      // One good card a person: a second is made only after the first was cancelled.
      const good = entry.cards.find(({ status }) => status !== 'cancelled')
      if (good) return refuse({ code: 'card_already_issued', card_id: good.id, status: good.status })
      return ok({ kind: 'card_issued', card: command.card })
    }
    case 'print_card':
      return onCard(entry, command.cardId, ['to_print', 'printed'], {
        ...{ kind: 'card_printed', cardId: command.cardId, lotId: command.lotId },
      })
    case 'hand_over_card':
      return onCard(entry, command.cardId, ['printed'], {
        ...{ kind: 'card_handed_over', cardId: command.cardId, to: command.to },
      })
    case 'cancel_card':
      return onCard(entry, command.cardId, ['to_print', 'printed', 'handed_over'], {
        ...{ kind: 'card_cancelled', cardId: command.cardId, reason: command.reason },
      })
    case 'suspend':
      if (entry.status !== 'registered') return refuse({ code: 'entry_not_registered', status: entry.status })
      return ok({ kind: 'suspended', ground: command.ground, ...noteOf(command) })
    case 'reinstate':
      if (entry.status !== 'suspended') return refuse({ code: 'entry_not_suspended', status: entry.status })
      return ok({ kind: 'reinstated', ...noteOf(command) })
    case 'strike_off':
      // An act of today cannot end tomorrow what a card check must call good until then.
      if (command.from > today) return refuse({ code: 'future_day', day: command.from })
      return ifAlive(entry, {
        ...{ kind: 'struck_off', ground: command.ground, from: command.from, ...noteOf(command) },
      })
    default:
      return unreachable(command)
  }
}

/** A correction may leave open what was open before, and empties nothing that the register needs. */
function correct(
  entry: Entry,
  { particulars, reason }: Extract<EntryCommand, { kind: 'correct' }>,
): Result<EntryAct, EntryRefusal> {
  const alive = ifAlive(entry, { kind: 'corrected', particulars, reason })
  if (!alive.ok) return alive
  const before = new Set(missingParticulars(entry.particulars, 'counter'))
  const missing = missingParticulars(particulars, 'counter').filter((name) => !before.has(name))
  return missing.length > 0 ? refuse({ code: 'incomplete', missing }) : alive
}

const noteOf = ({ note }: { readonly note?: string }): { note?: string } =>
  note === undefined ? {} : { note }

function ifAlive(entry: Entry, act: EntryAct): Result<EntryAct, EntryRefusal> {
  if (entry.status !== 'struck_off') return ok(act)
  const from = entry.struckOffFrom === undefined ? {} : { from: entry.struckOffFrom }
  return refuse({ code: 'entry_struck_off', ...from })
}

function onCard(
  entry: Entry,
  cardId: string,
  from: readonly Card['status'][],
  act: EntryAct,
): Result<EntryAct, EntryRefusal> {
  const card = entry.cards.find(({ id }) => id === cardId)
  if (card === undefined) return refuse({ code: 'card_unknown', card_id: cardId })
  if (!from.includes(card.status)) {
    return refuse({ code: 'card_wrong_status', card_id: cardId, status: card.status })
  }
  return ok(act)
}

/** What a card check answers: the standing of the card on a day, and nothing more. */
export type CardStanding = 'valid' | 'expired' | 'suspended' | 'cancelled' | 'struck_off'

/** What a card check looks at. */
export type StandingFacts = {
  readonly entryStatus: EntryStatus
  readonly cardStatus: CardStatus
  readonly validUntil?: CalendarDate | undefined
}

/** The standing of a card on a day; the entry's own end goes before the card's. */
export function standingOf(
  { entryStatus, cardStatus, validUntil }: StandingFacts,
  day: CalendarDate,
): CardStanding {
  if (entryStatus === 'struck_off') return 'struck_off'
  if (cardStatus === 'cancelled') return 'cancelled'
  if (entryStatus === 'suspended') return 'suspended'
  return validUntil !== undefined && validUntil <= day ? 'expired' : 'valid'
}
