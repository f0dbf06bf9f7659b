import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '@sijill/core/register'
import type { Register } from '../../server/src/composition.ts'
import { addAccount } from '../../server/src/gateways/identity/account.ts'
import { withClient } from '../../server/src/store/database.ts'
import type { Actor } from '../../server/src/usecases/authority.ts'

/** Somebody who works while a bench measures. */
export type BenchUser = { readonly email: string; readonly password: string; readonly actor: Actor }

/** How many officers of the whole country share the load: none comes near the limit of requests. */
const NATIONAL = 20
/** Officers of a province and of a region see a small part of the register: what row-level security costs them. */
const LOCAL = ['PR-10.521', 'CH-06'] as const

/**
 * The accounts of a filled register: officers of the whole country, then officers of one province each.
 * They are made once and kept in the data folder.
 */
export async function ensureUsers(register: Register, dataFolder: string): Promise<readonly BenchUser[]> {
  const file = join(dataFolder, 'secrets/bench.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const offices = [...Array.from({ length: NATIONAL }, () => 'MIN'), ...LOCAL]
  const users: BenchUser[] = []
  for (const [index, officeCode] of offices.entries()) users.push(await makeUser(register, index, officeCode))
  mkdirSync(join(dataFolder, 'secrets'), { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify(users), { mode: 0o600 })
  return users
}

async function makeUser(register: Register, index: number, officeCode: string): Promise<BenchUser> {
  const id = randomUUID()
  const [email, password] = [`bench${index}@sijill.example`, `bench-${randomBytes(9).toString('hex')}`]
  await addAccount(register.pools.auth, {
    ...{ id, email, password, nameAr: 'قياس', nameFr: `Bench ${index}`, phone: undefined },
    mustChangePassword: false,
  })
  return { email, password, actor: await giveRoles(register, id, ['officer'], officeCode) }
}

/** A hand without a way to sign in, which prepares and decides in the whole country. */
export async function fillingHand(register: Register): Promise<Actor> {
  const id = randomUUID()
  return giveRoles(register, id, ['officer', 'validator'], 'MIN')
}

async function giveRoles(
  { owner }: Register,
  id: string,
  roles: readonly Role[],
  officeCode: string,
): Promise<Actor> {
  await withClient(owner, async (client) => {
    for (const role of roles) {
      await client.query(
        'insert into role_grant (id, user_id, role, office_code, granted_at) values ($1, $2, $3, $4, now())',
        [randomUUID(), id, role, officeCode],
      )
    }
  })
  return { id, grants: roles.map((role) => ({ role, officeCode })) }
}
