const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as base64url without padding; written here because `btoa` and `Buffer` are not everywhere. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3)
    const bits = first * 65_536 + (second ?? 0) * 256 + (third ?? 0)
    text += LETTERS.charAt(bits >> 18) + LETTERS.charAt((bits >> 12) & 63)
    if (second !== undefined) text += LETTERS.charAt((bits >> 6) & 63)
    if (third !== undefined) text += LETTERS.charAt(bits & 63)
  }
  return text
}

/** The bytes of base64url text, or `undefined` where it is none or not in its one canonical form. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let filled = 0
  let bits = 0
  let held = 0
  for (const letter of text) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) return undefined
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[filled++] = (bits >> held) & 0xff
    }
  }
  return toBase64Url(bytes) === text ? bytes : undefined
}

/** Whether two runs of bytes are the same. Not in constant time: for public values only. */
export const isSameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])
