import { type CalendarDate, dayOf, type Instant, instantOf } from '@sijill/core/kernel'
import type { CardStatus, EntryStatus } from '@sijill/core/register'
import type { RouteId } from '@sijill/core/rules'
import { sql } from 'kysely'
import type { Db } from './store.ts'

/** What a stranger who holds a card may learn of it. */
export type KnownCard = {
  readonly nameAr: string
  readonly nameFr: string
  readonly number: string
  readonly activityCode: string | undefined
  readonly route: RouteId | undefined
  readonly sex: 'M' | 'F' | undefined
  readonly officeCode: string
  readonly entryStatus: EntryStatus
  readonly cardStatus: CardStatus
  /** The first day on which the card is no longer good. */
  readonly validUntil: CalendarDate | undefined
  /** When the card itself last moved: the moment of its cancellation, where it was cancelled. */
  readonly changedAt: Instant
}

type Row = {
  readonly name_ar: string
  readonly name_fr: string
  readonly number: string
  readonly activity_code: string | null
  readonly route: RouteId | null
  readonly sex: 'M' | 'F' | null
  readonly office_code: string
  readonly entry_status: EntryStatus
  readonly card_status: CardStatus
  readonly valid_until: string | null
  readonly changed_at: string
}

/**
 * The card of a public code, whoever asks. The database function hands over these columns and no others,
 * so that a mistake here cannot show more.
 */
export async function findKnownCard(db: Db, code: string): Promise<KnownCard | undefined> {
  const { rows } = await sql<Row>`
    select name_ar, name_fr, number, activity_code, route, sex, office_code, entry_status, card_status,
      valid_until, changed_at
    from card_standing(${code})
  `.execute(db)
  const [row] = rows
  return row === undefined ? undefined : knownCardOf(row)
}

const knownCardOf = (row: Row): KnownCard => ({
  ...{ nameAr: row.name_ar, nameFr: row.name_fr, number: row.number, officeCode: row.office_code },
  ...{
    activityCode: row.activity_code ?? undefined,
    route: row.route ?? undefined,
    sex: row.sex ?? undefined,
  },
  ...{ entryStatus: row.entry_status, cardStatus: row.card_status },
  validUntil: row.valid_until === null ? undefined : dayOf(row.valid_until),
  changedAt: instantOf(row.changed_at),
})
