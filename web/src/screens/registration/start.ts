import { parseCin, parsePhone } from '@sijill/core/kernel'
import type { Form } from './form.ts'

const ARABIC = /[\u0600-\u06FF]/

/**
 * A form that begins with what was typed in the search box, put where it belongs.
 *
 * The first word of a name is taken for the given name; a compound one is mended by the person at the counter.
 */
export function startOf(typed: string): Form {
  const text = typed.trim()
  if (text === '') return {}
  if (parseCin(text).ok) return { cin: text.toUpperCase() }
  if (parsePhone(text).ok) return { phone: text }
  if (/\d/.test(text)) return {}
  const [given = '', ...family] = text.split(/\s+/)
  return ARABIC.test(text)
    ? { given_name_ar: given, family_name_ar: family.join(' ') }
    : { given_name_fr: given, family_name_fr: family.join(' ') }
}
