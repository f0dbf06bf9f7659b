import type { Instant } from '../../kernel/index.ts'
import type { Particulars } from '../particulars.ts'
import type { ChargeTold, DuplicateCandidate, DuplicateVerdict, RefusalGround, Requirement } from './act.ts'

/** The steps of a dossier from its first line to its end. */
export const DOSSIER_STATUSES = [
  'draft',
  'submitted',
  'under_review',
  'approved',
  'refused',
  'withdrawn',
] as const

/** One step of a dossier. */
export type DossierStatus = (typeof DOSSIER_STATUSES)[number]

/** A paper in a dossier and what the office said of it. */
export type DossierDocument = {
  readonly id: string
  readonly requirement: string
  readonly sha256: string
  readonly mediaType: string
  readonly bytes: number
  readonly fileName: string
  readonly attachedAt: Instant
  readonly attachedBy: string
  readonly verdict:
    | { readonly status: 'waiting' }
    | { readonly status: 'accepted'; readonly by: string; readonly at: Instant }
    | {
        readonly status: 'refused'
        readonly by: string
        readonly at: Instant
        readonly ground: string
        readonly note?: string
      }
}

/** An application as its acts left it. */
export type Dossier = {
  readonly status: DossierStatus
  readonly personId: string
  readonly source: 'counter' | 'list'
  readonly origin?: { readonly importId: string; readonly row: number }
  readonly particulars: Particulars
  readonly documents: readonly DossierDocument[]
  /** Requirements asked for and not yet brought, with what was said to the person. */
  readonly requested: readonly {
    readonly requirement: string
    readonly note?: string
    readonly at: Instant
  }[]
  readonly chargeTold?: ChargeTold & { readonly by: string; readonly at: Instant }
  readonly duplicates: readonly {
    readonly otherId: string
    readonly verdict: DuplicateVerdict
    readonly reason?: string
    readonly by: string
    readonly at: Instant
  }[]
  /** The papers asked for, fixed at submission and again where the route changes. */
  readonly requirements: readonly Requirement[]
  /** The likes that the register found at submission. */
  readonly candidates: readonly DuplicateCandidate[]
  /** Everyone who wrote what the file says, or filled it before it was handed in: none of them may decide it. */
  readonly preparedBy: readonly string[]
  readonly openedAt: Instant
  readonly submittedAt?: Instant
  readonly receipt?: string
  readonly entryId?: string
  readonly number?: string
  readonly grounds?: readonly RefusalGround[]
  /** The act that ended the dossier, or moved it last, with its hand: told to whoever comes second. */
  readonly last: { readonly kind: string; readonly by: string; readonly at: Instant }
}
