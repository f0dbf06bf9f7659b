import type { Particulars, ParticularsChange } from '../particulars.ts'

/** How the charge was told to the applicant before anything was filed. */
export type ChargeTold = {
  /** `null` where the category owes no contribution of its own. */
  readonly regime: string | null
  readonly month: string | null
  /** `null` where the law gives no amount for this category. */
  readonly amountCentimes: string | null
  /** Whether a value behind the amount is not confirmed. */
  readonly placeholder: boolean
  /** The release of `law/` whose statements were read out. */
  readonly textVersion: string
  readonly language: 'ar' | 'fr' | 'darija' | 'tamazight'
  readonly channel: 'read_aloud' | 'read_alone' | 'by_phone'
  readonly agrees: boolean
  readonly witness?: string
}

/** A ground on which a dossier is refused, with what the decider adds. */
export type RefusalGround = { readonly code: string; readonly note?: string }

/** A paper that is asked for; of the papers of one group, one is enough. */
export type Requirement = {
  readonly id: string
  readonly need: 'required' | 'one_of'
  readonly group: string | null
}

/** Somebody who may be the same person, as decisions need to know them. */
export type DuplicateCandidate = {
  readonly id: string
  readonly kind: 'entry' | 'dossier'
  readonly reference: string
  readonly strength: 'strong' | 'weak'
}

/** What an answer to "is this a person already registered?" may be. */
export type DuplicateVerdict = 'same_person' | 'someone_else' | 'not_sure'

/** What can happen to a dossier, in the words of the procedure. */
export type DossierAct =
  | {
      readonly kind: 'opened'
      readonly personId: string
      readonly source: 'counter' | 'list'
      readonly particulars: Particulars
      /** Where the dossier came from when a list brought it: the run and the row as the sheet counts. */
      readonly origin?: { readonly importId: string; readonly row: number }
    }
  | {
      readonly kind: 'amended'
      readonly change: ParticularsChange
      /** The papers of the new route, where a file in study changed its route. */
      readonly requirements?: readonly Requirement[]
      /** The new route brings another charge than the one that was told. */
      readonly chargeLapsed?: true
    }
  | {
      readonly kind: 'document_attached'
      readonly documentId: string
      readonly requirement: string
      readonly sha256: string
      readonly mediaType: string
      readonly bytes: number
      readonly fileName: string
    }
  | { readonly kind: 'document_withdrawn'; readonly documentId: string }
  | ({ readonly kind: 'charge_told' } & ChargeTold)
  | {
      readonly kind: 'submitted'
      readonly receipt: string
      /** The papers that the law of that day asks for; a later change of law does not touch the file. */
      readonly requirements: readonly Requirement[]
    }
  | { readonly kind: 'likeness_found'; readonly candidates: readonly DuplicateCandidate[] }
  | { readonly kind: 'document_accepted'; readonly documentId: string }
  | {
      readonly kind: 'document_refused'
      readonly documentId: string
      readonly ground: string
      readonly note?: string
    }
  | { readonly kind: 'document_requested'; readonly requirement: string; readonly note?: string }
  | {
      readonly kind: 'duplicate_answered'
      readonly otherId: string
      readonly verdict: DuplicateVerdict
      readonly reason?: string
    }
  | { readonly kind: 'approved'; readonly entryId: string; readonly number: string }
  | { readonly kind: 'refused'; readonly grounds: readonly RefusalGround[] }
  | { readonly kind: 'withdrawn'; readonly reason: string }
