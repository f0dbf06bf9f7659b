import type { CalendarDate, Result } from '../../kernel/index.ts'
import {
  type EntryRefusal as ConditionRefusal,
  checkEntryConditions,
  type DueRefusal,
  type Law,
  type Route,
  routeFor,
} from '../../rules/index.ts'
import type { Particulars } from '../particulars.ts'
import type { DossierAct, DuplicateCandidate } from './act.ts'
import type { DossierRefusal } from './command.ts'

/** What a decision rests on besides the dossier: who asks, on which day, under which law. */
export type DossierContext = {
  readonly by: string
  readonly today: CalendarDate
  readonly law: Law
  /** People who may be the same, as the register knows them now. */
  readonly candidates: readonly DuplicateCandidate[]
  /** The line in force that the person of this file has in the register already, in whichever office. */
  readonly ownEntry?: { readonly id: string; readonly reference: string } | undefined
}

/** What a command would record, or why it may not be. */
export type DossierOutcome = Result<readonly DossierAct[], DossierRefusal | ConditionRefusal | DueRefusal>

/** What the named route asks on the day, or `undefined` while no route is named. */
export const routeOf = ({ route }: Particulars, { today, law }: DossierContext): Route | undefined =>
  route === undefined ? undefined : routeFor(route, today, law)

/** The first condition of the route that is not met on the day. */
export function unmetCondition(
  particulars: Particulars,
  { today, law }: DossierContext,
): ConditionRefusal | undefined {
  const { route, activityCode, bornOn, practiceYears, diploma, supervisorNumber } = particulars
  if (route === undefined) return undefined
  const facts = {
    activityCodes: activityCode === undefined ? [] : [activityCode],
    hasDiploma: diploma !== undefined,
    hasRegisteredSupervisor: supervisorNumber !== undefined,
    bornOn,
    practiceYears,
  }
  return checkEntryConditions(facts, route, today, law).refusals[0]
}
