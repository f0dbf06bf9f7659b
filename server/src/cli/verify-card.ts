import { readFile } from 'node:fs/promises'
import {
  type CardClaims,
  type CardKey,
  type CardMeta,
  type CardRefusal,
  craftFromClaims,
  parseCoseKeySet,
  parseJwkSet,
  readCard,
} from '@sijill/credentials'
import { cardKeyFolder, readKeys } from '../gateways/card-keys/index.ts'
import { type Answer, Refused, WrongUsage } from './command.ts'

/** Why a card is not accepted, in one sentence for people. */
const SENTENCES: Readonly<Record<CardRefusal['code'], string>> = {
  too_large: 'This is longer than the text of any card.',
  not_base45: 'This is not the text of a card.',
  damaged_compression: 'This is not the text of a card, or a part of it is missing.',
  not_cbor: 'This is not the text of a card: there is no card inside.',
  not_cose_sign1: 'This is not the text of a card: nothing in it is signed.',
  unsupported_algorithm: 'The card is signed in a way that is not accepted.',
  unknown_key: 'The card was signed with a key that is not among the trusted ones.',
  bad_signature: 'The signature is wrong: the card was changed, or not made by the register.',
  no_claim_169: 'This is signed, and says nothing about a person: it is no card.',
  malformed_claim: 'The card is signed, and a part of it cannot be read.',
  expired: 'The card is genuine, and its validity has ended.',
  not_yet_valid: 'The card is genuine, and not valid yet.',
}

/**
 * What the signature of a card says, from its text, a text file or a picture. Asks neither the network nor
 * the database, and so cannot know whether the card was cancelled: the answer says so.
 */
export async function verifyAnswer(
  given: string,
  keysFile: string | undefined,
  dataFolder: string,
  now: number = Math.floor(Date.now() / 1000),
): Promise<Answer> {
  const keys = keysFile === undefined ? await ownKeys(dataFolder) : await keysIn(keysFile)
  const read = readCard(await cardTextOf(given), { keys, now })
  if (!read.ok) {
    const { code, ...facts } = read.refusal
    const said = 'card' in facts ? saidBy(facts.card, facts.meta) : facts
    throw new Refused(SENTENCES[code], code, { ...said })
  }
  const said = saidBy(read.card, read.meta)
  return {
    json: { valid: true, ...said, cancellation: 'not_checked' },
    text: [
      'The signature is good: the register issued this card.',
      ...Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [`  ${name}: ${value}`])),
      'Whether it was cancelled since is not known here: ask at the address printed on the card.',
    ],
  }
}

function saidBy(card: CardClaims, { issuer, subject, issuedAt, expiresAt }: CardMeta) {
  const { number, nameAr, nameFr, tradeAr, tradeFr, category, chamber } = craftFromClaims(card)
  return {
    ...{ number: number ?? null, name_ar: nameAr ?? null, name_fr: nameFr ?? null },
    ...{ trade_ar: tradeAr ?? null, trade_fr: tradeFr ?? null },
    ...{ category: category ?? null, chamber: chamber ?? null },
    ...{ issuer: issuer ?? null, code: subject ?? null },
    ...{ issued_at: momentOf(issuedAt), expires_at: momentOf(expiresAt) },
  }
}

const momentOf = (seconds: number | undefined): string | null =>
  seconds === undefined ? null : new Date(seconds * 1000).toISOString()

/** The text itself, or what is in the file of that name: a picture of a card, or its text. */
async function cardTextOf(given: string): Promise<string> {
  const bytes = await readIfThere(given)
  if (bytes === undefined) {
    if (/\.(png|jpe?g|txt)$/i.test(given)) throw new WrongUsage(`There is no file ${given}.`)
    return given
  }
  const isPicture = bytes[0] === 0x89 || bytes[0] === 0xff
  if (!isPicture) return bytes.toString('utf8')
  const { readCardPicture } = await import('../documents/card-picture.ts')
  const text = await readCardPicture(bytes)
  if (text === undefined) {
    throw new Refused(
      `No code can be read in ${given}: take the picture closer, in even light.`,
      'no_code_found',
    )
  }
  return text
}

/** A card's text is longer than any name of a file, and may hold letters that names may not. */
async function readIfThere(place: string): Promise<Buffer | undefined> {
  return readFile(place).catch((failure: NodeJS.ErrnoException) => {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(failure.code ?? ''))
      return undefined
    throw failure
  })
}

async function ownKeys(dataFolder: string): Promise<readonly CardKey[]> {
  const kept = await readKeys(cardKeyFolder(dataFolder))
  if (kept.length > 0) return kept.map(({ publicKey }) => publicKey)
  throw new WrongUsage(
    `There are no keys in ${cardKeyFolder(dataFolder)}: name a file of trusted keys with --keys.`,
  )
}

async function keysIn(place: string): Promise<readonly CardKey[]> {
  const bytes = await readIfThere(place)
  if (bytes === undefined) throw new WrongUsage(`There is no file ${place}.`)
  const keys = bytes[0] === 0x7b ? parseJwkSet(parsedJson(bytes)) : parseCoseKeySet(bytes)
  if (keys.length === 0) throw new WrongUsage(`The file ${place} holds no key that can check a card.`)
  return keys
}

function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
