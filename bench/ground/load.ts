import { setTimeout as sleep } from 'node:timers/promises'

/** A stream of requests at an even rate, whatever the answers take. */
export type LoadOrder = {
  readonly perSecond: number
  readonly seconds: number
  /** Sends the n-th request; rejects when the answer is not the one expected. */
  readonly send: (index: number) => Promise<void>
}

/** What a load met. */
export type LoadReport = {
  /** From the moment each request was due, not from when it was sent: a stall counts for all behind it. */
  readonly latenciesMs: readonly number[]
  readonly failures: readonly string[]
  /** Answers a second, from the first moment due to the last answer. */
  readonly achievedPerSecond: number
}

/** With so many requests unanswered the server does not hold the rate; more would only queue here. */
const OUTSTANDING_MAX = 400
/** One turn of the clock; what is due within it is sent together. */
const TURN_MS = 1

/** Sends requests at an even rate and measures each from the moment it was due. */
export async function constantLoad({ perSecond, seconds, send }: LoadOrder): Promise<LoadReport> {
  const total = Math.round(perSecond * seconds)
  const latenciesMs: number[] = []
  const failures: string[] = []
  let outstanding = 0
  const begun = performance.now()
  const dueAt = (index: number): number => begun + (index * 1_000) / perSecond
  for (let index = 0; index < total; ) {
    if (outstanding > OUTSTANDING_MAX) {
      failures.push(`More than ${OUTSTANDING_MAX} requests wait for an answer: the rate is not held`)
      break
    }
    while (index < total && dueAt(index) <= performance.now()) {
      const due = dueAt(index)
      outstanding += 1
      send(index)
        .then(() => latenciesMs.push(performance.now() - due))
        .catch((failure: unknown) => failures.push(String(failure)))
        .finally(() => {
          outstanding -= 1
        })
      index += 1
    }
    await sleep(TURN_MS)
  }
  while (outstanding > 0) await sleep(TURN_MS)
  const elapsed_s = (performance.now() - begun) / 1_000
  return { latenciesMs, failures, achievedPerSecond: latenciesMs.length / elapsed_s }
}

/** Sends requests as fast as some clients get answers: what is possible, not how long it takes. */
export async function closedLoad(
  clients: number,
  seconds: number,
  send: (client: number) => Promise<boolean>,
): Promise<{ readonly perSecond: number; readonly count: number }> {
  const begun = performance.now()
  const until = begun + seconds * 1_000
  let count = 0
  const work = async (client: number): Promise<void> => {
    while (performance.now() < until && (await send(client))) count += 1
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)))
  return { count, perSecond: (count * 1_000) / (performance.now() - begun) }
}
