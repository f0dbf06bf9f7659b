import { unreachable } from '../../kernel/index.ts'
import { changedParticulars } from '../particulars.ts'
import type { Signed } from '../signed.ts'
import type { DossierAct } from './act.ts'
import type { Dossier, DossierDocument } from './state.ts'

/** The dossier after an act. Applies what has happened; asks nothing and refuses nothing. */
export function evolveDossier(before: Dossier | undefined, act: Signed<DossierAct>): Dossier {
  const { by, at } = act
  const last = { kind: act.kind, by, at }
  if (act.kind === 'opened') {
    return {
      status: 'draft',
      personId: act.personId,
      source: act.source,
      particulars: act.particulars,
      documents: [],
      requested: [],
      duplicates: [],
      requirements: [],
      candidates: [],
      preparedBy: [by],
      openedAt: at,
      last,
      ...(act.origin === undefined ? {} : { origin: act.origin }),
    }
  }
  if (before === undefined) throw new Error(`A dossier begins with "opened", not with "${act.kind}"`)
  const lapsed = act.kind === 'amended' && act.chargeLapsed === true
  return { ...(lapsed ? withoutCharge(before) : before), ...changeBy(before, act), last }
}

const withoutCharge = ({ chargeTold: _, ...rest }: Dossier): Dossier => rest

function changeBy(before: Dossier, act: Exclude<Signed<DossierAct>, { kind: 'opened' }>): Partial<Dossier> {
  const { by, at } = act
  switch (act.kind) {
    case 'amended':
      return {
        particulars: changedParticulars(before.particulars, act.change),
        ...(act.requirements === undefined ? {} : { requirements: act.requirements }),
        ...preparedBy(before, by),
      }
    case 'document_attached': {
      const { requirement, sha256, mediaType, bytes, fileName } = act
      const document: DossierDocument = {
        ...{ id: act.documentId, requirement, sha256, mediaType, bytes, fileName },
        ...{ attachedAt: at, attachedBy: by, verdict: { status: 'waiting' } },
      }
      return {
        documents: [...before.documents, document],
        requested: before.requested.filter((asked) => asked.requirement !== requirement),
        ...preparedBy(before, by),
      }
    }
    case 'document_withdrawn':
      return { documents: before.documents.filter(({ id }) => id !== act.documentId) }
    case 'charge_told': {
      const { kind: _, ...told } = act
      return { chargeTold: told }
    }
    case 'submitted':
      return {
        ...{ status: 'submitted', receipt: act.receipt, requirements: act.requirements, submittedAt: at },
        ...preparedBy(before, by),
      }
    case 'likeness_found':
      return { candidates: act.candidates }
    case 'document_accepted':
      return {
        status: 'under_review',
        ...withVerdict(before, act.documentId, { status: 'accepted', by, at }),
      }
    case 'document_refused': {
      const note = act.note === undefined ? {} : { note: act.note }
      return {
        status: 'under_review',
        ...withVerdict(before, act.documentId, { status: 'refused', by, at, ground: act.ground, ...note }),
      }
    }
    case 'document_requested': {
      const note = act.note === undefined ? {} : { note: act.note }
      const others = before.requested.filter((asked) => asked.requirement !== act.requirement)
      return { status: 'under_review', requested: [...others, { requirement: act.requirement, at, ...note }] }
    }
    case 'duplicate_answered': {
      const { otherId, verdict } = act
      const reason = act.reason === undefined ? {} : { reason: act.reason }
      const others = before.duplicates.filter((answer) => answer.otherId !== otherId)
      return { duplicates: [...others, { otherId, verdict, by, at, ...reason }] }
    }
    case 'approved':
      return { status: 'approved', entryId: act.entryId, number: act.number }
    case 'refused':
      return { status: 'refused', grounds: act.grounds }
    case 'withdrawn':
      return { status: 'withdrawn' }
    default:
      return unreachable(act)
  }
}

const preparedBy = (before: Dossier, by: string): Pick<Dossier, 'preparedBy'> => ({
  preparedBy: before.preparedBy.includes(by) ? before.preparedBy : [...before.preparedBy, by],
})

const withVerdict = (
  before: Dossier,
  documentId: string,
  verdict: DossierDocument['verdict'],
): Pick<Dossier, 'documents'> => ({
  documents: before.documents.map((document) =>
    document.id === documentId ? { ...document, verdict } : document,
  ),
})
