import { join } from 'node:path'
import { LAW, type Law, lawWith, OFFICES } from '@sijill/core/rules'
import type pg from 'pg'
import { v7 } from 'uuid'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { cardKeyFolder, cardSigner, openCardKeys } from './gateways/card-keys/index.ts'
import { bucketStore } from './gateways/files/bucket-store.ts'
import { cleanUpload } from './gateways/files/clean-upload.ts'
import { folderStore } from './gateways/files/folder-store.ts'
import {
  addAccount,
  findAccount,
  listAccounts,
  resetPassword,
  setActive,
  unlock,
} from './gateways/identity/account.ts'
import { identityOver } from './gateways/identity/identity.ts'
import { firstPassword } from './gateways/identity/password.ts'
import { secretIn } from './gateways/secret.ts'
import { type Database, openDatabase } from './store/database.ts'
import { listOwnGrants } from './store/grant.ts'
import { saveOffices } from './store/office.ts'
import { openPool } from './store/pool.ts'
import { listOverrides } from './store/rule.ts'
import { storeOver } from './store/store.ts'
import { officeTreeOf } from './usecases/authority.ts'
import type { Accounts } from './usecases/user.ts'
import type { Clock, FileStore, World } from './usecases/world.ts'

/** How long a setting published by another process may stay unknown here. */
const LAW_REFRESH_MS = 10_000

/** Everything put together once: what the server, the command line and the tests of both work with. */
export type Register = Awaited<ReturnType<typeof registerOver>>

/** What a register stands on. */
export type Ground = {
  readonly database: Pick<Database, 'admin' | 'app'>
  readonly dataFolder: string
  readonly bucket: Config['bucket']
  readonly publicUrl: string
  readonly clock: Clock
  readonly newId: () => string
}

/** Opens the register: database started and migrated, offices loaded, keys at hand. */
export async function openRegister(
  config: Config,
  publicUrl: string,
  say: (sentence: string) => void = () => {},
): Promise<Register> {
  const database = await openDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder, say })
  try {
    const { dataFolder, bucket } = config
    const hands = { clock: systemClock, newId: () => v7() }
    const register = await registerOver({ database, dataFolder, bucket, publicUrl, ...hands })
    const close = async (): Promise<void> => {
      await register.close()
      await database.stop()
    }
    return { ...register, close }
  } catch (failure) {
    await database.stop()
    throw failure
  }
}

/** The register over a database that is there already; closing it leaves the database running. */
export async function registerOver({ database, dataFolder, bucket, publicUrl, clock, newId }: Ground) {
  await saveOffices(database.admin, OFFICES)
  const pools = {
    app: openPool(database.app, { role: 'sijill_app', connectionsMax: 12, applicationName: 'sijill' }),
    auth: openPool(
      { ...database.app, options: '-c search_path=auth' },
      { role: 'sijill_auth', connectionsMax: 4, applicationName: 'sijill sign-in' },
    ),
    /** The same for the sign-in service, which ends sessions by comparing their moments as `Date`s. */
    identity: openPool(
      { ...database.app, options: '-c search_path=auth' },
      { role: 'sijill_auth', connectionsMax: 4, applicationName: 'sijill sessions', momentsAsDates: true },
    ),
    /** For work on the register as a whole, from a terminal: above row-level security, without haste. */
    owner: openPool(database.admin, {
      ...({ role: 'sijill_owner', connectionsMax: 2, statementTimeoutMs: 0 } as const),
      applicationName: 'sijill owner',
    }),
  }
  const store = storeOver(pools.app)
  const offices = officeTreeOf(OFFICES.map((office) => ({ ...office, phone: null })))
  const keys = await openCardKeys(cardKeyFolder(dataFolder), clock.now())

  let law: Law = LAW
  const refreshLaw = async (): Promise<void> => {
    law = lawWith(LAW, await store.transaction('', listOverrides))
  }
  await refreshLaw()
  const timer = setInterval(() => void refreshLaw().catch(() => {}), LAW_REFRESH_MS)
  timer.unref()

  const world: World = {
    store,
    clock,
    newId,
    law: () => law,
    offices,
    files: fileStoreOf({ dataFolder, bucket }),
    cleanUpload,
    signCard: cardSigner({ keys, publicUrl, law: () => law, offices }),
  }
  const identity = identityOver({
    pool: pools.identity,
    secret: await secretIn(join(dataFolder, 'secrets/sign-in')),
    baseUrl: publicUrl,
    secureCookies: publicUrl.startsWith('https:'),
  })
  return {
    ...{
      world,
      identity,
      pools,
      keys,
      refreshLaw,
      owner: database.admin,
      publicUrl,
      accounts: accountsOver(pools.auth),
    },
    listGrants: (userId: string) => listOwnGrants(pools.app, userId),
    isReady: async () =>
      pools.app.query('select 1').then(
        () => true,
        () => false,
      ),
    async close(): Promise<void> {
      clearInterval(timer)
      await Promise.all(Object.values(pools).map((pool) => pool.end()))
    },
  }
}

/** Where uploaded files are kept: a folder, unless a bucket is set. */
export const fileStoreOf = ({ dataFolder, bucket }: Pick<Ground, 'dataFolder' | 'bucket'>): FileStore =>
  bucket === undefined ? folderStore(join(dataFolder, 'files')) : bucketStore(bucket)

const accountsOver = (pool: pg.Pool): Accounts => ({
  list: () => listAccounts(pool),
  find: (id) => findAccount(pool, id),
  add: (account) => addAccount(pool, { ...account, mustChangePassword: true }),
  resetPassword: (id, password) => resetPassword(pool, id, password),
  setActive: (id, active) => setActive(pool, id, active),
  unlock: (account) => unlock(pool, account),
  firstPassword,
})
