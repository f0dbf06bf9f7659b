import type { CalendarDate } from '../kernel/index.ts'
import {
  type Bilingual,
  type Citation,
  type Confidence,
  isUnconfirmed,
  type Procedure,
  ROUTE_IDS,
  type RouteId,
  type Unit,
} from '../law/index.ts'
import { isParameterId, type Law } from './law.ts'
import { inForce, LawGap, type Parameter } from './parameter.ts'

/** The four categories of the register. */
export type Category = Procedure['category']

/** Where a statement comes from and whether a screen marks it as not confirmed. */
export type Sourced = {
  readonly confidence: Confidence
  readonly placeholder: boolean
  readonly citation: Citation
  readonly url: string | null
}

/** A condition of entry; `value` is what its parameter asks for on the day. */
export type RouteCondition = Sourced & {
  readonly check: Procedure['versions'][number]['conditions'][number]['check']
  readonly says: Bilingual
  readonly value: number | null
}

/** A paper that a route asks for. */
export type RouteDocument = Sourced & {
  readonly id: string
  readonly title: Bilingual
  readonly proves: Bilingual
  readonly need: 'required' | 'one_of' | 'optional'
  /** Of the papers of one group, one is enough. */
  readonly group: string | null
}

/** A delay of the procedure; `value` is `null` where nobody knows it and nobody has set it. */
export type RouteDeadline = Sourced & {
  readonly id: string
  readonly title: Bilingual
  readonly unit: Unit
  readonly value: number | null
}

/** A reason to refuse; `origin` says whether the text gives it or offices use it. */
export type Ground = Sourced & {
  readonly code: string
  readonly says: Bilingual
  readonly origin: 'law' | 'practice'
}

/** All that a route asks on one day. */
export type Route = {
  readonly id: RouteId
  readonly category: Category
  readonly holder: 'natural' | 'legal'
  readonly title: Bilingual
  /** The plain answer to "how did you learn the trade?" that leads to this route. */
  readonly asks: Bilingual
  readonly from: CalendarDate
  readonly conditions: readonly RouteCondition[]
  readonly documents: readonly RouteDocument[]
  readonly deadlines: readonly RouteDeadline[]
  readonly grounds: readonly Ground[]
  readonly documentGrounds: readonly Ground[]
}

/** Whether a word names a route. */
export const isRouteId = (word: string): word is RouteId => ROUTE_IDS.some((id) => id === word)

/** What a route asks on a day. @throws LawGap before the register began. */
export function routeFor(id: RouteId, day: CalendarDate, law: Law): Route {
  const procedure = law.procedures.find((each) => each.id === id)
  const version = procedure?.versions.findLast(({ from }) => from <= day)
  if (procedure === undefined || version === undefined) throw new LawGap(id, day)
  return {
    id,
    category: procedure.category,
    holder: procedure.holder,
    title: procedure.title,
    asks: procedure.asks,
    from: version.from,
    conditions: version.conditions.map((condition) => conditionOf(condition, day, law)),
    documents: version.documents.map((document) => documentOf(document, law)),
    deadlines: version.deadlines.map((deadline) => deadlineOf(deadline, day, law)),
    grounds: version.grounds.map((ground) => groundOf(ground, law)),
    documentGrounds: law.documentGrounds.map((ground) => groundOf(ground, law)),
  }
}

/** Where a statement of a procedure comes from; its address is that of the text unless it has its own. */
export function sourcedOf(
  statement: {
    readonly confidence: Confidence
    readonly citation: Citation
    readonly source_url?: string | null | undefined
  },
  law: Law,
): Sourced {
  const { confidence, citation, source_url } = statement
  return {
    confidence,
    placeholder: isUnconfirmed(confidence),
    citation,
    url: source_url ?? law.texts.get(citation.text)?.url ?? null,
  }
}

type Written = Procedure['versions'][number]

/** A condition whose value comes from a parameter is as sure as that value, and has its source. */
function conditionOf(condition: Written['conditions'][number], day: CalendarDate, law: Law): RouteCondition {
  const { check, says, parameter } = condition
  if (parameter === undefined) return { check, says, value: null, ...sourcedOf(condition, law) }
  const { value, confidence, citation, url } = numberFor(parameter, day, law)
  return { check, says, value, confidence, citation, url, placeholder: isUnconfirmed(confidence) }
}

function documentOf(document: Written['documents'][number], law: Law): RouteDocument {
  const kind = law.documents.get(document.document)
  if (kind === undefined) throw new RangeError(`No such document: ${document.document}`)
  const { id, title, proves } = kind
  return {
    id,
    title,
    proves,
    need: document.need,
    group: document.group ?? null,
    ...sourcedOf(document, law),
  }
}

function deadlineOf(deadline: Written['deadlines'][number], day: CalendarDate, law: Law): RouteDeadline {
  const { value, unit, confidence, citation, url } = numberFor(deadline.parameter, day, law)
  const placeholder = isUnconfirmed(confidence)
  return { id: deadline.id, title: deadline.title, unit, value, confidence, placeholder, citation, url }
}

function groundOf(ground: Written['grounds'][number], law: Law): Ground {
  return { code: ground.code, says: ground.says, origin: ground.origin, ...sourcedOf(ground, law) }
}

/** The number that a parameter gives on a day: years, months, days or a count. */
function numberFor(id: string, day: CalendarDate, law: Law) {
  if (!isParameterId(id, law)) throw new RangeError(`No such parameter: ${id}`)
  const parameter: Parameter<unknown> = law.parameters[id]
  const { value, confidence, citation, url } = inForce(parameter, day)
  const count = typeof value === 'number' ? value : null
  return { value: count, unit: parameter.unit, confidence, citation, url }
}
