import { dayInMorocco, formatDay, formatInstant, formatList } from '../wording/format.ts'
import type { Words } from '../wording/words.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T/

/** One fact of a refusal or an act, as a sentence tells it. */
export function factIn(name: string, value: unknown, words: Words): string | number {
  if (value === undefined || value === null || value === '') return '—'
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return words.say(value ? 'common.yes' : 'common.no')
  if (Array.isArray(value))
    return formatList(
      value.map((each: unknown) => String(factIn(name, each, words))),
      words.language,
    )
  if (typeof value === 'object') return nameIn(value, words)
  const text = String(value)
  if (INSTANT.test(text)) return formatInstant(text, words.language)
  if (DAY.test(text)) return formatDay(text, words.language)
  return text
}

/** Somebody or something named in both languages. */
function nameIn(value: object, { language }: Words): string {
  const named: Readonly<Record<string, unknown>> = { ...value }
  return String(named[`name_${language}`] ?? named['reference'] ?? named['name'] ?? '—')
}

/** Whether a moment lies on the day of another, on Moroccan clocks. */
export const isSameDay = (one: string, other: string): boolean => dayInMorocco(one) === dayInMorocco(other)
