import { formatDecimal, formatMoney, formatNumber, formatRate } from '../wording/format.ts'
import type { Words } from '../wording/words.ts'

/** A value of law in the form of its file, as people read it: `637` basis points → `6,37 %`. */
export function valueText(value: unknown, unit: string, { say, language, find }: Words): string {
  if (value === null || value === undefined) return say('rules.noValue')
  const text = String(value)
  const whole = /^\d+$/.test(text)
  switch (unit) {
    case 'basis_points':
      return whole ? formatRate(BigInt(text)) : text
    case 'hundredths':
      return whole ? formatDecimal((Number(text) / 100).toFixed(2)) : text
    case 'centimes':
      return whole ? formatMoney(BigInt(text), language) : text
    case 'years':
    case 'months':
    case 'days':
      return whole ? say(`common.${unit}`, { count: Number(text) }) : text
    case 'count':
      return whole ? formatNumber(Number(text)) : text
    case 'rounding':
      return find(`rules.rounding.${text}`) ?? text
    case 'ratio':
    case 'decimal':
      return formatDecimal(text)
    default:
      return typeof value === 'string' ? value : say('rules.table')
  }
}
