import { ok, refuse, unreachable } from '../../kernel/index.ts'
import type { DossierCommand } from './command.ts'
import { type DossierContext, type DossierOutcome, routeOf } from './context.ts'
import { answerDuplicate, approve, refuseWithGrounds } from './judge.ts'
import { amend, attachDocument, submit, tellCharge } from './prepare.ts'
import type { Dossier } from './state.ts'
import { DOSSIER_STEPS } from './steps.ts'

/** Says what a command would record, or why it may not. Reads no clock and writes nothing. */
export function decideDossier(
  dossier: Dossier,
  command: DossierCommand,
  context: DossierContext,
): DossierOutcome {
  if (!DOSSIER_STEPS[command.kind].includes(dossier.status)) {
    return refuse({ code: 'wrong_status', status: dossier.status, last: dossier.last })
  }
  switch (command.kind) {
    case 'amend':
      return amend(dossier, command, context)
    case 'attach_document':
      return attachDocument(dossier, command, context)
    case 'withdraw_document':
      return withDocument(dossier, command.documentId, { kind: 'document_withdrawn' })
    case 'tell_charge':
      return tellCharge(dossier, command, context)
    case 'submit':
      return submit(dossier, command, context)
    case 'accept_document':
      return withDocument(dossier, command.documentId, { kind: 'document_accepted' })
    case 'refuse_document': {
      const { ground, note } = command
      const known = routeOf(dossier.particulars, context)?.documentGrounds.some(({ code }) => code === ground)
      if (!known) return refuse({ code: 'ground_unknown', ground })
      return withDocument(dossier, command.documentId, { kind: 'document_refused', ground, ...noteOf(note) })
    }
    case 'request_document': {
      const { requirement, note } = command
      const known = routeOf(dossier.particulars, context)?.documents.some(({ id }) => id === requirement)
      if (!known) return refuse({ code: 'requirement_unknown', requirement })
      return ok([{ kind: 'document_requested', requirement, ...noteOf(note) }])
    }
    case 'answer_duplicate':
      return answerDuplicate(command, context)
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

const noteOf = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note })

type OnDocument =
  | { readonly kind: 'document_withdrawn' }
  | { readonly kind: 'document_accepted' }
  | { readonly kind: 'document_refused'; readonly ground: string; readonly note?: string }

function withDocument(dossier: Dossier, documentId: string, act: OnDocument): DossierOutcome {
  const known = dossier.documents.some(({ id }) => id === documentId)
  return known ? ok([{ ...act, documentId }]) : refuse({ code: 'document_unknown', document_id: documentId })
}
