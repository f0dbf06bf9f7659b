import { dayOf, instantOf } from '../kernel/index.ts'
import { LAW } from '../rules/index.ts'
import type { DossierAct } from './dossier/act.ts'
import type { DossierContext } from './dossier/context.ts'
import { evolveDossier } from './dossier/evolve.ts'
import type { Dossier } from './dossier/state.ts'
import type { EntryAct, IssuedCard } from './entry/act.ts'
import { evolveEntry } from './entry/evolve.ts'
import type { Entry } from './entry/state.ts'
import type { Particulars } from './particulars.ts'

/** The day on which the tests of this module decide. */
export const TODAY = dayOf('2026-05-04')
const NOW = instantOf('2026-05-04T09:00:00.000Z')

/** Somebody who meets every condition of the route by practice. */
export const particularsOf = (change: Particulars = {}): Particulars => ({
  ...{ givenNameAr: 'خديجة', familyNameAr: 'أمزيل', givenNameFr: 'Khadija', familyNameFr: 'AMZIL' },
  ...{ sex: 'F', bornOn: { kind: 'day', day: dayOf('1984-03-14') }, cin: 'JF123456', phone: '+212600000001' },
  ...{ provinceCode: '10.521', communeCode: '10.521.01.03', activityCode: '06.01' },
  ...{ route: 'artisan_by_experience', practiceYears: 9 },
  ...change,
})

/** What a decision rests on; the officer asks unless the test says otherwise. */
export const aContext = (change: Partial<DossierContext> = {}): DossierContext => ({
  ...{ by: 'officer', today: TODAY, law: LAW, candidates: [] },
  ...change,
})

/** An act by its hand; the moment does not matter to these tests. */
export type By = readonly [by: string, act: DossierAct]

export const opened = (particulars: Particulars, source: 'counter' | 'list' = 'counter'): By => [
  'officer',
  { kind: 'opened', personId: 'person', source, particulars },
]

export const attached = (documentId: string, requirement: string): By => [
  'officer',
  {
    ...{ kind: 'document_attached', documentId, requirement, sha256: 'ab'.repeat(32) },
    ...{ mediaType: 'image/jpeg', bytes: 1000, fileName: 'paper.jpg' },
  },
]

export const CHARGE_TOLD: By = [
  'officer',
  {
    ...{
      kind: 'charge_told',
      regime: 'artisan',
      month: '2026-06',
      amountCentimes: '15604',
      placeholder: true,
    },
    ...{ textVersion: '2026.1', language: 'darija', channel: 'read_aloud', agrees: true },
  },
]

export const SUBMITTED: By = [
  'officer',
  {
    ...{ kind: 'submitted', receipt: 'T-2026-10-000001' },
    requirements: [
      { id: 'national_id_card', need: 'required', group: null },
      { id: 'amin_certificate', need: 'one_of', group: 'practice' },
      { id: 'chamber_certificate', need: 'one_of', group: 'practice' },
    ],
  },
]

/** A dossier as these acts leave it, on top of an opened draft that lacks nothing. */
export const dossierAfter = (first: By, ...acts: readonly By[]): Dossier =>
  acts.reduce(
    (dossier, [by, act]) => evolveDossier(dossier, { ...act, by, at: NOW }),
    evolveDossier(undefined, { ...first[1], by: first[0], at: NOW }),
  )

/** A file that the officer handed in with both papers. */
export const aSubmittedDossier = (...acts: readonly By[]): Dossier =>
  dossierAfter(
    ...([opened(particularsOf()), CHARGE_TOLD, attached('card', 'national_id_card')] as const),
    ...[attached('practice', 'amin_certificate'), SUBMITTED, ...acts],
  )

/** A file whose papers were accepted: it waits for a decision and for nothing else. */
export const aReviewedDossier = (...acts: readonly By[]): Dossier =>
  aSubmittedDossier(
    ['officer', { kind: 'document_accepted', documentId: 'card' }],
    ['officer', { kind: 'document_accepted', documentId: 'practice' }],
    ...acts,
  )

export const aCard = (id: string, change: Partial<IssuedCard> = {}): IssuedCard => ({
  ...{ id, code: `CODE-${id}`, keyId: 'key', issuedOn: TODAY, signedText: 'text' },
  ...change,
})

/** An entry as these acts leave it, on top of its registration. */
export const entryAfter = (...acts: readonly EntryAct[]): Entry =>
  acts.reduce(
    (entry, act) => evolveEntry(entry, { ...act, by: 'validator', at: NOW }),
    evolveEntry(undefined, {
      ...{ kind: 'entered', personId: 'person', number: '10-000001-5', particulars: particularsOf() },
      ...{ origin: { kind: 'dossier', dossierId: 'dossier' }, enteredOn: TODAY, by: 'validator', at: NOW },
    }),
  )
