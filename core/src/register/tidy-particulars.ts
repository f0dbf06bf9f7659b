import {
  ok,
  parseCin,
  parseIce,
  parseInsuredNumber,
  parsePhone,
  type Result,
  refuse,
  tidyText,
} from '../kernel/index.ts'
import { findActivity } from '../rules/index.ts'
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
  activityCode: (code) => (findActivity(code) ? ok(code) : refuse({ code: 'unknown_activity' })),
}

/**
 * Particulars with every text tidied and every identifier in its one form, or the first that is none.
 *
 * Asked once, at the edge; what it returns needs no second check.
 */
export function tidyParticulars<Given extends Particulars | ParticularsChange>(
  given: Given,
): Result<Given, MalformedParticular> {
  const tidy: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    const field = name as ParticularName
    if (typeof value !== 'string') {
      tidy[field] = value
      continue
    }
    const text = tidyText(value)
    const parsed = PARSERS[field]?.(text) ?? ok(text)
    if (!parsed.ok) return refuse({ code: 'malformed_particular', field, reason: parsed.refusal.code, value })
    tidy[field] = parsed.value
  }
  return ok(tidy as Given)
}
