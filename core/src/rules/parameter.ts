import type { CalendarDate } from '../kernel/index.ts'
import type { Bilingual, Citation, Confidence, Unit } from '../law/index.ts'

/**
 * One value of a parameter, from a day until the next version.
 *
 * `value` is `null` where there is no such rule, or, with confidence `unknown`, where none was found.
 * `isPlaceholder` marks a working value that no text gives.
 */
export type Version<Value> = {
  readonly from: CalendarDate
  readonly value: Value | null
  readonly isPlaceholder: boolean
  readonly confidence: Confidence
  readonly citation: Citation
  readonly url: string | null
  /** Other readings of the text, which were not chosen. */
  readonly alternatives: readonly Alternative<Value>[]
}

/** A value that the same text may also mean. */
export type Alternative<Value> = {
  readonly value: Value
  readonly says: Bilingual
  readonly citation: Citation
  readonly url: string | null
}

/** A value fixed by law and changed by later law; versions are sorted, oldest first. */
export type Parameter<Value> = {
  readonly id: string
  readonly title: Bilingual
  readonly unit: Unit
  readonly versions: readonly Version<Value>[]
  readonly stillValidOn: CalendarDate
  readonly openQuestions: readonly Bilingual[]
}

/** A day for which `law/` states nothing: our omission, so the computation stops. */
export class LawGap extends Error {
  readonly parameter: string
  readonly day: CalendarDate

  constructor(parameter: string, day: CalendarDate) {
    super(`law/ says nothing about ${parameter} on ${day}`)
    this.name = 'LawGap'
    this.parameter = parameter
    this.day = day
  }
}

/** The version of a parameter that governs a day, or `undefined` before its first text. */
export const findInForce = <Value>(
  parameter: Parameter<Value>,
  day: CalendarDate,
): Version<Value> | undefined => parameter.versions.findLast(({ from }) => from <= day)

/** The version of a parameter that governs a day. @throws LawGap before its first text. */
export function inForce<Value>(parameter: Parameter<Value>, day: CalendarDate): Version<Value> {
  const version = findInForce(parameter, day)
  // A gap is our omission, not the user's mistake: stop rather than guess a rate.
  if (version === undefined) throw new LawGap(parameter.id, day)
  return version
}
