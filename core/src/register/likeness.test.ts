import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, daysAfter, type WrittenDate, writtenDateOf } from '../kernel/index.ts'
import { birthVerdict, strengthOf, textVerdict } from './likeness.ts'

const aDate: fc.Arbitrary<WrittenDate> = fc.oneof(
  fc.integer({ min: 1940, max: 2008 }).map((year) => ({ kind: 'year', year }) as const),
  fc
    .integer({ min: 0, max: 25_000 })
    .map((days) => ({ kind: 'day', day: daysAfter(dayOf('1940-01-01'), days) }) as const),
)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const aWord = fc.string({ unit: fc.constantFrom('a', 'b', 'ا', 'ب', '1'), maxLength: 7 })

describe('textVerdict', () => {
  test.each([
    ['a letter more', 'OUHAMOU', 'OUHAMMOU', 'close'],
    ['a letter less at the end', 'AMZIL', 'AMZI', 'close'],
    ['another letter', 'JF123456', 'JF123457', 'close'],
    ['two letters exchanged', 'JF123456', 'JF124356', 'close'],
    ['two letters exchanged at the end', 'JF123456', 'JF123465', 'close'],
    ['two letters more', 'AMZIL', 'AMZILAA', 'different'],
    ['two other letters', 'AMZIL', 'UMZUL', 'different'],
    ['letters exchanged over a third', 'abc', 'cba', 'different'],
    ['the same', 'AMZIL', 'AMZIL', 'identical'],
    ['nothing on one side', '', 'AMZIL', 'unknown'],
  ])('%s', (_, here, there, verdict) => {
    expect(textVerdict(here, there)).toBe(verdict)
  })

  test('does not mind which record is on which side', () => {
    fc.assert(
      fc.property(maybe(aWord), maybe(aWord), (one, other) => {
        expect(textVerdict(one, other)).toBe(textVerdict(other, one))
      }),
    )
  })

  test('one slip is close, whatever the slip', () => {
    const slip = fc.record({ word: aWord.filter((word) => word.length > 1), at: fc.nat(6), letter: aWord })
    fc.assert(
      fc.property(slip, ({ word, at, letter }) => {
        const place = at % word.length
        const [head, one, tail] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)]
        const other = letter.charAt(0) || 'x'
        const slips = [
          head + tail,
          head + other + one + tail,
          head + other + tail,
          head + tail.charAt(0) + one + tail.slice(1),
        ]
        for (const slipped of slips) {
          expect(textVerdict(word, slipped)).toBe(slipped === word ? 'identical' : 'close')
        }
      }),
    )
  })

  test('agrees with the distance of Damerau and Levenshtein', () => {
    fc.assert(
      fc.property(aWord.filter(Boolean), aWord.filter(Boolean), (one, other) => {
        const distance = slipsBetween(one, other)
        expect(textVerdict(one, other)).toBe(
          distance === 0 ? 'identical' : distance === 1 ? 'close' : 'different',
        )
      }),
      { numRuns: 2000 },
    )
  })
})

/** Insertions, deletions, replacements and exchanges of neighbours, by the textbook's table. */
function slipsBetween(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let least = Math.min(
        ...[at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (same ? 0 : 1)],
      )
      const exchanged =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (exchanged) least = Math.min(least, at(row - 2, column - 2) + 1)
      const line = table[row]
      if (line !== undefined) line[column] = least
    }
  }
  return at(one.length, other.length)
}

describe('birthVerdict', () => {
  test.each([
    ['1984-03-14', '1984-03-14', 'identical'],
    ['1984', '1984', 'identical'],
    ['1984', '1984-03-14', 'close'],
    ['1984-01-01', '1984-03-14', 'close'],
    ['1984-03-04', '1984-04-03', 'close'],
    ['1984-03-14', '1984-03-15', 'different'],
    ['1983', '1984-03-14', 'different'],
    ['1984', '1984-12-31', 'close'],
  ])('%s beside %s is %s', (one, other, verdict) => {
    expect(birthVerdict(writtenDateOf(one), writtenDateOf(other))).toBe(verdict)
  })

  test('does not mind which record is on which side; an unknown birth says nothing', () => {
    fc.assert(
      fc.property(maybe(aDate), maybe(aDate), (one, other) => {
        expect(birthVerdict(one, other)).toBe(birthVerdict(other, one))
        expect(birthVerdict(one, undefined)).toBe('unknown')
      }),
    )
  })
})

describe('strengthOf', () => {
  const [born, else_] = [writtenDateOf('1984-03-14'), writtenDateOf('1990-01-02')]
  test.each([
    ['the same card, whatever the rest', { cin: true, phone: false, name: false }, born, else_, 'strong'],
    ['the same name and birth', { cin: false, phone: false, name: true }, born, born, 'strong'],
    [
      'the same name and year',
      { cin: false, phone: false, name: true },
      born,
      writtenDateOf('1984'),
      'strong',
    ],
    ['the same name and another birth', { cin: false, phone: true, name: true }, born, else_, 'weak'],
    ['the same name, no birth', { cin: false, phone: false, name: true }, born, undefined, 'weak'],
    ['the same name and phone, no birth', { cin: false, phone: true, name: true }, born, undefined, 'strong'],
    ['a phone of the family', { cin: false, phone: true, name: false }, born, born, 'weak'],
  ])('%s', (_, equal, here, there, strength) => {
    expect(strengthOf(equal, here, there)).toBe(strength)
    expect(strengthOf(equal, there, here)).toBe(strength)
  })
})
