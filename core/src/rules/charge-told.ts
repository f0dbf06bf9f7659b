import { type CalendarDate, type Month, monthAfter, monthOfDay, ok, type Result } from '../kernel/index.ts'
import type { Bilingual } from '../law/index.ts'
import { dueFor } from './contribution.ts'
import type { Due, DueRefusal } from './due.ts'
import type { Law } from './law.ts'
import { inForce, LawGap } from './parameter.ts'
import { type Category, type Sourced, sourcedOf } from './route.ts'

/** One thing that a person is told before registering. */
export type ToldStatement = Sourced & { readonly id: string; readonly says: Bilingual }

/**
 * What is told, and signed, before registering: the amount with its doubt, its first month and its effects.
 *
 * `charge` is `null` for a cooperative or an enterprise, which owes no contribution of its own.
 */
export type ChargeTold = {
  readonly category: Category
  readonly toldOn: CalendarDate
  readonly firstMonth: Month | null
  readonly charge: Due | null
  readonly statements: readonly ToldStatement[]
  readonly placeholder: boolean
  readonly lawRelease: string
}

/**
 * The charge that a category brings, as it is told on a day.
 *
 * The amount is that of the first month owed, so that a wage that rises in between is already in it.
 *
 * @throws LawGap before the register began.
 */
export function chargeToldFor(
  category: Category,
  day: CalendarDate,
  law: Law,
): Result<ChargeTold, DueRefusal> {
  const { regimes, versions } = law.chargeInformation
  const version = versions.findLast(({ from }) => from <= day)
  if (version === undefined) throw new LawGap('charge-information', day)

  const regime = regimes[category]
  const said = { category, toldOn: day, lawRelease: law.release }
  const stated = regime === null ? version.legal : version.natural
  const statements = stated.map((each) => ({ id: each.id, says: each.says, ...sourcedOf(each, law) }))
  if (regime === null) return ok({ ...said, firstMonth: null, charge: null, statements, placeholder: false })

  const after = inForce(law.parameters['first-due-month-after'], day).value ?? 0
  const firstMonth = monthAfter(monthOfDay(day), after)
  const charge = dueFor({ regime, month: firstMonth }, law)
  if (!charge.ok) return charge
  return ok({ ...said, firstMonth, charge: charge.value, statements, placeholder: charge.value.placeholder })
}
