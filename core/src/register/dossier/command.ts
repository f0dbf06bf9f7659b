import type { ParticularName, ParticularsChange } from '../particulars.ts'
import type { ChargeTold, DuplicateVerdict, RefusalGround } from './act.ts'
import type { DossierStatus } from './state.ts'

/** What may be asked of a dossier once it is open. */
export type DossierCommand =
  | { readonly kind: 'amend'; readonly change: ParticularsChange }
  | {
      readonly kind: 'attach_document'
      readonly documentId: string
      readonly requirement: string
      readonly sha256: string
      readonly mediaType: string
      readonly bytes: number
      readonly fileName: string
    }
  | { readonly kind: 'withdraw_document'; readonly documentId: string }
  | ({ readonly kind: 'tell_charge' } & Pick<ChargeTold, 'language' | 'channel' | 'agrees' | 'witness'>)
  | { readonly kind: 'submit'; readonly receipt: string }
  | { readonly kind: 'accept_document'; readonly documentId: string }
  | {
      readonly kind: 'refuse_document'
      readonly documentId: string
      readonly ground: string
      readonly note?: string
    }
  | { readonly kind: 'request_document'; readonly requirement: string; readonly note?: string }
  | {
      readonly kind: 'answer_duplicate'
      readonly otherId: string
      readonly verdict: DuplicateVerdict
      readonly reason?: string
    }
  | { readonly kind: 'approve'; readonly entryId: string; readonly number: string }
  | { readonly kind: 'refuse'; readonly grounds: readonly RefusalGround[] }
  | { readonly kind: 'withdraw'; readonly reason: string }

/** The names of the commands, in the order in which screens offer them. */
export const DOSSIER_COMMANDS = [
  'amend',
  'attach_document',
  'withdraw_document',
  'tell_charge',
  'submit',
  'accept_document',
  'refuse_document',
  'request_document',
  'answer_duplicate',
  'approve',
  'refuse',
  'withdraw',
] as const satisfies readonly DossierCommand['kind'][]

/** Why a command on a dossier may not be. Facts are spelled as they travel. */
export type DossierRefusal =
  | {
      readonly code: 'wrong_status'
      readonly status: DossierStatus
      /** What happened last, and by whose hand: told to whoever comes second. */
      readonly last: { readonly kind: string; readonly by: string; readonly at: string }
    }
  | { readonly code: 'incomplete'; readonly missing: readonly ParticularName[] }
  | { readonly code: 'charge_not_told' }
  | { readonly code: 'own_file' }
  | { readonly code: 'document_unknown'; readonly document_id: string }
  | { readonly code: 'document_id_taken'; readonly document_id: string }
  | { readonly code: 'requirement_unknown'; readonly requirement: string }
  | { readonly code: 'ground_unknown'; readonly ground: string }
  | { readonly code: 'documents_missing'; readonly requirements: readonly string[] }
  | { readonly code: 'documents_not_reviewed'; readonly document_ids: readonly string[] }
  | {
      readonly code: 'duplicate_unanswered'
      readonly candidates: readonly { readonly id: string; readonly reference: string }[]
    }
  | { readonly code: 'already_registered'; readonly other_id: string; readonly reference: string }
  | { readonly code: 'reason_needed' }
