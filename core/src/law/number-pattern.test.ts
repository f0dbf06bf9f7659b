import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNumberOf, isNumberPattern, numberFor } from './number-pattern.ts'

const PATTERN = '{region}-{serial:6}-{check}'
const TAN_TAN = { region: '10', province: '10.521' }
const aSerial = fc.bigInt({ min: 0n, max: 999_999n })
const numberOf = (serial: bigint): string => numberFor(PATTERN, { ...TAN_TAN, serial }) ?? ''

describe('a pattern', () => {
  test.each([PATTERN, '{region}-{province}-{serial:6}-{check}', 'NIA-{region}-{serial:8}{check}'])(
    '%s can be used',
    (pattern) => expect(isNumberPattern(pattern)).toBe(true),
  )
  test.each([
    ['no running number', '{region}-{check}'],
    ['no check digit', '{region}-{serial:6}'],
    ['a check digit that is not last', '{check}-{serial:6}'],
    ['two running numbers', '{serial:6}{serial:6}-{check}'],
    ['too few places', '{serial:3}-{check}'],
    ['an unknown part', '{year}-{serial:6}-{check}'],
    ['letters that cards and scribes confuse', 'ن-{serial:6}-{check}'],
  ])('with %s cannot', (_, pattern) => expect(isNumberPattern(pattern)).toBe(false))
})

test('a number is written as its pattern says', () => {
  expect(numberOf(1207n)).toBe('10-001207-9')
  const byProvince = numberFor('{province}-{serial:6}-{check}', { ...TAN_TAN, serial: 1n })
  expect(byProvince).toMatch(/^10521-000001-\d$/)
})

test('a running number that outgrew its places gives no number', () => {
  expect(numberFor(PATTERN, { ...TAN_TAN, serial: 999_999n })).toBeDefined()
  expect(numberFor(PATTERN, { ...TAN_TAN, serial: 1_000_000n })).toBeUndefined()
})

test('every number made is a number of its pattern, and no two are the same', () => {
  fc.assert(
    fc.property(aSerial, aSerial, (a, b) => {
      expect(isNumberOf(PATTERN, numberOf(a))).toBe(true)
      expect(numberOf(a) === numberOf(b)).toBe(a === b)
    }),
  )
})

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(aSerial, fc.nat({ max: 10 }), fc.integer({ min: 1, max: 9 }), (serial, at, by) => {
      const number = numberOf(serial)
      const digit = number[at]
      fc.pre(digit !== undefined && digit !== '-')
      const wrong = String((Number(digit) + by) % 10)
      expect(isNumberOf(PATTERN, number.slice(0, at) + wrong + number.slice(at + 1))).toBe(false)
    }),
  )
})

test('two neighbouring digits exchanged are always found', () => {
  fc.assert(
    fc.property(aSerial, fc.integer({ min: 3, max: 7 }), (serial, at) => {
      const number = numberOf(serial)
      const [first = '', second = ''] = [number[at], number[at + 1]]
      fc.pre(first !== second)
      expect(isNumberOf(PATTERN, number.slice(0, at) + second + first + number.slice(at + 2))).toBe(false)
    }),
  )
})
