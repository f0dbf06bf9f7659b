import { randomBytes } from 'node:crypto'
import { toAsciiDigits } from '@sijill/core/kernel'

/** Digits and letters that are not mistaken for each other when read aloud or copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Five bits each: 65 bits, so that nobody finds a card by trying addresses. */
const RANDOM_LETTERS = 13
const LENGTH = RANDOM_LETTERS + 1

/** Letters that the alphabet leaves out, and the ones that were meant. */
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/**
 * A new word for the address at which a card is checked: thirteen random letters and one that checks them.
 *
 * The last letter tells a slip of the finger from a card that nobody issued.
 */
export function newPublicCode(random: (bytes: number) => Uint8Array = randomBytes): string {
  // 32 letters divide 256: every letter is as likely as any other.
  const word = Array.from(random(RANDOM_LETTERS), (byte) => ALPHABET.charAt(byte % 32)).join('')
  return word + checkLetterFor(word)
}

/** A code as people type it: any case, in groups, with O for 0; `undefined` where it cannot be one. */
export function parsePublicCode(text: string): string | undefined {
  const code = toAsciiDigits(text.slice(0, 80))
    .toUpperCase()
    .replace(/[\s\u200E\u200F\u2010-\u2015_.-]/g, '')
    .replace(/[OIL]/g, (letter) => MEANT[letter] ?? letter)
  const isWhole = code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter))
  return isWhole && checkLetterFor(code.slice(0, -1)) === code.at(-1) ? code : undefined
}

/** Luhn's sum in base 32: shows every single wrong letter and nearly every exchange of two neighbours. */
function checkLetterFor(word: string): string {
  let sum = 0
  for (const [index, letter] of [...word].toReversed().entries()) {
    const doubled = ALPHABET.indexOf(letter) * (index % 2 === 0 ? 2 : 1)
    sum += Math.floor(doubled / 32) + (doubled % 32)
  }
  return ALPHABET.charAt((32 - (sum % 32)) % 32)
}
