import type { Route } from '../../rules/index.ts'
import { missingParticulars } from '../particulars.ts'
import type { DuplicateCandidate, Requirement } from './act.ts'
import type { Dossier } from './state.ts'

/** What a dossier may wait for. */
export const AWAITS = [
  'particulars',
  'charge',
  'submission',
  'documents',
  'duplicate',
  'review',
  'decision',
  'nothing',
] as const

/** What is expected next of a dossier. */
export type Awaits = (typeof AWAITS)[number]

/** What a dossier waits for, in the order in which an officer meets it. */
export function awaitsOf(dossier: Dossier): Awaits {
  if (dossier.status === 'draft') {
    if (missingParticulars(dossier.particulars, dossier.source).length > 0) return 'particulars'
    return dossier.chargeTold === undefined ? 'charge' : 'submission'
  }
  if (dossier.status !== 'submitted' && dossier.status !== 'under_review') return 'nothing'
  if (openCandidates(dossier, dossier.candidates).length > 0) return 'duplicate'
  if (missingRequirements(dossier).length > 0 || dossier.requested.length > 0) return 'documents'
  if (dossier.documents.some(({ verdict }) => verdict.status === 'waiting')) return 'review'
  // A list brings people without all that a decision needs; the counter asked for it before.
  if (missingParticulars(dossier.particulars, 'counter').length > 0) return 'particulars'
  return dossier.chargeTold === undefined ? 'charge' : 'decision'
}

/** The papers that a route asks for, as a dossier keeps them from its submission on. */
export const requirementsOf = (route: Route | undefined): readonly Requirement[] =>
  (route?.documents ?? []).flatMap(({ id, need, group }) =>
    need === 'optional' ? [] : [{ id, need, group }],
  )

/**
 * The papers that a dossier still needs before it can be decided.
 *
 * Of a group one is enough, and its first is named; a refused paper counts as not brought.
 */
export function missingRequirements(dossier: Dossier): readonly string[] {
  const brought = new Set(
    dossier.documents
      .filter(({ verdict }) => verdict.status !== 'refused')
      .map(({ requirement }) => requirement),
  )
  const groups = Map.groupBy(dossier.requirements, ({ id, group }) => group ?? id)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined || group.some(({ id }) => brought.has(id)) ? [] : [first.id]
  })
}

/**
 * The strong candidates that nobody has told apart yet.
 *
 * "Not sure" is no answer that lets a dossier pass, and "someone else" is one only with its reason: it may
 * have been said while the likeness was still weak.
 */
export const openCandidates = (
  dossier: Dossier,
  candidates: readonly DuplicateCandidate[],
): readonly DuplicateCandidate[] =>
  candidates.filter(({ id, strength }) => {
    if (strength === 'weak') return false
    const answer = dossier.duplicates.find(({ otherId }) => otherId === id)
    if (answer === undefined || answer.verdict === 'not_sure') return true
    return answer.verdict === 'someone_else' && !answer.reason
  })
