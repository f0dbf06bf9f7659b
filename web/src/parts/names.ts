import { findActivity, findProvince } from '@sijill/core/rules'
import type { Language } from '../wording/language.ts'
import type { Words } from '../wording/words.ts'

type Named = { readonly nameAr: string; readonly nameFr: string }

/** The name of a place or trade of our lists in one language. */
export const titleOf = (named: Named, language: Language): string =>
  language === 'ar' ? named.nameAr : named.nameFr

const nameOrCode = (named: Named | undefined, code: string, language: Language): string =>
  named === undefined ? code : titleOf(named, language)

export const activityName = (code: string, language: Language): string =>
  nameOrCode(findActivity(code), code, language)

export const provinceName = (code: string, language: Language): string =>
  nameOrCode(findProvince(code), code, language)

/** How somebody came to the trade; the form of a woman or a man where the file says which. */
export const routeName = (
  route: 'artisan_by_diploma' | 'artisan_by_experience' | 'maalem' | 'cooperative' | 'enterprise',
  { say }: Words,
  sex?: 'M' | 'F',
): string => say(`register.routes.${route}.${formOf(sex)}`)

/** The form of a word for a woman, a man, or somebody of whom the file does not say. */
export const formOf = (sex: 'M' | 'F' | undefined): 'm' | 'f' | 'n' =>
  sex === undefined ? 'n' : sex === 'F' ? 'f' : 'm'

/** Facts in a line, those that are known. */
export const dotted = (...facts: readonly (string | undefined | false)[]): string =>
  facts.filter((fact) => fact !== undefined && fact !== false && fact !== '').join(' · ')
