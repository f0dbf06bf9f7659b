import { awaitsOf } from '@sijill/core/register'
import type { StoredAct, StreamKind } from './act.ts'
import { readStreams } from './act-reader.ts'
import { dossierOf, dossierRow, insertDossiers } from './dossier.ts'
import { cardRow, entryOf, entryRow, insertEntries } from './entry.ts'
import { grantsAfter, insertGrants } from './grant.ts'
import {
  applyDifferences,
  findDifferences,
  makeCopies,
  type TableDifferences,
  takeTables,
} from './rebuild-table.ts'
import { insertRules, ruleOf, ruleRow } from './rule.ts'
import type { Db } from './store.ts'

/** Tables that are rebuilt together, from one kind of stream. */
export type Rebuild = {
  readonly streamKind: StreamKind
  /** In the order in which commands write them, so that nobody waits for each other. */
  readonly tables: readonly string[]
  /** Writes the lines that streams describe into the copies of the tables. */
  readonly fill: (copies: Db, streams: readonly (readonly StoredAct[])[]) => Promise<void>
  /** Which lines of the table acts say nothing of; they stay as they are. */
  readonly beyondActs?: string
}

/** Every table that screens read, with what fills it. The functions are those of the live register. */
export const REBUILDS: readonly Rebuild[] = [
  {
    streamKind: 'dossier',
    tables: ['dossier'],
    fill: (copies, streams) =>
      insertDossiers(
        copies,
        streams.map((acts) => {
          const kept = lineFrom(dossierOf, acts)
          return dossierRow(kept, awaitsOf(kept.dossier))
        }),
      ),
  },
  {
    streamKind: 'entry',
    tables: ['entry', 'card'],
    async fill(copies, streams) {
      const entries = streams.map((acts) => lineFrom(entryOf, acts))
      await insertEntries(copies, entries.map(entryRow))
      const cards = entries.flatMap((kept) => kept.entry.cards.map((card) => cardRow(kept, card)))
      if (cards.length > 0) await copies.insertInto('card').values(cards).execute()
    },
  },
  {
    streamKind: 'rule',
    tables: ['rule_setting'],
    fill: (copies, streams) =>
      insertRules(
        copies,
        streams.map((acts) => ruleRow(lineFrom(ruleOf, acts))),
      ),
  },
  {
    streamKind: 'user',
    tables: ['role_grant'],
    fill: (copies, streams) => insertGrants(copies, streams.flatMap(grantsAfter)),
    // The first role of an installation may be older than its acts.
    beyondActs: `not exists (
      select from public.act where stream_kind = 'user' and stream::text = old.user_id
      and kind = 'role_granted' and payload ->> 'role' = old.role and payload ->> 'officeCode' = old.office_code)`,
  },
]

/** Acts that no reader understands: the register must not be rebuilt from them. */
export class RebuildFailure extends Error {
  override readonly name = 'RebuildFailure'
}

const BATCH_STREAMS = 500

/**
 * Works out again, from acts alone, the lines of the tables of one kind of stream, and answers where the
 * tables differ, byte for byte. Unless it is only a check, the tables then say what the acts say: lines
 * that differ are written anew, and those that agree are left alone.
 *
 * The lines are put together beside the tables, in the database, so that memory does not grow with them.
 * The transaction must see one moment under the owner; a rebuild keeps writers waiting, and readers not.
 */
export async function rebuildTables(
  db: Db,
  { streamKind, tables, fill, beyondActs }: Rebuild,
  { isCheck, told = () => {} }: { readonly isCheck: boolean; readonly told?: (streams: number) => void },
): Promise<readonly TableDifferences[]> {
  if (!isCheck) await takeTables(db, tables)
  await makeCopies(db, tables)
  const copies = db.withSchema('pg_temp')
  let batch: (readonly StoredAct[])[] = []
  let count = 0
  const flush = async (): Promise<void> => {
    await fill(copies, batch)
    count += batch.length
    batch = []
    told(count)
  }
  for await (const acts of readStreams(db, streamKind)) {
    batch.push(acts)
    if (batch.length >= BATCH_STREAMS) await flush()
  }
  if (batch.length > 0) await flush()

  const found: TableDifferences[] = []
  for (const table of tables) found.push(await findDifferences(db, table, beyondActs))
  // Lines that others refer to are written first.
  if (!isCheck) for (const table of tables) await applyDifferences(db, table, beyondActs)
  return found
}

function lineFrom<Kept>(
  read: (acts: readonly StoredAct[]) => Kept | undefined,
  acts: readonly StoredAct[],
): Kept {
  const stream = acts[0]?.stream
  try {
    const kept = read(acts)
    if (kept !== undefined) return kept
  } catch (failure) {
    throw new RebuildFailure(unreadable(stream), { cause: failure })
  }
  throw new RebuildFailure(unreadable(stream))
}

const unreadable = (stream: string | undefined): string =>
  `The acts of stream ${stream} cannot be read: see what "sijill audit verify" says of it.`
