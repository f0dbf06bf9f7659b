import { type CborMap, fromCbor, isMap, toCbor, withoutTag } from './cbor.ts'
import { type CardClaims, claimsFromMap, claimsToMap } from './claims.ts'
import { found, type Outcome, refused } from './refusal.ts'

/** Who vouches for the card and for how long. Moments are whole seconds since 1970, as CWT has them. */
export type CardMeta = {
  readonly issuer?: string
  readonly subject?: string
  readonly expiresAt?: number
  readonly notBefore?: number
  readonly issuedAt?: number
}

/** A card with its frame: the claims set of RFC 8392 with claim 169 in it. */
export type CardContent = { readonly card: CardClaims; readonly meta: CardMeta }

const META = {
  issuer: [1, 'string'],
  subject: [2, 'string'],
  expiresAt: [4, 'number'],
  notBefore: [5, 'number'],
  issuedAt: [6, 'number'],
} as const satisfies { readonly [Name in keyof CardMeta]-?: readonly [label: number, type: string] }

const IDENTITY_DATA = 169
const CWT_TAG = 61

/** The bytes that are signed. */
export function contentToBytes({ card, meta }: CardContent): Uint8Array {
  const claims = new Map<number, unknown>([[IDENTITY_DATA, claimsToMap(card)]])
  for (const [name, value] of Object.entries(meta)) {
    const label = Object.entries(META).find(([field]) => field === name)?.[1][0]
    if (label !== undefined && value !== undefined) claims.set(label, value)
  }
  return toCbor(claims)
}

/** The content of signed bytes, or what is wrong with it. */
export function contentFromBytes(bytes: Uint8Array): Outcome<CardContent> {
  const decoded = fromCbor(bytes)
  const claims = decoded && withoutTag(decoded.value, CWT_TAG)
  if (!isMap(claims)) return refused({ code: 'not_cbor' })
  const identity = claims.get(IDENTITY_DATA)
  if (identity === undefined) return refused({ code: 'no_claim_169' })
  if (!isMap(identity)) return refused({ code: 'malformed_claim', label: IDENTITY_DATA })

  const meta = metaFrom(claims)
  if (!meta.ok) return meta
  const card = claimsFromMap(identity)
  return card.ok ? found({ card: card.value, meta: meta.value }) : card
}

function metaFrom(claims: CborMap): Outcome<CardMeta> {
  const named: Record<string, unknown> = {}
  for (const [name, [label, type]] of Object.entries(META)) {
    if (!claims.has(label)) continue
    const value = claims.get(label)
    // An end that is no number must not pass for a card without end.
    const isRead = typeof value === type && (type === 'string' || Number.isFinite(value))
    if (!isRead) return refused({ code: 'malformed_claim', label })
    named[name] = value
  }
  // The checked edge: each name above holds the type that the table gives it.
  return found(named as CardMeta)
}
