import type { Role } from '@sijill/core/register'
import type { Db } from './store.ts'

/** A role in an office. */
export type HeldRole = { readonly role: Role; readonly officeCode: string }

/** The roles of users, as far as the asking user may see them: the own ones, and those administered. */
export async function listGrantsOf(
  db: Db,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldRole[]>> {
  if (userIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('role_grant')
    .select(['user_id', 'role', 'office_code'])
    .where('user_id', 'in', userIds)
    .orderBy('office_code')
    .orderBy('role')
    .execute()
  const held = new Map<string, HeldRole[]>()
  for (const { user_id, role, office_code } of rows) {
    // The table's own check allows no other word.
    const grant = { role: role as Role, officeCode: office_code }
    held.set(user_id, [...(held.get(user_id) ?? []), grant])
  }
  return held
}

/** Gives a role; a role that is held already stays as it is. */
export async function addGrant(
  db: Db,
  id: string,
  userId: string,
  { role, officeCode }: HeldRole,
  now: string,
): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({ id, user_id: userId, role, office_code: officeCode, granted_at: now })
    .onConflict((conflict) => conflict.columns(['user_id', 'role', 'office_code']).doNothing())
    .execute()
}

/** Takes a role away. */
export async function dropGrant(db: Db, userId: string, { role, officeCode }: HeldRole): Promise<void> {
  await db
    .deleteFrom('role_grant')
    .where('user_id', '=', userId)
    .where('role', '=', role)
    .where('office_code', '=', officeCode)
    .execute()
}

/** How many users hold a role in an office. */
export async function countGrants(db: Db, role: Role, officeCode: string): Promise<number> {
  const row = await db
    .selectFrom('role_grant')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('role', '=', role)
    .where('office_code', '=', officeCode)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
