export { readSheet } from './read-sheet.ts'
export { SHEET_LIMITS, type Sheet, type SheetLimits, type SheetRefusal } from './sheet.ts'
export { type Table, writeCsv, writeXlsx } from './write-sheet.ts'
