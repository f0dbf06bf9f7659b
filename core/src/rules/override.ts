import type { CalendarDate } from '../kernel/index.ts'
import { ok, type Result, refuse } from '../kernel/index.ts'
import {
  type Bilingual,
  type Citation,
  type LegalText,
  type Procedure,
  type Unit,
  VALUE_SCHEMAS,
} from '../law/index.ts'
import { isParameterId, type Law, type ParameterId, parametersOf } from './law.ts'
import type { Parameter, Version } from './parameter.ts'

/** What an installation adds to the law: published by a second administrator, with what it rests on. */
export type LawOverride = ParameterOverride | DocumentOverride

type Setting = {
  /** The setting's own name in this installation; it becomes its citation. */
  readonly id: string
  readonly from: CalendarDate
  /** What the administrators rely on: the number of a circular, a letter, a decision. */
  readonly basis: string
  readonly url: string | null
}

/** A value of a parameter from a day on, in the form that `law/parameters` uses; `null` repeals it. */
export type ParameterOverride = Setting & {
  readonly kind: 'parameter'
  readonly parameter: string
  readonly value: unknown
}

/** Whether a route asks for a paper from a day on. */
export type DocumentOverride = Setting & {
  readonly kind: 'document'
  readonly route: string
  readonly document: string
  readonly need: 'required' | 'optional' | 'not_asked'
}

/** Why a setting cannot be used. */
export type OverrideRefusal =
  | { readonly code: 'unknown_parameter'; readonly parameter: string }
  | { readonly code: 'invalid_value'; readonly parameter: string; readonly unit: Unit }
  | { readonly code: 'unknown_route'; readonly route: string }
  | { readonly code: 'unknown_document'; readonly document: string }
  | { readonly code: 'before_the_register'; readonly from: CalendarDate; readonly began_on: CalendarDate }

/** Says whether a setting fits the law; an installation asks before it stores one. */
export function checkOverride(override: LawOverride, law: Law): Result<LawOverride, OverrideRefusal> {
  if (override.from < law.registerBeganOn) {
    return refuse({ code: 'before_the_register', from: override.from, began_on: law.registerBeganOn })
  }
  if (override.kind === 'document') {
    const { route, document } = override
    if (law.procedures.every(({ id }) => id !== route)) return refuse({ code: 'unknown_route', route })
    return law.documents.has(document) ? ok(override) : refuse({ code: 'unknown_document', document })
  }
  const { parameter, value } = override
  if (!isParameterId(parameter, law)) return refuse({ code: 'unknown_parameter', parameter })
  const { unit } = law.parameters[parameter]
  if (value === null || VALUE_SCHEMAS[unit].safeParse(value).success) return ok(override)
  return refuse({ code: 'invalid_value', parameter, unit })
}

/**
 * The law with the published settings of an installation.
 *
 * A setting holds from its day until the next version, be it law or setting; where a setting and a
 * version of the law begin on one day, the setting holds. It counts as confirmed: two people said so.
 *
 * @throws RangeError on a setting that `checkOverride` refuses: it should never have been stored.
 */
export function lawWith(law: Law, overrides: readonly LawOverride[]): Law {
  return overrides.reduce(withOverride, law)
}

function withOverride(law: Law, override: LawOverride): Law {
  const checked = checkOverride(override, law)
  if (!checked.ok) throw new RangeError(`Setting ${override.id}: ${checked.refusal.code}`)
  const text = textOf(override)
  const withText = { ...law, texts: new Map(law.texts).set(text.id, text) }
  if (override.kind === 'document') {
    return { ...withText, procedures: law.procedures.map((procedure) => asking(procedure, override)) }
  }
  const parameters: readonly Parameter<unknown>[] = Object.values(law.parameters)
  return {
    ...withText,
    parameters: parametersOf(
      parameters.map((each) => (each.id === override.parameter ? withVersion(each, override) : each)),
    ),
  }
}

function withVersion(parameter: Parameter<unknown>, override: ParameterOverride): Parameter<unknown> {
  const version: Version<unknown> = {
    from: override.from,
    value: override.value === null ? null : VALUE_SCHEMAS[parameter.unit].parse(override.value),
    isPlaceholder: false,
    confidence: 'confirmed',
    citation: citationOf(override),
    url: override.url,
    alternatives: [],
  }
  return { ...parameter, versions: inserted(parameter.versions, version) }
}

function asking(procedure: Procedure, override: DocumentOverride): Procedure {
  if (procedure.id !== override.route) return procedure
  const before = procedure.versions.findLast(({ from }) => from <= override.from)
  if (before === undefined) return procedure
  const others = before.documents.filter(({ document }) => document !== override.document)
  const asked = {
    document: override.document,
    confidence: 'confirmed',
    citation: citationOf(override),
    source_url: override.url,
  } as const
  const documents = override.need === 'not_asked' ? others : [...others, { ...asked, need: override.need }]
  return {
    ...procedure,
    versions: inserted(procedure.versions, { ...before, from: override.from, documents }),
  }
}

const inserted = <Dated extends { readonly from: CalendarDate }>(
  versions: readonly Dated[],
  version: Dated,
): Dated[] =>
  [...versions.filter(({ from }) => from !== version.from), version].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  )

const citationOf = (override: LawOverride): Citation => ({ text: textIdOf(override), article: override.id })

const textIdOf = (override: LawOverride): string => `setting-${override.id}`

/** A setting is its own source, so that every value of the law still cites a text. */
function textOf(override: LawOverride): LegalText {
  const title: Bilingual = { ar: override.basis, fr: override.basis }
  return {
    id: textIdOf(override),
    title,
    kind: 'decision',
    number: null,
    dated: override.from,
    gazette: null,
    url: override.url,
    seen: 'official',
    articles: [{ article: override.id, says: title }],
  }
}

/** One value that an administrator should look at, because nobody has confirmed it. */
export type PlaceholderValue = {
  readonly parameter: ParameterId
  readonly title: Bilingual
  readonly unit: Unit
  /** `false` where the law files have no working value at all: what depends on it stays closed. */
  readonly hasWorkingValue: boolean
  readonly version: Version<unknown>
  readonly openQuestions: readonly Bilingual[]
}

/** The values in force on a day about which nothing was found, for an administrator to set. */
export function placeholdersOf(law: Law, day: CalendarDate): readonly PlaceholderValue[] {
  return parameterIdsOf(law).flatMap((id) => {
    const parameter: Parameter<unknown> = law.parameters[id]
    const version = parameter.versions.findLast(({ from }) => from <= day)
    if (version?.confidence !== 'unknown') return []
    const { title, unit, openQuestions } = parameter
    return [{ parameter: id, title, unit, hasWorkingValue: version.value !== null, version, openQuestions }]
  })
}

/** The names of every parameter, in the order of the alphabet. */
export const parameterIdsOf = (law: Law): readonly ParameterId[] =>
  Object.keys(law.parameters).filter((id) => isParameterId(id, law))
