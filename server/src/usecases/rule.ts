import {
  type CalendarDate,
  firstDayOf,
  monthAfter,
  monthOfDay,
  ok,
  type Result,
  refuse,
} from '@sijill/core/kernel'
import { decideRule, type RuleAct, type RuleCommand, type RuleSettingRefusal } from '@sijill/core/register'
import {
  checkOverride,
  dueFor,
  type Law,
  lawWith,
  type ParameterOverride,
  parameterIdsOf,
} from '@sijill/core/rules'
import { findHead, lockStream, NEW_STREAM } from '../store/act.ts'
import { type CommandReused, once } from '../store/command.ts'
import { type Hand as Name, namesOf } from '../store/name.ts'
import { findRuleForUpdate, listRules, ruleOf, saveRule } from '../store/rule.ts'
import { append } from './append.ts'
import { type Actor, mayIn, type NotAllowed, notAllowed } from './authority.ts'
import type { World } from './world.ts'

/** Why a setting was not made or not moved. */
export type RuleRefusal =
  | RuleSettingRefusal
  | CommandReused
  | NotAllowed
  | { readonly code: 'not_found' | 'id_taken' }

/** A value that an administrator proposes. */
export type Proposal = {
  readonly commandId: string
  readonly id: string
  readonly parameter: string
  readonly from: CalendarDate
  readonly value: unknown
  readonly basis: string
}

/** The office at the root of the tree: the law is one for the country. */
const rootOf = ({ offices }: World): string => {
  const root = offices.list().find(({ parentCode }) => parentCode === null)
  if (root === undefined) throw new Error('The tree of offices has no root')
  return root.code
}

/** Every parameter of the law in force here, with the settings proposed and published. */
export const readRules = (world: World) => (actor: Actor) =>
  world.store.transaction(actor.id, async (db) => {
    const rows = await listRules(db)
    const name = await namesOf(
      db,
      rows.flatMap(({ proposed_by, decided_by }) => [proposed_by, decided_by ?? '']),
    )
    const proposals = rows.map(({ proposed_by, decided_by, ...row }) => ({
      ...row,
      proposed_by: name(proposed_by) satisfies Name,
      decided_by: decided_by === null ? undefined : name(decided_by),
    }))
    const law = world.law()
    return { law, parameters: parameterIdsOf(law).map((id) => law.parameters[id]), proposals }
  })

/** Proposes a value; another administrator must publish it before it holds. */
export const proposeRule =
  (world: World) =>
  (actor: Actor, asked: Proposal): Promise<Result<{ readonly id: string }, RuleRefusal>> =>
    world.store.transaction(actor.id, (db) => {
      const now = world.clock.now()
      const sent = { id: asked.commandId, actor: actor.id, content: asked }
      return once(db, sent, now, async (): Promise<Result<{ id: string }, RuleRefusal>> => {
        const officeCode = rootOf(world)
        if (!mayIn(actor, 'propose_rule', officeCode, world.offices)) {
          return refuse(notAllowed('propose_rule', officeCode))
        }
        const checked = checkOverride(overrideOf(asked), world.law())
        if (!checked.ok) return checked
        await lockStream(db, asked.id)
        if ((await findHead(db, asked.id)).version > 0) return refuse({ code: 'id_taken' })
        const { parameter, from, value, basis } = asked
        const proposed: RuleAct = { kind: 'rule_proposed', parameter, from, value, basis }
        const place = { kind: 'rule', id: asked.id, officeCode, regionCode: null, head: NEW_STREAM } as const
        const kept = ruleOf(
          await append(world, db, place, { actor, commandId: asked.commandId, now }, [proposed]),
        )
        if (kept === undefined) throw new Error('A setting that was just written is gone')
        await saveRule(db, kept)
        return ok({ id: asked.id })
      })
    })

/** Publishes or rejects a proposal. */
export const changeRule =
  (world: World) =>
  (
    actor: Actor,
    id: string,
    asked: { readonly commandId: string; readonly command: RuleCommand },
  ): Promise<Result<{ readonly id: string }, RuleRefusal>> =>
    world.store.transaction(actor.id, (db) => {
      const now = world.clock.now()
      const sent = { id: asked.commandId, actor: actor.id, content: { rule: id, ...asked } }
      return once(db, sent, now, async (): Promise<Result<{ id: string }, RuleRefusal>> => {
        const kept = await findRuleForUpdate(db, id)
        if (kept === undefined) return refuse({ code: 'not_found' })
        if (!mayIn(actor, 'publish_rule', kept.officeCode, world.offices)) {
          return refuse(notAllowed('publish_rule', kept.officeCode))
        }
        const decided = decideRule(kept.setting, asked.command, actor.id)
        if (!decided.ok) return decided
        const hand = { actor, commandId: asked.commandId, now }
        const added = await append(world, db, { kind: 'rule', ...kept }, hand, [decided.value])
        const after = ruleOf([...kept.acts, ...added])
        if (after === undefined) throw new Error('A setting that was just written is gone')
        await saveRule(db, after)
        return ok({ id })
      })
    })

/** One worked example before and after a proposed value. */
export type Effect = {
  readonly example: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly before: string
  readonly after: string
}

/** What a value would change in the dues of the first month it holds. */
export function effectOf(
  world: World,
  asked: Pick<Proposal, 'parameter' | 'from' | 'value'>,
): Result<readonly Effect[], RuleRefusal> {
  const law = world.law()
  const override = overrideOf({ ...asked, commandId: '', id: 'preview', basis: 'preview' })
  const checked = checkOverride(override, law)
  if (!checked.ok) return checked
  const after = lawWith(law, [override])
  const month = monthOfDay(asked.from)
  const from = firstDayOf(month) < asked.from ? monthAfterFirst(asked.from) : month
  return ok(
    EXAMPLES.map((regime) => ({
      ...{ example: regime, facts: { month: from } },
      ...{ before: dueText(regime, from, law), after: dueText(regime, from, after) },
    })),
  )
}

const EXAMPLES = ['artisan', 'accounts_simplified', 'accounts_lower', 'accounts_upper'] as const

function dueText(regime: (typeof EXAMPLES)[number], month: ReturnType<typeof monthOfDay>, law: Law): string {
  const due = dueFor({ regime, month }, law)
  return due.ok ? due.value.due.toString() : due.refusal.code
}

const monthAfterFirst = (day: CalendarDate) => monthAfter(monthOfDay(day), 1)

const overrideOf = ({ id, parameter, from, value, basis }: Proposal): ParameterOverride => ({
  ...{ kind: 'parameter', id, parameter, from, value, basis, url: null },
})
