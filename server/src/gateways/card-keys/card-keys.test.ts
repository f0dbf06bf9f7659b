import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf, instantOf } from '@sijill/core/kernel'
import { LAW, OFFICES } from '@sijill/core/rules'
import { craftFromClaims, generateKey, publicKeyOf, readCard } from '@sijill/credentials'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { officeTreeOf } from '../../usecases/authority.ts'
import type { CardToSign } from '../../usecases/world.ts'
import {
  CardKeyFailure,
  type CardKeys,
  cardKeyFolder,
  cardSigner,
  newPublicCode,
  openCardKeys,
  parsePublicCode,
  readKeys,
  rotateCardKey,
  startOfDayInMorocco,
} from './index.ts'

const NOW = instantOf('2026-05-11T09:42:00Z')
const LATER = instantOf('2026-06-01T08:00:00Z')

let home: string
let folder: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sijill-keys-'))
  folder = cardKeyFolder(home)
})
afterEach(() => rm(home, { recursive: true }))

const offices = officeTreeOf(OFFICES.map((office) => ({ ...office, phone: null })))

const aCard = (change: Partial<CardToSign> = {}): CardToSign => ({
  entryId: '0197a000-0000-7000-8000-000000000001',
  number: '10-000894-5',
  particulars: {
    ...{ givenNameAr: 'خديجة', familyNameAr: 'أمزيل', givenNameFr: 'Khadija', familyNameFr: 'AMZIL' },
    ...{ cin: 'JF123456', phone: '+212661234567', bornOn: { kind: 'day', day: dayOf('1984-03-09') } },
    ...{ sex: 'F', activityCode: '01.01', route: 'maalem', address: '12 rue du Port' },
  },
  officeCode: 'CH-10',
  issuedOn: dayOf('2026-05-11'),
  now: NOW,
  validUntil: undefined,
  ...change,
})

const signedBy = (keys: CardKeys, change: Partial<CardToSign> = {}) =>
  cardSigner({ keys, publicUrl: 'https://register.example', law: () => LAW, offices })(aCard(change))

const readBy = (keys: CardKeys, text: string, now: string = LATER) =>
  readCard(text, { keys: keys.trusted(), now: Date.parse(now) / 1000 })

describe('the keys of a register', () => {
  test('are made at the first start and found again at the next', async () => {
    const first = await openCardKeys(folder, NOW)
    const again = await openCardKeys(folder, LATER)
    expect(again.current()).toEqual(first.current())
    expect(first.trusted()).toEqual([publicKeyOf(first.current())])
  })

  test('are read by their owner alone', async () => {
    await openCardKeys(folder, NOW)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, 'key-0001.json'))).mode & 0o777).toBe(0o600)
  })

  test('are the same for two processes that start at once', async () => {
    const both = await Promise.all([openCardKeys(folder, NOW), openCardKeys(folder, NOW)])
    expect(both[0].current()).toEqual(both[1].current())
    expect(await readdir(folder)).toEqual(['key-0001.json'])
  })

  test('change without a restart, and what the old key signed stays good', async () => {
    const keys = await openCardKeys(folder, NOW)
    const before = signedBy(keys)
    const made = await rotateCardKey(folder, LATER)
    const after = signedBy(keys)
    expect(after.keyId).toBe(made.publicKey.id)
    expect(after.keyId).not.toBe(before.keyId)
    expect([readBy(keys, before.signedText).ok, readBy(keys, after.signedText).ok]).toEqual([true, true])
  })

  test('lose their secret half when they are replaced', async () => {
    const old = (await openCardKeys(folder, NOW)).current()
    await rotateCardKey(folder, LATER)
    const secret = Buffer.from(old.privateKey).toString('base64url')
    expect(await readFile(join(folder, 'key-0001.json'), 'utf8')).not.toContain(secret)
    expect((await readKeys(folder)).map(({ retiredAt }) => retiredAt)).toEqual([LATER, undefined])
  })

  test('are refused with the name of the file that is damaged', async () => {
    await openCardKeys(folder, NOW)
    await writeFile(join(folder, 'key-0001.json'), '{"id":')
    await expect(openCardKeys(folder, NOW)).rejects.toThrow(
      new CardKeyFailure('The card key file key-0001.json cannot be read.'),
    )
  })

  test('are refused when two halves do not belong together', async () => {
    const keys = await openCardKeys(folder, NOW)
    const place = join(folder, 'key-0001.json')
    const other = publicKeyOf(generateKey())
    const foreign = { ...JSON.parse(await readFile(place, 'utf8')), public_key: toBase64Url(other.publicKey) }
    await writeFile(place, JSON.stringify({ ...foreign, id: other.id }))
    expect(keys.trusted()).toHaveLength(1)
    await expect(openCardKeys(folder, NOW)).rejects.toThrow('do not belong together')
  })
})

const toBase64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

describe('a signed card', () => {
  test('says number, names, trade, category and chamber, and who issued it', async () => {
    const keys = await openCardKeys(folder, NOW)
    const issued = signedBy(keys)
    const read = readBy(keys, issued.signedText)
    expect(read.ok && craftFromClaims(read.card)).toEqual({
      ...{ number: '10-000894-5', nameAr: 'خديجة أمزيل', nameFr: 'Khadija AMZIL', category: 'maalem' },
      ...{ chamber: '10', tradeAr: expect.any(String), tradeFr: expect.any(String) },
    })
    expect(read.ok && read.meta).toMatchObject({ issuer: 'https://register.example', subject: issued.code })
  })

  test('says nothing else: no identity number, phone, birth date or address', async () => {
    const keys = await openCardKeys(folder, NOW)
    const read = readBy(keys, signedBy(keys).signedText)
    const said = JSON.stringify(read, (_, value) => (value instanceof Map ? [...value] : value))
    for (const hidden of ['JF123456', '661234567', '1984', 'rue du Port']) expect(said).not.toContain(hidden)
  })

  test('leaves out a name that is known in one script only', async () => {
    const keys = await openCardKeys(folder, NOW)
    const { signedText } = signedBy(keys, { particulars: { givenNameFr: 'Khadija', familyNameFr: 'AMZIL' } })
    const read = readBy(keys, signedText)
    expect(read.ok && craftFromClaims(read.card)).toEqual({
      ...{ number: '10-000894-5', nameFr: 'Khadija AMZIL', chamber: '10' },
    })
  })

  test('ends with the last day of its validity, on a Moroccan clock', async () => {
    const keys = await openCardKeys(folder, NOW)
    const { signedText } = signedBy(keys, { validUntil: dayOf('2026-05-20') })
    expect(readBy(keys, signedText, '2026-05-19T22:59:59Z').ok).toBe(true)
    expect(readBy(keys, signedText, '2026-05-19T23:00:00Z')).toMatchObject({ refusal: { code: 'expired' } })
  })

  test('is not believed by another register', async () => {
    const { signedText } = signedBy(await openCardKeys(folder, NOW))
    const others = await openCardKeys(cardKeyFolder(join(home, 'other')), NOW)
    expect(readBy(others, signedText)).toMatchObject({ ok: false, refusal: { code: 'unknown_key' } })
  })
})

test('in the month of fasting Moroccan clocks stand an hour back', () => {
  expect(startOfDayInMorocco(dayOf('2026-03-01'))).toBe(Date.parse('2026-03-01T00:00:00Z') / 1000)
  expect(startOfDayInMorocco(dayOf('2026-05-01'))).toBe(Date.parse('2026-04-30T23:00:00Z') / 1000)
})

describe('the code of a public address', () => {
  const codes = fc.uint8Array({ minLength: 13, maxLength: 13 }).map((bytes) => newPublicCode(() => bytes))

  test('is read back however people type it', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const typed = code
          .toLowerCase()
          .replace(/(.{4})/g, '$1 - ')
          .replaceAll('0', 'o')
          .replaceAll('1', 'l')
        expect(parsePublicCode(` ${typed}`)).toBe(code)
      }),
    )
  })

  test('shows one wrong letter', () => {
    fc.assert(
      fc.property(
        codes,
        fc.nat(13),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (code, at, letter) => {
          fc.pre(code[at] !== letter)
          expect(parsePublicCode(code.slice(0, at) + letter + code.slice(at + 1))).toBeUndefined()
        },
      ),
    )
  })

  test.each(['', '7K3M', 'A'.repeat(5_000), '../../etc/passwd', '<script>'])('is not %j', (text) => {
    expect(parsePublicCode(text)).toBeUndefined()
  })

  test('accepts Arabic-Indic digits', () => {
    const code = newPublicCode(() => new Uint8Array(13).fill(7))
    expect(parsePublicCode(code.replaceAll('7', '\u0667'))).toBe(code)
  })

  test('is never the same twice', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => newPublicCode())).size).toBe(1_000)
  })
})
