import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const digest = z.object({ rows: z.number().int(), sha256: z.string() })
const table = z.object({ schema: z.string(), name: z.string(), ...digest.shape })
const file = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int() })

const MANIFEST = z.object({
  format: z.literal(1),
  made_at: z.string(),
  law_release: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(table),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string().nullable() })),
  files: z.array(file),
  /** Files that the register names and that were not there; an act rests on a needed one. */
  missing_files: z.array(z.object({ sha256: z.string(), needed: z.boolean() })),
  /** Keys and secrets by their path, with the hash of their content; `null` where they were left out. */
  secrets: z.array(z.object({ path: z.string(), sha256: z.string() })).nullable(),
})

/** What a copy holds, with counts and hashes: written last, so that a copy without one is not whole. */
export type Manifest = z.infer<typeof MANIFEST>

/** A copy that cannot be made or used; the message says why, for the operator. */
export class CopyFailure extends Error {
  override readonly name = 'CopyFailure'
}

const NAME = 'manifest.json'

/** Writes the manifest of a copy that is whole. @returns its hash, to be kept elsewhere. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<string> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  await writeFile(join(folder, NAME), text, { flag: 'wx', mode: 0o600 })
  return createHash('sha256').update(text).digest('hex')
}

/** The manifest of a copy. @throws CopyFailure where there is none, or none of this form. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, NAME), 'utf8').catch((failure) => {
    throw new CopyFailure(`${folder} holds no whole copy: it has no ${NAME}.`, { cause: failure })
  })
  const parsed = MANIFEST.safeParse(jsonOf(text))
  if (!parsed.success) throw new CopyFailure(`${join(folder, NAME)} is not of the form of this version.`)
  return parsed.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON has no form; the caller says so.
    return undefined
  }
}
