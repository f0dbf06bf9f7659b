import { p256 } from '@noble/curves/nist.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase45, toBase45 } from './base45.ts'
import { fromBase64Url, toBase64Url } from './bytes.ts'
import {
  cardKeyOf,
  craftFromClaims,
  craftToClaims,
  generateKey,
  parseCoseKeySet,
  parseJwkSet,
  publicKeyOf,
  readCard,
  signCard,
  signingKeyOf,
  toCoseKeySet,
  toJwkSet,
} from './index.ts'

const SEED = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
const ED25519 = publicKeyOf(signingKeyOf(Uint8Array.from(SEED)))
const P256 = cardKeyOf('ES256', p256.getPublicKey(new Uint8Array(32).fill(3), false))

describe('key sets', () => {
  test('the published example key is known by its public half', () => {
    expect(Buffer.from(ED25519.publicKey).toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    )
  })

  test('the JWK of the example key of RFC 8037 is the one printed there', () => {
    expect(toJwkSet([ED25519]).keys[0]).toMatchObject({
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    })
  })

  test.each([
    ['JWK', (keys: readonly (typeof ED25519)[]) => parseJwkSet(JSON.parse(JSON.stringify(toJwkSet(keys))))],
    ['COSE', (keys: readonly (typeof ED25519)[]) => parseCoseKeySet(toCoseKeySet(keys))],
  ])('a %s key set gives back its keys', (_, roundTrip) => {
    expect(roundTrip([ED25519, P256])).toEqual([ED25519, P256])
  })

  test('keys of other kinds, and keys that are none, are passed over', () => {
    const good = toJwkSet([ED25519]).keys[0]
    const keys = [
      { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
      { ...good, x: 'AAAA' },
      { ...good, x: '!' },
      null,
      good,
    ]
    expect(parseJwkSet({ keys })).toEqual([ED25519])
    expect(parseJwkSet('nothing')).toEqual([])
    expect(parseCoseKeySet(Uint8Array.of(0xff))).toEqual([])
  })

  test('bytes that are no key are not taken for one', () => {
    expect(() => cardKeyOf('EdDSA', new Uint8Array(31))).toThrow(RangeError)
    expect(() => cardKeyOf('ES256', new Uint8Array(65))).toThrow(RangeError)
  })

  test('two keys have two names', () => {
    expect(generateKey().id).not.toBe(generateKey().id)
  })
})

describe('encodings', () => {
  test.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('the example of RFC 9285: %s', (plain, text) => {
    expect(toBase45(Buffer.from(plain))).toBe(text)
    expect(Buffer.from(fromBase45(text) ?? []).toString()).toBe(plain)
  })

  test.each(['GGW', ':::', '::', 'A', 'ab'])('%s is no Base45', (text) => {
    expect(fromBase45(text)).toBeUndefined()
  })

  test('any bytes come back from Base45 and from base64url', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes)
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      }),
    )
  })
})

describe('a craftsperson', () => {
  const craft = {
    number: '10-000894-5',
    nameAr: 'خديجة أمزيل',
    nameFr: 'Khadija AMZIL',
    tradeAr: 'نسيج الزرابي',
    tradeFr: 'Tissage de tapis',
    category: 'master',
    chamber: '10',
  }

  test('comes back whole from a signed card', () => {
    const key = generateKey()
    const text = signCard(craftToClaims(craft), key, { issuer: 'https://register.example', issuedAt: 0 })
    const reading = readCard(text, { keys: [publicKeyOf(key)], now: 0 })
    expect(reading.ok && craftFromClaims(reading.card)).toEqual(craft)
  })

  test('of whom little is known has a card that says little', () => {
    expect(craftFromClaims(craftToClaims({ number: '1' }))).toEqual({ number: '1' })
  })
})
