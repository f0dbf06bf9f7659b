import { expect, test } from 'vitest'
import { type Progress, stepOf } from './steps.ts'

const aDocument = (status: 'waiting' | 'accepted'): Progress['documents'][number] => ({
  ...{ id: 'd', requirement: 'portrait', media_type: 'image/jpeg', bytes: 1, file_name: 'a.jpg' },
  ...{ attached_at: '2026-05-04T09:00:00Z', attached_by: { id: 'u', name_ar: '', name_fr: '' } },
  verdict: { status },
})

const aDossier = (change: Partial<Progress>): Progress => ({
  ...{ status: 'submitted', missing_requirements: [], documents: [], requested: [], timeline: [] },
  ...change,
})

test.each([
  ['a draft is still an application', { status: 'draft' }, 'application'],
  ['a paper that has not come keeps it at the papers', { missing_requirements: ['portrait'] }, 'papers'],
  [
    'a paper asked again too',
    { requested: [{ requirement: 'portrait', at: '2026-05-04T09:00:00Z' }] },
    'papers',
  ],
  ['papers that nobody has looked at are studied', { documents: [aDocument('waiting')] }, 'study'],
  ['then it waits for a decision', { documents: [aDocument('accepted')] }, 'decision'],
  ['a refusal is a decision', { status: 'refused' }, 'decision'],
  ['after the number comes the card', { status: 'approved' }, 'card'],
] as const)('%s', (_, change, step) => {
  expect(stepOf(aDossier(change as Partial<Progress>), false)).toBe(step)
})

test('nothing is ahead once the card is in the hand', () => {
  expect(stepOf(aDossier({ status: 'approved' }), true)).toBe('done')
})
