import type { Bench } from '../ground/bench.ts'
import type { Client } from '../ground/client.ts'
import { type Figure, median, quantile, type Summary, summaryOf } from '../ground/figures.ts'
import { type FilledRegister, SIZE } from '../ground/fill.ts'
import { constantLoad } from '../ground/load.ts'
import { expectOk, type Standing, turn, whileServing } from '../ground/standing.ts'

const [PER_SECOND, SECONDS, RUNS, BUDGET_MS] = [200, 10, 3, 40]
const SECONDS_PER_KIND = 4

/** What people type, by kind. */
const KINDS = {
  'register number': (register, index) => register.numberOf(index % register.size),
  'identity number': (register, index) => register.person(index).cin,
  'phone as dialled': (register, index) => register.person(index).phone.replace('+212', '0'),
  'both names, Arabic': (register, index) => {
    const { givenNameAr, familyNameAr } = register.person(index)
    return `${givenNameAr} ${familyNameAr}`
  },
  'both names, Latin': (register, index) => {
    const { givenNameFr, familyNameFr } = register.person(index)
    return `${givenNameFr} ${familyNameFr}`
  },
  'family name': (register, index) => register.person(index).familyNameAr,
  'the commonest given name': () => 'محمد',
  'three letters': (register, index) => register.person(index).familyNameFr.slice(0, 3),
  'a name nobody has': (_, index) => `Xqzw${index}vk`.replaceAll(/\d/g, 'b'),
} as const satisfies Record<string, (register: FilledRegister, index: number) => string>

/** What is typed at a counter in an hour: mostly whole names, then numbers. */
const MIX: readonly (keyof typeof KINDS)[] = [
  ...(['register number', 'identity number', 'phone as dialled'] as const),
  ...(['both names, Arabic', 'both names, Arabic', 'both names, Latin', 'both names, Latin'] as const),
  ...(['family name', 'family name', 'three letters'] as const),
]

/** Finding people by what is typed in the search box. */
export const searchBench: Bench = {
  name: 'search',
  about: 'people by name, number, identity number and phone, over HTTP, at a constant rate',
  run: (say) =>
    whileServing(say, async (standing) => {
      const { register, national, processor } = standing
      const kindAt = (index: number): keyof typeof KINDS => MIX[index % MIX.length] ?? 'family name'
      const send = (index: number) => ask(turn(national, index), register, kindAt(index), index)
      await constantLoad({ perSecond: 50, seconds: 3, send })
      const used = processor()
      const runs = []
      for (let run = 0; run < RUNS; run += 1) {
        runs.push(await constantLoad({ perSecond: PER_SECOND, seconds: SECONDS, send }))
      }
      const cost = used()
      const count = runs.reduce((total, { latenciesMs }) => total + latenciesMs.length, 0)
      const kinds = await byKind(standing)
      const p95s = runs.map(({ latenciesMs }) => quantile(latenciesMs, 0.95))
      return {
        figures: [
          { what: 'p95 of the mix', value: median(p95s), unit: 'ms', budget: BUDGET_MS },
          {
            what: 'median of the mix',
            value: median(runs.map((run) => median(run.latenciesMs))),
            unit: 'ms',
          },
          { what: 'processor time a request, server', value: cost.server / count, unit: 'ms' },
          { what: 'processor time a request, database', value: cost.database / count, unit: 'ms' },
          ...kinds.figures,
        ],
        samples: {
          ...Object.fromEntries(runs.map((run, index) => [`run ${index + 1}`, summaryOf(run.latenciesMs)])),
          ...kinds.samples,
        },
        conditions: { entries: SIZE, dossiers: SIZE, perSecond: PER_SECOND, seconds: SECONDS, runs: RUNS },
        failures: runs.flatMap(({ failures }) => failures.slice(0, 3)),
      }
    }),
}

/** Each kind alone, and each territory alone: what is slow must not hide in a mix. */
async function byKind({ register, national, regional, provincial, processor }: Standing) {
  const figures: Figure[] = []
  const samples: Record<string, Summary> = {}
  const territories = [
    ['country', national],
    ['region', [regional]],
    ['province', [provincial]],
  ] as const
  for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
    for (const [territory, clients] of territories) {
      const send = (index: number) => ask(turn(clients, index), register, kind, index)
      const perSecond = territory === 'country' ? 50 : 15
      const used = processor()
      const { latenciesMs } = await constantLoad({ perSecond, seconds: SECONDS_PER_KIND, send })
      const cost = used()
      const what = `${kind}, ${territory}`
      samples[what] = { ...summaryOf(latenciesMs), databaseMsEach: cost.database / latenciesMs.length }
      figures.push({ what: `p95 of ${what}`, value: quantile(latenciesMs, 0.95), unit: 'ms' })
    }
  }
  return { figures, samples }
}

async function ask(
  client: Client,
  register: FilledRegister,
  kind: keyof typeof KINDS,
  index: number,
): Promise<void> {
  const typed = KINDS[kind](register, (index * 7_919) % register.size)
  await expectOk(client, { path: `/api/v1/people?q=${encodeURIComponent(typed)}` })
}
