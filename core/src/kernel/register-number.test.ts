import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  DEFAULT_REGISTER_NUMBER_FORMAT,
  parseKeptRegisterNumber,
  parseRegisterNumber,
  parseRegisterNumberFormat,
  registerNumberFor,
  registerNumberFormatOf,
} from './index.ts'

const FORMATS = ['{region}-{serial:6}-{check}', 'A{year}/{serial:4}{check}', '{serial:5}.{region}'].map(
  registerNumberFormatOf,
)

describe('the number of a line of the register', () => {
  test('has region, serial and check digit', () => {
    // Damm's table walked with 1 0 0 0 1 2 3 4: 3, 1, 7, 8, 4, 2, 6, 7.
    expect(registerNumberFor({ region: '10', serial: 1234 }, DEFAULT_REGISTER_NUMBER_FORMAT)).toBe(
      '10-001234-7',
    )
  })

  test('is read back as it was made, however it is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMATS),
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 1, max: 12 }),
        (format, serial, region) => {
          const parts = { region: String(region).padStart(2, '0'), year: '2026', serial }
          const number = registerNumberFor(parts, format)
          const typed = ` ${number.toLowerCase().replace(/\d/g, (digit) => String.fromCharCode(0x0660 + +digit))}\u200F`
          const parsed = parseRegisterNumber(typed, format)
          expect(parsed.ok && parsed.value.number).toBe(number)
          expect(parsed.ok && parsed.value.parts.serial).toBe(serial)
        },
      ),
    )
  })

  test('with one digit wrong is refused', () => {
    const number = registerNumberFor({ region: '05', serial: 417 }, DEFAULT_REGISTER_NUMBER_FORMAT)
    for (const [index, was] of [...number].entries()) {
      if (was === '-') continue
      const wrong = `${number.slice(0, index)}${(Number(was) + 1) % 10}${number.slice(index + 1)}`
      const parsed = parseRegisterNumber(wrong, DEFAULT_REGISTER_NUMBER_FORMAT)
      expect(parsed.ok ? parsed : parsed.refusal.code).toBe('wrong_register_check_digit')
    }
  })

  test.each(['', '10-001234', '10-01234-5', 'NIA-10-001234', '10-000000-2'])('%s is none', (text) => {
    const parsed = parseRegisterNumber(text, DEFAULT_REGISTER_NUMBER_FORMAT)
    expect(parsed).toEqual({ ok: false, refusal: { code: 'malformed_register_number', value: text } })
  })

  test('that another office gave is kept', () => {
    expect(parseKeptRegisterNumber(' nia-10-00١٠٠1 ')).toEqual({ ok: true, value: 'NIA-10-001001' })
    expect(parseKeptRegisterNumber('=1+1').ok).toBe(false)
    expect(parseKeptRegisterNumber('---').ok).toBe(false)
  })
})

test.each(['', '{region}', '{serial:6}{serial:6}', '{serial}', '{serial:6}<b>', '{region-{serial:6}'])(
  '%s is no format of a number',
  (text) => {
    expect(parseRegisterNumberFormat(text).ok).toBe(false)
  },
)
