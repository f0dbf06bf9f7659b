import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centimesOfDirhams, compareDecimals, type Decimal, decimalText, parseDecimal } from './decimal.ts'

const decimal = (text: string): Decimal => {
  const parsed = parseDecimal(text)
  if (parsed === undefined) throw new Error(`Not a decimal: ${text}`)
  return parsed
}

test.each([
  ['9.3264284', '9.3264285', -1],
  ['9.743', '9.743001', -1],
  ['9.7430', '9.743', 0],
  ['10', '9.9999999', 1],
  ['0.1', '0.10000000000000001', -1],
])('%s beside %s', (a, b, order) => {
  expect(compareDecimals(decimal(a), decimal(b))).toBe(order)
})

test.each(['', '9,3', '-1', '1e3', '.5', '5.', '٩', 'NaN'])('"%s" is no decimal', (text) => {
  expect(parseDecimal(text)).toBeUndefined()
})

const aDecimal = fc.record({ digits: fc.bigInt({ min: 0n, max: 10n ** 15n }), scale: fc.nat({ max: 12 }) })

test('a decimal written and read again is the same decimal', () => {
  fc.assert(
    fc.property(aDecimal, (value) => {
      expect(parseDecimal(decimalText(value))).toEqual(value)
    }),
  )
})

test('trailing zeros never change an order', () => {
  fc.assert(
    fc.property(aDecimal, aDecimal, (a, b) => {
      const longer = { digits: a.digits * 1000n, scale: a.scale + 3 }
      expect(compareDecimals(longer, b)).toBe(compareDecimals(a, b))
    }),
  )
})

test.each([
  ['2250', 225_000n],
  ['47.50', 4_750n],
  ['0.5', 50n],
  ['47.505', undefined],
  ['47,50', undefined],
])('%s dirhams', (text, centimes) => {
  expect(centimesOfDirhams(text)).toBe(centimes)
})
