import type { CalendarDate, Instant, Result } from '@sijill/core/kernel'
import type { IssuedCard, Particulars } from '@sijill/core/register'
import type { Law } from '@sijill/core/rules'
import type { Store } from '../store/store.ts'
import type { OfficeTree } from './authority.ts'

/** Where content is kept by its hash; writing what is already there does nothing. */
export type FileStore = {
  put(sha256: string, bytes: Uint8Array): Promise<void>
  get(sha256: string): Promise<Uint8Array | undefined>
}

/** A file that may be kept: its type is what its content says, and images carry no metadata. */
export type CleanFile = {
  readonly sha256: string
  readonly mediaType: 'image/jpeg' | 'application/pdf'
  readonly bytes: Uint8Array
}

/** Why a file was not taken. */
export type UploadRefusal =
  | { readonly code: 'file_empty' }
  | { readonly code: 'file_too_large'; readonly bytes: number; readonly bytes_max: number }
  | {
      readonly code: 'file_type_unknown'
      readonly found: string | null
      readonly accepted: readonly string[]
    }
  | { readonly code: 'file_damaged' }

/** What the signer needs to know of an entry; it answers with a card whose text is signed. */
export type CardToSign = {
  readonly entryId: string
  readonly number: string
  readonly particulars: Particulars
  readonly officeCode: string
  readonly issuedOn: CalendarDate
  readonly now: Instant
  readonly validUntil: CalendarDate | undefined
}

/** The time: the moment in UTC, and the day that it is in Morocco. */
export type Clock = { now(): Instant; today(): CalendarDate }

/** All that use cases are given: nothing in this folder reaches for a clock, a pool or a key by itself. */
export type World = {
  readonly store: Store
  readonly clock: Clock
  readonly newId: () => string
  /** The law of this release with the settings published here. */
  readonly law: () => Law
  readonly offices: OfficeTree
  readonly files: FileStore
  /** Looks at what an upload is and makes it fit to keep. */
  readonly cleanUpload: (upload: Uint8Array) => Promise<Result<CleanFile, UploadRefusal>>
  readonly signCard: (card: CardToSign) => IssuedCard
}
