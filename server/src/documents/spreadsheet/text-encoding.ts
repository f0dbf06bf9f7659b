/** Text and the encoding it was read by. */
export type Decoded = { readonly text: string; readonly encoding: string }

/**
 * Text of unknown encoding: by its mark, else UTF-8 when every byte fits, else UTF-16 by its zeros,
 * else the Windows page of Arabic or of French.
 *
 * Windows-1256 holds most French letters at the places of Windows-1252, so lists with both scripts
 * are read by it; words that then mix both scripts show that the file was French alone.
 *
 * @returns `undefined` when the bytes are no text.
 */
export function decodeText(bytes: Buffer): Decoded | undefined {
  const decoded = decode(bytes)
  // Control signs other than breaks and tabs are in pictures, programs and archives, and in no text.
  return decoded !== undefined && !/[^\P{Cc}\s\u0085]/u.test(decoded.text) ? decoded : undefined
}

function decode(bytes: Buffer): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly(bytes, 'utf-16be')
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return strictly(bytes, wide)
  return strictly(bytes, 'utf-8') ?? byWindowsPage(bytes)
}

function strictly(bytes: Buffer, encoding: string): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return undefined
  }
}

/** Delimiters and digits have a zero byte in UTF-16; on which side tells the order. */
function wideEncoding(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (bytes.length % 2 !== 0 || even + odd < sample.length / 40) return undefined
  if (even === 0) return 'utf-16le'
  return odd === 0 ? 'utf-16be' : undefined
}

function byWindowsPage(bytes: Buffer): Decoded {
  const arabic = new TextDecoder('windows-1256').decode(bytes)
  const words = arabic.match(/[\p{L}\p{M}]+/gu) ?? []
  const isArabic = (word: string): boolean => /\p{Script=Arabic}/u.test(word)
  const mixed = words.filter((word) => isArabic(word) && /\p{Script=Latin}/u.test(word)).length
  const pure = words.filter(
    (word) => word.length > 1 && isArabic(word) && !/\p{Script=Latin}/u.test(word),
  ).length
  return pure >= mixed && pure > 0
    ? { text: arabic, encoding: 'windows-1256' }
    : { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
}
