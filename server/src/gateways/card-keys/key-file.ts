import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type CardKey,
  cardKeyOf,
  generateKey,
  publicKeyOf,
  type SigningKey,
  signingKeyOf,
} from '@sijill/credentials'
import { z } from 'zod'

const base64Url = z.base64url().transform((text) => new Uint8Array(Buffer.from(text, 'base64url')))

/** What one file says. A key that was replaced keeps its public half only: nothing is signed with it again. */
const KEY_FILE = z.strictObject({
  id: z.string(),
  algorithm: z.literal('EdDSA'),
  public_key: base64Url,
  private_key: base64Url.optional(),
  made_at: z.string(),
  retired_at: z.string().optional(),
})

/** One key of the register, with its place in the order in which they were made. */
export type KeptKey = {
  readonly serial: number
  readonly publicKey: CardKey
  /** Absent once the key was replaced. */
  readonly signingKey: SigningKey | undefined
  readonly madeAt: string
  readonly retiredAt: string | undefined
}

/** A key that cannot be used; the message is for the operator. */
export class CardKeyFailure extends Error {
  override readonly name = 'CardKeyFailure'
}

const NAME = /^key-(\d{4,})\.json$/

/** The files of a folder, oldest first; none where there is no folder. */
export async function listKeyFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return []
    throw failure
  })
  return keyFilesAmong(names)
}

/** The names that are names of key files, oldest first. */
export const keyFilesAmong = (names: readonly string[]): readonly string[] =>
  names.filter((name) => NAME.test(name)).toSorted((a, b) => serialOf(a) - serialOf(b))

/** The keys of a folder, oldest first. @throws CardKeyFailure naming the file that is no key. */
export async function readKeys(folder: string): Promise<readonly KeptKey[]> {
  const names = await listKeyFiles(folder)
  return Promise.all(names.map(async (name) => keyFrom(name, await readFile(join(folder, name), 'utf8'))))
}

/** The key that a file holds. @throws CardKeyFailure naming the file. */
export function keyFrom(name: string, text: string): KeptKey {
  const read = KEY_FILE.safeParse(parsedJson(text))
  if (!read.success) throw new CardKeyFailure(`The card key file ${name} cannot be read.`)
  const { private_key, public_key, made_at: madeAt, retired_at: retiredAt } = read.data
  const publicKey = cardKeyOf('EdDSA', public_key)
  const signingKey = private_key && signingKeyOf(private_key)
  if (publicKey.id !== read.data.id || (signingKey !== undefined && signingKey.id !== publicKey.id)) {
    throw new CardKeyFailure(`The card key file ${name} holds two keys that do not belong together.`)
  }
  return { serial: serialOf(name), publicKey, signingKey, madeAt, retiredAt }
}

/**
 * Makes a key and gives it a number. Another process that makes the same number first wins, and ours is
 * thrown away: `false` then.
 */
export async function makeKey(folder: string, serial: number, madeAt: string): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const beside = await writtenBeside(folder, { serial, signingKey: generateKey(), madeAt })
  try {
    await link(beside, placeOf(folder, serial))
    return true
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw failure
  } finally {
    await rm(beside, { force: true })
  }
}

/** Takes the secret half out of a key that was replaced. */
export async function retireKey(folder: string, { serial, publicKey, madeAt }: KeptKey, retiredAt: string) {
  const beside = await writtenBeside(folder, { serial, publicKey, madeAt, retiredAt })
  await rename(beside, placeOf(folder, serial))
}

type Written =
  | { readonly serial: number; readonly signingKey: SigningKey; readonly madeAt: string }
  | {
      readonly serial: number
      readonly publicKey: CardKey
      readonly madeAt: string
      readonly retiredAt: string
    }

/** Written whole and flushed under another name first: a power cut leaves a whole key or none. */
async function writtenBeside(folder: string, key: Written): Promise<string> {
  const publicKey = 'signingKey' in key ? publicKeyOf(key.signingKey) : key.publicKey
  const content = {
    ...{ id: publicKey.id, algorithm: 'EdDSA', public_key: base64UrlOf(publicKey.publicKey) },
    ...('signingKey' in key ? { private_key: base64UrlOf(key.signingKey.privateKey) } : {}),
    made_at: key.madeAt,
    ...('retiredAt' in key ? { retired_at: key.retiredAt } : {}),
  }
  const beside = join(folder, `.${randomUUID()}`)
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(content, undefined, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return beside
}

const placeOf = (folder: string, serial: number): string =>
  join(folder, `key-${String(serial).padStart(4, '0')}.json`)

const serialOf = (name: string): number => Number(NAME.exec(name)?.[1])

const base64UrlOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
