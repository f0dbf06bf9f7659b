import { ed25519 } from '@noble/curves/ed25519.js'
import { p256 } from '@noble/curves/nist.js'
import { fromBase64Url, toBase64Url } from './bytes.ts'
import { type CborMap, fromCbor, isBytes, isMap, tagged, toCbor, withoutTag } from './cbor.ts'
import type { Algorithm, CardKey, SigningKey } from './keys.ts'
import { type CardRefusal, found, type Outcome, refused } from './refusal.ts'

/** A message with one signature (COSE_Sign1, RFC 9052), taken apart but not yet believed. */
export type SignedMessage = {
  readonly algorithm: Algorithm
  readonly keyId?: string
  readonly payload: Uint8Array
  readonly signature: Uint8Array
  /** The protected header as it was sent: the signature is over these very bytes. */
  readonly protectedHeader: Uint8Array
}

const SIGN1_TAG = 18
const CWT_TAG = 61
const ALGORITHM = 1
const CRITICAL = 2
const KEY_ID = 4
const EDDSA = -8
const ALGORITHMS = new Map<unknown, Algorithm>([
  [EDDSA, 'EdDSA'],
  [-7, 'ES256'],
])
const NOTHING = new Uint8Array()

/** Signs a payload with Ed25519. The key id is signed too, so that no byte of the message is loose. */
export function signMessage(payload: Uint8Array, key: SigningKey): Uint8Array {
  const keyId = fromBase64Url(key.id)
  if (keyId === undefined) throw new TypeError('A key id is base64url')
  const header = new Map<number, unknown>([
    [ALGORITHM, EDDSA],
    [KEY_ID, keyId],
  ])
  const protectedHeader = toCbor(header)
  const signature = ed25519.sign(signedBytes({ protectedHeader, payload }), key.privateKey)
  return toCbor(tagged(SIGN1_TAG, [protectedHeader, new Map(), payload, signature]))
}

/** A message from bytes, or what keeps it from being one that we can check. */
export function parseMessage(bytes: Uint8Array): Outcome<SignedMessage> {
  const decoded = fromCbor(bytes)
  if (decoded === undefined) return refused({ code: 'not_cbor' })
  const parts = withoutTag(withoutTag(decoded.value, CWT_TAG), SIGN1_TAG)
  if (!Array.isArray(parts) || parts.length !== 4) return refused({ code: 'not_cose_sign1' })
  const [protectedHeader, unprotected, payload, signature]: readonly unknown[] = parts
  const header = isBytes(protectedHeader) ? headerFrom(protectedHeader) : undefined
  const isSign1 = header !== undefined && isMap(unprotected) && isBytes(payload) && isBytes(signature)
  // A critical header asks the reader to refuse what it does not understand; we understand none.
  if (!isSign1 || !isBytes(protectedHeader) || header.has(CRITICAL))
    return refused({ code: 'not_cose_sign1' })

  const named = header.get(ALGORITHM)
  const algorithm = ALGORITHMS.get(named)
  if (algorithm === undefined) {
    const known = typeof named === 'number' || typeof named === 'string' ? named : undefined
    return refused({ code: 'unsupported_algorithm', algorithm: known })
  }
  const keyId = header.get(KEY_ID) ?? unprotected.get(KEY_ID)
  return found({
    algorithm,
    ...(isBytes(keyId) ? { keyId: toBase64Url(keyId) } : {}),
    payload,
    signature,
    protectedHeader,
  })
}

/**
 * Why a message is not signed by one of the keys; `undefined` when it is.
 *
 * A message that names its key is checked with that key alone; one that names none, with every key of
 * its algorithm. The algorithm comes from the key as well as from the message: they must agree.
 */
export function findSignatureFault(
  message: SignedMessage,
  keys: readonly CardKey[],
): CardRefusal | undefined {
  const named = keys.filter(({ id, algorithm }) =>
    message.keyId === undefined ? algorithm === message.algorithm : id === message.keyId,
  )
  if (named.length === 0) return { code: 'unknown_key', keyId: message.keyId }
  const bytes = signedBytes(message)
  const isSigned = named.some((key) => key.algorithm === message.algorithm && verify(message, bytes, key))
  return isSigned ? undefined : { code: 'bad_signature' }
}

function headerFrom(bytes: Uint8Array): CborMap | undefined {
  if (bytes.length === 0) return new Map()
  const header = fromCbor(bytes)?.value
  return isMap(header) ? header : undefined
}

const signedBytes = ({
  protectedHeader,
  payload,
}: Pick<SignedMessage, 'protectedHeader' | 'payload'>): Uint8Array =>
  toCbor(['Signature1', protectedHeader, NOTHING, payload])

function verify({ signature }: SignedMessage, bytes: Uint8Array, { algorithm, publicKey }: CardKey): boolean {
  if (signature.length !== 64) return false
  try {
    return algorithm === 'EdDSA'
      ? ed25519.verify(signature, bytes, publicKey, { zip215: false })
      : p256.verify(signature, bytes, publicKey, { lowS: false })
  } catch {
    // The library throws at points off the curve and numbers out of range: no signature either way.
    return false
  }
}
