import type { CardClaims } from './claims.ts'
import type { CardMeta } from './cwt.ts'

/**
 * Why a text is not accepted as a card, in the order in which it is examined.
 *
 * `expired` and `not_yet_valid` are found last, on a card whose signature is good: they carry what the
 * card says, so that a checker can be shown whose card it is.
 */
export type CardRefusal =
  | { readonly code: 'too_large'; readonly limit: number }
  | { readonly code: 'not_base45' }
  | { readonly code: 'damaged_compression' }
  | { readonly code: 'not_cbor' }
  | { readonly code: 'not_cose_sign1' }
  | { readonly code: 'unsupported_algorithm'; readonly algorithm: number | string | undefined }
  | { readonly code: 'unknown_key'; readonly keyId: string | undefined }
  | { readonly code: 'bad_signature' }
  | { readonly code: 'no_claim_169' }
  | { readonly code: 'malformed_claim'; readonly label: number }
  | {
      readonly code: 'expired'
      readonly expiresAt: number
      readonly card: CardClaims
      readonly meta: CardMeta
    }
  | {
      readonly code: 'not_yet_valid'
      readonly notBefore: number
      readonly card: CardClaims
      readonly meta: CardMeta
    }

/** A value, or the reason why there is none. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: CardRefusal }

export const found = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
})

export const refused = (refusal: CardRefusal): { readonly ok: false; readonly refusal: CardRefusal } => ({
  ok: false,
  refusal,
})
