import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Pool } from 'pg'
import { writeRows } from './backup-file.ts'
import { CopyFailure, type Manifest, writeManifest } from './backup-manifest.ts'
import {
  listFileHashes,
  listMigrations,
  listSequences,
  listTables,
  readTable,
  type TableName,
} from './backup-table.ts'
import { wholeRegister } from './owner.ts'
import type { Db } from './store.ts'

/** Where uploaded files are read from or written to, by the hash of their content. */
export type Files = {
  get(sha256: string): Promise<Uint8Array | undefined>
  put(sha256: string, bytes: Uint8Array): Promise<void>
}

/** Told what is worked on, and how far that is. */
export type CopyProgress = (what: string, done: number, total: number) => void

/** What a copy is made from. */
export type CopySource = {
  readonly owner: Pool
  readonly files: Files
  readonly now: string
  readonly lawRelease: string
  /** The folder of keys and secrets, where they are to be copied as well. */
  readonly secretsFolder: string | undefined
  readonly told?: CopyProgress
}

/** Where the rows of a table are in a copy. */
export const tableFile = (folder: string, { schema, name }: TableName): string =>
  join(folder, 'tables', `${schema}.${name}.jsonl.gz`)

/** Where an uploaded file is in a copy. */
export const uploadFile = (folder: string, sha256: string): string =>
  join(folder, 'files', sha256.slice(0, 2), sha256)

/** Where keys and secrets are in a copy. */
export const secretFile = (folder: string, path: string): string => join(folder, 'secrets', path)

/** The hash of some content. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Copies database and files to a new folder, while the register works on: all tables are read at one
 * moment, and files that this moment names are never taken away.
 *
 * @throws CopyFailure where the folder holds something already, or a file is not what its name says.
 */
export async function makeBackup(
  source: CopySource,
  folder: string,
): Promise<{ readonly manifest: Manifest; readonly sha256: string }> {
  await makeFolder(folder)
  const database = await wholeRegister(source.owner, (db) => copyDatabase(db, folder, source.told))
  const uploads = await copyFiles(source, folder, database.named)
  const { secretsFolder } = source
  const secrets = secretsFolder === undefined ? null : await copySecrets(secretsFolder, folder)
  const { named: _, ...rest } = database
  const manifest: Manifest = {
    ...{ format: 1, made_at: source.now, law_release: source.lawRelease },
    ...rest,
    ...uploads,
    secrets,
  }
  return { manifest, sha256: await writeManifest(folder, manifest) }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(join(folder), { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new CopyFailure(`${folder} is not empty: name a new folder.`)
  await mkdir(join(folder, 'tables'), { mode: 0o700 })
}

async function copyDatabase(db: Db, folder: string, told: CopyProgress = () => {}) {
  const names = await listTables(db)
  const tables: Manifest['tables'] = []
  for (const [index, table] of names.entries()) {
    told('tables', index, names.length)
    tables.push({ ...table, ...(await writeRows(tableFile(folder, table), readTable(db, table))) })
  }
  return {
    migrations: [...(await listMigrations(db))],
    tables,
    sequences: [...(await listSequences(db))],
    named: await listFileHashes(db),
  }
}

async function copyFiles(
  { files, told = () => {} }: CopySource,
  folder: string,
  named: Awaited<ReturnType<typeof listFileHashes>>,
): Promise<Pick<Manifest, 'files' | 'missing_files'>> {
  const copied: Manifest['files'] = []
  const missing: Manifest['missing_files'] = []
  for (const [index, { sha256, isNeeded }] of named.entries()) {
    told('files', index, named.length)
    const bytes = await files.get(sha256)
    if (bytes === undefined) {
      missing.push({ sha256, needed: isNeeded })
      continue
    }
    if (sha256Of(bytes) !== sha256)
      throw new CopyFailure(`The file ${sha256} is damaged: its content has changed.`)
    const place = uploadFile(folder, sha256)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await writeFile(place, bytes, { flag: 'wx', mode: 0o600 })
    copied.push({ sha256, bytes: bytes.byteLength })
  }
  return { files: copied, missing_files: missing }
}

async function copySecrets(from: string, folder: string): Promise<NonNullable<Manifest['secrets']>> {
  const secrets: NonNullable<Manifest['secrets']> = []
  const found = await readdir(from, { recursive: true, withFileTypes: true })
  for (const each of found.filter((entry) => entry.isFile())) {
    const path = join(each.parentPath, each.name).slice(from.length + 1)
    const bytes = await readFile(join(from, path))
    const place = secretFile(folder, path)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await writeFile(place, bytes, { flag: 'wx', mode: 0o600 })
    secrets.push({ path, sha256: sha256Of(bytes) })
  }
  return secrets.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
