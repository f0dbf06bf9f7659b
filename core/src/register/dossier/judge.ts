import { ok, refuse } from '../../kernel/index.ts'
import { missingParticulars } from '../particulars.ts'
import type { DuplicateCandidate } from './act.ts'
import { missingRequirements, openCandidates } from './awaits.ts'
import type { DossierCommand } from './command.ts'
import { type DossierContext, type DossierOutcome, routeOf, unmetCondition } from './context.ts'
import type { Dossier } from './state.ts'

type CommandOf<Kind extends DossierCommand['kind']> = Extract<DossierCommand, { kind: Kind }>

/** Enters the person in the register, when nothing that the procedure asks for is open. */
export function approve(
  dossier: Dossier,
  { entryId, number }: CommandOf<'approve'>,
  context: DossierContext,
): DossierOutcome {
  // Four eyes: whoever prepares a file does not decide it.
  if (dossier.preparedBy.includes(context.by)) return refuse({ code: 'own_file' })
  const missing = missingParticulars(dossier.particulars, 'counter')
  if (missing.length > 0) return refuse({ code: 'incomplete', missing })
  const unmet = unmetCondition(dossier.particulars, context)
  if (unmet !== undefined) return refuse(unmet)
  const entry = context.ownEntry ?? entryCalledTheSame(dossier, context.candidates)
  if (entry) return refuse({ code: 'already_registered', other_id: entry.id, reference: entry.reference })
  const open = openCandidates(dossier, context.candidates)
  if (open.length > 0) {
    return refuse({
      code: 'duplicate_unanswered',
      candidates: open.map(({ id, reference }) => ({ id, reference })),
    })
  }
  const requirements = missingRequirements(dossier)
  if (requirements.length > 0) return refuse({ code: 'documents_missing', requirements })
  const waiting = dossier.documents.filter(({ verdict }) => verdict.status === 'waiting').map(({ id }) => id)
  if (waiting.length > 0) return refuse({ code: 'documents_not_reviewed', document_ids: waiting })
  if (dossier.chargeTold === undefined) return refuse({ code: 'charge_not_told' })
  return ok([{ kind: 'approved', entryId, number }])
}

/** Ends the file without an entry, on grounds that the procedure knows. */
export function refuseWithGrounds(
  dossier: Dossier,
  { grounds }: CommandOf<'refuse'>,
  context: DossierContext,
): DossierOutcome {
  if (dossier.preparedBy.includes(context.by)) return refuse({ code: 'own_file' })
  const known = new Set(routeOf(dossier.particulars, context)?.grounds.map(({ code }) => code))
  const unknown = grounds.find(({ code }) => !known.has(code))
  if (unknown !== undefined) return refuse({ code: 'ground_unknown', ground: unknown.code })
  return ok([{ kind: 'refused', grounds }])
}

/** Says whether a like is the same person. A strong one is not waved through: "someone else" needs a reason. */
export function answerDuplicate(
  { kind: _, ...answer }: CommandOf<'answer_duplicate'>,
  { candidates }: DossierContext,
): DossierOutcome {
  const isStrong = candidates.some(({ id, strength }) => id === answer.otherId && strength === 'strong')
  if (isStrong && answer.verdict === 'someone_else' && !answer.reason)
    return refuse({ code: 'reason_needed' })
  return ok([{ kind: 'duplicate_answered', ...answer }])
}

/** The entry that somebody called the same person, as the register knows it now or did at submission. */
const entryCalledTheSame = (
  { duplicates, candidates: atSubmission }: Dossier,
  candidates: readonly DuplicateCandidate[],
): DuplicateCandidate | undefined =>
  [...candidates, ...atSubmission].find(
    ({ id, kind }) =>
      kind === 'entry' &&
      duplicates.some(({ otherId, verdict }) => otherId === id && verdict === 'same_person'),
  )
