import { refuse } from '@sijill/core/kernel'
import type { Role } from '@sijill/core/register'
import { aRegister } from '@sijill/testkit'
import { describe, expect, test } from 'vitest'
import type { Actor } from './authority.ts'
import { done } from './dossier.fixture.ts'
import { addUser, changeUser, listUsers, type UserCommand } from './user.ts'

const register = await aRegister()
const { world, accounts } = register
const ministry = await register.aUser(['administrator', 'MIN'])
const regional = await register.aUser(['administrator', 'CH-10'])
const officer = await register.aUser(['officer', 'PR-10.521'])

const sent = (actor: Actor, id: string, command: UserCommand) =>
  changeUser(world, accounts)(actor, id, { commandId: world.newId(), command })
const added = (actor: Actor, email: string, grants: readonly { role: Role; officeCode: string }[]) =>
  addUser(world, accounts)(actor, {
    ...{ commandId: world.newId(), nameAr: 'سعاد', nameFr: 'Souad', email, phone: undefined, grants },
  })
const LOCAL = [{ role: 'officer', officeCode: 'PR-10.521' }] as const
const refusedTo = (officeCode: string) =>
  refuse({ code: 'not_allowed', action: 'manage_users', office_code: officeCode })

describe('the list of users', () => {
  test('is for administrators, each of whom sees the own territory', async () => {
    const ids = (users: readonly { id: string }[]) => users.map(({ id }) => id)
    const everyone = await done(listUsers(world, accounts)(ministry))
    expect(ids(everyone)).toEqual(expect.arrayContaining([ministry.id, regional.id, officer.id]))
    const local = await done(listUsers(world, accounts)(regional))
    expect(ids(local)).toEqual(expect.arrayContaining([regional.id, officer.id]))
    expect(ids(local)).not.toContain(ministry.id)
    expect(await listUsers(world, accounts)(officer)).toEqual(refusedTo('PR-10.521'))
  })
})

describe('a new account', () => {
  test('is told its first password once, however often the command comes', async () => {
    const asked = {
      ...{ commandId: world.newId(), nameAr: 'حسن', nameFr: 'Hassan', email: 'Hassan@sijill.example' },
      ...{ phone: '06 61 11 22 33', grants: LOCAL },
    }
    const first = await done(addUser(world, accounts)(regional, asked))
    expect(first.firstPassword).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/)
    expect(first.user).toMatchObject({
      email: 'hassan@sijill.example',
      phone: '+212661112233',
      grants: LOCAL,
    })
    expect(await done(addUser(world, accounts)(regional, asked))).toEqual({ user: first.user })
  })

  test('belongs to one person: a taken e-mail is told', async () => {
    await done(added(regional, 'taken@sijill.example', LOCAL))
    expect(await added(regional, 'taken@sijill.example', LOCAL)).toEqual(refuse({ code: 'account_taken' }))
  })

  test('is not another person’s, whose id was sent as the id of the command', async () => {
    const asked = {
      ...{ commandId: ministry.id, nameAr: 'حسن', nameFr: 'Hassan', email: 'thief@sijill.example' },
      ...{ phone: undefined, grants: LOCAL },
    }
    expect(await addUser(world, accounts)(regional, asked)).toEqual(refuse({ code: 'account_taken' }))
  })

  test('gets no role beyond the territory, and none in an office that is none', async () => {
    const far = [{ role: 'officer', officeCode: 'CH-09' }] as const
    expect(await added(regional, 'far@sijill.example', far)).toEqual(refusedTo('CH-09'))
    const nowhere = [{ role: 'officer', officeCode: 'XX' }] as const
    expect(await added(ministry, 'x@sijill.example', nowhere)).toEqual(
      refuse({ code: 'office_unknown', office_code: 'XX' }),
    )
    expect(await added(officer, 'y@sijill.example', LOCAL)).toEqual(refusedTo('PR-10.521'))
  })
})

describe('somebody who also has roles beyond the territory', () => {
  test.each<UserCommand['kind'] & ('reset_password' | 'deactivate' | 'unlock')>([
    ...(['reset_password', 'deactivate', 'unlock'] as const),
  ])('keeps the account: "%s" is refused, also after a local role was given', async (kind) => {
    await done(sent(regional, ministry.id, { kind: 'grant', role: 'officer', officeCode: 'PR-10.521' }))
    expect(await sent(regional, ministry.id, { kind })).toEqual(refusedTo('MIN'))
  })
})

describe('an office', () => {
  test('keeps its last administrator who can sign in', async () => {
    const last = refuse({ code: 'last_administrator', office_code: 'DR-09' })
    const one = await register.aUser(['administrator', 'DR-09'])
    expect(
      await sent(ministry, one.id, { kind: 'revoke', role: 'administrator', officeCode: 'DR-09' }),
    ).toEqual(last)
    expect(await sent(ministry, one.id, { kind: 'deactivate' })).toEqual(last)
    const two = await register.aUser(['administrator', 'DR-09'])
    await done(sent(ministry, two.id, { kind: 'deactivate' }))
    expect(await sent(ministry, one.id, { kind: 'deactivate' })).toEqual(last)
    await done(sent(ministry, two.id, { kind: 'reactivate' }))
    await done(sent(ministry, one.id, { kind: 'deactivate' }))
  })

  test('of which several administrators write one user’s history keeps it in one chain', async () => {
    const { user } = await done(added(ministry, 'chain@sijill.example', LOCAL))
    const grant = { kind: 'grant', role: 'outreach_officer', officeCode: 'PR-10.521' } as const
    await done(sent(regional, user.id, grant))
    await done(sent(ministry, user.id, { ...grant, kind: 'revoke' }))
    const { rows } = await register.pools.owner.query(
      'select version, kind, office_code from act where stream = $1 order by version',
      [user.id],
    )
    expect(rows).toEqual([
      { version: 1, kind: 'role_granted', office_code: 'MIN' },
      { version: 2, kind: 'role_granted', office_code: 'CH-10' },
      { version: 3, kind: 'role_revoked', office_code: 'MIN' },
    ])
  })
})
