import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, daysAfter, instantOf } from '../../kernel/index.ts'
import { ACTIVITIES, LAW, ROUTE_IDS } from '../../rules/index.ts'
import type { Particulars, ParticularsChange } from '../particulars.ts'
import { aContext, particularsOf } from '../register.fixture.ts'
import type { Signed } from '../signed.ts'
import type { DossierAct, DuplicateCandidate } from './act.ts'
import { availableOnDossier } from './available.ts'
import { AWAITS, awaitsOf, missingRequirements, openCandidates } from './awaits.ts'
import { DOSSIER_COMMANDS, type DossierCommand } from './command.ts'
import { decideDossier } from './decide.ts'
import { evolveDossier } from './evolve.ts'
import type { Dossier } from './state.ts'
import { DOSSIER_STEPS } from './steps.ts'

const HANDS = ['officer', 'validator', 'committee'] as const
const AT = instantOf('2026-05-04T09:00:00.000Z')
const PAPERS = ['card', 'practice', 'other']

const aHand = fc.constantFrom(...HANDS)
const aDay = fc.integer({ min: 0, max: 3000 }).map((days) => daysAfter(dayOf('2022-02-21'), days))
const aNote = fc.option(fc.constantFrom('', 'a note'), { nil: undefined })
const withNote = (note: string | undefined) => (note === undefined ? {} : { note })

/** Whole and half-filled applications, so that some get through to the end. */
const someParticulars: fc.Arbitrary<Particulars> = fc
  .record(
    {
      cin: fc.constant('JF123456'),
      practiceYears: fc.integer({ min: 0, max: 20 }),
      diploma: fc.constant('DQP'),
      supervisorNumber: fc.constant('10-000001-5'),
      activityCode: fc.constantFrom('06.01', ...ACTIVITIES.slice(0, 3).map(({ code }) => code)),
      route: fc.constantFrom(...ROUTE_IDS),
    },
    { requiredKeys: [] },
  )
  .chain((change) => fc.constantFrom(particularsOf(change), particularsOf(change), change))

const aChange: fc.Arbitrary<ParticularsChange> = fc.record(
  {
    cin: fc.constantFrom('JF654321', null),
    practiceYears: fc.constantFrom(1, 12, null),
    diploma: fc.constantFrom('DQP', null),
    route: fc.constantFrom(...ROUTE_IDS, null),
    supervisorNumber: fc.constantFrom('10-000001-5', null),
  },
  { requiredKeys: [] },
)

const aCandidate: fc.Arbitrary<DuplicateCandidate> = fc.record({
  id: fc.constantFrom('one', 'two'),
  kind: fc.constantFrom('entry', 'dossier'),
  reference: fc.constant('reference'),
  strength: fc.constantFrom('strong', 'weak'),
})

const aCommand: fc.Arbitrary<DossierCommand> = fc.oneof(
  aChange.map((change) => ({ kind: 'amend', change }) as const),
  fc
    .record({
      documentId: fc.constantFrom(...PAPERS),
      requirement: fc.constantFrom(...LAW.documents.keys(), 'unheard_of'),
    })
    .map(({ documentId, requirement }) => paper(documentId, requirement)),
  fc
    .record({
      kind: fc.constantFrom('accept_document', 'accept_document', 'withdraw_document'),
      documentId: fc.constantFrom(...PAPERS),
    })
    .map((command) => command as DossierCommand),
  fc
    .record({
      documentId: fc.constantFrom(...PAPERS),
      ground: fc.constantFrom('unreadable', 'unheard_of'),
      note: aNote,
    })
    .map(({ note, ...rest }) => ({ kind: 'refuse_document', ...rest, ...withNote(note) }) as const),
  fc
    .record({ requirement: fc.constantFrom('national_id_card', 'unheard_of'), note: aNote })
    .map(({ note, ...rest }) => ({ kind: 'request_document', ...rest, ...withNote(note) }) as const),
  fc.constant<DossierCommand>({
    ...{ kind: 'tell_charge', language: 'darija', channel: 'read_aloud', agrees: true },
  }),
  fc.constant<DossierCommand>({ kind: 'submit', receipt: 'T-2026-10-000001' }),
  fc
    .record({
      otherId: fc.constantFrom('one', 'two'),
      verdict: fc.constantFrom('same_person', 'someone_else', 'not_sure'),
      reason: aNote,
    })
    .map(
      ({ reason, ...rest }) =>
        ({ kind: 'answer_duplicate', ...rest, ...(reason === undefined ? {} : { reason }) }) as const,
    ),
  fc.constant<DossierCommand>({ kind: 'approve', entryId: 'entry', number: '10-000001-5' }),
  fc
    .constantFrom('practice_not_proven', 'unheard_of')
    .map((code) => ({ kind: 'refuse', grounds: [{ code }] }) as const),
  fc.constant<DossierCommand>({ kind: 'withdraw', reason: 'moved away' }),
)

type Step = {
  readonly by: (typeof HANDS)[number]
  readonly command: DossierCommand
  readonly candidates: readonly DuplicateCandidate[]
  readonly today: ReturnType<typeof dayOf>
}

const aStep: fc.Arbitrary<Step> = fc.record({
  by: aHand,
  command: aCommand,
  candidates: fc.uniqueArray(aCandidate, { maxLength: 2, selector: ({ id }) => id }),
  today: aDay,
})

/** The way that an office means to go, with which random steps are mixed. */
const THE_WAY: readonly Step[] = (
  [
    ['officer', { kind: 'tell_charge', language: 'darija', channel: 'read_aloud', agrees: true }],
    ['officer', paper('card', 'national_id_card')],
    ['officer', paper('practice', 'amin_certificate')],
    ['officer', { kind: 'submit', receipt: 'T-2026-10-000001' }],
    ['validator', { kind: 'accept_document', documentId: 'card' }],
    ['validator', { kind: 'accept_document', documentId: 'practice' }],
  ] as const
).map(([by, command]) => ({ by, command, candidates: [], today: dayOf('2026-05-04') }))

function paper(documentId: string, requirement: string): DossierCommand {
  return {
    ...{ kind: 'attach_document', documentId, requirement, sha256: 'ab'.repeat(32) },
    ...{ mediaType: 'image/jpeg', bytes: 1000, fileName: 'paper.jpg' },
  }
}

const END = { by: 'validator', candidates: [], today: dayOf('2026-05-04') } as const
const APPROVED: Step = { ...END, command: { kind: 'approve', entryId: 'entry', number: '10-000001-5' } }
const REFUSED: Step = { ...END, command: { kind: 'refuse', grounds: [{ code: 'practice_not_proven' }] } }

const someMarks = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.constant('on' as const) }, { weight: 1, arbitrary: aStep }),
  { maxLength: 25 },
)

/** Random steps, some along the way and some across it. */
const aLife = fc.record({
  opener: aHand,
  source: fc.constantFrom('counter', 'list'),
  particulars: someParticulars,
  steps: fc.record({ end: fc.constantFrom(APPROVED, REFUSED), marks: someMarks }).map(({ end, marks }) => {
    const way = [...THE_WAY, end]
    return marks.flatMap((mark) => (mark === 'on' ? (way.shift() ?? []) : mark))
  }),
})

type Life = typeof aLife extends fc.Arbitrary<infer Value> ? Value : never

/** Every state of a life, with the acts that led there; the core alone decides. */
function lived({ opener, source, particulars, steps }: Life) {
  const first = { kind: 'opened', personId: 'person', source, particulars, by: opener, at: AT } as const
  const acts: Signed<DossierAct>[] = [first]
  let dossier = evolveDossier(undefined, first)
  const states: { dossier: Dossier; step: Step | undefined; accepted: boolean }[] = [
    { dossier, step: undefined, accepted: true },
  ]
  for (const step of steps) {
    const outcome = decideDossier(dossier, step.command, aContext(step))
    for (const act of outcome.ok ? outcome.value : []) {
      const signed = { ...act, by: step.by, at: AT }
      dossier = evolveDossier(dossier, signed)
      acts.push(signed)
    }
    states.push({ dossier, step, accepted: outcome.ok })
  }
  return { acts, states, dossier }
}

const everyLife = (say: (life: ReturnType<typeof lived>) => void) => () =>
  fc.assert(
    fc.property(aLife, (life) => say(lived(life))),
    { numRuns: 1000 },
  )

describe('whatever is asked of a dossier, by whomever, in whatever order', () => {
  test(
    'nobody is registered unless two people acted, and the second wrote nothing of the file',
    everyLife(({ acts }) => {
      const approval = acts.find(({ kind }) => kind === 'approved')
      if (approval === undefined) return
      const writers = acts
        .filter(({ kind }) => ['opened', 'amended', 'submitted'].includes(kind))
        .map(({ by }) => by)
      expect(writers.length).toBeGreaterThan(0)
      expect(writers).not.toContain(approval.by)
    }),
  )

  test('some lives do end in the register, and some in a refusal', () => {
    const ends = fc.sample(aLife, { numRuns: 1000, seed: 7 }).map((life) => lived(life).dossier.status)
    expect(new Set(ends)).toEqual(
      new Set(['draft', 'submitted', 'under_review', 'approved', 'refused', 'withdrawn']),
    )
  })

  test(
    'nobody is registered before the charge was told, a paper was read, and every strong likeness answered',
    everyLife(({ states }) => {
      const index = states.findIndex(({ dossier }) => dossier.status === 'approved')
      const before = states[index - 1]?.dossier
      const step = states[index]?.step
      if (before === undefined || step === undefined) return
      expect(before.chargeTold).toBeDefined()
      expect(missingRequirements(before)).toEqual([])
      expect(before.documents.filter(({ verdict }) => verdict.status === 'waiting')).toEqual([])
      expect(openCandidates(before, step.candidates)).toEqual([])
    }),
  )

  test(
    'a refused command leaves the file as it was; an accepted one moves it and says by whom',
    everyLife(({ states }) => {
      for (const [index, { dossier, step, accepted }] of states.entries()) {
        const before = states[index - 1]?.dossier
        if (before === undefined || step === undefined) continue
        if (accepted) expect(dossier.last.by).toBe(step.by)
        else expect(dossier).toBe(before)
      }
    }),
  )

  test(
    'a decision ends the file: whatever comes after is told who decided',
    everyLife(({ states }) => {
      const end = states.findIndex(({ dossier }) =>
        ['approved', 'refused', 'withdrawn'].includes(dossier.status),
      )
      if (end === -1) return
      const last = states[end]?.dossier
      for (const { dossier, accepted } of states.slice(end + 1)) {
        expect(accepted).toBe(false)
        expect(dossier).toBe(last)
      }
    }),
  )

  test(
    'the same acts always make the same file',
    everyLife(({ acts, dossier }) => {
      const again = acts.reduce<Dossier | undefined>(evolveDossier, undefined)
      expect(again).toEqual(dossier)
    }),
  )

  test(
    'every file waits for something that a screen can name, and an ended one for nothing',
    everyLife(({ states }) => {
      for (const { dossier } of states) {
        const awaits = awaitsOf(dossier)
        expect(AWAITS).toContain(awaits)
        const isOver = ['approved', 'refused', 'withdrawn'].includes(dossier.status)
        expect(awaits === 'nothing').toBe(isOver)
      }
    }),
  )

  test(
    'a file that waits for a decision can be decided, unless the law of the day says no',
    everyLife(({ dossier }) => {
      if (awaitsOf(dossier) !== 'decision') return
      const context = aContext({ by: 'somebody', candidates: dossier.candidates })
      const outcome = decideDossier(dossier, { kind: 'approve', entryId: 'e', number: 'n' }, context)
      const OF_THE_LAW = ['under_age', 'diploma_missing', 'insufficient_practice', 'practice_not_stated']
      const ALSO = ['supervisor_missing', 'activity_missing', 'already_registered']
      if (!outcome.ok) expect([...OF_THE_LAW, ...ALSO]).toContain(outcome.refusal.code)
    }),
  )

  test(
    'what is offered fits the step, and nothing is both offered and blocked',
    everyLife(({ dossier }) => {
      const { may, blocked } = availableOnDossier(dossier, () => true, aContext({ by: 'validator' }))
      const named = [...may, ...blocked.map(({ command }) => command)]
      expect(new Set(named).size).toBe(named.length)
      expect(named.toSorted()).toEqual(
        DOSSIER_COMMANDS.filter((kind) => DOSSIER_STEPS[kind].includes(dossier.status)).toSorted(),
      )
      expect(availableOnDossier(dossier, () => false, aContext())).toEqual({ may: [], blocked: [] })
    }),
  )
})
