import { type Centimes, centimesOf } from '../kernel/index.ts'

/** An exact decimal number: `digits` divided by ten to the power of `scale`. */
export type Decimal = { readonly digits: bigint; readonly scale: number }

const DECIMAL_FORM = /^(\d{1,18})(?:\.(\d{1,18}))?$/

/** An exact decimal from text such as `9.3264284`, or `undefined` where the text is no such number. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = DECIMAL_FORM.exec(text.trim())
  if (match === null) return undefined
  const [, whole = '', fraction = ''] = match
  return { digits: BigInt(whole + fraction), scale: fraction.length }
}

/** The order of two decimals: below zero, zero or above zero, as `Array.sort` wants it. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const [left, right] = [scaled(a, scale), scaled(b, scale)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** A decimal as text, exactly as many places as it was written with. */
export function decimalText({ digits, scale }: Decimal): string {
  if (scale === 0) return digits.toString()
  const padded = digits.toString().padStart(scale + 1, '0')
  return `${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}

/** An amount from dirhams written as a decimal, `47.50`; `undefined` for parts of a centime and other text. */
export function centimesOfDirhams(text: string): Centimes | undefined {
  const dirhams = parseDecimal(text)
  if (dirhams === undefined || dirhams.scale > 2) return undefined
  return centimesOf(scaled(dirhams, 2))
}

const scaled = ({ digits, scale }: Decimal, to: number): bigint => digits * 10n ** BigInt(to - scale)
