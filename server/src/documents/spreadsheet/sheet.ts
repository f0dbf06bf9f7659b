import type { SheetRow } from '@sijill/core/register'

/** A table read from a file: every cell as text, rows numbered as the spreadsheet shows them. */
export type Sheet = {
  readonly format: 'csv' | 'xlsx'
  /** The rows that hold at least a cell; a row missing here is blank in the file. */
  readonly rows: readonly SheetRow[]
  /** The sheet that was read, and the others that were not: shown, so that nothing is left out unseen. */
  readonly sheetName: string | undefined
  readonly otherSheets: readonly string[]
  readonly encoding: string | undefined
  readonly delimiter: string | undefined
}

/** What bounds a file, and the most that is read. */
export type SheetLimits = {
  readonly bytes: number
  readonly rows: number
  readonly columns: number
  readonly cellCharacters: number
  /** Of a workbook, which is a ZIP: its parts, their unpacked size, and how far packing may shrink them. */
  readonly parts: number
  readonly unpackedBytes: number
  readonly packingRatio: number
}

/** Limits far above any chamber's list and far below what would trouble the machine. */
export const SHEET_LIMITS: SheetLimits = {
  bytes: 25_000_000,
  rows: 100_000,
  columns: 256,
  cellCharacters: 32_767,
  parts: 1_000,
  unpackedBytes: 150_000_000,
  packingRatio: 200,
}

/** Why a file was not read. */
export type SheetRefusal =
  | { readonly code: 'not_a_spreadsheet'; readonly file: string }
  | { readonly code: 'old_spreadsheet'; readonly file: string }
  | { readonly code: 'locked_spreadsheet'; readonly file: string }
  | { readonly code: 'damaged_spreadsheet'; readonly file: string }
  | { readonly code: 'empty_spreadsheet'; readonly file: string }
  | {
      readonly code: 'spreadsheet_too_large'
      readonly file: string
      readonly limit: keyof SheetLimits
      readonly most: number
    }

/** A refusal on its way out of nested readers; `readSheet` turns it into a result. */
export class SheetRefused extends Error {
  readonly reason: SheetReason
  constructor(reason: SheetReason) {
    super(reason.code)
    this.reason = reason
  }
}

/** A refusal before the file's name is put to it. */
export type SheetReason =
  | { readonly code: Exclude<SheetRefusal['code'], 'spreadsheet_too_large'> }
  | { readonly code: 'spreadsheet_too_large'; readonly limit: keyof SheetLimits; readonly most: number }

/** Refuses what is above a limit. */
export function holdLimit(limits: SheetLimits, limit: keyof SheetLimits, size: number): void {
  if (size > limits[limit]) {
    throw new SheetRefused({ code: 'spreadsheet_too_large', limit, most: limits[limit] })
  }
}
