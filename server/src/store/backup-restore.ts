import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize } from 'node:path'
import type { Pool } from 'pg'
import { auditActs } from './audit.ts'
import { type CopyProgress, type Files, secretFile, sha256Of, tableFile, uploadFile } from './backup.ts'
import { type Digest, digestOf, readRows } from './backup-file.ts'
import { CopyFailure, type Manifest, readManifest } from './backup-manifest.ts'
import {
  emptyTable,
  isEmptyTable,
  listMigrations,
  listTables,
  readTable,
  setSequences,
  type TableName,
  withoutOrder,
  writeTable,
} from './backup-table.ts'
import { wholeRegister } from './owner.ts'
import type { Db } from './store.ts'

/** Where a copy is brought back to. */
export type CopyTarget = {
  readonly owner: Pool
  readonly files: Files
  readonly told?: CopyProgress
  /** How many rows are written at once. */
  readonly batchRows?: number
}

/** What was brought back. */
export type Restored = { readonly manifest: Manifest; readonly acts: number; readonly streams: number }

/** Tables that a new database may hold already: they repeat what a release brings. */
const REPEATED = ['public.office']

/**
 * Proves a copy against its manifest, before anything is written.
 *
 * @throws CopyFailure naming the first file that is not what the manifest says.
 */
export async function proveCopy(folder: string, told: CopyProgress = () => {}): Promise<Manifest> {
  const manifest = await readManifest(folder)
  for (const [index, table] of manifest.tables.entries()) {
    told('tables proven', index, manifest.tables.length)
    const path = tableFile(folder, table)
    const found = await digestOf(readRows(path)).catch((failure) => {
      throw new CopyFailure(`${path} is damaged or missing.`, { cause: failure })
    })
    if (!isSame(found, table)) throw new CopyFailure(`${path} is not what the manifest says.`)
  }
  for (const [index, { sha256 }] of manifest.files.entries()) {
    told('files proven', index, manifest.files.length)
    await proveFile(uploadFile(folder, sha256), sha256)
  }
  for (const { path, sha256 } of manifest.secrets ?? []) {
    if (isAbsolute(path) || normalize(path).startsWith('..'))
      throw new CopyFailure(`${path} leads out of the copy.`)
    await proveFile(secretFile(folder, path), sha256)
  }
  return manifest
}

/**
 * Brings a copy back to a database that holds nothing yet, in one transaction: rows, running numbers, then
 * files. What the database then holds is read again and compared with the manifest, and every chain of
 * acts is verified before anything counts.
 *
 * @throws CopyFailure where the database is not empty or not of this version, or something differs.
 */
export async function restoreCopy(target: CopyTarget, folder: string, manifest: Manifest): Promise<Restored> {
  const { told = () => {} } = target
  const counted = await wholeRegister(target.owner, async (db) => {
    await refuseUnlessFit(db, manifest)
    await withoutOrder(db, manifest.tables, async () => {
      for (const [index, table] of manifest.tables.entries()) {
        told('tables', index, manifest.tables.length)
        for await (const rows of readRows(tableFile(folder, table), target.batchRows))
          await writeTable(db, table, rows)
      }
    })
    for (const table of manifest.tables) {
      const found = await digestOf(readTable(db, table))
      if (!isSame(found, table)) throw new CopyFailure(`${nameOf(table)} did not come back as it was copied.`)
    }
    await setSequences(db, manifest.sequences)
    const { acts, streams, broken, lines } = await auditActs(db, (done) =>
      told('acts', done, countOf(manifest)),
    )
    if (broken > 0 || lines.length > 0) {
      throw new CopyFailure(
        `The copy does not verify: ${broken} chains and ${lines.length} lines do not fit.`,
      )
    }
    return { acts, streams }
  })
  for (const [index, { sha256 }] of manifest.files.entries()) {
    told('files', index, manifest.files.length)
    await target.files.put(sha256, await readFile(uploadFile(folder, sha256)))
  }
  return { manifest, ...counted }
}

/**
 * Brings keys and secrets back, before a register is opened over them: it would make new ones.
 *
 * @throws CopyFailure where there are others already.
 */
export async function restoreSecrets(
  secretsFolder: string,
  folder: string,
  manifest: Manifest,
): Promise<void> {
  if (manifest.secrets === null) return
  for (const { path, sha256 } of manifest.secrets) {
    const there = await readFile(join(secretsFolder, path)).catch(() => undefined)
    if (there !== undefined && sha256Of(there) !== sha256) {
      throw new CopyFailure(`${join(secretsFolder, path)} is another one already: move it away first.`)
    }
  }
  const others = await readdir(join(secretsFolder, 'card-keys')).catch(() => [])
  const strange = others.find(
    (name) => !manifest.secrets?.some(({ path }) => path === join('card-keys', name)),
  )
  if (strange !== undefined) {
    throw new CopyFailure(
      `${join(secretsFolder, 'card-keys', strange)} is not of the copy: move it away first.`,
    )
  }
  for (const { path } of manifest.secrets) {
    const place = join(secretsFolder, path)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await writeFile(place, await readFile(secretFile(folder, path)), { mode: 0o600 })
  }
}

async function refuseUnlessFit(db: Db, manifest: Manifest): Promise<void> {
  const migrations = await listMigrations(db)
  if (migrations.join() !== manifest.migrations.join()) {
    throw new CopyFailure(
      `The copy was made with ${manifest.migrations.length} migrations up to ${manifest.migrations.at(-1)}, ` +
        `and this version has ${migrations.length} up to ${migrations.at(-1)}: restore it with its own version.`,
    )
  }
  for (const table of await listTables(db)) {
    if (REPEATED.includes(nameOf(table))) await emptyTable(db, table)
    else if (!(await isEmptyTable(db, table))) {
      throw new CopyFailure(`The database is not empty: ${nameOf(table)} has rows. Restore into a new one.`)
    }
  }
}

async function proveFile(path: string, sha256: string): Promise<void> {
  const bytes = await readFile(path).catch((failure) => {
    throw new CopyFailure(`${path} is missing from the copy.`, { cause: failure })
  })
  if (sha256Of(bytes) !== sha256) throw new CopyFailure(`${path} is not what the manifest says.`)
}

const isSame = (found: Digest, said: Digest): boolean =>
  found.rows === said.rows && found.sha256 === said.sha256

const nameOf = ({ schema, name }: TableName): string => `${schema}.${name}`

const countOf = ({ tables }: Manifest): number => tables.find(({ name }) => name === 'act')?.rows ?? 0
