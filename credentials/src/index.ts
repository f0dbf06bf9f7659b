export type { CardFrame, ReadCard, Reading, UnverifiedCard } from './card.ts'
export {
  CARD_TEXT_LENGTH_MAX,
  decodeUnverified,
  findLapse,
  looksLikeCard,
  readCard,
  signCard,
} from './card.ts'
export type { CborMap } from './cbor.ts'
export type { Biometric, CardClaims } from './claims.ts'
export { DECOMPRESSED_BYTES_MAX } from './compression.ts'
export type { CraftCard } from './craft.ts'
export { craftFromClaims, craftToClaims } from './craft.ts'
export type { CardContent, CardMeta } from './cwt.ts'
export type { Algorithm, CardKey, JwkSet, PublicJwk, SigningKey } from './keys.ts'
export {
  cardKeyOf,
  generateKey,
  keyIdOf,
  parseCoseKeySet,
  parseJwkSet,
  publicKeyOf,
  signingKeyOf,
  toCoseKeySet,
  toJwkSet,
} from './keys.ts'
export type { CardRefusal, Outcome } from './refusal.ts'
