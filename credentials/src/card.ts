import { fromBase45, toBase45 } from './base45.ts'
import type { CardClaims } from './claims.ts'
import { compress, DECOMPRESSED_BYTES_MAX, decompress, isZlibHeader } from './compression.ts'
import { findSignatureFault, parseMessage, type SignedMessage, signMessage } from './cose.ts'
import { type CardContent, type CardMeta, contentFromBytes, contentToBytes } from './cwt.ts'
import type { Algorithm, CardKey, SigningKey } from './keys.ts'
import { type CardRefusal, found, type Outcome, refused } from './refusal.ts'

/** A QR code holds at most this many characters of Base45; a longer text was never one. */
export const CARD_TEXT_LENGTH_MAX = 4_296

/** Who issues a card and for how long: moments in seconds since 1970. No end means no end. */
export type CardFrame = {
  readonly issuer: string
  readonly subject?: string
  readonly issuedAt: number
  readonly notBefore?: number
  readonly expiresAt?: number
}

/** What a reader believes, and the moment at which it reads. */
export type Reading = { readonly keys: readonly CardKey[]; readonly now: number }

export type ReadCard =
  | {
      readonly ok: true
      readonly card: CardClaims
      readonly meta: CardMeta
      readonly signature: 'verified'
    }
  | { readonly ok: false; readonly refusal: CardRefusal }

/** What a text says, whoever wrote it. */
export type UnverifiedCard = CardContent & {
  readonly signature: 'unverified'
  readonly algorithm: Algorithm
  readonly keyId?: string
}

/**
 * The text of a card's QR code: CBOR, signed, compressed, in Base45.
 *
 * The same claims, key and frame give the same text; there is no randomness in Ed25519.
 *
 * @throws RangeError where it would not fit in any QR code.
 */
export function signCard(card: CardClaims, key: SigningKey, frame: CardFrame): string {
  const message = signMessage(contentToBytes({ card, meta: frame }), key)
  const text = toBase45(compress(message))
  if (message.length > DECOMPRESSED_BYTES_MAX || text.length > CARD_TEXT_LENGTH_MAX) {
    throw new RangeError('A card of that size fits in no QR code')
  }
  return text
}

/**
 * The card behind a text, if one of the keys signed it and it is in force at that moment.
 *
 * The end does not count, as for every period: a card that ends at a second is expired in that second.
 */
export function readCard(text: string, { keys, now }: Reading): ReadCard {
  const message = messageFrom(text)
  if (!message.ok) return message
  const fault = findSignatureFault(message.value, keys)
  if (fault !== undefined) return refused(fault)
  const content = contentFromBytes(message.value.payload)
  if (!content.ok) return content
  const lapse = findLapse(content.value, now)
  return lapse === undefined ? { ok: true, ...content.value, signature: 'verified' } : refused(lapse)
}

/** The card behind a text without asking who wrote it: to look at, never to rely on. */
export function decodeUnverified(text: string): Outcome<UnverifiedCard> {
  const message = messageFrom(text)
  if (!message.ok) return message
  const content = contentFromBytes(message.value.payload)
  if (!content.ok) return content
  const { algorithm, keyId } = message.value
  return found({
    ...content.value,
    signature: 'unverified',
    algorithm,
    ...(keyId === undefined ? {} : { keyId }),
  })
}

/** Why a card is not in force at a moment; `undefined` when it is. */
export function findLapse({ card, meta }: CardContent, now: number): CardRefusal | undefined {
  const { expiresAt, notBefore } = meta
  if (expiresAt !== undefined && now >= expiresAt) return { code: 'expired', expiresAt, card, meta }
  if (notBefore !== undefined && now < notBefore) return { code: 'not_yet_valid', notBefore, card, meta }
  return undefined
}

/**
 * Whether a text could be a card rather than an address or a product code, by its letters and its first
 * bytes. A cheap question for a scanner; only `readCard` answers for good.
 */
export function looksLikeCard(text: string): boolean {
  const [method, flags] = fromBase45(text.slice(0, 3)) ?? []
  if (method === undefined || flags === undefined) return false
  return isZlibHeader(method, flags) && fromBase45(withoutLineEnd(text)) !== undefined
}

function messageFrom(text: string): Outcome<SignedMessage> {
  if (text.length > CARD_TEXT_LENGTH_MAX) return refused({ code: 'too_large', limit: CARD_TEXT_LENGTH_MAX })
  const frame = fromBase45(withoutLineEnd(text))
  if (frame === undefined || frame.length === 0) return refused({ code: 'not_base45' })
  const bytes = decompress(frame)
  return bytes.ok ? parseMessage(bytes.value) : bytes
}

/** Scanners that act as keyboards end with a line; a space, however, may be the last digit of Base45. */
const withoutLineEnd = (text: string): string => text.replace(/[\r\n]+$/, '')
