import type { Brand } from './brand.ts'
import { toAsciiDigits } from './digits.ts'
import { mod97 } from './mod97.ts'
import { ok, type Result, refuse } from './result.ts'
import { tidyText } from './tidy.ts'

/** The common identifier of an enterprise (ICE): nine digits of the firm, four of the site, two of control. */
export type Ice = Brand<string, 'Ice'>

/** The text that is no ICE, as it was given. */
export type MalformedIce = { readonly code: 'malformed_ice'; readonly value: string }

/**
 * An ICE from text: fifteen digits, spaces allowed between them.
 *
 * The control digits are not judged here: numbers in use are known that fail them, so a clerk
 * may overrule. Ask {@link hasIceControl} and warn.
 */
export function parseIce(text: string): Result<Ice, MalformedIce> {
  const digits = toAsciiDigits(tidyText(text)).replaceAll(' ', '')
  return /^\d{15}$/.test(digits) ? ok(digits as Ice) : refuse({ code: 'malformed_ice', value: text })
}

/** Whether the control digits of an ICE fit: the whole number is a multiple of 97. */
export const hasIceControl = (ice: Ice): boolean => mod97(ice) === 0
