import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CannotMeasure } from './bench.ts'
import { BENCH_FOLDER } from './project.ts'

/**
 * Work on a copy of a data folder, deleted afterwards: a bench that writes leaves the filled register as it
 * was. No server may run on the original meanwhile.
 */
export async function onCopy<Outcome>(
  dataFolder: string,
  work: (copy: string) => Promise<Outcome>,
): Promise<Outcome> {
  if (!existsSync(join(dataFolder, 'postgres', 'PG_VERSION'))) {
    throw new CannotMeasure(
      'The database lies outside its data folder, which the account of PostgreSQL may not enter: ' +
        'set SIJILL_BENCH_DATA to a folder that everybody may enter.',
    )
  }
  const copy = join(BENCH_FOLDER, `copy-${process.pid}`)
  const remove = (): void => rmSync(copy, { recursive: true, force: true })
  remove()
  // Owners must stay: PostgreSQL runs under an account of its own.
  const copied = spawnSync('cp', ['-a', dataFolder, copy], { encoding: 'utf8' })
  if (copied.status !== 0) throw new CannotMeasure(`The register could not be copied: ${copied.stderr}`)
  try {
    return await work(copy)
  } finally {
    remove()
  }
}
