import type { CalendarDate } from '../kernel/index.ts'
import {
  type DocumentKind,
  type GroundSource,
  LAW_SCHEMA,
  type LawSource,
  type LegalText,
  type ParameterSource,
  type ParsedLaw,
  type Procedure,
  VALUE_SCHEMAS,
  type ValueOf,
} from '../law/index.ts'
import { LAW_SOURCE, type PARAMETER_UNITS } from './generated/law.ts'
import type { Parameter, Version } from './parameter.ts'

/** The name of a parameter of `law/parameters`. */
export type ParameterId = keyof typeof PARAMETER_UNITS

/** Every parameter by name, each with the type of its unit. */
export type LawParameters = {
  readonly [Id in ParameterId]: Parameter<ValueOf<(typeof PARAMETER_UNITS)[Id]>>
}

/** The law as rules read it. A computed due stores `release`, and the settings published since. */
export type Law = {
  readonly release: string
  readonly datedOn: CalendarDate
  readonly registerBeganOn: CalendarDate
  readonly texts: ReadonlyMap<string, LegalText>
  readonly parameters: LawParameters
  readonly procedures: readonly Procedure[]
  readonly documents: ReadonlyMap<string, DocumentKind>
  readonly documentGrounds: readonly GroundSource[]
  readonly chargeInformation: ParsedLaw['charge_information']
}

/** The law that this release of Sijill carries, without the settings of an installation. */
export const LAW: Law = /* @__PURE__ */ lawOf(LAW_SOURCE)

/** The law from its files. @throws on files that `checkLaw` would have reported. */
export function lawOf(source: LawSource): Law {
  const read = LAW_SCHEMA.parse(source)
  return {
    release: read.release,
    datedOn: read.dated,
    registerBeganOn: read.register_began_on,
    texts: new Map(read.texts.map((text) => [text.id, text])),
    parameters: parametersOf(read.parameters.map(parameterOf)),
    procedures: read.procedures,
    documents: new Map(read.documents.map((document) => [document.id, document])),
    documentGrounds: read.document_grounds,
    chargeInformation: read.charge_information,
  }
}

/** Whether a name is that of a parameter. */
export const isParameterId = (id: string, law: Law): id is ParameterId => Object.hasOwn(law.parameters, id)

/**
 * Parameters under their names.
 *
 * The checked edge between files and types: the generate step writes `PARAMETER_UNITS` from the same
 * files, and each value was read with the schema of its unit.
 */
export function parametersOf(parameters: readonly Parameter<unknown>[]): LawParameters {
  return Object.fromEntries(parameters.map((each) => [each.id, each])) as unknown as LawParameters
}

function parameterOf(source: ParameterSource): Parameter<unknown> {
  const versions = source.versions.map((version): Version<unknown> => {
    const isPlaceholder = version.placeholder !== undefined
    const written = isPlaceholder ? version.placeholder : version.value
    return {
      from: version.from,
      value: written === null ? null : VALUE_SCHEMAS[source.unit].parse(written),
      isPlaceholder,
      confidence: version.confidence,
      citation: version.citation,
      url: version.source_url,
      alternatives: (version.alternatives ?? []).map(({ value, says, citation, source_url }) => ({
        value: VALUE_SCHEMAS[source.unit].parse(value),
        says,
        citation,
        url: source_url,
      })),
    }
  })
  return {
    id: source.id,
    title: source.title,
    unit: source.unit,
    versions,
    stillValidOn: source.still_valid_on,
    openQuestions: source.open_questions ?? [],
  }
}
