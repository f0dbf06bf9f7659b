import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CardKey, SigningKey } from '@sijill/credentials'
import {
  CardKeyFailure,
  type KeptKey,
  keyFilesAmong,
  keyFrom,
  listKeyFiles,
  makeKey,
  readKeys,
  retireKey,
} from './key-file.ts'

/** The keys that sign cards, as they stand now: a rotation is seen without a restart. */
export type CardKeys = {
  /** The key that signs from now on. */
  readonly current: () => SigningKey
  /** All that ever signed, oldest first: what checks a card. */
  readonly trusted: () => readonly CardKey[]
}

/** Where keys are, below the data folder and outside the database: a copy of the database signs nothing. */
export const cardKeyFolder = (dataFolder: string): string => join(dataFolder, 'secrets', 'card-keys')

/** The keys of a folder; the first start makes the first one. */
export async function openCardKeys(folder: string, now: string): Promise<CardKeys> {
  if ((await listKeyFiles(folder)).length === 0) await makeKey(folder, 1, now)
  const kept = keptIn(folder)
  const keys: CardKeys = {
    current: () => {
      const key = kept().findLast(({ signingKey }) => signingKey !== undefined)?.signingKey
      if (key === undefined)
        throw new CardKeyFailure(`No key in ${folder} can sign: make one with "cards rotate-key".`)
      return key
    },
    trusted: () => kept().map(({ publicKey }) => publicKey),
  }
  keys.current()
  return keys
}

/**
 * Makes a new key, and takes the secret half out of those before it. Cards signed so far stay good,
 * because the public halves stay.
 *
 * @returns the new key. @throws CardKeyFailure when somebody else is rotating at the same moment.
 */
export async function rotateCardKey(folder: string, now: string): Promise<KeptKey> {
  const before = await readKeys(folder)
  const serial = (before.at(-1)?.serial ?? 0) + 1
  if (!(await makeKey(folder, serial, now))) {
    throw new CardKeyFailure('Another process has just made a new key; this one made none.')
  }
  for (const key of before) if (key.signingKey !== undefined) await retireKey(folder, key, now)
  const made = (await readKeys(folder)).find((key) => key.serial === serial)
  if (made === undefined) throw new CardKeyFailure('The key that was just made is gone.')
  return made
}

/** Reads the folder again when a key was added: a new key has a new name. */
function keptIn(folder: string): () => readonly KeptKey[] {
  let names: readonly string[] = []
  let keys: readonly KeptKey[] = []
  return () => {
    const now = keyFilesAmong(readdirSync(folder))
    if (now.join() !== names.join()) {
      keys = now.map((name) => keyFrom(name, readFileSync(join(folder, name), 'utf8')))
      names = now
    }
    return keys
  }
}
