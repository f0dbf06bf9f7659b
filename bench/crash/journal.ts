import type { Answer, Client, Question } from '../ground/client.ts'

/** A command as it was sent: under its own id, so that it may be sent again. */
export type Sent = {
  readonly commandId: string
  readonly what: string
  readonly by: Hand
  readonly question: Question
}

/** Who sends: an officer prepares, a validator decides. */
export type Hand = 'officer' | 'validator'

/** The connections of a round, one client for each hand. */
export type Hands = Readonly<Record<Hand, Client>>

/** What clients know: every command they sent, and what was acknowledged. */
export type Journal = {
  /** Answered with 200, with that answer: these may never be lost. */
  readonly acknowledged: Map<string, { readonly sent: Sent; readonly reply: string }>
  /** Sent, and the answer never came: carried out or not, and once at most. */
  readonly unanswered: Map<string, Sent>
  /** Answers that were not expected, in words. */
  readonly faults: string[]
}

/** A journal with nothing in it. */
export const newJournal = (): Journal => ({ acknowledged: new Map(), unanswered: new Map(), faults: [] })

/** The server or its database is gone: whoever sends waits for the next start. */
export class Gone extends Error {
  override readonly name = 'Gone'
}

/** Sends a command for the first time, or again after a crash; answers the reply. @throws Gone */
export async function send(journal: Journal, hands: Hands, sent: Sent): Promise<Record<string, unknown>> {
  journal.unanswered.set(sent.commandId, sent)
  const answer = await ask(hands, sent)
  if (answer.status !== 200) {
    const said = `${sent.what}: ${answer.status} ${answer.body.subarray(0, 300)}`
    // Away for now is an honest answer while the database is killed; anything else is not.
    if (answer.status !== 503) journal.faults.push(said)
    throw new Gone(said)
  }
  journal.unanswered.delete(sent.commandId)
  const reply = answer.body.toString('utf8')
  const before = journal.acknowledged.get(sent.commandId)
  if (before !== undefined && before.reply !== reply) {
    journal.faults.push(`${sent.what} was answered ${before.reply} and, sent again, ${reply}`)
  }
  journal.acknowledged.set(sent.commandId, before ?? { sent, reply })
  return JSON.parse(reply)
}

/** Sends a command again that was sent before; on a server that runs there must be an answer. */
export async function sendAgain(journal: Journal, hands: Hands, sent: Sent): Promise<void> {
  try {
    await send(journal, hands, sent)
  } catch (failure) {
    if (!(failure instanceof Gone)) throw failure
    journal.faults.push(`Sent again: ${failure.message}`)
  }
}

const ask = (hands: Hands, { by, question }: Sent): Promise<Answer> =>
  hands[by].ask(question).catch((failure: unknown) => {
    throw new Gone(String(failure))
  })
