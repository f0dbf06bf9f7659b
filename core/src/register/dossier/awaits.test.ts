import { describe, expect, test } from 'vitest'
import { LAW, routeFor } from '../../rules/index.ts'
import {
  aReviewedDossier,
  aSubmittedDossier,
  attached,
  type By,
  CHARGE_TOLD,
  dossierAfter,
  opened,
  particularsOf,
  SUBMITTED,
  TODAY,
} from '../register.fixture.ts'
import type { DuplicateCandidate, Requirement } from './act.ts'
import { awaitsOf, missingRequirements, requirementsOf } from './awaits.ts'
import { evolveDossier } from './evolve.ts'

const like: DuplicateCandidate = { id: 'other', kind: 'entry', reference: 'r', strength: 'strong' }
const found: By = ['officer', { kind: 'likeness_found', candidates: [like] }]
const told: By = [
  'officer',
  { kind: 'duplicate_answered', otherId: 'other', verdict: 'someone_else', reason: 'father' },
]

describe('awaitsOf', () => {
  test.each([
    ['a draft that says nothing', dossierAfter(opened({})), 'particulars'],
    ['a draft that says all', dossierAfter(opened(particularsOf())), 'charge'],
    ['a draft told its charge', dossierAfter(opened(particularsOf()), CHARGE_TOLD), 'submission'],
    ['a file handed in', aSubmittedDossier(), 'review'],
    ['a file handed in without papers', dossierAfter(opened(particularsOf()), SUBMITTED), 'documents'],
    ['a file like another', aSubmittedDossier(found), 'duplicate'],
    ['a file told apart', aSubmittedDossier(found, told), 'review'],
    ['a file whose papers were read', aReviewedDossier(), 'decision'],
    [
      'a file of which one paper is asked again',
      aReviewedDossier(['officer', { kind: 'document_requested', requirement: 'portrait' }]),
      'documents',
    ],
    [
      'a file to which the paper asked again was brought',
      aReviewedDossier(
        ['officer', { kind: 'document_requested', requirement: 'portrait' }],
        attached('p', 'portrait'),
      ),
      'review',
    ],
    ['a withdrawn file', aSubmittedDossier(['officer', { kind: 'withdrawn', reason: 'x' }]), 'nothing'],
  ])('%s', (_, dossier, awaits) => {
    expect(awaitsOf(dossier)).toBe(awaits)
  })

  test('a list brings a file without the facts of the counter: they are asked for before the decision', () => {
    const { sex: _, ...particulars } = particularsOf()
    const empty: By = ['officer', { kind: 'submitted', receipt: 'T-1', requirements: [] }]
    expect(awaitsOf(dossierAfter(opened(particulars, 'list'), empty))).toBe('particulars')
    expect(awaitsOf(dossierAfter(opened(particularsOf(), 'list'), empty))).toBe('charge')
  })
})

describe('missingRequirements', () => {
  const asking = (...requirements: readonly Requirement[]) =>
    dossierAfter(opened(particularsOf()), ['officer', { kind: 'submitted', receipt: 'T-1', requirements }])
  const one: Requirement = { id: 'national_id_card', need: 'required', group: null }
  const first: Requirement = { id: 'amin_certificate', need: 'one_of', group: 'practice' }
  const second: Requirement = { id: 'chamber_certificate', need: 'one_of', group: 'practice' }

  test('names every paper asked for, and of a group its first', () => {
    expect(missingRequirements(asking(one, first, second))).toEqual(['national_id_card', 'amin_certificate'])
  })

  test('any paper of a group fills the group', () => {
    const [by, act] = attached('p', 'chamber_certificate')
    const dossier = evolveDossier(asking(one, first, second), { ...act, by, at: asking().openedAt })
    expect(missingRequirements(dossier)).toEqual(['national_id_card'])
  })

  test('a file that nobody asked for anything lacks nothing', () => {
    expect(missingRequirements(asking())).toEqual([])
  })
})

test('the papers of a route are those it insists on', () => {
  const route = routeFor('artisan_by_diploma', TODAY, LAW)
  expect(requirementsOf(route).map(({ id }) => id)).toEqual(['national_id_card', 'diploma'])
  expect(requirementsOf(undefined)).toEqual([])
})
