import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkDigitFor,
  cinOf,
  displayPhone,
  hasCheckDigit,
  hasIceControl,
  ibanOfRib,
  parseAffiliationNumber,
  parseCin,
  parseIban,
  parseIce,
  parseInsuredNumber,
  parsePhone,
  parseRib,
  phoneKind,
  ribOfIban,
} from './index.ts'

/** Digits of one length, the first perhaps zero. */
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

/** The same digits as an Arabic keyboard types them. */
const inArabicDigits = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))

/** Every text that differs from another in one digit. */
const withOneWrongDigit = (text: string) =>
  [...text].flatMap((was, index) =>
    [...'0123456789']
      .filter((digit) => digit !== was)
      .map((digit) => text.slice(0, index) + digit + text.slice(index + 1)),
  )

/** Every text that differs from another in two neighbours exchanged. */
const withNeighboursExchanged = (text: string) =>
  [...text]
    .slice(1)
    .map((next, index) => `${text.slice(0, index)}${next}${text[index]}${text.slice(index + 2)}`)
    .filter((changed) => changed !== text)

describe('a card number', () => {
  test.each([
    ['AB123456', 'AB123456'],
    ['jf402860', 'JF402860'],
    ['JF 406140', 'JF406140'],
    ['JF٨٢٥٥٩٥', 'JF825595'],
    ['\u200FT1234567 ', 'T1234567'],
  ])('%s is read as %s', (text, cin) => {
    expect(parseCin(text)).toEqual({ ok: true, value: cin })
  })

  test.each(['', '123456', 'JFX454794', 'JF773?41', 'JF-8425A', 'AB1234567', 'AB', 'جف123456'])(
    '%s is none, and comes back as it was given',
    (text) => {
      expect(parseCin(text)).toEqual({ ok: false, refusal: { code: 'malformed_cin', value: text } })
    },
  )

  test('trusted text must already be tidy', () => {
    expect(() => cinOf('jf402860')).toThrow(RangeError)
  })
})

describe('a check digit', () => {
  test('is the published one for 572', () => {
    expect(checkDigitFor('572')).toBe('4')
  })

  test('shows every wrong digit and every exchange of neighbours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }).chain((length) => digits(length)),
        (body) => {
          const number = body + checkDigitFor(body)
          expect(hasCheckDigit(number)).toBe(true)
          for (const wrong of [...withOneWrongDigit(number), ...withNeighboursExchanged(number)]) {
            expect(hasCheckDigit(wrong)).toBe(false)
          }
        },
      ),
    )
  })
})

describe('a fund number', () => {
  test.each(['123456785', '198765434', '155555555'])('%s is an insured person’s', (text) => {
    expect(parseInsuredNumber(text)).toEqual({ ok: true, value: text })
    expect(parseInsuredNumber(inArabicDigits(text))).toEqual({ ok: true, value: text })
  })

  test.each([
    ['123456789', { code: 'wrong_fund_check_digit', value: '123456789' }],
    ['223456785', { code: 'malformed_fund_number', value: '223456785' }],
    ['000000000', { code: 'reserved_fund_number', value: '000000000', meaning: 'none_yet' }],
    ['999999999', { code: 'reserved_fund_number', value: '999999999', meaning: 'casual_worker' }],
    ['100000000', { code: 'reserved_fund_number', value: '100000000', meaning: 'never_issued' }],
  ])('%s is refused', (text, refusal) => {
    expect(parseInsuredNumber(text)).toEqual({ ok: false, refusal })
  })

  test('an employer’s number has seven digits and a check digit', () => {
    expect(parseAffiliationNumber('1234567')).toEqual({ ok: true, value: '1234567' })
    expect(parseAffiliationNumber('1234568').ok).toBe(false)
    expect(parseAffiliationNumber('123456').ok).toBe(false)
  })

  test('shows a wrong check digit, and a digit one off at any place', () => {
    // Doubling without adding the digits hides an error of exactly five at the doubled places.
    const oneOff = (text: string) =>
      [...text].map((was, at) => `${text.slice(0, at)}${(Number(was) + 1) % 10}${text.slice(at + 1)}`)
    for (const wrong of oneOff('123456785')) expect(parseInsuredNumber(wrong).ok).toBe(false)
    for (const wrong of oneOff('1234567')) expect(parseAffiliationNumber(wrong).ok).toBe(false)
  })
})

describe('an enterprise’s identifier', () => {
  test.each([
    ['001561191000066', true],
    ['001527456000081', true],
    ['002163624000014', true],
    ['001526374000085', false],
  ])('%s has its control digits: %s', (text, holds) => {
    const parsed = parseIce(text)
    expect(parsed.ok && hasIceControl(parsed.value)).toBe(holds)
  })

  test('has fifteen digits', () => {
    expect(parseIce('00156119100006').ok).toBe(false)
    expect(parseIce('001561191 0000 66')).toEqual({ ok: true, value: '001561191000066' })
  })
})

describe('a bank account', () => {
  test('is the same as a RIB and as an IBAN', () => {
    const rib = parseRib('011 519 0000012050005349 21')
    const iban = parseIban('MA64 0115 1900 0001 2050 0053 4921')
    expect(rib).toEqual({ ok: true, value: '011519000001205000534921' })
    expect(iban).toEqual({ ok: true, value: 'MA64011519000001205000534921' })
    if (!rib.ok || !iban.ok) throw new Error('both were read')
    expect(ibanOfRib(rib.value)).toBe(iban.value)
    expect(ribOfIban(iban.value)).toBe(rib.value)
  })

  test('shows every wrong digit and every exchange of neighbours', () => {
    const [rib, iban] = ['011519000001205000534921', 'MA64011519000001205000534921']
    for (const wrong of [...withOneWrongDigit(rib), ...withNeighboursExchanged(rib)]) {
      expect(parseRib(wrong)).toEqual({ ok: false, refusal: { code: 'wrong_rib_key', value: wrong } })
    }
    for (const wrong of withOneWrongDigit(iban.slice(2))) expect(parseIban(`MA${wrong}`).ok).toBe(false)
  })

  test('of every kind goes to an IBAN and back', () => {
    fc.assert(
      fc.property(digits(22), (body) => {
        const key = 97n - ((BigInt(body) * 100n) % 97n)
        const rib = parseRib(`${body}${String(key).padStart(2, '0')}`)
        if (!rib.ok) throw new Error('the key was computed by the rule')
        expect(parseIban(ibanOfRib(rib.value))).toEqual({ ok: true, value: ibanOfRib(rib.value) })
      }),
    )
  })
})

describe('a telephone number', () => {
  test.each([
    '0661234567',
    '06 61 23 45 67',
    '+212661234567',
    '+212 (0)6 61 23 45 67',
    '00212661234567',
    '212661234567',
    '0661-234-567',
    '06.61.23.45.67',
    '٠٦٦١٢٣٤٥٦٧',
    '661234567',
  ])('%s is +212661234567', (text) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: '+212661234567' })
  })

  test.each(['', '066123', '06XXXXXXXX', '0161234567', '123', '+33612345678', '06612345678', 'بدون'])(
    '%s cannot be called',
    (text) => {
      expect(parsePhone(text)).toEqual({ ok: false, refusal: { code: 'phone_unusable', value: text } })
    },
  )

  test.each([
    ['0612345678', 'mobile', '06 12 34 56 78'],
    ['0712345678', 'mobile', '07 12 34 56 78'],
    ['0528871234', 'fixed', '05 28 87 12 34'],
    ['0801002000', 'special', '08 01 00 20 00'],
  ])('%s is %s and shown as %s', (text, kind, shown) => {
    const phone = parsePhone(text)
    if (!phone.ok) throw new Error('a number')
    expect(phoneKind(phone.value)).toBe(kind)
    expect(displayPhone(phone.value)).toBe(shown)
    expect(parsePhone(displayPhone(phone.value))).toEqual(phone)
  })
})
