import { ok, parsePhone, type Result, refuse } from '@sijill/core/kernel'
import type { Role } from '@sijill/core/register'
import { findHead, lockStream, type StoredAct } from '../store/act.ts'
import type { UserActKind } from '../store/act-kind.ts'
import { type CommandReused, once } from '../store/command.ts'
import { addGrant, dropGrant, grantOf, listGrantsOf } from '../store/grant.ts'
import type { Db } from '../store/store.ts'
import { append } from './append.ts'
import type { Actor, NotAllowed } from './authority.ts'
import { managesUsers, notAtAll, refusalOf, refusalOfCommand } from './user-refusal.ts'
import type { World } from './world.ts'

/** A role in an office. */
export type Grant = { readonly role: Role; readonly officeCode: string }

/** An account, as far as administrators see it. */
export type UserAccount = {
  readonly id: string
  readonly nameAr: string
  readonly nameFr: string
  readonly email: string
  readonly phone: string | undefined
  readonly active: boolean
  readonly secondFactor: boolean
  readonly lockedUntil: string | undefined
}

/** The identity service as user administration needs it. */
export type Accounts = {
  list(): Promise<readonly UserAccount[]>
  find(id: string): Promise<UserAccount | undefined>
  /** `undefined` where the e-mail or the phone is taken. */
  add(account: {
    readonly id: string
    readonly nameAr: string
    readonly nameFr: string
    readonly email: string
    readonly phone: string | undefined
    readonly password: string
  }): Promise<UserAccount | undefined>
  resetPassword(id: string, password: string): Promise<void>
  setActive(id: string, active: boolean): Promise<void>
  unlock(account: UserAccount): Promise<void>
  firstPassword(): string
}

/** What an administrator may do with a user. */
export type UserCommand =
  | ({ readonly kind: 'grant' } & Grant)
  | ({ readonly kind: 'revoke' } & Grant)
  | { readonly kind: 'unlock' | 'deactivate' | 'reactivate' | 'reset_password' }

/** Why a command on a user was not carried out. */
export type UserRefusal =
  | CommandReused
  | NotAllowed
  | { readonly code: 'not_found' }
  | { readonly code: 'office_unknown'; readonly office_code: string }
  | { readonly code: 'account_taken' }
  | {
      readonly code: 'malformed_particular'
      readonly field: 'phone'
      readonly reason: string
      readonly value: string
    }
  | { readonly code: 'last_administrator'; readonly office_code: string }

/** A user with the roles held. */
export type User = UserAccount & { readonly grants: readonly Grant[] }

/** A user, and a first password when one was made: told once, kept nowhere. */
export type UserAnswer = { readonly user: User; readonly firstPassword?: string }

/** The users that have a role in the administrator's territory. */
export const listUsers =
  (world: World, accounts: Accounts) =>
  async (actor: Actor): Promise<Result<readonly User[], NotAllowed>> => {
    if (!managesUsers(actor)) return refuse(notAtAll(actor))
    return world.store.transaction(actor.id, async (db) => {
      const everyone = await accounts.list()
      const grants = await listGrantsOf(
        db,
        everyone.map(({ id }) => id),
      )
      const users = everyone.flatMap((account) => {
        const held = grants.get(account.id) ?? []
        return held.length > 0 ? [{ ...account, grants: held }] : []
      })
      return ok(users)
    })
  }

/** Makes a user with first roles; every role is an act of the user's stream. */
export const addUser =
  (world: World, accounts: Accounts) =>
  async (
    actor: Actor,
    asked: {
      readonly commandId: string
      readonly nameAr: string
      readonly nameFr: string
      readonly email: string
      readonly phone: string | undefined
      readonly grants: readonly Grant[]
    },
  ): Promise<Result<UserAnswer, UserRefusal>> => {
    const phone = asked.phone === undefined ? ok(undefined) : parsePhone(asked.phone)
    if (!phone.ok) {
      const { code: reason, value } = phone.refusal
      return refuse({ code: 'malformed_particular', field: 'phone', reason, value })
    }
    const firstPassword = accounts.firstPassword()
    // The command's id names the account: asked twice, it is one account, and the answer is the first.
    const id = asked.commandId
    let isNew = false
    const done = await world.store.transaction(actor.id, (db) => {
      const now = world.clock.now()
      const sent = { id: asked.commandId, actor: actor.id, content: asked }
      return once(db, sent, now, async (): Promise<Result<{ id: string }, UserRefusal>> => {
        for (const grant of asked.grants) {
          const refusal = refusalOf(world, actor, grant)
          if (refusal !== undefined) return refuse(refusal)
        }
        const { nameAr, nameFr, email } = asked
        // A command that was cut short may have made the account; any other of this id is somebody else's.
        const before = await accounts.find(id)
        if (before !== undefined && before.email !== email.toLowerCase())
          return refuse({ code: 'account_taken' })
        const account = await accounts.add({
          id,
          nameAr,
          nameFr,
          email,
          phone: phone.value,
          password: firstPassword,
        })
        if (account === undefined) return refuse({ code: 'account_taken' })
        const acts = asked.grants.map((grant) => ({ kind: 'role_granted' as const, ...grant }))
        const kept = await keep(world, db, actor, asked.commandId, id, acts)
        for (const act of kept) await addGrant(db, grantOf(act))
        isNew = before === undefined
        return ok({ id })
      })
    })
    if (!done.ok) return done
    const answer = await answerFor(world, accounts, actor, id)
    // A repeated command finds the account made: its password was told once, and is not this one.
    return answer.ok && isNew ? ok({ ...answer.value, firstPassword }) : answer
  }

/** One command on a user. */
export const changeUser =
  (world: World, accounts: Accounts) =>
  async (
    actor: Actor,
    id: string,
    asked: { readonly commandId: string; readonly command: UserCommand },
  ): Promise<Result<UserAnswer, UserRefusal>> => {
    if (!managesUsers(actor)) return refuse(notAtAll(actor))
    const account = await accounts.find(id)
    if (account === undefined) return refuse({ code: 'not_found' })
    const firstPassword = asked.command.kind === 'reset_password' ? accounts.firstPassword() : undefined
    let isNew = false
    const done = await world.store.transaction(actor.id, (db) => {
      const now = world.clock.now()
      const sent = { id: asked.commandId, actor: actor.id, content: { user: id, ...asked } }
      return once(db, sent, now, async (): Promise<Result<{ id: string }, UserRefusal>> => {
        const refusal = await refusalOfCommand({ world, accounts, db, actor }, id, asked.command)
        if (refusal !== undefined) return refuse(refusal)
        const [act] = await keep(world, db, actor, asked.commandId, id, [actOf(asked.command)])
        await carryOut(accounts, db, account, asked.command, act, firstPassword)
        isNew = true
        return ok({ id })
      })
    })
    if (!done.ok) return done
    const answer = await answerFor(world, accounts, actor, id)
    if (!answer.ok || firstPassword === undefined || !isNew) return answer
    return ok({ ...answer.value, firstPassword })
  }

const ACT_KINDS = {
  grant: 'role_granted',
  revoke: 'role_revoked',
  unlock: 'unlocked',
  deactivate: 'deactivated',
  reactivate: 'reactivated',
  reset_password: 'password_reset',
} as const satisfies Record<UserCommand['kind'], UserActKind>

function actOf(command: UserCommand): { readonly kind: UserActKind } {
  const { kind, ...facts } = command
  return { kind: ACT_KINDS[kind], ...facts }
}

async function carryOut(
  accounts: Accounts,
  db: Db,
  account: UserAccount,
  command: UserCommand,
  act: StoredAct | undefined,
  firstPassword: string | undefined,
): Promise<void> {
  if (command.kind === 'grant' && act !== undefined) await addGrant(db, grantOf(act))
  if (command.kind === 'revoke') await dropGrant(db, account.id, command)
  if (command.kind === 'unlock') await accounts.unlock(account)
  if (command.kind === 'deactivate') await accounts.setActive(account.id, false)
  if (command.kind === 'reactivate') await accounts.setActive(account.id, true)
  if (firstPassword !== undefined) await accounts.resetPassword(account.id, firstPassword)
}

async function keep(
  world: World,
  db: Db,
  actor: Actor,
  commandId: string,
  stream: string,
  acts: readonly { readonly kind: UserActKind }[],
): Promise<readonly StoredAct[]> {
  await lockStream(db, stream)
  const head = await findHead(db, stream)
  // A user's stream lies in the office from which the administrator acts.
  const home = actor.grants.find(({ role }) => role === 'administrator')
  if (home === undefined) throw new Error('Only an administrator comes here')
  const regionCode = world.offices.find(home.officeCode)?.regionCode ?? null
  const place = { kind: 'user', id: stream, officeCode: home.officeCode, regionCode, head } as const
  return append(world, db, place, { actor, commandId, now: world.clock.now() }, acts)
}

async function answerFor(
  world: World,
  accounts: Accounts,
  actor: Actor,
  id: string,
): Promise<Result<UserAnswer, UserRefusal>> {
  const account = await accounts.find(id)
  if (account === undefined) return refuse({ code: 'not_found' })
  const grants = await world.store.transaction(actor.id, (db) => listGrantsOf(db, [id]))
  return ok({ user: { ...account, grants: grants.get(id) ?? [] } })
}
