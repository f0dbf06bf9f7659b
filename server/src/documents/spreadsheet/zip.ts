import { crc32, inflateRawSync } from 'node:zlib'
import { holdLimit, type SheetLimits, SheetRefused } from './sheet.ts'

/** The parts of a ZIP by name, each unpacked when it is asked for. */
export type ZipParts = {
  readonly names: readonly string[]
  /** A part's bytes, or `undefined` when the archive has none of this name. */
  readonly read: (name: string) => Buffer | undefined
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const COMMENT_MAX = 0xffff
/** Small parts may shrink much without harm: the ratio is judged from this size on. */
const RATIO_FROM_BYTES = 1_000_000

/**
 * Opens a ZIP (APPNOTE 6.3.10) that may be hostile.
 *
 * The directory is judged before anything is unpacked: number of parts, total size, ratio, and that
 * the parts are not larger together than the file (bombs name the same bytes many times). Unpacking then stops
 * at the size the directory told, so a directory that lies is found out as well. Only what the
 * directory names is ever read; what hides between the parts is not.
 */
export function openZip(bytes: Buffer, limits: SheetLimits): ZipParts {
  const entries = readDirectory(bytes, limits)
  holdLimit(limits, 'unpackedBytes', sumOf(entries.map(({ unpacked }) => unpacked)))
  for (const { packed, unpacked } of entries) {
    if (unpacked > RATIO_FROM_BYTES) holdLimit(limits, 'packingRatio', unpacked / Math.max(packed, 1))
  }
  if (sumOf(entries.map(({ packed }) => packed)) > bytes.length) damaged()
  const byName = new Map(entries.map((entry) => [entry.name, entry] as const))
  if (byName.size !== entries.length) damaged()
  return {
    names: [...byName.keys()],
    read: (name) => {
      const entry = byName.get(name)
      return entry && unpack(bytes, entry)
    },
  }
}

function readDirectory(bytes: Buffer, limits: SheetLimits): readonly Entry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  holdLimit(limits, 'parts', count)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) damaged()
    const flags = bytes.readUInt16LE(at + 8)
    if ((flags & 1) === 1) throw new SheetRefused({ code: 'locked_spreadsheet' })
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record stands last, before a comment of at most 64 KB. */
function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_SIZE - COMMENT_MAX)
  for (let at = bytes.length - END_SIZE; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  return damaged()
}

function unpack(bytes: Buffer, entry: Entry): Buffer {
  const { offset, packed, unpacked, method, crc } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) damaged()
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const content = bytes.subarray(start, start + packed)
  const plain = method === 0 ? content : method === 8 ? inflate(content, unpacked) : damaged()
  if (plain.length !== unpacked || crc32(plain) !== crc) damaged()
  return plain
}

function inflate(content: Buffer, unpacked: number): Buffer {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(unpacked, 1) })
  } catch {
    return damaged()
  }
}

const sumOf = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0)

function damaged(): never {
  throw new SheetRefused({ code: 'damaged_spreadsheet' })
}
