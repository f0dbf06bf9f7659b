import { describe, expect, test } from 'vitest'
import {
  aContext,
  aReviewedDossier,
  aSubmittedDossier,
  dossierAfter,
  opened,
  particularsOf,
} from '../register.fixture.ts'
import { availableOnDossier } from './available.ts'

const everything = () => true

describe('availableOnDossier', () => {
  test('a draft may be filled; handing it in is shown with what it lacks', () => {
    const { may, blocked } = availableOnDossier(dossierAfter(opened({})), everything, aContext())
    expect(may).toEqual(['amend', 'attach_document', 'withdraw_document', 'answer_duplicate', 'withdraw'])
    expect(blocked).toEqual([
      { command: 'tell_charge', code: 'incomplete', facts: { missing: ['route'] } },
      {
        ...{ command: 'submit', code: 'incomplete' },
        facts: {
          missing: [
            ...[
              'givenNameAr',
              'familyNameAr',
              'cin',
              'sex',
              'bornOn',
              'activityCode',
              'route',
              'communeCode',
            ],
          ],
        },
      },
    ])
  })

  test('a draft that waits for the charge says so', () => {
    const { blocked } = availableOnDossier(dossierAfter(opened(particularsOf())), everything, aContext())
    expect(blocked).toEqual([{ command: 'submit', code: 'charge_not_told', facts: {} }])
  })

  test('whoever prepared sees the decision and why it is not theirs', () => {
    const { may, blocked } = availableOnDossier(aReviewedDossier(), everything, aContext({ by: 'officer' }))
    expect(may).not.toContain('approve')
    expect(blocked).toEqual([
      { command: 'approve', code: 'own_file', facts: {} },
      { command: 'refuse', code: 'own_file', facts: {} },
    ])
  })

  test('somebody else may decide a file that lacks nothing', () => {
    const { may, blocked } = availableOnDossier(aReviewedDossier(), everything, aContext({ by: 'validator' }))
    expect(may).toContain('approve')
    expect(may).toContain('refuse')
    expect(blocked).toEqual([])
  })

  test('only what somebody has the right to is offered', () => {
    const { may } = availableOnDossier(
      aSubmittedDossier(),
      (command) => command === 'accept_document',
      aContext(),
    )
    expect(may).toEqual(['accept_document'])
  })
})
