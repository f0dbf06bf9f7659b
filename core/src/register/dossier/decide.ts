import { type CalendarDate, ok, type Result, refuse, unreachable } from '../../kernel/index.ts'
import {
  type EntryRefusal as ConditionRefusal,
  chargeToldFor,
  checkEntryConditions,
  type DueRefusal,
  type Law,
  type Route,
  routeFor,
} from '../../rules/index.ts'
import { missingParticulars, type Particulars } from '../particulars.ts'
import type { DossierAct, DuplicateCandidate } from './act.ts'
import { missingRequirements, openCandidates, requirementsOf } from './awaits.ts'
import type { DossierCommand, DossierRefusal } from './command.ts'
import type { Dossier, DossierStatus } from './state.ts'

/** What a decision rests on besides the dossier: who asks, on which day, under which law. */
export type DossierContext = {
  readonly by: string
  readonly today: CalendarDate
  readonly law: Law
  /** People who may be the same, as the register knows them now. */
  readonly candidates: readonly DuplicateCandidate[]
}

type Outcome = Result<readonly DossierAct[], DossierRefusal | ConditionRefusal | DueRefusal>

const OPEN: readonly DossierStatus[] = ['draft', 'submitted', 'under_review']
const IN_STUDY: readonly DossierStatus[] = ['submitted', 'under_review']

/** The steps at which each command makes sense; a command at another step is told what happened last. */
export const DOSSIER_STEPS: Readonly<Record<DossierCommand['kind'], readonly DossierStatus[]>> = {
  amend: OPEN,
  attach_document: OPEN,
  withdraw_document: ['draft'],
  tell_charge: OPEN,
  submit: ['draft'],
  accept_document: IN_STUDY,
  refuse_document: IN_STUDY,
  request_document: IN_STUDY,
  answer_duplicate: OPEN,
  approve: IN_STUDY,
  refuse: IN_STUDY,
  withdraw: OPEN,
}

/** Says what a command would record, or why it may not. Reads no clock and writes nothing. */
export function decideDossier(dossier: Dossier, command: DossierCommand, context: DossierContext): Outcome {
  if (!DOSSIER_STEPS[command.kind].includes(dossier.status)) {
    return refuse({ code: 'wrong_status', status: dossier.status, last: dossier.last })
  }
  switch (command.kind) {
    case 'amend':
      return ok([{ kind: 'amended', change: command.change }])
    case 'attach_document': {
      const { kind: _, ...attached } = command
      return ok([{ kind: 'document_attached', ...attached }])
    }
    case 'withdraw_document':
      return withDocument(dossier, command.documentId, { kind: 'document_withdrawn' })
    case 'tell_charge':
      return tellCharge(dossier, command, context)
    case 'submit':
      return submit(dossier, command.receipt, context)
    case 'accept_document':
      return withDocument(dossier, command.documentId, { kind: 'document_accepted' })
    case 'refuse_document': {
      const { ground, note } = command
      const known = routeOf(dossier, context)?.documentGrounds.some(({ code }) => code === ground)
      if (!known) return refuse({ code: 'ground_unknown', ground })
      return withDocument(dossier, command.documentId, { kind: 'document_refused', ground, ...noteOf(note) })
    }
    case 'request_document': {
      const { requirement, note } = command
      const known = routeOf(dossier, context)?.documents.some(({ id }) => id === requirement)
      if (!known) return refuse({ code: 'requirement_unknown', requirement })
      return ok([{ kind: 'document_requested', requirement, ...noteOf(note) }])
    }
    case 'answer_duplicate': {
      const { kind: _, ...answer } = command
      // A strong likeness is not waved through: whoever says "someone else" says why.
      const strong = context.candidates.some(
        ({ id, strength }) => id === answer.otherId && strength === 'strong',
      )
      if (strong && answer.verdict === 'someone_else' && !answer.reason)
        return refuse({ code: 'reason_needed' })
      return ok([{ kind: 'duplicate_answered', ...answer }])
    }
    case 'approve':
      return approve(dossier, command, context)
    case 'refuse':
      return refuseWithGrounds(dossier, command, context)
    case 'withdraw':
      return ok([{ kind: 'withdrawn', reason: command.reason }])
    default:
      return unreachable(command)
  }
}

function submit(dossier: Dossier, receipt: string, context: DossierContext): Outcome {
  const { particulars } = dossier
  const missing = missingParticulars(particulars, dossier.source)
  if (missing.length > 0) return refuse({ code: 'incomplete', missing })
  const unmet = unmetCondition(particulars, context)
  if (unmet !== undefined) return refuse(unmet)
  // Told before it binds. A list brings people who are told later, before the decision.
  if (dossier.source === 'counter' && dossier.chargeTold === undefined)
    return refuse({ code: 'charge_not_told' })
  const likeness: DossierAct[] =
    context.candidates.length === 0 ? [] : [{ kind: 'likeness_found', candidates: context.candidates }]
  return ok([
    { kind: 'submitted', receipt, requirements: requirementsOf(routeOf(dossier, context)) },
    ...likeness,
  ])
}

function approve(
  dossier: Dossier,
  { entryId, number }: Extract<DossierCommand, { kind: 'approve' }>,
  context: DossierContext,
): Outcome {
  // Four eyes: whoever prepares a file does not decide it.
  if (dossier.preparedBy.includes(context.by)) return refuse({ code: 'own_file' })
  const missing = missingParticulars(dossier.particulars, 'counter')
  if (missing.length > 0) return refuse({ code: 'incomplete', missing })
  const unmet = unmetCondition(dossier.particulars, context)
  if (unmet !== undefined) return refuse(unmet)
  const same = dossier.duplicates.find(({ verdict }) => verdict === 'same_person')
  const entry = context.candidates.find(({ id, kind }) => id === same?.otherId && kind === 'entry')
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

function refuseWithGrounds(
  dossier: Dossier,
  { grounds }: Extract<DossierCommand, { kind: 'refuse' }>,
  context: DossierContext,
): Outcome {
  if (dossier.preparedBy.includes(context.by)) return refuse({ code: 'own_file' })
  const known = new Set(routeOf(dossier, context)?.grounds.map(({ code }) => code))
  const unknown = grounds.find(({ code }) => !known.has(code))
  if (unknown !== undefined) return refuse({ code: 'ground_unknown', ground: unknown.code })
  return ok([{ kind: 'refused', grounds }])
}

function tellCharge(
  dossier: Dossier,
  { language, channel, agrees, witness }: Extract<DossierCommand, { kind: 'tell_charge' }>,
  { law, today }: DossierContext,
): Outcome {
  const { route } = dossier.particulars
  if (route === undefined) return refuse({ code: 'incomplete', missing: ['route'] })
  const told = chargeToldFor(routeFor(route, today, law).category, today, law)
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

function unmetCondition(particulars: Particulars, context: DossierContext): ConditionRefusal | undefined {
  const { route, activityCode, bornOn, practiceYears, diploma, supervisorNumber } = particulars
  if (route === undefined) return undefined
  const facts = {
    activityCodes: activityCode === undefined ? [] : [activityCode],
    hasDiploma: diploma !== undefined,
    hasRegisteredSupervisor: supervisorNumber !== undefined,
    bornOn,
    practiceYears,
  }
  return checkEntryConditions(facts, route, context.today, context.law).refusals[0]
}

const routeOf = (dossier: Dossier, { today, law }: DossierContext): Route | undefined => {
  const { route } = dossier.particulars
  return route === undefined ? undefined : routeFor(route, today, law)
}

const noteOf = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note })

type OnDocument =
  | { readonly kind: 'document_withdrawn' }
  | { readonly kind: 'document_accepted' }
  | { readonly kind: 'document_refused'; readonly ground: string; readonly note?: string }

function withDocument(dossier: Dossier, documentId: string, act: OnDocument): Outcome {
  const known = dossier.documents.some(({ id }) => id === documentId)
  return known ? ok([{ ...act, documentId }]) : refuse({ code: 'document_unknown', document_id: documentId })
}
