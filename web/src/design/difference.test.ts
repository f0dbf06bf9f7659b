import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf, nearnessOf } from './difference.ts'
import { searchKey } from './search-key.ts'

const marked = (pieces: readonly { text: string; differs: boolean }[]) =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')

describe('two texts side by side', () => {
  test('have the letters in which they differ set apart', () => {
    const { here, there } = differenceOf('OUHAMMOU', 'OUHAMOU')
    expect(marked(here)).toBe('OUHAM[M]OU')
    expect(marked(there)).toBe('OUHAMOU')
    expect(marked(differenceOf('14/03/1984', '14/08/1984').here)).toBe('14/0[3]/1984')
  })

  test('that are the same have nothing set apart', () => {
    expect(differenceOf('أوحمو', 'أوحمو').here).toEqual([{ text: 'أوحمو', differs: false }])
  })

  test('are whole again when their pieces are joined, and share what is not marked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (one, other) => {
        const { here, there } = differenceOf(one, other)
        const join = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('')
        const common = (pieces: readonly { text: string; differs: boolean }[]) =>
          join(pieces.filter(({ differs }) => !differs))
        expect(join(here)).toBe(one)
        expect(join(there)).toBe(other)
        expect(common(here)).toBe(common(there))
      }),
    )
  })
})

test.each([
  ['JF48213', 'JF42813', 'swapped'],
  ['JF48213', 'JF48214', 'one_letter'],
  ['OUHAMMOU', 'OUHAMOU', 'missing_letter'],
  ['أوحمو', 'اوحمو', 'same_spelling'],
  ['1984', '1984-03-14', 'same_year'],
  ['JF48213', 'BE1', undefined],
  ['', 'JF48213', undefined],
])('%s beside %s: %s', (here, there, nearness) => {
  expect(nearnessOf(here, there, searchKey)).toBe(nearness)
})
