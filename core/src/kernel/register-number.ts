import type { Brand } from './brand.ts'
import { checkDigitFor } from './check-digit.ts'
import { toAsciiDigits } from './digits.ts'
import { ok, type Result, refuse } from './result.ts'
import { tidyText } from './tidy.ts'

/** The number of a line of the register, as it is printed. */
export type RegisterNumber = Brand<string, 'RegisterNumber'>

/**
 * How numbers are composed: fixed text and the parts `{region}` (two digits), `{year}` (four),
 * `{serial:6}` (at least so many digits) and `{check}`. The legal form is not public, so it is a setting.
 */
export type RegisterNumberFormat = Brand<string, 'RegisterNumberFormat'>

/** What a number says. */
export type RegisterNumberParts = {
  readonly region?: string
  readonly year?: string
  readonly serial: number
}

/** Why a number was not accepted. */
export type RegisterNumberRefusal = {
  readonly code: 'malformed_register_number' | 'wrong_register_check_digit'
  readonly value: string
}

const PART = /\{(region|year|check|serial:(\d{1,2}))\}/g
/** A number that another office gave: letters, digits and the signs that join them. */
const KEPT_FORM = /^[A-Z0-9](?:[A-Z0-9]|[-/. ](?=[A-Z0-9])){2,31}$/

/** A format from unknown text: one serial, one check digit at most, and nothing that looks half written. */
export function parseRegisterNumberFormat(
  text: string,
): Result<RegisterNumberFormat, { readonly code: 'malformed_number_format'; readonly value: string }> {
  const names = [...text.matchAll(PART)].map(([, name]) => name?.split(':')[0])
  const once = names.every((name, index) => names.indexOf(name) === index)
  const rest = text.replace(PART, '')
  return names.includes('serial') && once && /^[A-Za-z0-9\-/. ]{0,20}$/.test(rest)
    ? ok(text as RegisterNumberFormat)
    : refuse({ code: 'malformed_number_format', value: text })
}

/** A format from trusted text. @throws RangeError on anything else. */
export function registerNumberFormatOf(text: string): RegisterNumberFormat {
  const parsed = parseRegisterNumberFormat(text)
  if (!parsed.ok) throw new RangeError(`Not a number format: ${text}`)
  return parsed.value
}

/** The format used until an administrator sets another. */
export const DEFAULT_REGISTER_NUMBER_FORMAT = registerNumberFormatOf('{region}-{serial:6}-{check}')

/**
 * The number of these parts.
 *
 * The check digit covers region, year and serial, in this order and wherever they stand.
 *
 * @example registerNumberFor({ region: '10', serial: 1234 }, '{region}-{serial:6}-{check}') // 10-001234-7
 * @throws RangeError when a part that the format names is missing or not of its form.
 */
export function registerNumberFor(parts: RegisterNumberParts, format: RegisterNumberFormat): RegisterNumber {
  if (!Number.isSafeInteger(parts.serial) || parts.serial < 1) throw new RangeError('A serial begins at 1')
  const serial = String(parts.serial).padStart(serialWidth(format), '0')
  const region = wanted('region', parts.region, /^\d{2}$/, format)
  const year = wanted('year', parts.year, /^\d{4}$/, format)
  const text = format.replace(PART, (_, name: string) => {
    if (name === 'region') return region
    if (name === 'year') return year
    return name === 'check' ? checkDigitFor(`${region}${year}${serial}`) : serial
  })
  return text as RegisterNumber
}

/** The parts of a number written in a format; case, spaces around and Arabic-Indic digits do not matter. */
export function parseRegisterNumber(
  text: string,
  format: RegisterNumberFormat,
): Result<{ readonly number: RegisterNumber; readonly parts: RegisterNumberParts }, RegisterNumberRefusal> {
  const given = toAsciiDigits(tidyText(text)).toUpperCase()
  const found = patternOf(format).exec(given)?.groups
  const serial = Number(found?.['serial'])
  if (found === undefined || serial < 1 || !Number.isSafeInteger(serial)) {
    return refuse({ code: 'malformed_register_number', value: text })
  }
  const parts = {
    ...(found['region'] === undefined ? {} : { region: found['region'] }),
    ...(found['year'] === undefined ? {} : { year: found['year'] }),
    serial,
  }
  const number = registerNumberFor(parts, format)
  // A check digit is compared through the whole number, so that padding is judged as well.
  return number.toUpperCase() === given
    ? ok({ number, parts })
    : refuse({ code: 'wrong_register_check_digit', value: text })
}

/**
 * A number that another office gave before this register existed, kept as it was written.
 *
 * Only tidied: its form is not public, so nothing about it can be checked.
 */
export function parseKeptRegisterNumber(text: string): Result<RegisterNumber, RegisterNumberRefusal> {
  const given = toAsciiDigits(tidyText(text)).toUpperCase()
  return KEPT_FORM.test(given) && /\d/.test(given)
    ? ok(given as RegisterNumber)
    : refuse({ code: 'malformed_register_number', value: text })
}

/** A number from trusted text, as the store keeps it. @throws RangeError on text that is no number. */
export function registerNumberOf(text: string): RegisterNumber {
  const parsed = parseKeptRegisterNumber(text)
  if (!parsed.ok) throw new RangeError(`Not a register number: ${text}`)
  return parsed.value
}

const serialWidth = (format: string): number => Number(/\{serial:(\d+)\}/.exec(format)?.[1])

function wanted(name: string, value: string | undefined, form: RegExp, format: string): string {
  if (!format.includes(`{${name}}`)) return ''
  if (value === undefined || !form.test(value)) throw new RangeError(`The number's format needs a ${name}`)
  return value
}

function patternOf(format: string): RegExp {
  const source = format
    .toUpperCase()
    .replace(/[-/.]/g, '\\$&')
    .replace(/\{REGION\}/, '(?<region>\\d{2})')
    .replace(/\{YEAR\}/, '(?<year>\\d{4})')
    .replace(/\{CHECK\}/, '(?<check>\\d)')
    .replace(/\{SERIAL:(\d+)\}/, '(?<serial>\\d{$1,})')
  return new RegExp(`^${source}$`)
}
