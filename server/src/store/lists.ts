import type { CardStatus, DossierStatus, EntryStatus } from '@sijill/core/register'
import { type ExpressionBuilder, sql } from 'kysely'
import { pageOf, positionOf } from './page.ts'
import type { Db } from './store.ts'
import type { Tables } from './tables.ts'

/** A page that somebody asks for. */
export type PageAsked = { readonly cursor?: string | undefined; readonly limit: number }

/** The dossiers of the offices that the user may read, the longest waiting first. */
export async function listDossiers(
  db: Db,
  asked: PageAsked & {
    readonly status?: DossierStatus | undefined
    readonly officeCode?: string | undefined
    readonly personId?: string | undefined
  },
) {
  const rows = await db
    .selectFrom('dossier')
    .select(DOSSIER_COLUMNS)
    .where((eb) =>
      eb.and([
        ...(asked.status === undefined ? [] : [eb('status', '=', asked.status)]),
        ...(asked.officeCode === undefined ? [] : [eb('office_code', '=', asked.officeCode)]),
        ...(asked.personId === undefined ? [] : [eb('person_id', '=', asked.personId)]),
        ...behind(eb, asked.cursor, 'changed_at'),
      ]),
    )
    .orderBy('changed_at')
    .orderBy('id')
    .limit(asked.limit + 1)
    .execute()
  return pageOf(rows, asked.limit, ({ changed_at, id }) => ({ at: changed_at, id }))
}

/** The lines of the register that the user may read, the latest first. */
export async function listEntries(
  db: Db,
  asked: PageAsked & {
    readonly status?: EntryStatus | undefined
    readonly officeCode?: string | undefined
    readonly activityCode?: string | undefined
    readonly personId?: string | undefined
  },
) {
  const position = positionOf(asked.cursor)
  const rows = await db
    .selectFrom('entry')
    .select(ENTRY_COLUMNS)
    .where((eb) =>
      eb.and([
        ...(asked.status === undefined ? [] : [eb('status', '=', asked.status)]),
        ...(asked.officeCode === undefined ? [] : [eb('office_code', '=', asked.officeCode)]),
        ...(asked.activityCode === undefined ? [] : [eb('activity_code', '=', asked.activityCode)]),
        ...(asked.personId === undefined ? [] : [eb('person_id', '=', asked.personId)]),
        ...(position === undefined
          ? []
          : [sql<boolean>`(entered_at, id) < (${position.at}::timestamptz, ${position.id}::uuid)`]),
      ]),
    )
    .orderBy('entered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit + 1)
    .execute()
  return pageOf(rows, asked.limit, ({ entered_at, id }) => ({ at: entered_at, id }))
}

/** The cards of one step, the longest waiting first. */
export async function listCards(
  db: Db,
  asked: PageAsked & { readonly status?: CardStatus | undefined; readonly lotId?: string | undefined },
) {
  const position = positionOf(asked.cursor)
  const rows = await db
    .selectFrom('card')
    .innerJoin('entry', 'entry.id', 'card.entry_id')
    .select(['card.id', 'card.entry_id', 'card.status', 'card.lot_id', 'card.changed_at', 'card.office_code'])
    .select(['entry.person_id', 'entry.number', 'entry.name_ar', 'entry.name_fr'])
    .where((eb) =>
      eb.and([
        ...(asked.lotId === undefined ? [] : [eb('card.lot_id', '=', asked.lotId)]),
        ...(asked.status === undefined ? [] : [eb('card.status', '=', asked.status)]),
        ...(position === undefined
          ? []
          : [sql<boolean>`(card.changed_at, card.id) > (${position.at}::timestamptz, ${position.id}::uuid)`]),
      ]),
    )
    .orderBy('card.changed_at')
    .orderBy('card.id')
    .limit(asked.limit + 1)
    .execute()
  return pageOf(rows, asked.limit, ({ changed_at, id }) => ({ at: changed_at, id }))
}

/** Registered people without a good card, the longest waiting first. */
export async function listWithoutCard(db: Db, asked: PageAsked) {
  const position = positionOf(asked.cursor)
  const rows = await db
    .selectFrom('entry')
    .select(ENTRY_COLUMNS)
    .where('status', '=', 'registered')
    .where((eb) => eb.or([eb('card_status', 'is', null), eb('card_status', '=', 'cancelled')]))
    .where((eb) =>
      eb.and(
        position === undefined
          ? []
          : [sql<boolean>`(entered_at, id) > (${position.at}::timestamptz, ${position.id}::uuid)`],
      ),
    )
    .orderBy('entered_at')
    .orderBy('id')
    .limit(asked.limit + 1)
    .execute()
  return pageOf(rows, asked.limit, ({ entered_at, id }) => ({ at: entered_at, id }))
}

/** How many cards stand at each step, entries without one under `to_issue`. */
export async function countCards(db: Db): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ status: string; count: string }>`
    select coalesce(nullif(card_status, 'cancelled'), 'to_issue') as status, count(*) as count
    from entry where status = 'registered' group by 1
    union all select 'cancelled', count(*) from card where status = 'cancelled'
  `.execute(db)
  return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]))
}

const SHARED_COLUMNS = [
  ...([
    'id',
    'version',
    'person_id',
    'office_code',
    'status',
    'name_ar',
    'name_fr',
    'sex',
    'born_on',
  ] as const),
  ...(['cin', 'phone', 'province_code', 'commune_code', 'activity_code', 'route', 'changed_at'] as const),
] as const

const DOSSIER_COLUMNS = [
  ...SHARED_COLUMNS,
  ...(['source', 'receipt', 'entry_id', 'awaits', 'prepared_by', 'opened_at', 'submitted_at'] as const),
] as const

const ENTRY_COLUMNS = [
  ...SHARED_COLUMNS,
  ...(['number', 'card_status', 'entered_on', 'entered_at'] as const),
] as const

function behind(eb: ExpressionBuilder<Tables, 'dossier'>, cursor: string | undefined, moment: 'changed_at') {
  const position = positionOf(cursor)
  if (position === undefined) return []
  return [
    sql<boolean>`(${eb.ref(moment)}, id) > (${position.at}::timestamptz, ${position.id}::uuid)`.$castTo<boolean>(),
  ]
}
