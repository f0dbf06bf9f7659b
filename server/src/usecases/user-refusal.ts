import { listGrantsOf, listHolders, listOfficesBeyond } from '../store/grant.ts'
import type { Db } from '../store/store.ts'
import { type Actor, mayIn, type NotAllowed, notAllowed, rightsAnywhere } from './authority.ts'
import type { Accounts, Grant, UserCommand, UserRefusal } from './user.ts'
import type { World } from './world.ts'

/** Whether somebody administers users in any office. */
export const managesUsers = (actor: Actor): boolean => rightsAnywhere(actor).includes('manage_users')

/** The refusal of whoever administers users nowhere. */
export const notAtAll = ({ grants }: Actor): NotAllowed =>
  notAllowed('manage_users', grants[0]?.officeCode ?? '')

/** Who asks, and what the answer is looked up in. */
type Asking = {
  readonly world: World
  readonly accounts: Accounts
  readonly db: Db
  readonly actor: Actor
}

/** Why a command on a user may not be carried out by this administrator. */
export async function refusalOfCommand(
  asking: Asking,
  id: string,
  command: UserCommand,
): Promise<UserRefusal | undefined> {
  const { world, db, actor } = asking
  if (command.kind === 'grant') return refusalOf(world, actor, command)
  if (command.kind === 'revoke') {
    return refusalOf(world, actor, command) ?? (await refusalOfLast(asking, id, [command]))
  }
  // Whoever holds a role above or beside the administrator's territory is not theirs to lock out, or to
  // become by a new password: neither is a role of that territory that was given on top.
  const [beyond] = await listOfficesBeyond(db, id)
  if (beyond !== undefined) return notAllowed('manage_users', beyond)
  const held = (await listGrantsOf(db, [id])).get(id) ?? []
  const own = held.find(({ officeCode }) => !mayIn(actor, 'manage_users', officeCode, world.offices))
  if (own !== undefined) return notAllowed('manage_users', own.officeCode)
  if (held.length === 0) return { code: 'not_found' }
  return command.kind === 'deactivate' ? refusalOfLast(asking, id, held) : undefined
}

/** An office keeps at least one administrator who can sign in. */
async function refusalOfLast(
  { accounts, db }: Asking,
  id: string,
  losing: readonly Grant[],
): Promise<UserRefusal | undefined> {
  for (const { role, officeCode } of losing) {
    if (role !== 'administrator') continue
    const holders = await listHolders(db, role, officeCode)
    const others = await Promise.all(
      holders.filter((holder) => holder !== id).map((holder) => accounts.find(holder)),
    )
    if (!others.some((other) => other?.active === true)) {
      return { code: 'last_administrator', office_code: officeCode }
    }
  }
  return undefined
}

/** Why a role in an office is not this administrator's to give or to take. */
export function refusalOf(world: World, actor: Actor, { officeCode }: Grant): UserRefusal | undefined {
  if (world.offices.find(officeCode) === undefined) return { code: 'office_unknown', office_code: officeCode }
  return mayIn(actor, 'manage_users', officeCode, world.offices)
    ? undefined
    : notAllowed('manage_users', officeCode)
}
