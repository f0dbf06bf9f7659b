import { ed25519 } from '@noble/curves/ed25519.js'
import { p256 } from '@noble/curves/nist.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { fromBase64Url, toBase64Url } from './bytes.ts'
import { fromCbor, isBytes, isMap, toCbor } from './cbor.ts'

/** The signatures a card may bear: what we sign with, and what other issuers of this format use. */
export type Algorithm = 'EdDSA' | 'ES256'

/** A key that a reader trusts. `id` is the key id in base64url, so that any bytes can be one. */
export type CardKey = {
  readonly id: string
  readonly algorithm: Algorithm
  /** EdDSA: 32 bytes. ES256: the point, 33 or 65 bytes. */
  readonly publicKey: Uint8Array
}

/** A key that an issuer keeps to itself: the 32 bytes of an Ed25519 seed. */
export type SigningKey = { readonly id: string; readonly privateKey: Uint8Array }

/** A public key as RFC 7517 and RFC 8037 write it. */
export type PublicJwk = {
  readonly kty: 'OKP' | 'EC'
  readonly crv: 'Ed25519' | 'P-256'
  readonly x: string
  readonly y?: string
  readonly kid: string
  readonly alg: Algorithm
  readonly use: 'sig'
}

export type JwkSet = { readonly keys: readonly PublicJwk[] }

const KEY_ID_BYTES = 8

/** A new signing key, from the randomness of the machine. */
export const generateKey = (): SigningKey => signingKeyOf(ed25519.keygen().secretKey)

/** A signing key from its 32 secret bytes. */
export const signingKeyOf = (privateKey: Uint8Array): SigningKey => ({
  id: keyIdOf('EdDSA', ed25519.getPublicKey(privateKey)),
  privateKey,
})

/** What readers need to check what a signing key signs. */
export const publicKeyOf = ({ id, privateKey }: SigningKey): CardKey => ({
  id,
  algorithm: 'EdDSA',
  publicKey: ed25519.getPublicKey(privateKey),
})

/** A trusted key from its public bytes, named by its thumbprint. @throws RangeError where they are no key. */
export function cardKeyOf(algorithm: Algorithm, publicKey: Uint8Array): CardKey {
  if (!isPublicKey(algorithm, publicKey)) throw new RangeError(`Not a public key for ${algorithm}`)
  return { id: keyIdOf(algorithm, publicKey), algorithm, publicKey }
}

/**
 * The name of a key: the first 8 bytes of its COSE thumbprint (RFC 9679, SHA-256).
 *
 * Cut short because every card carries it; a reader who meets two keys of one name still checks the
 * signature.
 */
export const keyIdOf = (algorithm: Algorithm, publicKey: Uint8Array): string =>
  toBase64Url(sha256(toCbor(coseKeyOf({ algorithm, publicKey }))).subarray(0, KEY_ID_BYTES))

/** A key set for `/.well-known/jwks.json`. */
export const toJwkSet = (keys: readonly CardKey[]): JwkSet => ({ keys: keys.map(toJwk) })

/** The keys of a key set that we can check with; keys of other kinds are passed over. */
export function parseJwkSet(set: unknown): readonly CardKey[] {
  const keys = isRecord(set) ? set['keys'] : undefined
  return Array.isArray(keys) ? keys.flatMap((key) => parseJwk(key) ?? []) : []
}

/** A COSE key set (RFC 9052), in CBOR: the form the specification of claim 169 prefers. */
export const toCoseKeySet = (keys: readonly CardKey[]): Uint8Array =>
  toCbor(
    keys.map(
      (key) => new Map([...coseKeyOf(key), [KEY_ID, fromBase64Url(key.id)], [KEY_ALG, ALG[key.algorithm]]]),
    ),
  )

/** The keys of a COSE key set that we can check with; none where the bytes are no key set. */
export function parseCoseKeySet(bytes: Uint8Array): readonly CardKey[] {
  const keys = fromCbor(bytes)?.value
  return Array.isArray(keys) ? keys.flatMap((key) => parseCoseKey(key) ?? []) : []
}

const KEY_TYPE = 1
const KEY_ID = 2
const KEY_ALG = 3
const CURVE = -1
const X = -2
const Y = -3
const ALG = { EdDSA: -8, ES256: -7 } as const
const OKP_ED25519 = [1, 6] as const
const EC2_P256 = [2, 1] as const

/** Only what the thumbprint is taken of: type, curve and point. */
function coseKeyOf({ algorithm, publicKey }: Pick<CardKey, 'algorithm' | 'publicKey'>): Map<number, unknown> {
  const [type, curve] = algorithm === 'EdDSA' ? OKP_ED25519 : EC2_P256
  const { x, y } = coordinatesOf(algorithm, publicKey)
  return new Map<number, unknown>([
    [KEY_TYPE, type],
    [CURVE, curve],
    [X, x],
    ...(y === undefined ? [] : [[Y, y] as const]),
  ])
}

function parseCoseKey(key: unknown): CardKey | undefined {
  if (!isMap(key)) return undefined
  const [type, curve, x, y, id] = [KEY_TYPE, CURVE, X, Y, KEY_ID].map((label) => key.get(label))
  const is = ([keyType, keyCurve]: readonly [number, number]) => type === keyType && curve === keyCurve
  if (!isBytes(x)) return undefined
  const keyId = isBytes(id) ? toBase64Url(id) : undefined
  if (is(OKP_ED25519)) return trusted('EdDSA', x, keyId)
  if (is(EC2_P256) && isBytes(y)) return trusted('ES256', pointOf(x, y), keyId)
  return undefined
}

function toJwk({ id, algorithm, publicKey }: CardKey): PublicJwk {
  const { x, y } = coordinatesOf(algorithm, publicKey)
  const point = { x: toBase64Url(x), ...(y === undefined ? {} : { y: toBase64Url(y) }) }
  return algorithm === 'EdDSA'
    ? { kty: 'OKP', crv: 'Ed25519', ...point, kid: id, alg: algorithm, use: 'sig' }
    : { kty: 'EC', crv: 'P-256', ...point, kid: id, alg: algorithm, use: 'sig' }
}

function parseJwk(key: unknown): CardKey | undefined {
  if (!isRecord(key)) return undefined
  const [x, y] = [key['x'], key['y']].map((text) =>
    typeof text === 'string' ? fromBase64Url(text) : undefined,
  )
  const id = typeof key['kid'] === 'string' ? key['kid'] : undefined
  if (x === undefined) return undefined
  if (key['kty'] === 'OKP' && key['crv'] === 'Ed25519') return trusted('EdDSA', x, id)
  if (key['kty'] === 'EC' && key['crv'] === 'P-256' && y !== undefined)
    return trusted('ES256', pointOf(x, y), id)
  return undefined
}

function trusted(algorithm: Algorithm, publicKey: Uint8Array, id: string | undefined): CardKey | undefined {
  if (!isPublicKey(algorithm, publicKey)) return undefined
  return { id: id ?? keyIdOf(algorithm, publicKey), algorithm, publicKey }
}

function isPublicKey(algorithm: Algorithm, publicKey: Uint8Array): boolean {
  return algorithm === 'EdDSA'
    ? ed25519.utils.isValidPublicKey(publicKey, false)
    : p256.utils.isValidPublicKey(publicKey)
}

function coordinatesOf(algorithm: Algorithm, publicKey: Uint8Array): { x: Uint8Array; y?: Uint8Array } {
  if (algorithm === 'EdDSA') return { x: publicKey }
  const point = p256.Point.fromBytes(publicKey).toBytes(false)
  return { x: point.subarray(1, 33), y: point.subarray(33) }
}

const pointOf = (x: Uint8Array, y: Uint8Array): Uint8Array => Uint8Array.of(4, ...x, ...y)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
