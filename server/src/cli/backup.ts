import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { type CopyProgress, makeBackup } from '../store/backup.ts'
import { CopyFailure, type Manifest } from '../store/backup-manifest.ts'
import { proveCopy, restoreCopy, restoreSecrets } from '../store/backup-restore.ts'
import { type Answer, addCommand, type Common, type Open, Refused, say, withRegister } from './command.ts'
import { progressBar } from './progress.ts'

type BackupOptions = Common & { readonly withSecrets?: boolean }

/** `backup` and `restore`: a copy of database and files that proves itself. */
export function backupCommands(program: Command, open: Open, readSettings: () => Config): void {
  addCommand(program, 'backup <folder>', 'copy database and files to a new folder, with counts and hashes')
    .option('--with-secrets', 'copy the keys of cards and the secret of sign-in as well')
    .action(async (folder: string, options: BackupOptions) =>
      say(options, await backupAnswer(open, readSettings(), resolve(folder), options)),
    )
  addCommand(program, 'restore <folder>', 'bring a copy back to a database that holds nothing yet').action(
    async (folder: string, options: Common) =>
      say(options, await restoreAnswer(readSettings(), resolve(folder))),
  )
}

const secretsIn = ({ dataFolder }: Config): string => join(dataFolder, 'secrets')

async function backupAnswer(
  open: Open,
  config: Config,
  folder: string,
  { withSecrets }: BackupOptions,
): Promise<Answer> {
  const secretsFolder = withSecrets ? secretsIn(config) : undefined
  const { manifest, sha256 } = await withRegister(open, ({ pools, world }) =>
    withBar((told) => {
      const { files, clock, law } = world
      const source = { owner: pools.owner, files, now: clock.now(), lawRelease: law().release }
      return makeBackup({ ...source, secretsFolder, told }, folder)
    }),
  )
  const missing = manifest.missing_files.filter(({ needed }) => needed).length
  return {
    json: { folder, manifest_sha256: sha256, ...summaryOf(manifest) },
    text: [
      `${folder}: ${countsText(manifest)}`,
      `SHA-256 of its manifest, to be kept elsewhere: ${sha256}`,
      ...(missing === 0 ? [] : [`${missing} files that acts rest on were not there.`]),
      manifest.secrets === null
        ? 'Keys and secrets were left out: without them, cards cannot be signed and second factors not checked.'
        : 'Keys and secrets are in the copy: whoever has it can sign cards.',
    ],
    isRefused: missing > 0,
  }
}

async function restoreAnswer(config: Config, folder: string): Promise<Answer> {
  const restored = await withBar(async (told) => {
    const manifest = await proveCopy(folder, told)
    await restoreSecrets(secretsIn(config), folder, manifest)
    const { withBareDatabase } = await import('./bare-database.ts')
    return withBareDatabase(config, (owner, files) => restoreCopy({ owner, files, told }, folder, manifest))
  })
  const { manifest, acts, streams } = restored
  return {
    json: { folder, acts, streams, ...summaryOf(manifest) },
    text: [
      `${folder}: ${countsText(manifest)}`,
      `All of it is as it was copied, and ${acts} acts in ${streams} chains verify.`,
    ],
  }
}

const summaryOf = ({ made_at, law_release, tables, files, missing_files, secrets }: Manifest) => ({
  ...{ made_at, law_release, tables: tables.map(({ sha256: _, ...table }) => table) },
  files: { count: files.length, bytes: bytesOf(files), missing: missing_files.length },
  secrets: secrets?.length ?? null,
})

const countsText = ({ tables, files }: Manifest): string => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${tables.length} tables with ${rows} rows, ${files.length} files with ${bytesOf(files)} bytes`
}

const bytesOf = (files: Manifest['files']): number => files.reduce((sum, { bytes }) => sum + bytes, 0)

/** Work with a bar that shows one part after the other; what cannot be copied is refused in one sentence. */
async function withBar<Outcome>(work: (told: CopyProgress) => Promise<Outcome>): Promise<Outcome> {
  let shown = ''
  let bar = progressBar(shown)
  const told: CopyProgress = (what, done, total) => {
    if (what !== shown) {
      bar.end()
      bar = progressBar(what)
      shown = what
    }
    bar.at(done, total)
  }
  try {
    return await work(told)
  } catch (failure) {
    if (failure instanceof CopyFailure) throw new Refused(failure.message, 'copy_unusable')
    throw failure
  } finally {
    bar.end()
  }
}
