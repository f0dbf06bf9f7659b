import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { aDatabase, aRegister, seeded } from '@sijill/testkit'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { folderStore } from '../gateways/files/folder-store.ts'
import { officeLife } from '../usecases/office-life.fixture.ts'
import { aKhadija, enterInRegister, handIn } from '../usecases/print-fixture.ts'
import { type CopySource, makeBackup, tableFile, uploadFile } from './backup.ts'
import { proveCopy, restoreCopy, restoreSecrets } from './backup-restore.ts'
import { openPool } from './pool.ts'

const register = await aRegister()
const { world, pools, dataFolder } = register
const hands = {
  world,
  officer: await register.aUser(['officer', 'CH-10']),
  validator: await register.aUser(['validator', 'CH-10']),
}
const administrators = [
  await register.aUser(['administrator', 'MIN']),
  await register.aUser(['administrator', 'MIN']),
] as const
const step = officeLife(world, register.accounts, { ...hands, administrators })
await enterInRegister(hands, aKhadija)
for (let seed = 1; seed <= 12; seed += 1) await step(seeded(seed))
// Text that line-based copies get wrong.
await pools.owner.query(
  `insert into auth."user" (id, name, "nameAr", email) values ('odd', E'a\\nb\\u2028c"d\\\\e,(f)', '', 'odd@sijill.example')`,
)
await pools.owner.query(
  `insert into auth.session (id, "expiresAt", token, "userId") values ('s', now(), 'secret', 'odd')`,
)
// The paper that the random office names was never uploaded: acts rest on it, and it is missing.
const LOST = 'ab'.repeat(32)

const folder = await mkdtemp(join(tmpdir(), 'sijill-copies-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
let copy = ''
let copies = 0
beforeEach(() => {
  copies += 1
  copy = join(folder, `copy-${copies}`)
})

const source: CopySource = {
  ...{ owner: pools.owner, files: world.files, now: world.clock.now(), lawRelease: world.law().release },
  secretsFolder: join(dataFolder, 'secrets'),
}

const countActs = async (): Promise<number> =>
  Number((await pools.owner.query('select count(*) as acts from act')).rows[0]?.acts)

const TABLES = [
  'act',
  'command',
  'dossier',
  'entry',
  'card',
  'role_grant',
  'rule_setting',
  'stored_file',
  'office',
]

/** Another installation with nothing in it. */
async function anEmptyPlace() {
  const database = await aDatabase()
  const owner = openPool(database.admin, { role: 'sijill_owner', statementTimeoutMs: 0 })
  const place = await mkdtemp(join(folder, 'place-'))
  return { owner, files: folderStore(join(place, 'files')), secretsFolder: join(place, 'secrets') }
}

test('a copy that was brought back is the register to the last byte: rows, files, keys and running numbers', async () => {
  const { manifest } = await makeBackup(source, copy)
  expect(manifest.missing_files).toEqual([{ sha256: LOST, needed: true }])
  expect(manifest.files.length).toBeGreaterThan(0)

  const place = await anEmptyPlace()
  const proven = await proveCopy(copy)
  await restoreSecrets(place.secretsFolder, copy, proven)
  // Many small batches: a database plans a statement anew after it saw it a few times.
  const { acts } = await restoreCopy({ ...place, batchRows: 3 }, copy, proven)
  const dump = async (owner: typeof place.owner) => {
    const tables: unknown[] = []
    for (const table of TABLES) {
      tables.push(
        (
          await owner.query(
            `select whole::text as line from ${table} as whole order by whole::text collate "C"`,
          )
        ).rows,
      )
    }
    tables.push(
      (await owner.query(`select whole::text as line from auth."user" as whole order by id collate "C"`))
        .rows,
    )
    tables.push((await owner.query('select last_value from receipt_serial')).rows)
    return tables
  }
  expect(await dump(place.owner)).toEqual(await dump(pools.owner))
  expect(acts).toBe(manifest.tables.find(({ name }) => name === 'act')?.rows)
  for (const { sha256 } of manifest.files) {
    expect(await place.files.get(sha256)).toEqual(await world.files.get(sha256))
  }
  const keys = await readdir(join(dataFolder, 'secrets', 'card-keys'))
  for (const name of keys) {
    const [there, here] = [
      join(place.secretsFolder, 'card-keys', name),
      join(dataFolder, 'secrets/card-keys', name),
    ]
    expect(await readFile(there)).toEqual(await readFile(here))
  }
  // References and locks stand again behind the rows.
  await expect(place.owner.query('delete from act')).rejects.toThrow('only ever added to')
  await expect(place.owner.query(`update dossier set office_code = 'NO'`)).rejects.toThrow('foreign key')
  await place.owner.end()
})

test('nobody stays signed in through a copy', async () => {
  await makeBackup(source, copy)
  await expect(readFile(tableFile(copy, { schema: 'auth', name: 'session' }))).rejects.toThrow('ENOENT')
})

test('keys and secrets are copied only when asked for', async () => {
  const { manifest } = await makeBackup({ ...source, secretsFolder: undefined }, copy)
  expect(manifest.secrets).toBeNull()
  await expect(readFile(join(copy, 'secrets', 'sign-in'))).rejects.toThrow('ENOENT')
})

test('a copy is one moment: what is written while it is made is not in it', async () => {
  const before = await countActs()
  let meanwhile: Promise<string> | undefined
  const told = (what: string, done: number): void => {
    if (what === 'tables' && done === 1) meanwhile = handIn(hands, { ...aKhadija, cin: 'ZZ99' })
  }
  const { manifest } = await makeBackup({ ...source, told }, copy)
  await meanwhile
  expect(manifest.tables.find(({ name }) => name === 'act')?.rows).toBe(before)
  expect(await countActs()).toBeGreaterThan(before)
  const place = await anEmptyPlace()
  await restoreCopy(place, copy, await proveCopy(copy))
  await place.owner.end()
})

describe('a copy is not made', () => {
  test('in a folder that holds something', async () => {
    await mkdir(copy)
    await writeFile(join(copy, 'letter.txt'), 'mine')
    await expect(makeBackup(source, copy)).rejects.toThrow('is not empty')
    expect(await readFile(join(copy, 'letter.txt'), 'utf8')).toBe('mine')
  })

  test('of a file whose content has changed', async () => {
    const files = { ...world.files, get: async () => Buffer.from('something else') }
    await expect(makeBackup({ ...source, files }, copy)).rejects.toThrow('is damaged')
    await expect(proveCopy(copy)).rejects.toThrow('holds no whole copy')
  })
})

describe('a copy is not brought back', () => {
  const change = async (path: string, to: (bytes: Buffer) => Buffer) =>
    writeFile(path, to(await readFile(path)))

  test('when one row of it was changed', async () => {
    await makeBackup(source, copy)
    const path = tableFile(copy, { schema: 'public', name: 'entry' })
    await change(path, (bytes) =>
      gzipSync(gunzipSync(bytes).toString('utf8').replace('registered', 'suspended')),
    )
    await expect(proveCopy(copy)).rejects.toThrow(`${path} is not what the manifest says`)
  })

  test('when a table was cut short, or is no longer compressed', async () => {
    await makeBackup(source, copy)
    const path = tableFile(copy, { schema: 'public', name: 'act' })
    await change(path, (bytes) => bytes.subarray(0, bytes.byteLength - 20))
    await expect(proveCopy(copy)).rejects.toThrow(`${path} is damaged or missing`)
  })

  test('when an uploaded file was changed or lost', async () => {
    const { manifest } = await makeBackup(source, copy)
    const path = uploadFile(copy, manifest.files[0]?.sha256 ?? '')
    await change(path, (bytes) => Buffer.concat([bytes, Buffer.from('x')]))
    await expect(proveCopy(copy)).rejects.toThrow('is not what the manifest says')
    await rm(path)
    await expect(proveCopy(copy)).rejects.toThrow('is missing from the copy')
  })

  test('when its manifest is gone, no JSON, or leads out of the copy', async () => {
    await makeBackup(source, copy)
    const path = join(copy, 'manifest.json')
    await change(path, (bytes) => Buffer.from(bytes.toString().replace('"card-keys/', '"../../card-keys/')))
    await expect(proveCopy(copy)).rejects.toThrow('leads out of the copy')
    await writeFile(path, '{')
    await expect(proveCopy(copy)).rejects.toThrow('is not of the form of this version')
    await rm(path)
    await expect(proveCopy(copy)).rejects.toThrow('holds no whole copy')
  })

  test('over a register that holds something, which stays as it was', async () => {
    await makeBackup(source, copy)
    const manifest = await proveCopy(copy)
    const before = await countActs()
    await expect(restoreCopy({ owner: pools.owner, files: world.files }, copy, manifest)).rejects.toThrow(
      'The database is not empty',
    )
    expect(await countActs()).toBe(before)
  })

  test('over other keys', async () => {
    await makeBackup(source, copy)
    const { owner, secretsFolder } = await anEmptyPlace()
    await owner.end()
    await mkdir(join(secretsFolder, 'card-keys'), { recursive: true })
    await writeFile(join(secretsFolder, 'card-keys', '0001-other.json'), '{}')
    await expect(restoreSecrets(secretsFolder, copy, await proveCopy(copy))).rejects.toThrow(
      'is not of the copy',
    )
  })

  test('by a version with another schema', async () => {
    await makeBackup(source, copy)
    const manifest = await proveCopy(copy)
    const place = await anEmptyPlace()
    const older = { ...manifest, migrations: manifest.migrations.slice(0, -1) }
    await expect(restoreCopy(place, copy, older)).rejects.toThrow('restore it with its own version')
    await place.owner.end()
  })

  test('when its acts do not verify, and nothing of it stays', async () => {
    const place = await anEmptyPlace()
    const tampered = await pools.owner.connect()
    await tampered.query(`begin; set local role none; set local session_replication_role = replica;
      update act set actor = 'somebody-else' where version = 2`)
    await tampered.query('commit')
    tampered.release()
    await makeBackup(source, copy)
    await expect(restoreCopy(place, copy, await proveCopy(copy))).rejects.toThrow('The copy does not verify')
    expect((await place.owner.query('select from act')).rowCount).toBe(0)
    await place.owner.end()
  })
})
