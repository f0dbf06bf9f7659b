import { unreachable } from '../../kernel/index.ts'
import type { Signed } from '../signed.ts'
import type { EntryAct } from './act.ts'
import type { Card, Entry } from './state.ts'

/** The entry after an act. Applies what has happened; asks nothing and refuses nothing. */
export function evolveEntry(before: Entry | undefined, act: Signed<EntryAct>): Entry {
  const { by, at } = act
  const last = { kind: act.kind, by, at }
  if (act.kind === 'entered') {
    const { personId, number, particulars, origin } = act
    const enteredOn = act.enteredOn === undefined ? {} : { enteredOn: act.enteredOn }
    return {
      ...{
        status: 'registered',
        personId,
        number,
        particulars,
        origin,
        enteredAt: at,
        enteredBy: by,
        cards: [],
        last,
      },
      ...enteredOn,
    }
  }
  if (before === undefined) throw new Error(`An entry begins with "entered", not with "${act.kind}"`)
  return { ...before, ...changeBy(before, act), last }
}

function changeBy(before: Entry, act: Exclude<Signed<EntryAct>, { kind: 'entered' }>): Partial<Entry> {
  const { at } = act
  switch (act.kind) {
    case 'corrected':
      return { particulars: act.particulars }
    case 'card_issued':
      return { cards: [...before.cards, { ...act.card, status: 'to_print', issuedAt: at }] }
    case 'card_printed':
      return withCard(before, act.cardId, { status: 'printed', lotId: act.lotId, printedAt: at })
    case 'card_handed_over':
      return withCard(before, act.cardId, { status: 'handed_over', handedTo: act.to, handedOverAt: at })
    case 'card_cancelled':
      return withCard(before, act.cardId, { status: 'cancelled', cancelReason: act.reason, cancelledAt: at })
    case 'suspended':
      return { status: 'suspended', ground: act.ground }
    case 'reinstated':
      return { status: 'registered' }
    case 'struck_off':
      return {
        ...{ status: 'struck_off', ground: act.ground, struckOffFrom: act.from },
        cards: before.cards.map((card) =>
          card.status === 'cancelled'
            ? card
            : { ...card, status: 'cancelled', cancelReason: 'entry_ended', cancelledAt: at },
        ),
      }
    default:
      return unreachable(act)
  }
}

const withCard = (before: Entry, cardId: string, change: Partial<Card>): Pick<Entry, 'cards'> => ({
  cards: before.cards.map((card) => (card.id === cardId ? { ...card, ...change } : card)),
})
