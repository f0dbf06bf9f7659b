import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Db } from './store.ts'
import type { Tables } from './tables.ts'

/** The kinds of stream that acts form. */
export type StreamKind = 'dossier' | 'entry' | 'rule' | 'user'

/** An act as it is kept. `payload` is the act of the core without its `kind`. */
export type StoredAct = {
  readonly id: string
  readonly streamKind: StreamKind
  readonly stream: string
  readonly version: number
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly actor: string
  readonly officeCode: string
  readonly regionCode: string | null
  readonly happenedAt: string
  readonly recordedAt: string
  readonly commandId: string
  readonly lawRelease: string
  readonly previousHash: string | null
  readonly hash: string
}

/** An act before it has its place in the chain. */
export type NewAct = Omit<StoredAct, 'version' | 'previousHash' | 'hash'>

/** The end of a stream: where the next act goes. */
export type StreamHead = { readonly version: number; readonly hash: string | null }

/** The head of a stream that does not exist yet. */
export const NEW_STREAM: StreamHead = { version: 0, hash: null }

/**
 * JSON with sorted keys and without spaces: one text for one value, whoever writes it. Payloads hold
 * text, whole numbers, booleans, `null`, lists and objects only, so nothing is lost in `jsonb`.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value).filter(([, member]) => member !== undefined)
    pairs.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${pairs.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** The link of a chain: SHA-256 over everything an act says and the link before it. */
export function hashOf(act: Omit<StoredAct, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(act)).digest('hex')
}

/** Gives new acts of one stream their places behind its head. */
export function chained(head: StreamHead, acts: readonly NewAct[]): readonly StoredAct[] {
  const chain: StoredAct[] = []
  let { version, hash: previousHash } = head
  for (const act of acts) {
    version += 1
    const placed = { ...act, version, previousHash }
    const hash = hashOf(placed)
    chain.push({ ...placed, hash })
    previousHash = hash
  }
  return chain
}

const BATCH_ROWS = 1000

/** Adds acts, already chained. The database refuses one that does not follow its predecessor. */
export async function appendActs(db: Db, acts: readonly StoredAct[]): Promise<void> {
  for (let start = 0; start < acts.length; start += BATCH_ROWS) {
    await db
      .insertInto('act')
      .values(acts.slice(start, start + BATCH_ROWS).map(rowOf))
      .execute()
  }
}

/** Keeps everyone else from the same stream until the transaction ends. */
export async function lockStream(db: Db, stream: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${stream}, 0))`.execute(db)
}

/**
 * The acts of streams, each stream whole and in its order; empty where the user may not see it. Clocks of
 * several machines differ, so the order of a stream is its versions and never its moments.
 */
export async function listActs(db: Db, streams: readonly string[]): Promise<readonly StoredAct[]> {
  if (streams.length === 0) return []
  const rows = await db
    .selectFrom('act')
    .selectAll()
    .where('stream', 'in', streams)
    .orderBy('stream')
    .orderBy('version')
    .execute()
  return rows.map(actOf)
}

/** The end of a stream, also where the user may not see its acts. */
export async function findHead(db: Db, stream: string): Promise<StreamHead> {
  const { rows } = await sql<{ version: number; hash: Buffer }>`
    select version, hash from stream_head(${stream}::uuid)`.execute(db)
  const [head] = rows
  return head === undefined ? NEW_STREAM : { version: head.version, hash: head.hash.toString('hex') }
}

/** The end of a stream from its acts. */
export const headOf = (acts: readonly StoredAct[]): StreamHead => {
  const last = acts.at(-1)
  return last === undefined ? NEW_STREAM : { version: last.version, hash: last.hash }
}

const rowOf = (act: StoredAct) => ({
  id: act.id,
  stream_kind: act.streamKind,
  stream: act.stream,
  version: act.version,
  kind: act.kind,
  payload: JSON.stringify(act.payload),
  actor: act.actor,
  office_code: act.officeCode,
  region_code: act.regionCode,
  happened_at: act.happenedAt,
  recorded_at: act.recordedAt,
  command_id: act.commandId,
  law_release: act.lawRelease,
  previous_hash: act.previousHash === null ? null : Buffer.from(act.previousHash, 'hex'),
  hash: Buffer.from(act.hash, 'hex'),
})

/** An act from its row; `payload` arrives parsed. */
export const actOf = (row: Selectable<Tables['act']>): StoredAct => ({
  id: row.id,
  streamKind: row.stream_kind as StreamKind,
  stream: row.stream,
  version: row.version,
  kind: row.kind,
  payload: row.payload as StoredAct['payload'],
  actor: row.actor,
  officeCode: row.office_code,
  regionCode: row.region_code,
  happenedAt: row.happened_at,
  recordedAt: row.recorded_at,
  commandId: row.command_id,
  lawRelease: row.law_release,
  previousHash: row.previous_hash === null ? null : row.previous_hash.toString('hex'),
  hash: row.hash.toString('hex'),
})
