/** Base45 of RFC 9285: bytes in the 45 characters that a QR code stores most densely. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]))

/** Bytes as Base45 text: three characters for two bytes, two for a last single one. */
export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1]
    text += second === undefined ? digits(first, 2) : digits(first * 256 + second, 3)
  }
  return text
}

/** The bytes of Base45 text, or `undefined` where it is none: a wrong letter, length or value. */
export function fromBase45(text: string): Uint8Array | undefined {
  const rest = text.length % 3
  if (rest === 1) return undefined
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest === 2 ? 1 : 0))
  let filled = 0
  for (let at = 0; at < text.length; at += 3) {
    const value = numberOf(text.slice(at, at + 3))
    const isPair = text.length - at >= 3
    if (value === undefined || value > (isPair ? 0xffff : 0xff)) return undefined
    if (isPair) bytes[filled++] = value >> 8
    bytes[filled++] = value & 0xff
  }
  return bytes
}

function digits(value: number, count: number): string {
  let text = ''
  for (let rest = value, written = 0; written < count; written += 1, rest = Math.floor(rest / 45)) {
    text += ALPHABET.charAt(rest % 45)
  }
  return text
}

function numberOf(group: string): number | undefined {
  let value = 0
  for (let at = group.length - 1; at >= 0; at -= 1) {
    const digit = VALUES.get(group.charAt(at))
    if (digit === undefined) return undefined
    value = value * 45 + digit
  }
  return value
}
