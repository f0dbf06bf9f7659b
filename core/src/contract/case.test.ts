import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { camelKeys, camelText, snakeKeys, snakeText } from './case.ts'

/** Names as the code spells them: `bornOn`, `sha256`, `givenNameAr`. */
const aName = fc.stringMatching(/^[a-z]+([A-Z][a-z0-9]+){0,3}$/)
const aValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.bigInt()),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(aName, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value

describe('the two spellings of a name', () => {
  test.each([
    ['bornOn', 'born_on'],
    ['givenNameAr', 'given_name_ar'],
    ['sha256', 'sha256'],
    ['id', 'id'],
  ])('%s is %s', (camel, snake) => {
    expect(snakeText(camel)).toBe(snake)
    expect(camelText(snake)).toBe(camel)
  })

  test('there and back gives the same value, at every depth', () => {
    fc.assert(
      fc.property(aValue, (value) => {
        expect(camelKeys(snakeKeys(value))).toEqual(value)
      }),
    )
  })

  test('only names are spelled anew: texts, numbers and moments stay', () => {
    expect(snakeKeys({ officeCode: 'bornOn', rows: [{ bornOn: 1n, note: null }] })).toEqual({
      office_code: 'bornOn',
      rows: [{ born_on: 1n, note: null }],
    })
  })

  test('a field that is not there stays away', () => {
    expect(Object.keys(snakeKeys({ bornOn: undefined, cin: 'JF1' }))).toEqual(['cin'])
  })
})
