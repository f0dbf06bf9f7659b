import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CardKey, cardKeyOf, decodeUnverified, findLapse, looksLikeCard, readCard } from './index.ts'

type Vector = {
  readonly qr_data: string
  readonly signing_key?: { readonly algorithm: 'EdDSA' | 'ES256'; readonly public_key_hex: string }
  readonly expected_claim169?: Readonly<Record<string, unknown>>
  readonly expected_cwt_meta?: Readonly<Record<string, unknown>>
}

const vector = (name: string): Vector =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'))

const keyOf = ({ signing_key: key }: Vector): CardKey => {
  if (key === undefined) throw new Error('The vector has no key')
  return cardKeyOf(key.algorithm, Uint8Array.from(Buffer.from(key.public_key_hex, 'hex')))
}

/** The vectors leave out the bytes of pictures. */
const withoutPictures = (card: object): object =>
  Object.fromEntries(
    Object.entries(card).map(([name, value]) => [
      name,
      name === 'face' && Array.isArray(value) ? value.map(({ data: _, ...rest }) => rest) : value,
    ]),
  )

const WITHIN = 1_750_000_000

describe('published vectors', () => {
  test.each([
    'claim169-example',
    'demographics-full',
    'minimal',
    'ed25519-signed',
    'ecdsa-p256-signed',
    'expired',
  ])('%s says what its authors say it says', (name) => {
    const { qr_data, expected_claim169, expected_cwt_meta } = vector(name)
    const decoded = decodeUnverified(qr_data)
    if (!decoded.ok) throw new Error(decoded.refusal.code)
    expect(withoutPictures(decoded.value.card)).toEqual(expected_claim169)
    expect(decoded.value.meta).toEqual(expected_cwt_meta)
    expect(looksLikeCard(qr_data)).toBe(true)
  })

  test('the picture of the example is a WebP image', () => {
    const decoded = decodeUnverified(vector('claim169-example').qr_data)
    if (!decoded.ok) throw new Error(decoded.refusal.code)
    const picture = decoded.value.card.face?.[0]?.data ?? new Uint8Array()
    expect(Buffer.from(picture.subarray(0, 4)).toString('latin1')).toBe('RIFF')
    expect(Buffer.from(picture.subarray(8, 12)).toString('latin1')).toBe('WEBP')
  })

  test.each(['ed25519-signed', 'ecdsa-p256-signed'])('the signature of %s is good', (name) => {
    const signed = vector(name)
    const reading = readCard(signed.qr_data, { keys: [keyOf(signed)], now: WITHIN })
    expect(reading).toMatchObject({ ok: true, signature: 'verified', card: signed.expected_claim169 })
  })

  test('each signed vector is refused with the key of the other', () => {
    const [one, other] = [vector('ed25519-signed'), vector('ecdsa-p256-signed')]
    const unknown = { ok: false, refusal: { code: 'unknown_key', keyId: undefined } }
    expect(readCard(one.qr_data, { keys: [keyOf(other)], now: WITHIN })).toEqual(unknown)
    expect(readCard(other.qr_data, { keys: [keyOf(one)], now: WITHIN })).toEqual(unknown)
  })

  test('a signed vector is refused once its time is over', () => {
    const signed = vector('ed25519-signed')
    const keys = [keyOf(signed)]
    expect(readCard(signed.qr_data, { keys, now: 1_799_999_999 }).ok).toBe(true)
    expect(readCard(signed.qr_data, { keys, now: 1_800_000_000 })).toMatchObject({
      ok: false,
      refusal: { code: 'expired', expiresAt: 1_800_000_000 },
    })
  })

  test('the expired vector can be looked at and is expired', () => {
    const decoded = decodeUnverified(vector('expired').qr_data)
    if (!decoded.ok) throw new Error(decoded.refusal.code)
    expect(findLapse(decoded.value, WITHIN)).toMatchObject({ code: 'expired', expiresAt: 1_609_459_200 })
  })

  test.each(['claim169-example', 'demographics-full', 'minimal', 'expired'])(
    '%s, which bears no signature of ours, is not believed',
    (name) => {
      const keys = [keyOf(vector('ed25519-signed'))]
      expect(readCard(vector(name).qr_data, { keys, now: WITHIN })).toEqual({
        ok: false,
        refusal: { code: 'bad_signature' },
      })
    },
  )

  test('the bad vector is no Base45', () => {
    const { qr_data } = vector('bad-base45')
    expect(decodeUnverified(qr_data)).toEqual({ ok: false, refusal: { code: 'not_base45' } })
    expect(looksLikeCard(qr_data)).toBe(false)
  })
})
