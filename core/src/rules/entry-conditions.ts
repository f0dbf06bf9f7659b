import { type CalendarDate, dayOf, wholeYearsBetween } from '../kernel/index.ts'
import type { RouteId } from '../law/index.ts'
import { findActivity } from './activities.ts'
import type { Law } from './law.ts'
import { type RouteCondition, routeFor } from './route.ts'

/** What is known of a birth: the day, only the year, or nothing. */
export type BirthFact =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'unknown' }

/** What an application says that the conditions of entry look at; absent means not said. */
export type EntryFacts = {
  readonly bornOn?: BirthFact | undefined
  readonly practiceYears?: number | undefined
  readonly hasDiploma?: boolean | undefined
  readonly activityCodes: readonly string[]
  /** For an enterprise: whether the artisan who supervises production is in the register. */
  readonly hasRegisteredSupervisor?: boolean | undefined
}

/** A condition that is not met. `placeholder` says that the value asked for is not confirmed law. */
export type EntryRefusal = { readonly placeholder: boolean } & (
  | { readonly code: 'under_age'; readonly minimum: number; readonly age: number }
  | { readonly code: 'diploma_missing' }
  | { readonly code: 'insufficient_practice'; readonly years: number; readonly required: number }
  | { readonly code: 'practice_not_stated'; readonly required: number }
  | { readonly code: 'activity_missing' }
  | { readonly code: 'unknown_activity'; readonly activity: string }
  | { readonly code: 'too_many_activities'; readonly maximum: number; readonly stated: number }
  | { readonly code: 'supervisor_missing' }
)

/** A condition that may or may not be met: a person decides, after asking for a better paper. */
export type EntryDoubt =
  | { readonly code: 'age_uncertain'; readonly minimum: number; readonly year: number }
  | { readonly code: 'birth_date_unknown'; readonly minimum: number }

/** The outcome of the conditions of a route: what is refused, and what nobody can tell. */
export type EntryCheck = {
  readonly refusals: readonly EntryRefusal[]
  readonly doubts: readonly EntryDoubt[]
}

/**
 * Whether a person or a body meets the conditions of a route on a day.
 *
 * A birth known only by its year is read in the person's favour, as 1 January; where 31 December would
 * have led to a refusal, the answer says so as a doubt. A condition without a value in force asks nothing.
 *
 * @throws LawGap before the register began.
 */
export function checkEntryConditions(
  facts: EntryFacts,
  route: RouteId,
  day: CalendarDate,
  law: Law,
): EntryCheck {
  const outcomes = routeFor(route, day, law).conditions.map((condition) => outcomeOf(condition, facts, day))
  return {
    refusals: outcomes.flatMap(({ refusals }) => refusals),
    doubts: outcomes.flatMap(({ doubts }) => doubts),
  }
}

const MET: EntryCheck = { refusals: [], doubts: [] }
const refused = (...refusals: readonly EntryRefusal[]): EntryCheck => ({ refusals, doubts: [] })
const doubtful = (doubt: EntryDoubt): EntryCheck => ({ refusals: [], doubts: [doubt] })

function outcomeOf(condition: RouteCondition, facts: EntryFacts, day: CalendarDate): EntryCheck {
  const { check, value, placeholder } = condition
  switch (check) {
    case 'minimum_age':
      return value === null ? MET : ageOutcome(facts.bornOn, value, placeholder, day)
    case 'diploma':
      return facts.hasDiploma === true ? MET : refused({ code: 'diploma_missing', placeholder })
    case 'practice_years':
      return value === null ? MET : practiceOutcome(facts.practiceYears, value, placeholder)
    case 'activity_stated':
      return activityOutcome(facts.activityCodes, placeholder)
    case 'activities_maximum': {
      const stated = facts.activityCodes.length
      if (value === null || stated <= value) return MET
      return refused({ code: 'too_many_activities', maximum: value, stated, placeholder })
    }
    case 'registered_supervisor':
      return facts.hasRegisteredSupervisor === true
        ? MET
        : refused({ code: 'supervisor_missing', placeholder })
  }
}

function ageOutcome(
  bornOn: BirthFact | undefined,
  minimum: number,
  placeholder: boolean,
  day: CalendarDate,
): EntryCheck {
  if (bornOn === undefined || bornOn.kind === 'unknown') {
    return doubtful({ code: 'birth_date_unknown', minimum })
  }
  const birth = bornOn.kind === 'day' ? bornOn.day : firstDayOfYear(bornOn.year)
  const age = wholeYearsBetween(birth, day)
  if (age < minimum) return refused({ code: 'under_age', minimum, age, placeholder })
  if (bornOn.kind === 'day') return MET
  const leastAge = wholeYearsBetween(lastDayOfYear(bornOn.year), day)
  return leastAge < minimum ? doubtful({ code: 'age_uncertain', minimum, year: bornOn.year }) : MET
}

function practiceOutcome(years: number | undefined, required: number, placeholder: boolean): EntryCheck {
  if (years === undefined) return refused({ code: 'practice_not_stated', required, placeholder })
  return years < required ? refused({ code: 'insufficient_practice', years, required, placeholder }) : MET
}

function activityOutcome(codes: readonly string[], placeholder: boolean): EntryCheck {
  if (codes.length === 0) return refused({ code: 'activity_missing', placeholder })
  const unknown = codes.filter((code) => findActivity(code) === undefined)
  return refused(...unknown.map((activity) => ({ code: 'unknown_activity', activity, placeholder }) as const))
}

const firstDayOfYear = (year: number): CalendarDate => dayOf(`${String(year).padStart(4, '0')}-01-01`)
const lastDayOfYear = (year: number): CalendarDate => dayOf(`${String(year).padStart(4, '0')}-12-31`)
