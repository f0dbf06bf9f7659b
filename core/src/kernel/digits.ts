/** Arabic-Indic (U+0660) and Persian (U+06F0) digits, written as escapes: editors reorder them. */
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g

/** Text with every Arabic-Indic or Persian digit as 0-9; all else is left as it is. */
export const toAsciiDigits = (text: string): string =>
  text.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0x0f))
