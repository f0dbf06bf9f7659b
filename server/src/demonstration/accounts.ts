import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { ROLES_WITH_SECOND_FACTOR, type Role } from '@sijill/core/register'
import type { Register } from '../composition.ts'
import { addAccount } from '../gateways/identity/account.ts'
import { withClient } from '../store/database.ts'

/** Somebody invented who works in the demonstration. */
export type DemoUser = {
  readonly id: string
  readonly email: string
  readonly nameAr: string
  readonly nameFr: string
  readonly role: Role
  readonly officeCode: string
  readonly password: string
  /** The secret of the authenticator, for those who decide. */
  readonly totpSecret?: string
}

type Person = Pick<DemoUser, 'email' | 'nameAr' | 'nameFr' | 'role' | 'officeCode'>

const PEOPLE: readonly Person[] = [
  person('officer', 'سعاد التامك', 'Souad Tamek', 'officer', 'PR-10.521'),
  person('officer2', 'حسن بوحلاسة', 'Hassan Bouhlassa', 'officer', 'PR-10.261'),
  person('validator', 'إبراهيم أوعلي', 'Brahim Ouali', 'validator', 'CH-10'),
  person('committee', 'مريم الركيبي', 'Mariam Rguibi', 'committee_member', 'CH-10'),
  person('director', 'رشيد بنكيران', 'Rachid Bengrane', 'director', 'DR-10'),
  person('auditor', 'نادية الشرقاوي', 'Nadia Cherkaoui', 'auditor', 'MIN'),
  person('admin', 'كريم الوزاني', 'Karim Ouazzani', 'administrator', 'MIN'),
  person('admin2', 'ليلى الفاسي', 'Leila Fassi', 'administrator', 'MIN'),
]

function person(login: string, nameAr: string, nameFr: string, role: Role, officeCode: string): Person {
  return { email: `${login}@sijill.example`, nameAr, nameFr, role, officeCode }
}

/**
 * The accounts of the demonstration: passwords are drawn here, once for an installation, and kept in a
 * file that only this user may read, so that no two demonstrations share one.
 *
 * The file is written before the accounts are made: a start that was cut goes on with the same ones. A
 * register that has accounts or acts and no such file is somebody's work, and gets none.
 */
export async function demoAccounts(register: Register, file: string): Promise<readonly DemoUser[]> {
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept === undefined && (await isInUse(register))) return []
  const planned: readonly DemoUser[] = kept === undefined ? PEOPLE.map(drawn) : JSON.parse(kept)
  const keep = async (users: readonly DemoUser[]): Promise<void> => {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(file, `${JSON.stringify(users, null, 2)}\n`, { mode: 0o600 })
  }
  if (kept === undefined) await keep(planned)
  const users: DemoUser[] = []
  for (const user of planned) users.push(await ensured(register, user))
  if (users.some((user, index) => user !== planned[index])) await keep(users)
  return users
}

async function isInUse({ owner }: Register): Promise<boolean> {
  let isUsed = false
  await withClient(owner, async (client) => {
    const { rows } = await client.query<{ used: boolean }>(
      'select exists (select from auth."user") or exists (select from act) as used',
    )
    isUsed = rows[0]?.used === true
  })
  return isUsed
}

/** The secret in the form that an authenticator takes by hand. */
export const authenticatorKey = (totpSecret: string): string =>
  base32.encode(new TextEncoder().encode(totpSecret), { padding: false })

/** The six digits that an authenticator shows now. */
export const codeNow = (totpSecret: string): Promise<string> => createOTP(totpSecret).totp()

const drawn = (who: Person): DemoUser => ({
  ...{ ...who, id: randomUUID(), password: `demo-${randomBytes(6).toString('hex')}` },
})

/** The account as it should be: made where it is missing, with its role and its second factor. */
async function ensured(register: Register, user: DemoUser): Promise<DemoUser> {
  const { id, email, nameAr, nameFr, role, officeCode, password, totpSecret } = user
  await addAccount(register.pools.auth, {
    ...{ id, email, nameAr, nameFr, phone: undefined, password, mustChangePassword: false },
  })
  // The first administrator has nobody above who could give the role.
  await withClient(register.owner, (client) =>
    client.query(
      `insert into role_grant (id, user_id, role, office_code, granted_at) values ($1, $2, $3, $4, now())
       on conflict do nothing`,
      [randomUUID(), id, role, officeCode],
    ),
  )
  if (totpSecret !== undefined || !ROLES_WITH_SECOND_FACTOR.includes(role)) return user
  return { ...user, totpSecret: await enrol(register, email, password) }
}

/** Sets up the second factor as the person would: signs in, takes the secret, confirms a first code. */
async function enrol({ identity }: Register, email: string, password: string): Promise<string> {
  const signedIn = await identity.api.signInEmail({ body: { email, password }, asResponse: true })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const headers = new Headers({ cookie })
  const enabled = await identity.api.enableTwoFactor({ body: { password }, headers })
  if (enabled.method !== 'totp') throw new Error('The sign-in service offers no authenticator')
  const encoded = new URL(enabled.totpURI).searchParams.get('secret') ?? ''
  const secret = new TextDecoder().decode(base32.decode(encoded))
  await identity.api.verifyTOTP({ body: { code: await codeNow(secret) }, headers })
  return secret
}
