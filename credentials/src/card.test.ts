import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { zlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fromBase45, toBase45 } from './base45.ts'
import { fromCbor, tagged, toCbor } from './cbor.ts'
import { compress, decompress } from './compression.ts'
import {
  CARD_TEXT_LENGTH_MAX,
  type CardClaims,
  type CardFrame,
  DECOMPRESSED_BYTES_MAX,
  decodeUnverified,
  generateKey,
  looksLikeCard,
  publicKeyOf,
  readCard,
  signCard,
  signingKeyOf,
} from './index.ts'

const KEY = signingKeyOf(new Uint8Array(32).fill(7))
const KEYS = [publicKeyOf(KEY)]
const NOW = 1_770_000_000
const FRAME: CardFrame = { issuer: 'https://register.example', issuedAt: NOW - 60 }
const CARD: CardClaims = { id: '10-521-000894', fullName: 'خديجة أمزيل', secondaryFullName: 'Khadija AMZIL' }
const TEXT = signCard(CARD, KEY, FRAME)
const LONG_TEXT = signCard({ ...CARD, address: 'زنقة الصناع، '.repeat(6) }, KEY, FRAME)

const read = (text: string, now = NOW) => readCard(text, { keys: KEYS, now })
const codeOf = (text: string, now = NOW) => {
  const reading = read(text, now)
  return reading.ok ? 'accepted' : reading.refusal.code
}

/** The signed bytes inside a card text. */
const innerBytes = (text: string): Uint8Array => {
  const frame = decompress(fromBase45(text) ?? new Uint8Array())
  if (!frame.ok) throw new Error(frame.refusal.code)
  return frame.value
}
const wrap = (bytes: Uint8Array): string => toBase45(compress(bytes))

/** A message made by hand, signed with our key, so that only what is inside can be refused. */
const signByHand = (
  payload: Uint8Array,
  header: ReadonlyMap<number, unknown> = new Map([[1, -8]]),
): string => {
  const protectedHeader = toCbor(header)
  const signature = ed25519.sign(
    toCbor(['Signature1', protectedHeader, new Uint8Array(), payload]),
    KEY.privateKey,
  )
  return wrap(toCbor(tagged(18, [protectedHeader, new Map(), payload, signature])))
}

const anArabicName = fc
  .array(
    fc.array(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئ'), { minLength: 1, maxLength: 12 }),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.map((letters) => letters.join('')).join(' '))

const aClaim: fc.Arbitrary<CardClaims> = fc.record(
  {
    id: fc.string({ maxLength: 24 }),
    fullName: anArabicName,
    secondaryFullName: fc.string({ unit: 'grapheme', maxLength: 60 }),
    dateOfBirth: fc.constantFrom('19840118', '20011231'),
    gender: fc.constantFrom(1, 2, 3),
    photo: fc.uint8Array({ maxLength: 200 }),
    bestQualityFingers: fc.array(fc.nat({ max: 10 }), { maxLength: 4 }),
    face: fc.array(
      fc.record({ data: fc.uint8Array({ maxLength: 50 }), format: fc.constant(0), subFormat: fc.nat(6) }),
      { minLength: 1, maxLength: 2 },
    ),
    other: fc
      .uniqueArray(fc.tuple(fc.integer({ min: 75, max: 99 }), anArabicName), {
        minLength: 1,
        maxLength: 4,
        selector: ([label]) => label,
      })
      .map((entries) => new Map(entries)),
  },
  { requiredKeys: [] },
)

describe('signing and reading', () => {
  test('a card says to its reader what was signed', () => {
    expect(read(TEXT)).toEqual({ ok: true, card: CARD, meta: FRAME, signature: 'verified' })
  })

  test('any card comes back as it was signed', () => {
    fc.assert(
      fc.property(aClaim, fc.string({ maxLength: 20 }), (card, subject) => {
        const frame = { ...FRAME, subject, notBefore: NOW - 10, expiresAt: NOW + 10 }
        const text = signCard(card, KEY, frame)
        expect(looksLikeCard(text)).toBe(true)
        expect(read(text)).toEqual({ ok: true, card, meta: frame, signature: 'verified' })
      }),
    )
  })

  test('the same card signed twice is the same text', () => {
    expect(signCard(CARD, KEY, FRAME)).toBe(TEXT)
  })

  test('the card of a usual person stays within what a small code holds', () => {
    expect(TEXT.length).toBeLessThan(311)
  })

  test('a line end typed by a scanner does no harm', () => {
    expect(read(`${TEXT}\r\n`).ok).toBe(true)
  })

  test('a card without end stays valid', () => {
    expect(codeOf(TEXT, NOW + 10 ** 9)).toBe('accepted')
  })

  test('labels nobody has named are kept, tags and all', () => {
    const other = new Map<unknown, unknown>([
      [77, 'master'],
      ['note', [1, new Map([[2, tagged(1, 5)]])]],
    ])
    const reading = read(signCard({ id: 'x', other }, KEY, FRAME))
    expect(reading.ok && reading.card.other).toEqual(other)
  })

  test('a named label may not be smuggled in among the others', () => {
    expect(() => signCard({ other: new Map([[1, 'y']]) }, KEY, FRAME)).toThrow(TypeError)
  })

  test('a card too large for any code is not made', () => {
    const noise = Uint8Array.from({ length: 3_000 }, (_, at) => (at * at * 40_503) >> 7)
    expect(() => signCard({ photo: noise }, KEY, FRAME)).toThrow(RangeError)
    expect(() => signCard({ photo: new Uint8Array(DECOMPRESSED_BYTES_MAX) }, KEY, FRAME)).toThrow(RangeError)
  })
})

describe('time', () => {
  const timed = signCard(CARD, KEY, { ...FRAME, notBefore: NOW, expiresAt: NOW + 100 })
  test.each([
    ['a second before it begins', NOW - 1, 'not_yet_valid'],
    ['in its first second', NOW, 'accepted'],
    ['in its last second', NOW + 99, 'accepted'],
    ['in the second it ends', NOW + 100, 'expired'],
  ])('%s', (_, now, code) => {
    expect(codeOf(timed, now)).toBe(code)
  })

  test('an expired card still shows whose it was', () => {
    const reading = read(timed, NOW + 100)
    expect(reading.ok || reading.refusal).toMatchObject({ code: 'expired', card: CARD, expiresAt: NOW + 100 })
  })
})

describe('keys', () => {
  test('a card of a key we do not trust is refused by the name of its key', () => {
    const stranger = generateKey()
    expect(readCard(signCard(CARD, stranger, FRAME), { keys: KEYS, now: NOW })).toEqual({
      ok: false,
      refusal: { code: 'unknown_key', keyId: stranger.id },
    })
  })

  test('a key that borrows the name of ours signs nothing', () => {
    const impostor = { ...generateKey(), id: KEY.id }
    expect(codeOf(signCard(CARD, impostor, FRAME))).toBe('bad_signature')
  })

  test('after a change of keys, cards of the old and the new one are both good', () => {
    const next = generateKey()
    const keys = [publicKeyOf(next), ...KEYS]
    expect(readCard(TEXT, { keys, now: NOW }).ok).toBe(true)
    expect(readCard(signCard(CARD, next, FRAME), { keys, now: NOW }).ok).toBe(true)
  })

  test('a reader without keys believes nothing', () => {
    expect(readCard(TEXT, { keys: [], now: NOW }).ok).toBe(false)
  })
})

describe('alterations', () => {
  const bytes = innerBytes(TEXT)

  test('no bit of the signed message can be changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Uint8Array.from(bytes, (byte, at) =>
          at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte,
        )
        expect(read(wrap(changed)).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['stored as it is', TEXT],
    ['compressed', LONG_TEXT],
  ])('no single character of a card can be changed: %s', (_, text) => {
    const letters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:']
    const accepted = [...text].flatMap((old, at) =>
      letters.filter((letter) => letter !== old && read(text.slice(0, at) + letter + text.slice(at + 1)).ok),
    )
    expect(accepted).toEqual([])
  })

  test.each([
    ['a byte after the message', wrap(Uint8Array.of(...bytes, 0)), 'not_cbor'],
    ['a second message after it', wrap(Uint8Array.of(...bytes, ...bytes)), 'not_cbor'],
    [
      'a byte after the compressed frame',
      toBase45(Uint8Array.of(...compress(bytes), 0)),
      'damaged_compression',
    ],
    ['a message cut short', wrap(bytes.subarray(0, -1)), 'not_cbor'],
    ['a frame cut short', toBase45(compress(bytes).subarray(0, -1)), 'damaged_compression'],
    ['a letter after the text', `${TEXT}A`, TEXT.length % 3 === 0 ? 'not_base45' : 'damaged_compression'],
    ['small letters', TEXT.toLowerCase(), 'not_base45'],
    ['no text', '', 'not_base45'],
    ['an address', 'https://register.example/v/ABC', 'not_base45'],
  ])('%s is refused', (_, text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  test('a byte hidden between the last block and the checksum is refused', () => {
    const frame = compress(bytes)
    const padded = Uint8Array.of(...frame.subarray(0, -4), 0, ...frame.subarray(-4))
    expect(codeOf(toBase45(padded))).toBe('damaged_compression')
  })

  test('a wrong checksum is refused', () => {
    const frame = compress(bytes)
    frame[frame.length - 1] = (frame.at(-1) ?? 0) ^ 1
    expect(codeOf(toBase45(frame))).toBe('damaged_compression')
  })
})

describe('what is inside', () => {
  const payload = (claims: readonly (readonly [number, unknown])[]) => toCbor(new Map(claims))

  test.each<readonly [string, string, string]>([
    ['claims without claim 169', signByHand(payload([[1, 'us']])), 'no_claim_169'],
    ['a claim 169 that is no map', signByHand(payload([[169, 'me']])), 'malformed_claim'],
    ['a name that is a number', signByHand(payload([[169, new Map([[4, 12]])]])), 'malformed_claim'],
    [
      'an end that is no number',
      signByHand(
        payload([
          [4, 'never'],
          [169, new Map()],
        ]),
      ),
      'malformed_claim',
    ],
    [
      'an endless end',
      signByHand(
        payload([
          [4, Number.POSITIVE_INFINITY],
          [169, new Map()],
        ]),
      ),
      'malformed_claim',
    ],
    ['a payload that is a list', signByHand(toCbor([1])), 'not_cbor'],
    ['a payload that is nothing', signByHand(Uint8Array.of(0xff)), 'not_cbor'],
    ['a claim given twice', signByHand(Uint8Array.of(0xa2, 0x01, 0x61, 0x61, 0x01, 0x61, 0x62)), 'not_cbor'],
    [
      'an algorithm we do not know',
      signByHand(payload([[169, new Map()]]), new Map([[1, -37]])),
      'unsupported_algorithm',
    ],
    ['no algorithm', signByHand(payload([[169, new Map()]]), new Map()), 'unsupported_algorithm'],
    [
      'a critical header',
      signByHand(
        payload([[169, new Map()]]),
        new Map<number, unknown>([
          [1, -8],
          [2, [99]],
        ]),
      ),
      'not_cose_sign1',
    ],
    ['plain CBOR', wrap(toCbor({ id: 'x' })), 'not_cose_sign1'],
    [
      'a message under another tag',
      wrap(toCbor(tagged(98, fromCbor(innerBytes(TEXT).subarray(1))?.value))),
      'not_cose_sign1',
    ],
    ['no CBOR at all', wrap(Uint8Array.of(0xff, 0xff)), 'not_cbor'],
    ['brackets without end', wrap(new Uint8Array(DECOMPRESSED_BYTES_MAX).fill(0x81)), 'not_cbor'],
  ])('%s: refused', (_, text, code) => {
    expect(codeOf(text)).toBe(code)
    expect(decodeUnverified(text).ok).toBe(false)
  })

  test('a message made by hand with nothing wrong in it is accepted', () => {
    expect(codeOf(signByHand(payload([[169, new Map([[1, 'x']])]])))).toBe('accepted')
  })

  test('a card signed with Ed25519 is not read as one of ES256', () => {
    const message = fromCbor(innerBytes(TEXT).subarray(1))?.value
    if (!Array.isArray(message)) throw new Error('Not a message')
    const swapped = [toCbor(new Map<number, unknown>([[1, -7]])), ...message.slice(1)]
    expect(codeOf(wrap(toCbor(tagged(18, swapped))))).toBe('unknown_key')
    const named = [
      toCbor(
        new Map<number, unknown>([
          [1, -7],
          [4, Buffer.from(KEY.id, 'base64url')],
        ]),
      ),
      ...message.slice(1),
    ]
    expect(codeOf(wrap(toCbor(tagged(18, named))))).toBe('bad_signature')
  })
})

describe('size', () => {
  test('a text longer than any code is refused unread', () => {
    expect(codeOf('A'.repeat(CARD_TEXT_LENGTH_MAX + 1))).toBe('too_large')
  })

  test('a small text that swells beyond measure is refused', () => {
    const bomb = toBase45(zlibSync(new Uint8Array(2_000_000), { level: 9 }))
    expect(bomb.length).toBeLessThan(CARD_TEXT_LENGTH_MAX)
    expect(codeOf(bomb)).toBe('too_large')
  })
})
