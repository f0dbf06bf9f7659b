import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** The PHC text of a password: algorithm, cost, salt and tag, so that the cost can rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce: salt,
    ...COST,
  })
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`
}

const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Whether a password is the one that was hashed. Takes the cost from the text. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string
  password: string
}): Promise<boolean> {
  const match = FORM.exec(hash)
  if (match === null) return false
  const [, memory, passes, parallelism, salt = '', tag = ''] = match
  const expected = Buffer.from(tag, 'base64')
  const given = await derive('argon2id', {
    ...{ message: Buffer.from(password.normalize('NFKC')), nonce: Buffer.from(salt, 'base64') },
    ...{ memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    tagLength: expected.length,
  })
  return timingSafeEqual(given, expected)
}

/** A first password to read out: four groups of four letters and digits, none of which look alike. */
export function firstPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  const letters = Array.from(randomBytes(64)).filter((byte) => byte < alphabet.length * 8)
  const text = letters.slice(0, 16).map((byte) => alphabet[byte % alphabet.length])
  return [0, 4, 8, 12].map((start) => text.slice(start, start + 4).join('')).join('-')
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
