import { describe, expect, test } from 'vitest'
import { dayOf, ok, refuse } from '../../kernel/index.ts'
import { LAW, lawWith } from '../../rules/index.ts'
import {
  aContext,
  aReviewedDossier,
  aSubmittedDossier,
  attached,
  type By,
  CHARGE_TOLD,
  dossierAfter,
  opened,
  particularsOf,
  SUBMITTED,
} from '../register.fixture.ts'
import type { DuplicateCandidate } from './act.ts'
import type { DossierCommand } from './command.ts'
import { decideDossier } from './decide.ts'
import type { Dossier } from './state.ts'

const SUBMIT: DossierCommand = { kind: 'submit', receipt: 'T-2026-10-000001' }
const APPROVE: DossierCommand = { kind: 'approve', entryId: 'entry', number: '10-000001-5' }
const byValidator = aContext({ by: 'validator' })
const aDraft = (...acts: readonly By[]): Dossier => dossierAfter(opened(particularsOf()), ...acts)

const answerOf = (dossier: Dossier, command: DossierCommand, context = byValidator) => {
  const outcome = decideDossier(dossier, command, context)
  return outcome.ok ? outcome.value.map(({ kind }) => kind) : outcome.refusal.code
}

describe('submitting', () => {
  test('records the papers that the law of the day asks for', () => {
    expect(decideDossier(aDraft(CHARGE_TOLD), SUBMIT, aContext())).toEqual(
      ok([
        {
          ...{ kind: 'submitted', receipt: 'T-2026-10-000001' },
          requirements: [
            { id: 'national_id_card', need: 'required', group: null },
            { id: 'attestation_of_exercise', need: 'one_of', group: 'practice' },
            { id: 'amin_certificate', need: 'one_of', group: 'practice' },
            { id: 'local_authority_certificate', need: 'one_of', group: 'practice' },
            { id: 'chamber_certificate', need: 'one_of', group: 'practice' },
            { id: 'acquired_experience_certificate', need: 'one_of', group: 'practice' },
          ],
        },
      ]),
    )
  })

  test('names the fields that the file lacks', () => {
    const { cin: _, bornOn: __, ...rest } = particularsOf()
    expect(decideDossier(dossierAfter(opened(rest), CHARGE_TOLD), SUBMIT, aContext())).toEqual(
      refuse({ code: 'incomplete', missing: ['cin', 'bornOn'] }),
    )
  })

  test('waits until the charge was told at the counter; a list tells it before the decision', () => {
    expect(answerOf(aDraft(), SUBMIT)).toBe('charge_not_told')
    expect(answerOf(dossierAfter(opened(particularsOf(), 'list')), SUBMIT)).toEqual(['submitted'])
  })

  test('records whom the register finds alike', () => {
    const candidates = [aCandidate('entry')]
    expect(decideDossier(aDraft(CHARGE_TOLD), SUBMIT, aContext({ candidates }))).toMatchObject({
      value: [{ kind: 'submitted' }, { kind: 'likeness_found', candidates }],
    })
  })
})

describe('the conditions of entry, on the day of the command', () => {
  const born = { bornOn: { kind: 'day', day: dayOf('2008-05-04') } } as const
  const young = dossierAfter(opened(particularsOf(born)), CHARGE_TOLD)

  test.each([
    ['the day before the eighteenth birthday', '2026-05-03', 'under_age'],
    ['the eighteenth birthday', '2026-05-04', ['submitted']],
    ['the day after it', '2026-05-05', ['submitted']],
  ])('%s', (_, today, answer) => {
    expect(answerOf(young, SUBMIT, aContext({ today: dayOf(today) }))).toEqual(answer)
  })

  test.each([
    ['the day before a stricter rule', '2026-06-30', ['submitted']],
    ['the day of the stricter rule', '2026-07-01', 'insufficient_practice'],
    ['after its repeal', '2026-09-01', ['submitted']],
  ])('%s', (_, today, answer) => {
    const setting = { kind: 'parameter', parameter: 'practice-years-artisan', url: null } as const
    const law = lawWith(LAW, [
      { ...setting, id: 'stricter', from: dayOf('2026-07-01'), value: 12, basis: 'circular' },
      { ...setting, id: 'repealed', from: dayOf('2026-09-01'), value: null, basis: 'circular' },
    ])
    expect(answerOf(aDraft(CHARGE_TOLD), SUBMIT, aContext({ today: dayOf(today), law }))).toEqual(answer)
  })

  test('hold at the decision too: what was amended in between is asked again', () => {
    const amended: By = ['officer', { kind: 'amended', change: { practiceYears: 2 } }]
    expect(answerOf(aReviewedDossier(amended), APPROVE)).toBe('insufficient_practice')
  })
})

describe('approving', () => {
  test('enters the person when all is there and another person decides', () => {
    expect(decideDossier(aReviewedDossier(), APPROVE, byValidator)).toEqual(
      ok([{ kind: 'approved', entryId: 'entry', number: '10-000001-5' }]),
    )
  })

  test.each<[string, By]>([
    ['opened it', ['officer', { kind: 'amended', change: {} }]],
    ['amended it in study', ['validator', { kind: 'amended', change: { address: 'Derb 4' } }]],
  ])('is refused to whoever %s', (_, act) => {
    const [by] = act
    expect(answerOf(aReviewedDossier(act), APPROVE, aContext({ by }))).toBe('own_file')
    const refusal: DossierCommand = { kind: 'refuse', grounds: [{ code: 'practice_not_proven' }] }
    expect(answerOf(aReviewedDossier(act), refusal, aContext({ by }))).toBe('own_file')
  })

  test('is refused to whoever attached a paper, to the draft or in study: who brings the proof does not judge it', () => {
    const paper = attached('paper', 'portrait')[1]
    const inDraft = dossierAfter(opened(particularsOf()), ['validator', paper], CHARGE_TOLD, SUBMITTED)
    expect(answerOf(inDraft, APPROVE)).toBe('own_file')
    const accepted: By = ['officer', { kind: 'document_accepted', documentId: 'paper' }]
    expect(answerOf(aReviewedDossier(['validator', paper], accepted), APPROVE)).toBe('own_file')
  })

  test('names the papers not brought, of a group the first; a refused paper counts as not brought', () => {
    const bare = dossierAfter(opened(particularsOf()), CHARGE_TOLD, SUBMITTED)
    expect(decideDossier(bare, APPROVE, byValidator)).toEqual(
      refuse({ code: 'documents_missing', requirements: ['national_id_card', 'amin_certificate'] }),
    )
    const refused: By = ['officer', { kind: 'document_refused', documentId: 'card', ground: 'unreadable' }]
    expect(decideDossier(aReviewedDossier(refused), APPROVE, byValidator)).toEqual(
      refuse({ code: 'documents_missing', requirements: ['national_id_card'] }),
    )
  })

  test('names the papers that nobody looked at', () => {
    expect(decideDossier(aSubmittedDossier(), APPROVE, byValidator)).toEqual(
      refuse({ code: 'documents_not_reviewed', document_ids: ['card', 'practice'] }),
    )
  })

  test('waits for the charge of a file that a list brought', () => {
    const { ...list } = particularsOf()
    const told = dossierAfter(opened(list, 'list'), [
      'officer',
      { ...SUBMITTED[1], requirements: [] } as By[1],
    ])
    expect(answerOf(told, APPROVE)).toBe('charge_not_told')
  })

  test('tells whoever comes second what happened and by whose hand', () => {
    const decided = aReviewedDossier(['validator', { kind: 'approved', entryId: 'e', number: 'n' }])
    expect(decideDossier(decided, APPROVE, aContext({ by: 'committee' }))).toEqual(
      refuse({
        ...{ code: 'wrong_status', status: 'approved' },
        last: { kind: 'approved', by: 'validator', at: '2026-05-04T09:00:00.000Z' },
      }),
    )
  })
})

const aCandidate = (id: string, change: Partial<DuplicateCandidate> = {}): DuplicateCandidate => ({
  ...{ id, kind: 'entry', reference: `reference ${id}`, strength: 'strong' },
  ...change,
})

const answered = (
  otherId: string,
  verdict: 'same_person' | 'someone_else' | 'not_sure',
  reason?: string,
): By => [
  'officer',
  { kind: 'duplicate_answered', otherId, verdict, ...(reason === undefined ? {} : { reason }) },
]

describe('people who may be the same', () => {
  const withOther = aContext({ by: 'validator', candidates: [aCandidate('other')] })

  test.each<[string, readonly By[], string | readonly string[]]>([
    ['nobody answered', [], 'duplicate_unanswered'],
    ['the answer is "not sure"', [answered('other', 'not_sure', 'no paper')], 'duplicate_unanswered'],
    ['"someone else" has no reason', [answered('other', 'someone_else')], 'duplicate_unanswered'],
    ['"someone else" has its reason', [answered('other', 'someone_else', 'father')], ['approved']],
    ['it is the same person', [answered('other', 'same_person')], 'already_registered'],
  ])('approving while %s', (_, acts, answer) => {
    expect(answerOf(aReviewedDossier(...acts), APPROVE, withOther)).toEqual(answer)
  })

  test('a file of somebody who has a line in force is neither filed nor approved, without any like', () => {
    const ownEntry = { id: 'line', reference: '10-000001-5' }
    const refusal = refuse({
      code: 'already_registered',
      other_id: 'line',
      reference: '10-000001-5',
    } as const)
    expect(decideDossier(aDraft(CHARGE_TOLD), SUBMIT, aContext({ ownEntry }))).toEqual(refusal)
    expect(decideDossier(aReviewedDossier(), APPROVE, aContext({ by: 'validator', ownEntry }))).toEqual(
      refusal,
    )
  })

  test('the same person is found among several answers, and after the likeness was amended away', () => {
    const twice = [answered('dossier', 'same_person'), answered('other', 'same_person')]
    const candidates = [aCandidate('dossier', { kind: 'dossier' }), aCandidate('other')]
    const refusal = refuse({
      ...{ code: 'already_registered', other_id: 'other', reference: 'reference other' },
    })
    expect(
      decideDossier(aReviewedDossier(...twice), APPROVE, aContext({ by: 'validator', candidates })),
    ).toEqual(refusal)
    const found: By = ['officer', { kind: 'likeness_found', candidates }]
    expect(decideDossier(aReviewedDossier(found, ...twice), APPROVE, byValidator)).toEqual(refusal)
  })

  test('a strong likeness is told apart with a reason only; a weak one needs none', () => {
    const answer = { kind: 'answer_duplicate', otherId: 'other', verdict: 'someone_else' } as const
    expect(answerOf(aSubmittedDossier(), answer, withOther)).toBe('reason_needed')
    expect(answerOf(aSubmittedDossier(), { ...answer, reason: 'born in another year' }, withOther)).toEqual([
      'duplicate_answered',
    ])
    const candidates = [aCandidate('other', { strength: 'weak' })]
    expect(answerOf(aSubmittedDossier(), answer, aContext({ candidates }))).toEqual(['duplicate_answered'])
  })
})

describe('a file that changes its route', () => {
  const amend = (change: Extract<DossierCommand, { kind: 'amend' }>['change']): DossierCommand => ({
    ...{ kind: 'amend', change },
  })

  test('in study asks for the papers of the new one', () => {
    const outcome = decideDossier(aSubmittedDossier(), amend({ route: 'artisan_by_diploma' }), aContext())
    expect(outcome).toMatchObject({
      value: [{ kind: 'amended', requirements: [{ id: 'national_id_card' }, { id: 'diploma' }] }],
    })
  })

  test('as a draft fixes no papers yet', () => {
    expect(decideDossier(aDraft(CHARGE_TOLD), amend({ route: 'maalem' }), aContext())).toEqual(
      ok([{ kind: 'amended', change: { route: 'maalem' } }]),
    )
  })

  test('is told its charge again where the new route brings another', () => {
    expect(decideDossier(aDraft(CHARGE_TOLD), amend({ route: 'enterprise' }), aContext())).toEqual(
      ok([{ kind: 'amended', change: { route: 'enterprise' }, chargeLapsed: true }]),
    )
    const lapsed: By = [
      'officer',
      {
        kind: 'amended',
        change: { route: 'enterprise', supervisorNumber: '10-000001-5' },
        chargeLapsed: true,
      },
    ]
    expect(answerOf(aDraft(CHARGE_TOLD, lapsed), SUBMIT)).toBe('charge_not_told')
  })
})

describe('papers', () => {
  const attach = (documentId: string, requirement: string): DossierCommand => {
    const { kind: _, ...paper } = attached(documentId, requirement)[1] as Extract<
      By[1],
      { kind: 'document_attached' }
    >
    return { kind: 'attach_document', ...paper }
  }

  test('an id names one paper for good', () => {
    expect(answerOf(aSubmittedDossier(), attach('card', 'national_id_card'))).toBe('document_id_taken')
    expect(answerOf(aSubmittedDossier(), attach('other', 'national_id_card'))).toEqual(['document_attached'])
  })

  test.each<[string, DossierCommand, string]>([
    ['a paper that no law knows', attach('x', 'library_card'), 'requirement_unknown'],
    [
      'a request for a paper that the route does not know',
      { kind: 'request_document', requirement: 'diploma' },
      'requirement_unknown',
    ],
    ['a verdict on no paper', { kind: 'accept_document', documentId: 'x' }, 'document_unknown'],
    [
      'a refusal of a paper on no ground of the procedure',
      { kind: 'refuse_document', documentId: 'card', ground: 'ugly' },
      'ground_unknown',
    ],
    [
      'a refusal on no ground of the procedure',
      { kind: 'refuse', grounds: [{ code: 'x' }] },
      'ground_unknown',
    ],
  ])('%s is not taken', (_, command, code) => {
    expect(answerOf(aSubmittedDossier(), command)).toBe(code)
  })

  test('once handed in, a paper stays in the file', () => {
    expect(answerOf(aSubmittedDossier(), { kind: 'withdraw_document', documentId: 'card' })).toBe(
      'wrong_status',
    )
  })
})
