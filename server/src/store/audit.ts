import { sql } from 'kysely'
import { hashOf, type StoredAct } from './act.ts'
import { isActKind } from './act-kind.ts'
import { readActs } from './act-reader.ts'
import type { Db } from './store.ts'

/** Why an act does not fit in its chain. */
export type ChainReason = 'version_gap' | 'previous_hash_wrong' | 'hash_wrong' | 'unknown_kind'

/** An act that does not fit, where it stands, and why. */
export type ChainFault = {
  readonly reason: ChainReason
  /** Where the act came in the reading of all chains, counted from 1. */
  readonly position: number
  readonly actId: string
  readonly streamKind: string
  readonly stream: string
  readonly version: number
  readonly kind: string
}

/** A line that screens read and that does not stand where its acts do. */
export type ProjectionFault = {
  readonly reason: 'line_missing' | 'acts_missing' | 'version_differs' | 'entry_missing'
  readonly table: string
  readonly id: string
  /** The version of the line, and of the last act; `null` where there is none. */
  readonly version: number | null
  readonly head: number | null
}

/** What was looked at, and what does not fit: of each broken chain, its first act. */
export type Audit = {
  readonly acts: number
  readonly streams: number
  readonly broken: number
  readonly faults: readonly ChainFault[]
  readonly lines: readonly ProjectionFault[]
}

/** More than these are counted and not named: a screen of them says enough. */
const FAULTS_NAMED = 100

/** The reason why an act does not follow the one before it in its stream; `undefined` when it does. */
export function faultOf(before: StoredAct | undefined, act: StoredAct): ChainReason | undefined {
  const { hash, ...content } = act
  if (act.version !== (before?.version ?? 0) + 1) return 'version_gap'
  if (act.previousHash !== (before?.hash ?? null)) return 'previous_hash_wrong'
  if (hashOf(content) !== hash) return 'hash_wrong'
  return isActKind(act.streamKind, act.kind) ? undefined : 'unknown_kind'
}

/**
 * Reads every chain from its first act and works out each hash again; then looks whether the tables that
 * screens read stand where the chains end. The transaction must see one moment and every row: repeatable
 * read, under the owner.
 *
 * A chain whose last acts were taken away is whole in itself: it is found because its line is ahead.
 */
export async function auditActs(db: Db, told: (acts: number) => void = () => {}): Promise<Audit> {
  const faults: ChainFault[] = []
  let before: StoredAct | undefined
  let brokenStream: string | undefined
  const count = { acts: 0, streams: 0, broken: 0 }
  for await (const act of readActs(db)) {
    count.acts += 1
    if (act.stream !== before?.stream) {
      before = undefined
      count.streams += 1
    }
    const reason = act.stream === brokenStream ? undefined : faultOf(before, act)
    if (reason !== undefined) {
      // What follows a break cannot fit either, and says nothing more.
      brokenStream = act.stream
      count.broken += 1
      if (faults.length < FAULTS_NAMED) faults.push(faultAt(act, reason, count.acts))
    }
    before = act
    if (count.acts % 500 === 0) told(count.acts)
  }
  return { ...count, faults, lines: await findStrayLines(db) }
}

/** How many acts there are: the end of a progress bar. */
export async function countActs(db: Db): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) as count from public.act`.execute(db)
  return Number(rows[0]?.count)
}

const faultAt = (
  { id: actId, streamKind, stream, version, kind }: StoredAct,
  reason: ChainReason,
  position: number,
): ChainFault => ({ reason, position, actId, streamKind, stream, version, kind })

const TABLES = { dossier: 'dossier', entry: 'entry', rule: 'rule_setting' } as const

async function findStrayLines(db: Db): Promise<readonly ProjectionFault[]> {
  const parts = Object.entries(TABLES).map(
    ([streamKind, table]) => sql`
      (select ${sql.lit(table)} as "table", coalesce(line.id, heads.stream) as id, line.version, heads.head,
        case when line.id is null then 'line_missing' when heads.stream is null then 'acts_missing'
          else 'version_differs' end as reason
      from (select stream, max(version) as head from public.act where stream_kind = ${sql.lit(streamKind)}
        group by stream) as heads
      full join ${sql.table(`public.${table}`)} as line on line.id = heads.stream
      where line.version is distinct from heads.head
      limit ${sql.lit(FAULTS_NAMED)})`,
  )
  const { rows } = await sql<ProjectionFault>`
    ${sql.join(parts, sql` union all `)}
    union all
    (select 'entry', approved.entry_id, null, null, 'entry_missing'
    from public.dossier as approved left join public.entry on entry.id = approved.entry_id
    where approved.entry_id is not null and entry.id is null limit ${sql.lit(FAULTS_NAMED)})
    order by 1, 2
  `.execute(db)
  return rows
}
