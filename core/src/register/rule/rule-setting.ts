import { type CalendarDate, type Instant, ok, type Result, refuse, unreachable } from '../../kernel/index.ts'
import type { OverrideRefusal } from '../../rules/index.ts'
import type { Signed } from '../signed.ts'

/** What can happen to a value that administrators add to the law files. */
export type RuleAct =
  | {
      readonly kind: 'rule_proposed'
      readonly parameter: string
      readonly from: CalendarDate
      /** In the form of `law/parameters`; `null` repeals. */
      readonly value: unknown
      readonly basis: string
    }
  | { readonly kind: 'rule_published' }
  | { readonly kind: 'rule_rejected'; readonly reason: string }

/** A setting as its acts left it. */
export type RuleSetting = {
  readonly status: 'proposed' | 'published' | 'rejected'
  readonly parameter: string
  readonly from: CalendarDate
  readonly value: unknown
  readonly basis: string
  readonly proposedBy: string
  readonly proposedAt: Instant
  readonly decidedBy?: string
  readonly decidedAt?: Instant
}

/** What may be asked of a setting. */
export type RuleCommand = { readonly kind: 'publish' } | { readonly kind: 'reject'; readonly reason: string }

/** Why a setting is not made or not moved. */
export type RuleSettingRefusal =
  | OverrideRefusal
  | { readonly code: 'own_proposal' }
  | {
      readonly code: 'proposal_decided'
      readonly status: RuleSetting['status']
      readonly by: string
      readonly at: string
    }

/** The setting after an act. */
export function evolveRule(before: RuleSetting | undefined, act: Signed<RuleAct>): RuleSetting {
  if (act.kind === 'rule_proposed') {
    const { parameter, from, value, basis } = act
    return { status: 'proposed', parameter, from, value, basis, proposedBy: act.by, proposedAt: act.at }
  }
  if (before === undefined) throw new Error(`A setting begins with "rule_proposed", not with "${act.kind}"`)
  const status = act.kind === 'rule_published' ? 'published' : 'rejected'
  return { ...before, status, decidedBy: act.by, decidedAt: act.at }
}

/** Publishing and rejecting; whoever proposed does not publish, and may take it back. */
export function decideRule(
  setting: RuleSetting,
  command: RuleCommand,
  by: string,
): Result<RuleAct, RuleSettingRefusal> {
  if (setting.status !== 'proposed') {
    const { status, decidedBy = '', decidedAt = '' } = setting
    return refuse({ code: 'proposal_decided', status, by: decidedBy, at: decidedAt })
  }
  switch (command.kind) {
    case 'publish':
      return setting.proposedBy === by ? refuse({ code: 'own_proposal' }) : ok({ kind: 'rule_published' })
    case 'reject':
      return ok({ kind: 'rule_rejected', reason: command.reason })
    default:
      return unreachable(command)
  }
}
