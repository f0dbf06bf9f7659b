import type { Role } from '@sijill/core/register'
import { type Insertable, sql } from 'kysely'
import type { Pool } from 'pg'
import type { StoredAct } from './act.ts'
import type { Db } from './store.ts'
import type { Tables } from './tables.ts'

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

/** The roles of whoever sends a request. It is asked before every one, so it takes one round trip and no more. */
export async function listOwnGrants(pool: Pool, userId: string): Promise<readonly HeldRole[]> {
  const { rows } = await pool.query<{ role: Role; office_code: string }>(
    'select role, office_code from roles_of($1)',
    [userId],
  )
  return rows.map(({ role, office_code }) => ({ role, officeCode: office_code }))
}

/** The line of a role that an act gave: its id is the act's, so that acts alone say the whole line. */
export function grantOf({ id, stream, payload, recordedAt }: StoredAct): Insertable<Tables['role_grant']> {
  const { role, officeCode } = payload
  if (typeof role !== 'string' || typeof officeCode !== 'string') {
    throw new Error(`The act ${id} gives no role in an office`)
  }
  return { id, user_id: stream, role, office_code: officeCode, granted_at: recordedAt }
}

/** The roles that the acts of one user's stream leave. */
export function grantsAfter(acts: readonly StoredAct[]): readonly Insertable<Tables['role_grant']>[] {
  const held = new Map<string, Insertable<Tables['role_grant']>>()
  for (const act of acts) {
    if (act.kind !== 'role_granted' && act.kind !== 'role_revoked') continue
    const grant = grantOf(act)
    const key = `${grant.role} ${grant.office_code}`
    if (act.kind === 'role_revoked') held.delete(key)
    else if (!held.has(key)) held.set(key, grant)
  }
  return [...held.values()]
}

/** Writes the lines of roles. */
export async function insertGrants(db: Db, rows: readonly Insertable<Tables['role_grant']>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('role_grant')
      .values([...rows])
      .execute()
}

/** Gives a role; a role that is held already stays as it is. */
export async function addGrant(db: Db, grant: Insertable<Tables['role_grant']>): Promise<void> {
  await db
    .insertInto('role_grant')
    .values(grant)
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

/** The users who hold a role in an office. */
export async function listHolders(db: Db, role: Role, officeCode: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select('user_id')
    .where('role', '=', role)
    .where('office_code', '=', officeCode)
    .execute()
  return rows.map(({ user_id }) => user_id)
}

/** The offices in which a user holds a role and the asking administrator none; they do not see these. */
export async function listOfficesBeyond(db: Db, userId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ beyond: string[] }>`select offices_beyond(${userId}) as beyond`.execute(db)
  return rows[0]?.beyond ?? []
}
