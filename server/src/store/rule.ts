import type { CalendarDate, Instant } from '@sijill/core/kernel'
import { evolveRule, type RuleAct, type RuleSetting, type Signed } from '@sijill/core/register'
import type { ParameterOverride } from '@sijill/core/rules'
import type { Insertable } from 'kysely'
import { headOf, listActs, lockStream, type StoredAct, type StreamHead } from './act.ts'
import type { Db } from './store.ts'
import type { Tables } from './tables.ts'

/** A setting as its acts left it. */
export type KeptRule = {
  readonly id: string
  readonly officeCode: string
  readonly regionCode: string | null
  readonly setting: RuleSetting
  readonly head: StreamHead
  readonly acts: readonly StoredAct[]
}

const signedRuleAct = (act: StoredAct): Signed<RuleAct> =>
  ({ ...act.payload, kind: act.kind, by: act.actor, at: act.recordedAt as Instant }) as Signed<RuleAct>

/** The setting that acts of one stream describe. */
export function ruleOf(acts: readonly StoredAct[]): KeptRule | undefined {
  const [first] = acts
  const setting = acts.map(signedRuleAct).reduce<RuleSetting | undefined>(evolveRule, undefined)
  if (first === undefined || setting === undefined) return undefined
  const { stream: id, officeCode, regionCode } = first
  return { id, officeCode, regionCode, setting, head: headOf(acts), acts }
}

/** A setting, kept from everyone else until the transaction ends. */
export async function findRuleForUpdate(db: Db, id: string): Promise<KeptRule | undefined> {
  await lockStream(db, id)
  return ruleOf(await listActs(db, [id]))
}

/** The line of a setting. */
export const ruleRow = ({
  id,
  officeCode,
  setting,
  head,
}: Omit<KeptRule, 'acts'>): Insertable<Tables['rule_setting']> => ({
  id,
  version: head.version,
  office_code: officeCode,
  parameter: setting.parameter,
  from_day: setting.from,
  value: JSON.stringify(setting.value),
  basis: setting.basis,
  status: setting.status,
  proposed_by: setting.proposedBy,
  proposed_at: setting.proposedAt,
  decided_by: setting.decidedBy ?? null,
  decided_at: setting.decidedAt ?? null,
})

/** Writes the line of a setting, new or decided; deciding moves nothing of what was proposed. */
export async function saveRule(db: Db, kept: KeptRule): Promise<void> {
  const row = ruleRow(kept)
  const { version, status, decided_by, decided_at } = row
  const decision = { version, status, decided_by, decided_at }
  const updated = await db
    .updateTable('rule_setting')
    .set(decision)
    .where('id', '=', kept.id)
    .executeTakeFirst()
  if (updated.numUpdatedRows === 0n) await db.insertInto('rule_setting').values(row).execute()
}

/** Writes the lines of settings. */
export async function insertRules(
  db: Db,
  rows: readonly Insertable<Tables['rule_setting']>[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('rule_setting')
      .values([...rows])
      .execute()
}

/** All settings, the newest first. */
export const listRules = (db: Db) =>
  db.selectFrom('rule_setting').selectAll().orderBy('proposed_at', 'desc').orderBy('id').execute()

/** The published settings in the form in which the law takes them, oldest first. */
export async function listOverrides(db: Db): Promise<readonly ParameterOverride[]> {
  const rows = await db
    .selectFrom('rule_setting')
    .select(['id', 'parameter', 'from_day', 'value', 'basis'])
    .where('status', '=', 'published')
    .orderBy('from_day')
    .orderBy('decided_at')
    .execute()
  return rows.map(({ id, parameter, from_day, value, basis }) => ({
    ...({ kind: 'parameter', id, parameter, value, basis, url: null } as const),
    // The table's check holds the form of a day.
    from: from_day as CalendarDate,
  }))
}
