import type { Brand } from './brand.ts'
import { toAsciiDigits } from './digits.ts'
import { mod97 } from './mod97.ts'
import { ok, type Result, refuse } from './result.ts'
import { tidyText } from './tidy.ts'

/** A Moroccan bank account (RIB): three digits of the bank, nineteen of the account, two of the key, in all 24. */
export type Rib = Brand<string, 'Rib'>

/** A Moroccan IBAN: `MA`, two control digits, the RIB. */
export type Iban = Brand<string, 'Iban'>

/** Why a RIB was not accepted. */
export type RibRefusal = { readonly code: 'malformed_rib' | 'wrong_rib_key'; readonly value: string }

/** Why an IBAN was not accepted. */
export type IbanRefusal = { readonly code: 'malformed_iban' | 'wrong_iban_key'; readonly value: string }

/** A RIB from text, with or without spaces; the key makes the whole number a multiple of 97. */
export function parseRib(text: string): Result<Rib, RibRefusal> {
  const digits = compact(text)
  if (!/^\d{24}$/.test(digits)) return refuse({ code: 'malformed_rib', value: text })
  return mod97(digits) === 0 ? ok(digits as Rib) : refuse({ code: 'wrong_rib_key', value: text })
}

/** A Moroccan IBAN from text, with or without spaces (ISO 13616); its RIB must hold as well. */
export function parseIban(text: string): Result<Iban, IbanRefusal> {
  const iban = compact(text).toUpperCase()
  if (!/^MA\d{26}$/.test(iban)) return refuse({ code: 'malformed_iban', value: text })
  const rib = iban.slice(4)
  const holds = mod97(`${rib}${COUNTRY}${iban.slice(2, 4)}`) === 1 && mod97(rib) === 0
  return holds ? ok(iban as Iban) : refuse({ code: 'wrong_iban_key', value: text })
}

/** The IBAN of a RIB. */
export function ibanOfRib(rib: Rib): Iban {
  const control = 98 - mod97(`${rib}${COUNTRY}00`)
  return `MA${String(control).padStart(2, '0')}${rib}` as Iban
}

/** The RIB inside an IBAN. */
export const ribOfIban = (iban: Iban): Rib => iban.slice(4) as Rib

/** `MA` as ISO 13616 counts letters: M is 22, A is 10. */
const COUNTRY = '2210'

const compact = (text: string): string => toAsciiDigits(tidyText(text)).replace(/[ -]/g, '')
