import type { WrittenDate } from '../kernel/index.ts'
import type { RouteId } from '../rules/index.ts'

/**
 * What an application says about the person and the trade. Every field may be missing while the
 * dossier is a draft; `missingParticulars` names what a submission still needs.
 */
export type Particulars = {
  readonly givenNameAr?: string
  readonly familyNameAr?: string
  readonly givenNameFr?: string
  readonly familyNameFr?: string
  readonly sex?: 'M' | 'F'
  readonly bornOn?: WrittenDate
  readonly cin?: string
  readonly phone?: string
  readonly provinceCode?: string
  readonly communeCode?: string
  /** The place as a list wrote it, kept where no commune of the official list is meant. */
  readonly communeAsWritten?: string
  readonly address?: string
  readonly activityCode?: string
  readonly route?: RouteId
  readonly practiceYears?: number
  readonly diploma?: string
  readonly fundNumber?: string
  readonly ice?: string
  readonly legalName?: string
  readonly supervisorNumber?: string
}

/** The name of one particular, as refusals carry it. */
export type ParticularName = keyof Particulars

/** A change to particulars: a value replaces, `null` empties. */
export type ParticularsChange = {
  readonly [Name in ParticularName]?: Exclude<Particulars[Name], undefined> | null
}

/** Particulars after a change. */
export function changedParticulars(before: Particulars, change: ParticularsChange): Particulars {
  const after: Record<string, unknown> = { ...before }
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete after[name]
    else if (value !== undefined) after[name] = value
  }
  return after as Particulars
}

const ALWAYS: readonly ParticularName[] = ['sex', 'bornOn', 'activityCode', 'route']

/**
 * The particulars that a submission still needs, in the order of the form.
 *
 * A name in one script is enough: chambers' lists carry one, and the card office asks for the other.
 * The identity number may be missing on an imported list and is then asked for as a document.
 */
export function missingParticulars(
  particulars: Particulars,
  source: 'counter' | 'list',
): readonly ParticularName[] {
  const missing: ParticularName[] = []
  if (!particulars.givenNameAr && !particulars.givenNameFr) missing.push('givenNameAr')
  if (!particulars.familyNameAr && !particulars.familyNameFr) missing.push('familyNameAr')
  if (source === 'list') {
    if (particulars.activityCode === undefined) missing.push('activityCode')
    if (particulars.route === undefined) missing.push('route')
    return missing
  }
  if (particulars.cin === undefined) missing.push('cin')
  missing.push(...ALWAYS.filter((name) => particulars[name] === undefined))
  if (particulars.communeCode === undefined && particulars.communeAsWritten === undefined) {
    missing.push('communeCode')
  }
  if (particulars.route === 'artisan_by_diploma' && !particulars.diploma) missing.push('diploma')
  const byPractice = particulars.route === 'artisan_by_experience' || particulars.route === 'maalem'
  if (byPractice && particulars.practiceYears === undefined) missing.push('practiceYears')
  return missing
}

/** The name of a person in the script asked for, or in the other where only that one is known. */
export function fullName(particulars: Particulars, script: 'ar' | 'fr'): string {
  const ar = [particulars.givenNameAr, particulars.familyNameAr].filter(Boolean).join(' ')
  const fr = [particulars.givenNameFr, particulars.familyNameFr].filter(Boolean).join(' ')
  return script === 'ar' ? ar || fr : fr || ar
}
