import { checkEntryConditions, type Law } from '@sijill/core/rules'
import type { Problem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import type { FieldProblem } from '../../design/error-summary.tsx'
import { todayInMorocco } from '../../parts/law.ts'
import type { Words } from '../../wording/words.ts'
import type { BlockId } from './blocks.tsx'
import { missingFields } from './form.ts'
import type { Registration } from './use-registration.ts'

/** Something that stands between the form and its receipt. */
export type FormProblem = FieldProblem & {
  readonly block: BlockId
  /** Shown as soon as it is typed; what is only missing waits for the first try. */
  readonly whenTyped: boolean
}

const ACTIVITY_FIELDS = ['route', 'activity_code', 'practice_years', 'diploma', 'supervisor_number']

const blockOf = (field: string): BlockId =>
  field === 'charge' ? 'charge' : ACTIVITY_FIELDS.includes(field) ? 'activity' : 'identity'

/** All that is to be mended before the application may be filed, in the order of the page. */
export function problemsOf({ read, view }: Registration, law: Law, words: Words): readonly FormProblem[] {
  const malformed = read.malformed.map(({ field, code, value }) => ({
    ...{
      field,
      sentence: sentenceFor({ code, facts: { value } }, words),
      block: blockOf(field),
      whenTyped: true,
    },
  }))
  const named = new Set(malformed.map(({ field }): string => field))
  const missing = missingFields(read.particulars)
    .filter((field) => !named.has(field))
    .map((field) => ({
      field,
      sentence: missingSentence(field, words),
      block: blockOf(field),
      whenTyped: false,
    }))
  const untold =
    view?.charge_told === undefined
      ? [
          {
            field: 'charge',
            sentence: words.say('registration.missing.charge'),
            block: 'charge',
            whenTyped: false,
          } as const,
        ]
      : []
  return [...malformed, ...missing, ...unmetConditions(read, law, words), ...untold]
}

/** The fields whose conditions of entry are not met: the law answers before the server does. */
function unmetConditions(
  { particulars }: Registration['read'],
  law: Law,
  words: Words,
): readonly FormProblem[] {
  const { route, bornOn, practiceYears, diploma, activityCode, supervisorNumber } = particulars
  if (route === undefined) return []
  const facts = {
    ...{ bornOn, practiceYears, hasDiploma: diploma !== undefined },
    activityCodes: activityCode === undefined ? [] : [activityCode],
    hasRegisteredSupervisor: supervisorNumber !== undefined,
  }
  const { refusals } = checkEntryConditions(facts, route, todayInMorocco(), law)
  // What is only missing is told by `missingFields`, once.
  return refusals
    .filter(({ code }) => !TOLD_AS_MISSING.includes(code))
    .map(({ code, ...rest }) => {
      const field = FIELD_OF_CONDITION[code] ?? 'route'
      return {
        field,
        sentence: sentenceFor({ code, facts: rest }, words),
        block: blockOf(field),
        whenTyped: true,
      }
    })
}

const TOLD_AS_MISSING: readonly string[] = [
  'activity_missing',
  'diploma_missing',
  'practice_not_stated',
  'supervisor_missing',
]

const FIELD_OF_CONDITION: Readonly<Record<string, string>> = {
  under_age: 'born_on',
  insufficient_practice: 'practice_years',
  unknown_activity: 'activity_code',
}

const missingSentence = (field: string, { say, find }: Words): string =>
  find(`registration.missing.${field}`) ??
  say('registration.missing.other', { field: find(`register.particulars.${field}`) ?? field })

/** The fields that the server names in its refusal, as links into the form. */
export function refusedFields({ code, facts }: Problem, words: Words): readonly FieldProblem[] {
  const { missing, field } = facts
  if (code === 'incomplete' && Array.isArray(missing))
    return missing.map((each: unknown) => ({
      field: String(each),
      sentence: missingSentence(String(each), words),
    }))
  if (code === 'malformed_particular' && typeof field === 'string')
    return [{ field, sentence: sentenceFor({ code, facts }, words) }]
  return []
}
