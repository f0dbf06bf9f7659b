import { describe, expect, test } from 'vitest'
import { dayOf, instantOf, ok, refuse } from '../../kernel/index.ts'
import { decideRule, evolveRule, type RuleSetting } from './rule-setting.ts'

const AT = instantOf('2026-05-04T09:00:00.000Z')
const LATER = instantOf('2026-05-05T09:00:00.000Z')

const aProposal = (): RuleSetting =>
  evolveRule(undefined, {
    ...{ kind: 'rule_proposed', parameter: 'card-validity', from: dayOf('2026-07-01'), value: 60 },
    ...{ basis: 'circular 12', by: 'karim', at: AT },
  })

describe('a value that administrators add to the law', () => {
  test('is published by another than who proposed it', () => {
    expect(decideRule(aProposal(), { kind: 'publish' }, 'karim')).toEqual(refuse({ code: 'own_proposal' }))
    expect(decideRule(aProposal(), { kind: 'publish' }, 'leila')).toEqual(ok({ kind: 'rule_published' }))
  })

  test('may be taken back by whoever proposed it, and rejected by others', () => {
    for (const by of ['karim', 'leila']) {
      expect(decideRule(aProposal(), { kind: 'reject', reason: 'typing mistake' }, by)).toEqual(
        ok({ kind: 'rule_rejected', reason: 'typing mistake' }),
      )
    }
  })

  test.each(['rule_published', 'rule_rejected'] as const)('is decided once: after %s', (kind) => {
    const act = kind === 'rule_published' ? { kind } : { kind, reason: 'x' }
    const decided = evolveRule(aProposal(), { ...act, by: 'leila', at: LATER })
    const status = kind === 'rule_published' ? 'published' : 'rejected'
    expect(decided).toMatchObject({ status, proposedBy: 'karim', decidedBy: 'leila', decidedAt: LATER })
    for (const command of [{ kind: 'publish' }, { kind: 'reject', reason: 'x' }] as const) {
      expect(decideRule(decided, command, 'third')).toEqual(
        refuse({ code: 'proposal_decided', status, by: 'leila', at: LATER }),
      )
    }
  })

  test('begins with its proposal', () => {
    expect(() => evolveRule(undefined, { kind: 'rule_published', by: 'leila', at: AT })).toThrow(
      'begins with "rule_proposed"',
    )
  })
})
