import type { CalendarDate, Instant } from '../../kernel/index.ts'
import type { Particulars } from '../particulars.ts'
import type { CardCancelReason, CardRecipient, EntryAct, IssuedCard } from './act.ts'

/** The standing of a line of the register. */
export const ENTRY_STATUSES = ['registered', 'suspended', 'struck_off'] as const

/** One standing. */
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

/** The way of a card from the signature to the hand. */
export const CARD_STATUSES = ['to_print', 'printed', 'handed_over', 'cancelled'] as const

/** One step of a card. */
export type CardStatus = (typeof CARD_STATUSES)[number]

/** A card of an entry. */
export type Card = IssuedCard & {
  readonly status: CardStatus
  readonly issuedAt: Instant
  readonly lotId?: string
  readonly printedAt?: Instant
  readonly handedOverAt?: Instant
  readonly handedTo?: CardRecipient
  readonly cancelledAt?: Instant
  readonly cancelReason?: CardCancelReason
}

/** A line of the register as its acts left it. */
export type Entry = {
  readonly status: EntryStatus
  readonly personId: string
  readonly number: string
  readonly particulars: Particulars
  readonly origin: Extract<EntryAct, { kind: 'entered' }>['origin']
  readonly enteredOn?: CalendarDate
  readonly enteredAt: Instant
  readonly enteredBy: string
  readonly cards: readonly Card[]
  readonly ground?: string
  readonly struckOffFrom?: CalendarDate
  readonly last: { readonly kind: string; readonly by: string; readonly at: Instant }
}
