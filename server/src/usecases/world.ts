import type { CalendarDate, Instant } from '@sijill/core/kernel'
import type { IssuedCard, Particulars } from '@sijill/core/register'
import type { Law } from '@sijill/core/rules'
import type { Store } from '../store/store.ts'
import type { OfficeTree } from './authority.ts'

/** Where content is kept by its hash; writing what is already there does nothing. */
export type FileStore = {
  put(sha256: string, bytes: Uint8Array): Promise<void>
  get(sha256: string): Promise<Uint8Array | undefined>
}

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

/** All that use cases are given: nothing in this folder reaches for a clock, a pool or a key by itself. */
export type World = {
  readonly store: Store
  readonly clock: { now(): Instant; today(): CalendarDate }
  readonly newId: () => string
  /** The law of this release with the settings published here. */
  readonly law: () => Law
  readonly offices: OfficeTree
  readonly files: FileStore
  readonly signCard: (card: CardToSign) => IssuedCard
}
