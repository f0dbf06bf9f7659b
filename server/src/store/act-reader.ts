import { type Selectable, sql } from 'kysely'
import { actOf, type StoredAct, type StreamKind } from './act.ts'
import type { Db } from './store.ts'
import type { Tables } from './tables.ts'

const BATCH_ROWS = 1000

/**
 * Every act, stream by stream and in the order of its chain, however many there are: a cursor hands them
 * over in batches. One reading at a time in a transaction.
 */
export async function* readActs(db: Db, streamKind?: StreamKind): AsyncGenerator<StoredAct> {
  const only = streamKind === undefined ? sql`` : sql`where stream_kind = ${sql.lit(streamKind)}`
  await sql`declare act_reader no scroll cursor for
    select * from public.act ${only} order by stream, version`.execute(db)
  for (;;) {
    const { rows } = await sql<
      Selectable<Tables['act']>
    >`fetch ${sql.lit(BATCH_ROWS)} from act_reader`.execute(db)
    for (const row of rows) yield actOf(row)
    if (rows.length < BATCH_ROWS) break
  }
  await sql`close act_reader`.execute(db)
}

/** The same, one stream at a time: a stream is the life of one file and fits in memory. */
export async function* readStreams(db: Db, streamKind: StreamKind): AsyncGenerator<readonly StoredAct[]> {
  let acts: StoredAct[] = []
  for await (const act of readActs(db, streamKind)) {
    if (acts[0] !== undefined && acts[0].stream !== act.stream) {
      yield acts
      acts = []
    }
    acts.push(act)
  }
  if (acts.length > 0) yield acts
}
