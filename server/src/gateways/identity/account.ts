import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { hashPassword } from './password.ts'

/** An account as administrators see it; the password is nowhere in it. */
export type Account = {
  readonly id: string
  readonly nameAr: string
  readonly nameFr: string
  readonly email: string
  readonly phone: string | undefined
  readonly active: boolean
  readonly mustChangePassword: boolean
  readonly secondFactor: boolean
  readonly lockedUntil: string | undefined
}

/** What an administrator says of a new account. */
export type NewAccount = {
  /** Made by the caller: an account that is asked for twice is one account. */
  readonly id: string
  readonly nameAr: string
  readonly nameFr: string
  readonly email: string
  readonly phone: string | undefined
  readonly password: string
  readonly mustChangePassword: boolean
}

const COLUMNS = `account.id, account.name as "nameFr", account."nameAr", account.email, account.phone,
  account.active, account."mustChangePassword", coalesce(account."twoFactorEnabled", false) as "secondFactor",
  (select max(locked_until) from auth.sign_in_failure as failure
    where failure.identifier in (lower(account.email), account.phone) and locked_until > now()) as "lockedUntil"`

type AccountRow = Omit<Account, 'phone' | 'lockedUntil'> & {
  phone: string | null
  lockedUntil: string | null
}

const accountOf = (row: AccountRow): Account => ({
  ...row,
  phone: row.phone ?? undefined,
  lockedUntil: row.lockedUntil ?? undefined,
})

/** All accounts by name. */
export async function listAccounts(pool: Pool): Promise<readonly Account[]> {
  const { rows } = await pool.query<AccountRow>(
    `select ${COLUMNS} from auth."user" as account order by account.name, account.id`,
  )
  return rows.map(accountOf)
}

/** One account. */
export async function findAccount(pool: Pool, id: string): Promise<Account | undefined> {
  const { rows } = await pool.query<AccountRow>(
    `select ${COLUMNS} from auth."user" as account where account.id = $1`,
    [id],
  )
  return rows[0] && accountOf(rows[0])
}

/** Makes an account, or answers `undefined` where the e-mail or the phone is taken. */
export async function addAccount(pool: Pool, account: NewAccount): Promise<Account | undefined> {
  const { id } = account
  const hash = await hashPassword(account.password)
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rowCount } = await client.query(
      `insert into auth."user" (id, name, "nameAr", email, "emailVerified", phone, "mustChangePassword")
       values ($1, $2, $3, lower($4), true, $5, $6) on conflict do nothing`,
      [id, account.nameFr, account.nameAr, account.email, account.phone ?? null, account.mustChangePassword],
    )
    if (rowCount === 0) {
      await client.query('rollback')
      return await findAccount(pool, id)
    }
    await client.query(
      `insert into auth.account (id, "accountId", "providerId", "userId", password)
       values ($1, $2, 'credential', $2, $3)`,
      [randomUUID(), id, hash],
    )
    await client.query('commit')
  } catch (failure) {
    await client.query('rollback')
    throw failure
  } finally {
    client.release()
  }
  return findAccount(pool, id)
}

/** Makes an account that only names a hand: closed, and without a password, so that nobody signs in as it. */
export async function addNamedHand(
  pool: Pool,
  { id, nameFr, nameAr }: Pick<Account, 'id' | 'nameFr' | 'nameAr'>,
): Promise<void> {
  await pool.query(
    `insert into auth."user" (id, name, "nameAr", email, active) values ($1, $2, $3, $1 || '@hand.invalid', false)
     on conflict do nothing`,
    [id, nameFr, nameAr],
  )
}

/** Gives an account a new password, to be changed at the next sign-in, and ends its sessions. */
export async function resetPassword(pool: Pool, id: string, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await pool.query('update auth.account set password = $2 where "userId" = $1', [id, hash])
  await pool.query('update auth."user" set "mustChangePassword" = true where id = $1', [id])
  await endSessions(pool, id)
}

/** Marks that the first password was changed. */
export async function passwordChanged(pool: Pool, id: string): Promise<void> {
  await pool.query('update auth."user" set "mustChangePassword" = false where id = $1', [id])
}

/** Closes an account or opens it again; a closed one has no session left. */
export async function setActive(pool: Pool, id: string, active: boolean): Promise<void> {
  await pool.query('update auth."user" set active = $2 where id = $1', [id, active])
  if (!active) await endSessions(pool, id)
}

/** Forgets the failed sign-ins of an account. */
export async function unlock(pool: Pool, { email, phone }: Pick<Account, 'email' | 'phone'>): Promise<void> {
  await pool.query('delete from auth.sign_in_failure where identifier = any ($1)', [
    [email.toLowerCase(), phone ?? ''],
  ])
}

const endSessions = async (pool: Pool, id: string): Promise<void> => {
  await pool.query('delete from auth.session where "userId" = $1', [id])
}
