import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeNow, type DemoUser } from '../../server/src/demonstration/accounts.ts'
import { seeded } from '../../testkit/src/seeded.ts'
import { lookInside, readBack, replayAll, sijill } from '../crash/aftermath.ts'
import { type Hands, type Journal, newJournal, sendAgain } from '../crash/journal.ts'
import type { Found } from '../crash/journey.ts'
import { type Blow, type Source, strike, type Writer, writeOn } from '../crash/round.ts'
import type { Bench, Say } from '../ground/bench.ts'
import { connectionsTo, signIn } from '../ground/client.ts'
import { median, summaryOf } from '../ground/figures.ts'
import { BENCH_FOLDER } from '../ground/project.ts'
import { type ServerProcess, startServer } from '../ground/server.ts'

const ROUNDS = Number(process.env['SIJILL_BENCH_ROUNDS'] ?? 50)
const SEED = Number(process.env['SIJILL_BENCH_SEED'] ?? 50_17)
const WRITERS = 8
/** A blow falls between these, counted from the first command of the round. */
const [EARLIEST_MS, LATEST_MS] = [30, 1_800]
const BLOWS: readonly Blow[] = ['server', 'server', 'server', 'database', 'both']
/** A replay of everything asks from this many addresses in turn. */
const ADDRESSES = 200

/** Kills the server, and sometimes its database too, while people work. */
export const crashBench: Bench = {
  name: 'crash',
  about:
    'the server killed at random moments under writes: nothing acknowledged is lost, nothing is done twice',
  run: async (say) => {
    const dataFolder = join(BENCH_FOLDER, 'crash')
    rmSync(dataFolder, { recursive: true, force: true })
    mkdirSync(dataFolder, { recursive: true })
    const cookies = await firstStart(dataFolder)
    const journal = newJournal()
    const found: Found = { papers: [], numbers: [] }
    const log = await rounds(say, { dataFolder, cookies, journal, source: { index: 0, found } })

    say(
      `Sending all ${journal.acknowledged.size} acknowledged commands again, and reading back what they did.`,
    )
    const server = await startServer({ dataFolder, isDemo: true })
    const { hands, close } = handsOn(server, cookies)
    const replayed = await replayAll(journal, hands)
    const faults = await readBack(found, hands)
    close()
    await server.stop()
    const inside = await lookInside(journal, dataFolder)
    const audit = sijill(dataFolder, 'audit', 'verify')
    const rebuild = sijill(dataFolder, 'rebuild', '--check')
    const lost = inside.sent - Math.min(inside.kept, inside.withActs)
    const failures = [
      ...journal.faults,
      ...faults,
      ...(lost > 0 ? [`${lost} acknowledged commands are not in the database`] : []),
      ...(inside.doubles > 0 ? [`${inside.doubles} people have two entries`] : []),
      ...(audit.status === 0 ? [] : [`audit verify: ${audit.said.slice(0, 500)}`]),
      ...(rebuild.status === 0 ? [] : [`rebuild --check: ${rebuild.said.slice(0, 500)}`]),
    ]
    return {
      figures: [
        { what: 'rounds', value: log.length, unit: 'count' },
        { what: 'acknowledged commands', value: inside.sent, unit: 'count' },
        { what: 'of these lost', value: lost, unit: 'count', budget: 0 },
        {
          what: 'answered otherwise when sent again',
          value: journal.faults.length,
          unit: 'count',
          budget: 0,
        },
        {
          what: 'cut off without an answer, then carried out once',
          value: sum(log, 'unanswered'),
          unit: 'count',
        },
        { what: 'people who reached the register', value: found.numbers.length, unit: 'count' },
        { what: 'papers read back', value: found.papers.length, unit: 'count' },
        {
          what: 'median time to be ready again',
          value: median(log.map((round) => round.readyAfterMs)),
          unit: 'ms',
        },
      ],
      samples: {
        readyAfterMs: summaryOf(log.map((round) => round.readyAfterMs)),
        struckAfterMs: log.map((round) => Math.round(round.struckAfterMs)),
        acknowledgedInRound: log.map((round) => round.acknowledged),
      },
      conditions: {
        ...{ seed: SEED, writers: WRITERS, fsync: inside.fsync, replayed },
        blows: log.map(({ struck }) => struck).join(' | '),
        audit: audit.said.slice(0, 400),
        rebuild: rebuild.said.slice(0, 400),
      },
      failures,
    }
  },
}

type Cookies = Readonly<Record<'officer' | 'validator', string>>

/** The first start makes accounts; sessions must outlive every crash, so nobody signs in again. */
async function firstStart(dataFolder: string): Promise<Cookies> {
  const server = await startServer({ dataFolder, isDemo: true })
  const connections = connectionsTo(server.port)
  try {
    const users: readonly DemoUser[] = JSON.parse(
      readFileSync(join(dataFolder, 'secrets/demonstration.json'), 'utf8'),
    )
    const cookieOf = async (role: DemoUser['role'], address: string): Promise<string> => {
      const user = users.find((each) => each.role === role)
      if (user === undefined) throw new Error(`The demonstration has no ${role}`)
      const { totpSecret } = user
      const code = totpSecret === undefined ? undefined : () => codeNow(totpSecret)
      return (await signIn(connections, address, user, code)).cookie
    }
    return {
      officer: await cookieOf('officer', '10.1.0.1'),
      validator: await cookieOf('validator', '10.1.0.2'),
    }
  } finally {
    connections.close()
    await server.stop()
  }
}

/** One client for each hand, whose requests come from many addresses in turn. */
function handsOn(
  server: ServerProcess,
  cookies: Cookies,
): { readonly hands: Hands; readonly close: () => void } {
  const { clientAt, close } = connectionsTo(server.port)
  let turn = 0
  const handOf = (cookie: string): Hands['officer'] => ({
    ask: (question) => {
      turn = (turn + 1) % ADDRESSES
      return clientAt(`10.2.0.${turn}`, cookie).ask(question)
    },
  })
  return { hands: { officer: handOf(cookies.officer), validator: handOf(cookies.validator) }, close }
}

type Work = {
  readonly dataFolder: string
  readonly cookies: Cookies
  readonly journal: Journal
  readonly source: Source
}

type Round = {
  readonly struck: string
  readonly struckAfterMs: number
  readonly readyAfterMs: number
  readonly acknowledged: number
  readonly unanswered: number
}

async function rounds(say: Say, { dataFolder, cookies, journal, source }: Work): Promise<readonly Round[]> {
  const random = seeded(SEED)
  const writers = Array.from({ length: WRITERS }, (): Writer => ({ current: undefined, next: undefined }))
  const log: Round[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    const server = await startServer({ dataFolder, isDemo: true })
    const { hands, close } = handsOn(server, cookies)
    // What had no answer is sent again, and once more: the second time it must be answered as the first.
    const cut = [...journal.unanswered.values()]
    for (const sent of [...cut, ...cut]) await sendAgain(journal, hands, sent)
    const before = journal.acknowledged.size
    const working = writers.map((writer) => writeOn(journal, hands, writer, source))
    const struckAfterMs = random.between(EARLIEST_MS, LATEST_MS)
    await sleep(struckAfterMs)
    const struck = await strike(random.pick(BLOWS), server, dataFolder, hands.officer)
    await Promise.all(working)
    close()
    const acknowledged = journal.acknowledged.size - before
    log.push({
      ...{ struck, struckAfterMs, acknowledged, readyAfterMs: server.readyAfterMs },
      unanswered: journal.unanswered.size,
    })
    say(
      `  round ${round}: ${struck} after ${struckAfterMs} ms, ${acknowledged} acknowledged, ${journal.unanswered.size} cut off`,
    )
    if (journal.faults.length > 20) break
  }
  return log
}

const sum = (log: readonly Round[], part: 'unanswered'): number =>
  log.reduce((total, round) => total + round[part], 0)
