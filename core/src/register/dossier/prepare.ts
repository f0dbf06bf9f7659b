import { ok, refuse } from '../../kernel/index.ts'
import { chargeToldFor } from '../../rules/index.ts'
import { changedParticulars, missingParticulars } from '../particulars.ts'
import type { DossierAct } from './act.ts'
import { requirementsOf } from './awaits.ts'
import type { DossierCommand } from './command.ts'
import { type DossierContext, type DossierOutcome, routeOf, unmetCondition } from './context.ts'
import type { Dossier } from './state.ts'

type CommandOf<Kind extends DossierCommand['kind']> = Extract<DossierCommand, { kind: Kind }>

/**
 * Changes what the file says.
 *
 * The papers asked for are fixed at submission, but another route asks for other papers: a file in study
 * that changes its route gets those of the new one. Where the new route brings another charge than the
 * one that was told, it has to be told again.
 */
export function amend(
  dossier: Dossier,
  { change }: CommandOf<'amend'>,
  context: DossierContext,
): DossierOutcome {
  const after = changedParticulars(dossier.particulars, change)
  if (after.route === dossier.particulars.route) return ok([{ kind: 'amended', change }])
  const route = routeOf(after, context)
  const regime = route && context.law.chargeInformation.regimes[route.category]
  const isOtherCharge = dossier.chargeTold !== undefined && regime !== dossier.chargeTold.regime
  return ok([
    {
      ...{ kind: 'amended', change },
      ...(dossier.status === 'draft' ? {} : { requirements: requirementsOf(route) }),
      ...(isOtherCharge ? { chargeLapsed: true } : {}),
    },
  ])
}

/** Puts a paper in the file; its id is made by the sender and names one paper for good. */
export function attachDocument(
  dossier: Dossier,
  { kind: _, ...attached }: CommandOf<'attach_document'>,
  { law }: DossierContext,
): DossierOutcome {
  const { documentId, requirement } = attached
  if (!law.documents.has(requirement)) return refuse({ code: 'requirement_unknown', requirement })
  if (dossier.documents.some(({ id }) => id === documentId)) {
    return refuse({ code: 'document_id_taken', document_id: documentId })
  }
  return ok([{ kind: 'document_attached', ...attached }])
}

/** Records that the charge of the named route was told, with its amount of the day. */
export function tellCharge(
  { particulars }: Dossier,
  { language, channel, agrees, witness }: CommandOf<'tell_charge'>,
  context: DossierContext,
): DossierOutcome {
  const route = routeOf(particulars, context)
  if (route === undefined) return refuse({ code: 'incomplete', missing: ['route'] })
  const told = chargeToldFor(route.category, context.today, context.law)
  if (!told.ok) return told
  const { charge, firstMonth, placeholder, lawRelease } = told.value
  return ok([
    {
      ...{ kind: 'charge_told', regime: charge?.regime ?? null, month: firstMonth },
      ...{ amountCentimes: charge?.due.toString() ?? null, placeholder, textVersion: lawRelease },
      ...{ language, channel, agrees },
      ...(witness === undefined ? {} : { witness }),
    },
  ])
}

/** Hands the file in, when it says all that a study needs. */
export function submit(
  dossier: Dossier,
  { receipt }: CommandOf<'submit'>,
  context: DossierContext,
): DossierOutcome {
  const { particulars, source } = dossier
  const missing = missingParticulars(particulars, source)
  if (missing.length > 0) return refuse({ code: 'incomplete', missing })
  const unmet = unmetCondition(particulars, context)
  if (unmet !== undefined) return refuse(unmet)
  // A file opened for a known person finds no like: whoever is that person is left out of the likes.
  const { candidates, ownEntry } = context
  if (ownEntry)
    return refuse({ code: 'already_registered', other_id: ownEntry.id, reference: ownEntry.reference })
  // Told before it binds. A list brings people who are told later, before the decision.
  if (source === 'counter' && dossier.chargeTold === undefined) return refuse({ code: 'charge_not_told' })
  const likeness: DossierAct[] = candidates.length === 0 ? [] : [{ kind: 'likeness_found', candidates }]
  const requirements = requirementsOf(routeOf(particulars, context))
  return ok([{ kind: 'submitted', receipt, requirements }, ...likeness])
}
