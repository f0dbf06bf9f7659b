import { firstDayOf, ok, type Result, refuse } from '../kernel/index.ts'
import { becauseOf, isUnconfirmed, type ValueOf } from '../law/index.ts'
import type { Due, DueQuestion, DueRefusal, Factor } from './due.ts'
import type { PARAMETER_UNITS } from './generated/law.ts'
import type { Law, ParameterId } from './law.ts'
import { findInForce, type Parameter, type Version } from './parameter.ts'

type ValueOfParameter<Id extends ParameterId> = ValueOf<(typeof PARAMETER_UNITS)[Id]>

/** A value of the law on its way into an amount. */
export type Used<Id extends ParameterId> = {
  readonly id: Id
  readonly value: ValueOfParameter<Id>
  readonly version: Version<ValueOfParameter<Id>>
}

/** The value of a parameter on the first day of the month asked about, or why there is none. */
export function usedValue<Id extends ParameterId>(
  id: Id,
  { regime, month }: DueQuestion,
  law: Law,
): Result<Used<Id>, DueRefusal> {
  const parameter: Parameter<ValueOfParameter<Id>> = law.parameters[id]
  const version = findInForce(parameter, firstDayOf(month))
  if (version === undefined) return refuse({ code: 'no_law_for_month', regime, month, parameter: id })
  if (version.value !== null) return ok({ id, value: version.value, version })
  return version.confidence === 'unknown'
    ? refuse({ code: 'value_not_set', parameter: id })
    : refuse({ code: 'no_law_for_month', regime, month, parameter: id })
}

/** A value used, as an explanation shows it; `written` is its form in the law files. */
export function factorOf<Id extends ParameterId>(
  { id, version }: Used<Id>,
  written: string,
  law: Law,
): Factor {
  const { title, unit } = law.parameters[id]
  const { citation, url, confidence, from } = version
  return {
    parameter: id,
    title,
    unit,
    value: written,
    from,
    placeholder: isUnconfirmed(confidence),
    because: { text: citation.text, article: citation.article, url, confidence },
  }
}

/** An amount with its reasons: each text and article once, and one doubtful value makes it doubtful. */
export function dueOf(
  { regime, month }: DueQuestion,
  amounts: Pick<Due, 'due' | 'dueYear' | 'base' | 'factors'>,
  law: Law,
): Due {
  return {
    regime,
    month,
    ...amounts,
    because: becauseOf(amounts.factors.map(({ because }) => because)),
    placeholder: amounts.factors.some(({ placeholder }) => placeholder),
    lawRelease: law.release,
  }
}
