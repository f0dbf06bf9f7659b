import { ok, type Result, refuse } from '@sijill/core/kernel'
import { readCsv } from './csv.ts'
import { SHEET_LIMITS, type Sheet, type SheetLimits, type SheetRefusal, SheetRefused } from './sheet.ts'
import { readXlsx } from './xlsx.ts'

/** Files that begin like this are neither a table as text nor a workbook, whatever their name says. */
const OTHER_FILES = [
  '%PDF',
  '\x89PNG',
  '\xFF\xD8\xFF',
  'GIF8',
  'RIFF',
  '{\\rtf',
  '\x1F\x8B',
  'Rar!',
  '7z\xBC\xAF',
]
const ZIP = 'PK\x03\x04'
const EMPTY_ZIP = 'PK\x05\x06'
/** The container of the old office formats, and of workbooks locked with a password. */
const OLD_CONTAINER = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'

/**
 * Reads a spreadsheet that people send: CSV in the encodings of Moroccan offices, or XLSX.
 *
 * What the file is comes from its content; its name is only repeated in refusals. A file is read
 * whole or refused: never half.
 */
export async function readSheet(
  content: Uint8Array,
  name: string,
  limits: SheetLimits = SHEET_LIMITS,
): Promise<Result<Sheet, SheetRefusal>> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  try {
    return ok(await readAny(bytes, limits))
  } catch (error) {
    if (error instanceof SheetRefused) return refuse({ file: name, ...error.reason })
    throw error
  }
}

async function readAny(bytes: Buffer, limits: SheetLimits): Promise<Sheet> {
  if (bytes.length === 0) throw new SheetRefused({ code: 'empty_spreadsheet' })
  if (bytes.length > limits.bytes) {
    throw new SheetRefused({ code: 'spreadsheet_too_large', limit: 'bytes', most: limits.bytes })
  }
  const start = bytes.toString('latin1', 0, 8)
  if (start === OLD_CONTAINER) {
    const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new SheetRefused({ code: locked ? 'locked_spreadsheet' : 'old_spreadsheet' })
  }
  if (start.startsWith(ZIP)) return { format: 'xlsx', ...(await readXlsx(bytes, limits)) }
  if (start.startsWith(EMPTY_ZIP) || OTHER_FILES.some((magic) => start.startsWith(magic))) {
    throw new SheetRefused({ code: 'not_a_spreadsheet' })
  }
  return { format: 'csv', ...(await readCsv(bytes, limits)) }
}
