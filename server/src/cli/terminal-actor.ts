import { userInfo } from 'node:os'
import type { Role } from '@sijill/core/register'
import { v5 } from 'uuid'
import type { Register } from '../composition.ts'
import { addNamedHand } from '../gateways/identity/account.ts'
import { storeOver } from '../store/store.ts'
import type { Actor } from '../usecases/authority.ts'
import { changeUser } from '../usecases/user.ts'
import type { World } from '../usecases/world.ts'
import { refusedBy } from './failure.ts'

/** The name space of the accounts of terminals, so that a user of a machine has one id for good. */
const TERMINALS = 'f9f7d0a4-6c1e-4b53-9a86-2f1f3f3c1f70'

/**
 * The hand that acts from this terminal, with the roles that the work needs and no other.
 *
 * It is an account of its own, named after the user of the machine, that nobody can sign in as: whoever
 * may run the command reaches the database's owner anyway, and through this account what they read and do
 * has a name and stands under the same rules as everybody's. Its roles are given when first needed, as
 * acts, so that administrators see them in the list of users.
 */
export async function terminalActor(register: Register, roles: readonly Role[]): Promise<Actor> {
  const { world, actor } = await terminalOwner(register)
  const officeCode = rootOf(world)
  const held = await register.listGrants(actor.id)
  for (const role of roles) {
    if (held.some((grant) => grant.role === role && grant.officeCode === officeCode)) continue
    const command = { kind: 'grant', role, officeCode } as const
    const given = await changeUser(world, register.accounts)(actor, actor.id, {
      commandId: world.newId(),
      command,
    })
    if (!given.ok) throw refusedBy(given.refusal)
  }
  return { id: actor.id, grants: roles.map((role) => ({ role, officeCode })) }
}

/**
 * The same hand with the owner's rights, for what nobody else can do yet: giving the first roles. The
 * administrator's role is only said to the use case; the account does not hold it.
 */
export async function terminalOwner(register: Register): Promise<{ world: World; actor: Actor }> {
  const name = userName()
  const id = v5(name, TERMINALS)
  await addNamedHand(register.pools.auth, {
    ...{ id, nameFr: `${name} (terminal)`, nameAr: `${name} (سطر الأوامر)` },
  })
  const world = { ...register.world, store: storeOver(register.pools.owner) }
  return { world, actor: { id, grants: [{ role: 'administrator', officeCode: rootOf(world) }] } }
}

/** The office at the root of the tree. */
export function rootOf({ offices }: World): string {
  const root = offices.list().find(({ parentCode }) => parentCode === null)
  if (root === undefined) throw new Error('The tree of offices has no root')
  return root.code
}

/** A container may run under a number that has no name. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}
