import type { Draft } from './source.ts'

/** The header of records; see the interfaces of the register. */
export const RECORD_HEADER =
  'record_id,source,given_ar,family_ar,given_fr,family_fr,sex,born_on,cin,phone,province_code,commune'

/** The header of the truth: whose record it is, what is wrong with it, and whether anybody could know. */
export const TRUTH_HEADER = 'record_id,person_id,errors,thin'

/** A record before it has its number and its place in the file. */
export type Row = {
  readonly cells: string
  readonly personId: string
  readonly errors: readonly string[]
  readonly isThin: boolean
}

/** The cells of a draft, without its number. No name or place of the stock holds a comma or a quote. */
export function rowOf(draft: Draft, personId: string, errors: readonly string[]): Row {
  const bornOn = bornText(draft)
  const cells = [
    draft.source,
    draft.givenAr.join(' '),
    draft.familyAr,
    draft.givenFr.join(' '),
    draft.familyFr,
    draft.sex,
    bornOn,
    draft.cin,
    draft.phone,
    draft.provinceCode,
    draft.commune,
  ].join(',')
  return { cells, personId, errors, isThin: draft.cin === '' && bornOn === '' }
}

function bornText({ born }: Draft): string {
  if (!born) return ''
  if (!('day' in born)) return String(born.year)
  return `${born.year}-${twoDigits(born.month)}-${twoDigits(born.day)}`
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number))
