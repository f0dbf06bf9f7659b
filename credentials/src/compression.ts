import { inflateSync, zlibSync } from 'fflate'
import { isSameBytes } from './bytes.ts'
import { found, type Outcome, refused } from './refusal.ts'

/** The most a card may hold once decompressed. A QR code carries 2.9 kB; a photo compresses little. */
export const DECOMPRESSED_BYTES_MAX = 16_384

const HEADER_BYTES = 2
const CHECKSUM_BYTES = 4
const DEFLATE = 8
const PRESET_DICTIONARY = 0b10_0000

/** Bytes in a zlib frame, as small as it gets. */
export const compress = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 9 })

/** Whether two bytes open a zlib frame. */
export const isZlibHeader = (method: number, flags: number): boolean =>
  (method & 15) === DEFLATE &&
  method >> 4 <= 7 &&
  (method * 256 + flags) % 31 === 0 &&
  (flags & PRESET_DICTIONARY) === 0

/**
 * The content of a zlib frame, which must be whole, unaltered and alone.
 *
 * The inflater checks neither the checksum nor what follows the last block, so both are done here. It
 * writes into a buffer of fixed size: a frame that swells beyond it costs time in proportion to the text
 * that was read, but no memory.
 */
export function decompress(frame: Uint8Array): Outcome<Uint8Array> {
  const damaged = refused({ code: 'damaged_compression' })
  const [method, flags] = frame
  if (method === undefined || flags === undefined || !isZlibHeader(method, flags)) return damaged
  const body = frame.subarray(HEADER_BYTES, -CHECKSUM_BYTES)
  if (frame.length <= HEADER_BYTES + CHECKSUM_BYTES) return damaged

  const content = inflate(body)
  if (content === undefined) return damaged
  if (content.length > DECOMPRESSED_BYTES_MAX) {
    return refused({ code: 'too_large', limit: DECOMPRESSED_BYTES_MAX })
  }
  const checksum = readUint32(frame.subarray(-CHECKSUM_BYTES))
  if (checksum !== adler32(content) || hasLooseStart(body) || hasLooseEnd(body, content)) return damaged
  return found(content)
}

function inflate(body: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(body, { out: new Uint8Array(DECOMPRESSED_BYTES_MAX + 1) })
  } catch {
    return undefined
  }
}

/**
 * Whether a first block that was stored as it is has bits that say nothing, or a length that its
 * complement contradicts. The inflater reads neither; cards of a few hundred bytes are often stored.
 */
function hasLooseStart(body: Uint8Array): boolean {
  const [kind = 0, lengthLow = 0, lengthHigh = 0, complementLow = 0, complementHigh = 0] = body
  const isStored = (kind & 0b110) === 0
  const isPlain = kind <= 1 && (lengthLow ^ complementLow) === 0xff && (lengthHigh ^ complementHigh) === 0xff
  return isStored && !isPlain
}

/**
 * Whether something follows the end of the compressed blocks: whole bytes, or bits in the last byte.
 *
 * The inflater does not say where it stopped. So ask it: without its last byte a proper body is cut
 * short, and without the highest bit set in that byte it means something else.
 */
function hasLooseEnd(body: Uint8Array, content: Uint8Array): boolean {
  if (inflate(body.subarray(0, -1)) !== undefined) return true
  const last = body.at(-1) ?? 0
  if (last === 0) return false
  const cleared = Uint8Array.from(body)
  cleared[body.length - 1] = last & ~(1 << (31 - Math.clz32(last)))
  const without = inflate(cleared)
  return without !== undefined && isSameBytes(without, content)
}

const readUint32 = (bytes: Uint8Array): number => bytes.reduce((value, byte) => value * 256 + byte, 0)

function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return high * 65_536 + low
}
