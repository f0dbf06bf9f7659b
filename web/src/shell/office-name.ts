import { findOffice } from '@sijill/core/rules'
import type { Language } from '../wording/language.ts'

/** The name of an office, or its code where the list of this version does not know it. */
export function officeNameOf(code: string, language: Language): string {
  const office = findOffice(code)
  if (office === undefined) return code
  return language === 'ar' ? office.nameAr : office.nameFr
}
