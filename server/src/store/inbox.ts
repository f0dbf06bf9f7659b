import type { RouteId } from '@sijill/core/rules'
import { sql } from 'kysely'
import type { PageAsked } from './lists.ts'
import { pageOf, positionOf } from './page.ts'
import type { Db } from './store.ts'

/** The tabs of the inbox. */
export type InboxTab = 'all' | 'decision' | 'documents' | 'duplicate' | 'review' | 'draft' | 'cards'

/** A line of the inbox: a dossier that waits for its next step, or a card that waits for its holder. */
export type InboxLine = {
  readonly kind: 'dossier' | 'card'
  readonly id: string
  readonly person_id: string
  readonly entry_id: string | null
  readonly name_ar: string
  readonly name_fr: string
  readonly state: string
  readonly awaits: string
  readonly route: RouteId | null
  readonly activity_code: string | null
  readonly province_code: string | null
  readonly reference: string | null
  readonly prepared_by: string[] | null
  readonly since: string
}

const DOSSIER_TAB = sql`case
  when status = 'draft' then 'draft'
  when awaits = 'decision' then 'decision'
  when awaits = 'duplicate' then 'duplicate'
  when awaits = 'review' then 'review'
  else 'documents' end`

/**
 * What waits for the user. A file waits for a decision only of somebody who did not prepare it, and a
 * draft only for whoever began it.
 */
const linesFor = (userId: string, mayDecide: boolean) => sql`
  select 'dossier' as kind, id, person_id, entry_id, name_ar, name_fr, status as state, awaits, route,
    activity_code, province_code, receipt as reference, prepared_by, changed_at as since, ${DOSSIER_TAB} as tab
  from dossier
  where status in ('draft', 'submitted', 'under_review')
    and (status <> 'draft' or prepared_by[1] = ${userId})
    and (awaits <> 'decision' or (${mayDecide} and not prepared_by @> array[${userId}]))
  union all
  select 'card', card.id, entry.person_id, entry.id, entry.name_ar, entry.name_fr, card.status, 'hand_over',
    entry.route, entry.activity_code, entry.province_code, entry.number, null, card.changed_at, 'cards'
  from card join entry on entry.id = card.entry_id
  where card.status = 'printed'`

/** One tab of the inbox, the longest waiting first. */
export async function listInbox(
  db: Db,
  userId: string,
  asked: PageAsked & { readonly tab: InboxTab; readonly mayDecide: boolean },
) {
  const position = positionOf(asked.cursor)
  const { rows } = await sql<InboxLine>`
    select * from (${linesFor(userId, asked.mayDecide)}) as line
    where (${asked.tab} = 'all' or tab = ${asked.tab})
      ${position === undefined ? sql`` : sql`and (since, id) > (${position.at}::timestamptz, ${position.id}::uuid)`}
    order by since, id limit ${asked.limit + 1}
  `.execute(db)
  return pageOf(rows, asked.limit, ({ since, id }) => ({ at: since, id }))
}

/** How many lines each tab holds. */
export async function countInbox(
  db: Db,
  userId: string,
  mayDecide: boolean,
): Promise<Readonly<Record<InboxTab, number>>> {
  const { rows } = await sql<{ tab: Exclude<InboxTab, 'all'>; count: string }>`
    select tab, count(*) as count from (${linesFor(userId, mayDecide)}) as line group by tab
  `.execute(db)
  const counts = { all: 0, decision: 0, documents: 0, duplicate: 0, review: 0, draft: 0, cards: 0 }
  for (const { tab, count } of rows) {
    counts[tab] = Number(count)
    counts.all += Number(count)
  }
  return counts
}
