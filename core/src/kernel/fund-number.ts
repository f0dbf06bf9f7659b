import type { Brand } from './brand.ts'
import { toAsciiDigits } from './digits.ts'
import { ok, type Result, refuse } from './result.ts'
import { tidyText } from './tidy.ts'

/** The number by which the fund (CNSS) knows an insured person: nine digits, the first is 1. */
export type InsuredNumber = Brand<string, 'InsuredNumber'>

/** The number by which the fund knows an employer (affiliation): seven digits. */
export type AffiliationNumber = Brand<string, 'AffiliationNumber'>

/** Values of nine digits that name nobody, and what the fund's files mean by them. */
export const RESERVED_INSURED_NUMBERS = {
  '000000000': 'none_yet',
  '999999999': 'casual_worker',
  '100000000': 'never_issued',
} as const

/** Why a fund number was not accepted. */
export type FundNumberRefusal =
  | { readonly code: 'malformed_fund_number' | 'wrong_fund_check_digit'; readonly value: string }
  | {
      readonly code: 'reserved_fund_number'
      readonly value: string
      readonly meaning: (typeof RESERVED_INSURED_NUMBERS)[keyof typeof RESERVED_INSURED_NUMBERS]
    }

/**
 * An insured person's number from text.
 *
 * The check digit follows the employers' file specification (e-BDS, version 2, section IV), known
 * through open-source copies; whether numbers given to the self-employed since 2021 follow it is
 * not confirmed (coverage.md, section 9, point 12).
 */
export function parseInsuredNumber(text: string): Result<InsuredNumber, FundNumberRefusal> {
  const digits = compact(text)
  const meaning = Object.entries(RESERVED_INSURED_NUMBERS).find(([reserved]) => reserved === digits)?.[1]
  if (meaning !== undefined) return refuse({ code: 'reserved_fund_number', value: text, meaning })
  if (!/^1\d{8}$/.test(digits)) return refuse({ code: 'malformed_fund_number', value: text })
  // The leading 1 is not counted: the first doubled digit is the second of the number.
  return checkDigitOf(digits.slice(1, 8)) === digits[8]
    ? ok(digits as InsuredNumber)
    : refuse({ code: 'wrong_fund_check_digit', value: text })
}

/** An employer's number from text; same source and same doubt as {@link parseInsuredNumber}. */
export function parseAffiliationNumber(text: string): Result<AffiliationNumber, FundNumberRefusal> {
  const digits = compact(text)
  if (!/^\d{7}$/.test(digits)) return refuse({ code: 'malformed_fund_number', value: text })
  // Counted from the second digit here too: the even places are doubled, the first is not.
  return checkDigitOf(digits.slice(1, 6), Number(digits[0])) === digits[6]
    ? ok(digits as AffiliationNumber)
    : refuse({ code: 'wrong_fund_check_digit', value: text })
}

/** What completes a sum to tens: the first, third, … digits given count twice, the others once. */
function checkDigitOf(digits: string, start = 0): string {
  let sum = start
  for (const [index, digit] of [...digits].entries()) sum += Number(digit) * (index % 2 === 0 ? 2 : 1)
  return String((10 - (sum % 10)) % 10)
}

const compact = (text: string): string => toAsciiDigits(tidyText(text)).replaceAll(' ', '')
