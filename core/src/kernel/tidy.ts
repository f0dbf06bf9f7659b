/** Marks that change how text is shown and not what it says: direction, joining, byte order, soft hyphen. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
/** The stroke that stretches an Arabic word on the line. */
const TATWEEL = /\u0640/g
/** Spaces of every kind, and control characters such as a line break typed inside a cell. */
const SPACES = /[\s\p{Cc}]+/gu

/**
 * Text as it was meant: one space between words, none around, no stretching, no invisible marks.
 *
 * Letters, digits, case and punctuation stay. NFKC also joins the Arabic presentation forms that
 * old programs write instead of letters.
 *
 * @example tidyText(' AIT\u00A0 ALI\u200F ') // 'AIT ALI'
 */
export const tidyText = (text: string): string =>
  text.normalize('NFKC').replace(INVISIBLE, '').replace(TATWEEL, '').replace(SPACES, ' ').trim()

/** Whether text says nothing once it is tidied. */
export const isBlank = (text: string): boolean => tidyText(text) === ''
