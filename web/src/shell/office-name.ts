import { findOffice, findProvince, findRegion, type Office } from '@sijill/core/rules'
import type { Language } from '../wording/language.ts'

type Named = { readonly nameAr: string; readonly nameFr: string }

const nameIn = (named: Named, language: Language): string => (language === 'ar' ? named.nameAr : named.nameFr)

/** The name of an office, or its code where the list of this version does not know it. */
export function officeNameOf(code: string, language: Language): string {
  const office = findOffice(code)
  return office === undefined ? code : nameIn(office, language)
}

/** The region whose chamber an office belongs to; none for the ministry. */
export function officeRegionOf(code: string, language: Language): string | undefined {
  const region = findRegion(findOffice(code)?.regionCode ?? '')
  return region === undefined ? undefined : nameIn(region, language)
}

/** Where an office is, in a word: its province, else its region. */
export function officePlaceOf(code: string, language: Language): string {
  const office = findOffice(code)
  const place = office && placeOf(office)
  return place === undefined ? officeNameOf(code, language) : nameIn(place, language)
}

const placeOf = ({ provinceCode, regionCode }: Office): Named | undefined =>
  (provinceCode === null ? undefined : findProvince(provinceCode)) ??
  (regionCode === null ? undefined : findRegion(regionCode))
