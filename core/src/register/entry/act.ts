import type { CalendarDate } from '../../kernel/index.ts'
import type { Particulars } from '../particulars.ts'

/** What can happen to a line of the register, its cards included. */
export type EntryAct =
  | {
      readonly kind: 'entered'
      readonly personId: string
      readonly number: string
      readonly particulars: Particulars
      /** The dossier that was approved, or the list that already carried the number. */
      readonly origin:
        | { readonly kind: 'dossier'; readonly dossierId: string }
        | { readonly kind: 'list'; readonly importId: string; readonly row: number }
      /** When the person entered the register; unknown where an old list does not say. */
      readonly enteredOn?: CalendarDate
    }
  | { readonly kind: 'corrected'; readonly particulars: Particulars; readonly reason: string }
  | { readonly kind: 'card_issued'; readonly card: IssuedCard }
  | { readonly kind: 'card_printed'; readonly cardId: string; readonly lotId: string }
  | { readonly kind: 'card_handed_over'; readonly cardId: string; readonly to: CardRecipient }
  | { readonly kind: 'card_cancelled'; readonly cardId: string; readonly reason: CardCancelReason }
  | { readonly kind: 'suspended'; readonly ground: string; readonly note?: string }
  | { readonly kind: 'reinstated'; readonly note?: string }
  | {
      readonly kind: 'struck_off'
      readonly ground: string
      readonly note?: string
      readonly from: CalendarDate
    }

/** A card as it was signed: what verifies it, and nothing that the entry already holds. */
export type IssuedCard = {
  readonly id: string
  /** The short random word of the public verification address. */
  readonly code: string
  readonly keyId: string
  readonly issuedOn: CalendarDate
  /** `undefined` while the law's validity of a card is unknown. */
  readonly validUntil?: CalendarDate
  /** The signed text that the QR carries. */
  readonly signedText: string
}

/** Who took the card away, and who saw it. */
export type CardRecipient =
  | { readonly kind: 'holder' }
  | { readonly kind: 'proxy'; readonly name: string; readonly cin: string }

/** Why a card stops to be good while the entry may go on. */
export const CARD_CANCEL_REASONS = [
  'lost',
  'stolen',
  'damaged',
  'wrong_data',
  'replaced',
  'entry_ended',
] as const

/** One reason to cancel a card. */
export type CardCancelReason = (typeof CARD_CANCEL_REASONS)[number]
