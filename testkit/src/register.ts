import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Instant, instantOf } from '@sijill/core/kernel'
import type { Role } from '@sijill/core/register'
import { withClient } from '@sijill/server/testing'
import { type Actor, clockOver, type Register, registerOver } from '@sijill/server/testing/register'
import { afterAll } from 'vitest'
import { aDatabase, type TestDatabase } from './database.ts'

/** A whole register of one test file: real database, files and keys, and a clock that stands still. */
export type TestRegister = Register & {
  readonly database: TestDatabase
  /** Where its files and keys are; gone when the test file is done. */
  readonly dataFolder: string
  /** Sets the clock, which stands still in between. */
  readonly moveTo: (moment: string) => void
  /** Somebody who works in an office: an account without a password, and the roles given. */
  readonly aUser: (...grants: readonly (readonly [role: Role, officeCode: string])[]) => Promise<Actor>
}

/**
 * A register of this test file's own, on a database of its own, closed when the file is done.
 *
 * It is put together by the same code as the real one. Only the clock stands still, at nine UTC in the
 * morning of a Monday unless the test moves it, and ids are counted instead of drawn.
 *
 * @example
 * const register = await aRegister() // at the top of the file
 * const officer = await register.aUser(['officer', 'PR-10.521'])
 * await openDossier(register.world)(officer, { … })
 */
export async function aRegister(): Promise<TestRegister> {
  const database = await aDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'sijill-test-'))
  afterAll(() => rm(dataFolder, { recursive: true, force: true }))
  let now: Instant = instantOf('2026-04-06T09:00:00.000Z')
  const newId = countedIds()
  const register = await registerOver({
    ...{ database, dataFolder, newId, bucket: undefined },
    ...{ publicUrl: 'https://sijill.example', clock: clockOver(() => now) },
  })
  afterAll(() => register.close())
  return {
    ...{ ...register, database, dataFolder },
    moveTo: (moment) => {
      now = instantOf(moment)
    },
    aUser: (...grants) => addUser(database, newId, grants, now),
  }
}

/** Ids of the form of version 7, in the order in which they were asked for. */
function countedIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return `01900000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
}

async function addUser(
  { admin }: TestDatabase,
  newId: () => string,
  grants: readonly (readonly [Role, string])[],
  now: Instant,
): Promise<Actor> {
  const id = newId()
  await withClient(admin, async (client) => {
    await client.query(
      `insert into auth."user" (id, name, "nameAr", email) values ($1, $2, 'مستعمل', $1 || '@sijill.example')`,
      [id, `User ${id.slice(-4)}`],
    )
    for (const [role, officeCode] of grants) {
      await client.query(
        'insert into role_grant (id, user_id, role, office_code, granted_at) values ($1, $2, $3, $4, $5)',
        [newId(), id, role, officeCode, now],
      )
    }
  })
  return { id, grants: grants.map(([role, officeCode]) => ({ role, officeCode })) }
}
