import {
  type Bilingual,
  type Category,
  findActivity,
  findProvince,
  findRegion,
  LAW,
  type RouteId,
} from '@sijill/core/rules'
import type { Office, OfficeTree } from './authority.ts'

type Gendered = { readonly M: Bilingual; readonly F: Bilingual }

const COOPERATIVE = { ar: 'تعاونية', fr: 'Coopérative' }
const ENTERPRISE = { ar: 'مقاولة', fr: 'Entreprise' }

/** The word that is not known which of both to use takes the form of the law's own titles. */
const CATEGORIES: Readonly<Record<Category, Gendered>> = {
  artisan: {
    M: { ar: 'صانع تقليدي', fr: 'Artisan' },
    F: { ar: 'صانعة تقليدية', fr: 'Artisane' },
  },
  maalem: {
    M: { ar: 'صانع معلم', fr: 'Maître artisan' },
    F: { ar: 'صانعة معلمة', fr: 'Maître artisane' },
  },
  cooperative: { M: COOPERATIVE, F: COOPERATIVE },
  enterprise: { M: ENTERPRISE, F: ENTERPRISE },
}

const NOT_SAID: Bilingual = { ar: 'غير مبيَّن', fr: 'Non précisé' }

/** The trade in both languages. */
export function tradeNames(activityCode: string | undefined): Bilingual {
  const activity = activityCode === undefined ? undefined : findActivity(activityCode)
  return activity === undefined ? NOT_SAID : namesOf(activity)
}

/** The category as one says it of this person. */
export function categoryNames(route: RouteId | undefined, sex: 'M' | 'F' | undefined): Bilingual {
  const category = LAW.procedures.find(({ id }) => id === route)?.category
  return category === undefined ? NOT_SAID : CATEGORIES[category][sex ?? 'M']
}

/** The chamber above an office, or the office itself where none is: the ministry and its directorates. */
export function chamberOf(officeCode: string, offices: OfficeTree): Office | undefined {
  const line = offices.lineOf(officeCode).map((code) => offices.find(code))
  return line.find((office) => office?.kind === 'chamber') ?? offices.find(officeCode)
}

/** The full name of the chamber above an office. */
export function chamberNames(officeCode: string, offices: OfficeTree): Bilingual {
  const chamber = chamberOf(officeCode, offices)
  return chamber === undefined ? NOT_SAID : namesOf(chamber)
}

/** The chamber as its region calls it, for a narrow screen. */
export function chamberShortNames(officeCode: string, offices: OfficeTree): Bilingual {
  const region = findRegion(offices.find(officeCode)?.regionCode ?? '')
  return region === undefined ? chamberNames(officeCode, offices) : namesOf(region)
}

/** The town of an office that serves a province; the others have no town in any list that we have. */
export function townNames(office: Office | undefined): Bilingual | undefined {
  const province = findProvince(office?.provinceCode ?? '')
  return province && namesOf(province)
}

/** The names of anything that has one in each language. */
export const namesOf = ({
  nameAr,
  nameFr,
}: {
  readonly nameAr: string
  readonly nameFr: string
}): Bilingual => ({
  ar: nameAr,
  fr: nameFr,
})
