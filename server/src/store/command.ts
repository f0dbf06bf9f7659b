import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '@sijill/core/kernel'
import { canonicalJson, lockStream } from './act.ts'
import type { Db } from './store.ts'

/** A command as it came: its id, who sends it, and everything that makes it this command. */
export type CommandSent = { readonly id: string; readonly actor: string; readonly content: unknown }

/** The same id with other content: a fault of the sender, never carried out. */
export type CommandReused = { readonly code: 'command_reused'; readonly command_id: string }

/**
 * Carries a command out once. A repetition, also one that runs at the same moment, gets the first
 * answer; the same id with other content, or from somebody else, is refused.
 */
export async function once<Reply, Refusal>(
  db: Db,
  sent: CommandSent,
  recordedAt: string,
  run: () => Promise<Result<Reply, Refusal>>,
): Promise<Result<Reply, Refusal | CommandReused>> {
  const fingerprint = createHash('sha256').update(canonicalJson(sent.content)).digest()
  await lockStream(db, sent.id)
  const before = await db
    .selectFrom('command')
    .select(['fingerprint', 'reply'])
    .where('id', '=', sent.id)
    .executeTakeFirst()
  if (before !== undefined) {
    if (!before.fingerprint.equals(fingerprint))
      return refuse({ code: 'command_reused', command_id: sent.id })
    return ok(before.reply as Reply)
  }
  const outcome = await run()
  if (!outcome.ok) return outcome
  const kept = await db
    .insertInto('command')
    .values(rowOf({ ...sent, reply: outcome.value, fingerprint }, recordedAt))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  // Somebody else's command of the same id is not seen above: it shows itself only here.
  const isFirst = kept.numInsertedOrUpdatedRows === 1n
  return isFirst ? outcome : refuse({ code: 'command_reused', command_id: sent.id })
}

type CommandDone = {
  readonly id: string
  readonly actor: string
  readonly reply: unknown
  readonly fingerprint: Buffer
}

/** Keeps the answers of commands that were carried out. */
export async function rememberCommands(
  db: Db,
  commands: readonly CommandDone[],
  recordedAt: string,
): Promise<void> {
  if (commands.length === 0) return
  await db
    .insertInto('command')
    .values(commands.map((command) => rowOf(command, recordedAt)))
    .execute()
}

const rowOf = ({ id, actor, reply, fingerprint }: CommandDone, recordedAt: string) => ({
  ...{ id, actor, fingerprint, recorded_at: recordedAt },
  reply: JSON.stringify(reply ?? null),
})
