import {
  ok,
  parseCin,
  parseIce,
  parseInsuredNumber,
  parseKeptRegisterNumber,
  parsePhone,
  type Result,
  refuse,
  tidyText,
} from '../kernel/index.ts'
import { findActivity, findProvince } from '../rules/index.ts'
import type { ParticularName, Particulars, ParticularsChange } from './particulars.ts'

/** A particular that cannot be taken as it was given, by the name of its field. */
export type MalformedParticular = {
  readonly code: 'malformed_particular'
  readonly field: ParticularName
  readonly reason: string
  readonly value: string
}

const PARSERS: {
  readonly [Name in ParticularName]?: (text: string) => Result<string, { readonly code: string }>
} = {
  cin: parseCin,
  phone: parsePhone,
  ice: parseIce,
  fundNumber: parseInsuredNumber,
  supervisorNumber: parseKeptRegisterNumber,
  provinceCode: (code) => (findProvince(code) ? ok(code) : refuse({ code: 'unknown_province' })),
  activityCode: (code) => (findActivity(code) ? ok(code) : refuse({ code: 'unknown_activity' })),
}

/**
 * Particulars with every text tidied and every identifier in its one form, or the first that is none.
 *
 * Asked once, at the edge; what it returns needs no second check. A text that says nothing is no
 * statement: it is left out.
 */
export const tidyParticulars = (given: Particulars): Result<Particulars, MalformedParticular> =>
  tidied(given, undefined)

/** The same for a change, where a text that says nothing empties the field. */
export const tidyChange = (given: ParticularsChange): Result<ParticularsChange, MalformedParticular> =>
  tidied(given, null)

function tidied<Given extends Particulars | ParticularsChange>(
  given: Given,
  blank: null | undefined,
): Result<Given, MalformedParticular> {
  const tidy: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    const field = name as ParticularName
    if (typeof value !== 'string') {
      tidy[field] = value
      continue
    }
    const text = tidyText(value)
    if (text === '') {
      if (blank === null) tidy[field] = null
      continue
    }
    const parsed = PARSERS[field]?.(text) ?? ok(text)
    if (!parsed.ok) return refuse({ code: 'malformed_particular', field, reason: parsed.refusal.code, value })
    tidy[field] = parsed.value
  }
  return ok(tidy as Given)
}
