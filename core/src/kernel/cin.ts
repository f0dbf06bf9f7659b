import type { Brand } from './brand.ts'
import { toAsciiDigits } from './digits.ts'
import { ok, type Result, refuse } from './result.ts'
import { tidyText } from './tidy.ts'

/** The number of a national identity card (CIN, CNIE): upper case, without spaces. */
export type Cin = Brand<string, 'Cin'>

/** The text that is no card number, as it was given. */
export type MalformedCin = { readonly code: 'malformed_cin'; readonly value: string }

/** One or two letters, then digits. No check digit is known, so a wrong digit cannot be seen. */
const FORM = /^[A-Z]{1,2}[0-9]{1,7}$/
/** The fund's form has eight boxes (form 328-1-01). */
const LENGTH_MAX = 8

/**
 * A card number from text as people write it: any case, spaces, Arabic-Indic digits.
 *
 * @example parseCin('jf ١٢٣٤٥٦') // JF123456
 */
export function parseCin(text: string): Result<Cin, MalformedCin> {
  const compact = toAsciiDigits(tidyText(text)).replaceAll(' ', '').toUpperCase()
  return FORM.test(compact) && compact.length <= LENGTH_MAX
    ? ok(compact as Cin)
    : refuse({ code: 'malformed_cin', value: text })
}

/** A card number from trusted text. @throws RangeError on anything else. */
export function cinOf(text: string): Cin {
  const parsed = parseCin(text)
  if (!parsed.ok || parsed.value !== text) throw new RangeError(`Not a card number: ${text}`)
  return parsed.value
}
