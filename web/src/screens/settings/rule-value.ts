import { latinDigits } from '../../wording/format.ts'

/** Units whose values are whole numbers in the files of the law. */
const WHOLE: readonly string[] = [
  'basis_points',
  'hundredths',
  'centimes',
  'days',
  'months',
  'years',
  'count',
]

/** Units kept in hundredths, which people write with a comma: 6,37 per cent, 0,75, 200,50 dirhams. */
const IN_HUNDREDTHS: readonly string[] = ['basis_points', 'hundredths', 'centimes']

/**
 * A value as it was typed, in the form of the files of the law; what cannot be read is left to the rules to refuse.
 *
 * A comma says what is meant: `637` is taken as the file writes it and `6,37` as people say it, never the other
 * way round.
 */
export function ruleValueIn(typed: string, unit: string): string | number {
  const text = latinDigits(typed).trim()
  if (WHOLE.includes(unit) && /^\d+$/.test(text)) return Number(text)
  const [, whole, decimals] = /^(\d+)[.,](\d{1,2})\s*%?$/.exec(text) ?? []
  if (whole === undefined || decimals === undefined) return text
  if (IN_HUNDREDTHS.includes(unit)) return Number(whole + decimals.padEnd(2, '0'))
  return unit === 'decimal' ? text.replace(',', '.') : text
}
