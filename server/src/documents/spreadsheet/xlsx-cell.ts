import { dayOfSpreadsheetNumber } from '@sijill/core/kernel'

/** A cell as the sheet's XML gives it. */
export type RawCell = {
  readonly type: string
  readonly style: number
  readonly value: string
  readonly inline: string
  readonly formula: string | undefined
}

/** What a cell's number means: shared texts, which styles are dates, and the calendar. */
export type CellContext = {
  readonly sharedStrings: readonly string[]
  readonly dateStyles: ReadonlySet<number>
  /** Days that the file's calendar is behind the usual one: 1462 for the one from 1904. */
  readonly dayOffset: number
}

/** A number without fraction as spreadsheets store it, and the form with an exponent. */
const WHOLE = /^(-?\d+)(?:\.0+)?$/
const EXPONENT = /^(-?)(\d)(?:\.(\d+))?[eE]\+?(\d{1,2})$/

/** A cell's text: dates as ISO text, numbers with every digit and without `.0`, results of formulas. */
export function cellText(cell: RawCell, { sharedStrings, dateStyles, dayOffset }: CellContext): string {
  switch (cell.type) {
    case 's':
      return sharedStrings[Number(cell.value)] ?? ''
    case 'inlineStr':
      return unescaped(cell.inline)
    case 'b':
      return cell.value === '1' ? 'TRUE' : 'FALSE'
    case 'str':
    case 'e':
      return unescaped(cell.value)
    case 'd':
      return cell.value
  }
  if (cell.value === '') {
    // A formula that was never computed: its own text is all there is.
    return cell.formula === undefined || cell.formula === '' ? '' : `=${cell.formula}`
  }
  const number = Number(cell.value)
  if (dateStyles.has(cell.style) && Number.isFinite(number) && !isYear(cell.value)) {
    const moment = momentText(number + dayOffset)
    if (moment !== undefined) return moment
  }
  return numberText(cell.value)
}

/**
 * A year typed alone into a column of dates. The spreadsheet takes 1973 for the 1973rd day and shows
 * 26/05/1905. Nobody in a register was born in 1905, so the year was meant, also one that is to come
 * and will be refused as such.
 */
const isYear = (value: string): boolean => /^(?:19|20|21)\d\d$/.test(value)

/** The day of a spreadsheet's number; with a fraction, the time too. */
function momentText(serial: number): string | undefined {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  const whole = Math.floor(serial) + (seconds === 86_400 ? 1 : 0)
  const day = dayOfSpreadsheetNumber(whole)
  if (seconds === 0 || seconds === 86_400) return day
  const two = (number: number): string => String(number).padStart(2, '0')
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  if (whole === 0) return time
  return day && `${day}T${time}`
}

/** A number as it was typed: telephone numbers keep every digit. */
function numberText(value: string): string {
  const whole = WHOLE.exec(value)
  if (whole) return whole[1] ?? value
  const [, sign, first, fraction = '', power] = EXPONENT.exec(value) ?? []
  if (first === undefined || fraction.length > Number(power)) return value
  return `${sign}${first}${fraction.padEnd(Number(power), '0')}`
}

/** `_x000D_` is how workbooks write characters that XML may not hold. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The formats that are dates by their number (ECMA-376, part 1, 18.8.30). */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47],
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58],
])

/** Whether a number format shows a date or time: it names day, month, year, hour or second. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(id)
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '').split(';')[0] ?? ''
  return /[dmyhs]/i.test(bare) && !/general|[0#?]/i.test(bare.replace(/s\.0+/i, ''))
}
