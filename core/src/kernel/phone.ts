import type { Brand } from './brand.ts'
import { toAsciiDigits } from './digits.ts'
import { ok, type Result, refuse } from './result.ts'
import { tidyText } from './tidy.ts'

/** A Moroccan telephone number, `+212` and nine digits. */
export type Phone = Brand<string, 'Phone'>

/** What a number is for: only a mobile can be sent a message. */
export type PhoneKind = 'mobile' | 'fixed' | 'special'

/** The text that is no telephone number, as it was given. */
export type UnusablePhone = { readonly code: 'phone_unusable'; readonly value: string }

/** The ways the country code or the trunk zero is written, or left out as spreadsheets do. */
const PREFIX = /^(?:\+212|00212|212(?=0?\d{9}$))?0?/

/**
 * A telephone number from text as people write it.
 *
 * @example parsePhone('06 61-23.45.67') // +212661234567
 * @example parsePhone('661234567') // +212661234567: a spreadsheet dropped the zero
 */
export function parsePhone(text: string): Result<Phone, UnusablePhone> {
  const compact = toAsciiDigits(tidyText(text)).replace(/[\s().\-\u2010-\u2015/]/g, '')
  const national = compact.replace(PREFIX, '')
  return /^[5-8]\d{8}$/.test(national)
    ? ok(`+212${national}` as Phone)
    : refuse({ code: 'phone_unusable', value: text })
}

/** What the first digit says, by the regulator's numbering: 6 and 7 mobile, 5 fixed, 8 special. */
export function phoneKind(phone: Phone): PhoneKind {
  const first = phone.charAt(4)
  return first === '5' ? 'fixed' : first === '8' ? 'special' : 'mobile'
}

/** A number as it is read at home, in pairs: `06 61 23 45 67`. */
export const displayPhone = (phone: Phone): string => `0${phone.slice(4)}`.replace(/(\d\d)(?=\d)/g, '$1 ')
