import { describe, expect, test } from 'vitest'
import { ACTIONS, givesRight, ROLES, ROLES_THAT_MAY, ROLES_WITH_SECOND_FACTOR, rightsOf } from './role.ts'

describe('who may do what', () => {
  test.each([
    ['applicant', []],
    [
      'officer',
      [
        ...['read_file', 'prepare_dossier', 'review_document', 'issue_card', 'hand_over_card'],
        ...['import_list', 'read_figures'],
      ],
    ],
    [
      'validator',
      [
        ...['read_file', 'prepare_dossier', 'review_document', 'decide_dossier', 'issue_card'],
        ...['hand_over_card', 'change_entry', 'import_list', 'read_figures'],
      ],
    ],
    ['committee_member', ['read_file', 'review_document', 'decide_dossier', 'change_entry', 'read_figures']],
    ['outreach_officer', []],
    ['fund_liaison', ['read_file']],
    ['director', ['read_figures']],
    ['auditor', ['read_file', 'read_figures', 'read_acts']],
    ['administrator', ['manage_users', 'propose_rule', 'publish_rule']],
  ] as const)('%s', (role, rights) => {
    expect(rightsOf([role])).toEqual(rights)
  })

  test('every right is somebody’s, and every role is known', () => {
    for (const action of ACTIONS) {
      expect(ROLES_THAT_MAY[action].length).toBeGreaterThan(0)
      for (const role of ROLES_THAT_MAY[action]) expect(ROLES).toContain(role)
    }
  })

  test('whoever decides about people, or over users and rules, signs in with a second factor', () => {
    const decides = ROLES.filter((role) =>
      (['decide_dossier', 'change_entry', 'manage_users', 'publish_rule'] as const).some((action) =>
        givesRight([role], action),
      ),
    )
    expect(ROLES_WITH_SECOND_FACTOR.toSorted()).toEqual(decides.toSorted())
  })

  test('roles add up, and nobody has rights without a role', () => {
    expect(rightsOf(['director', 'auditor'])).toEqual(['read_file', 'read_figures', 'read_acts'])
    expect(rightsOf([])).toEqual([])
  })
})
