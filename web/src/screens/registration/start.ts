import { parseCin, parsePhone } from '@sijill/core/kernel'
import { proposedLatin } from '../../parts/latin-name.ts'
import type { Form } from './form.ts'

const ARABIC = /[\u0600-\u06FF]/

/**
 * A form that begins with what was typed in the search box, put where it belongs.
 *
 * The first word of a name is taken for the given name, with its second half where it cannot stand alone; another
 * compound one is mended by the person at the counter.
 */
export function startOf(typed: string): Form {
  const text = typed.trim()
  if (text === '') return {}
  if (parseCin(text).ok) return { cin: text.toUpperCase() }
  if (parsePhone(text).ok) return { phone: text }
  if (/\d/.test(text)) return {}
  if (ARABIC.test(text)) return arabicNames(text)
  const [given = '', ...family] = text.split(/\s+/)
  return { given_name_fr: given, family_name_fr: family.join(' ') }
}

/** The Latin names come along as a proposal, as they do when the Arabic ones are typed in the form. */
function arabicNames(text: string): Form {
  const [, given = '', family = ''] = /^((?:عبد\s+|فاطمة\s+(?=الزهراء))?\S+)\s*(.*)$/s.exec(text) ?? []
  return {
    ...{ given_name_ar: given, family_name_ar: family },
    ...{ given_name_fr: proposedLatin('given', given), family_name_fr: proposedLatin('family', family) },
  }
}
