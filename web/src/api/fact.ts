import { dayInMorocco, formatDay, formatInstant, formatList, formatSize } from '../wording/format.ts'
import type { Words } from '../wording/words.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T/

type Facts = Readonly<Record<string, unknown>>

/** What titles and names of the law a sentence may need; the application gives it, the client has no law. */
export type Titles = { readonly paper: (requirement: string, words: Words) => string }

/** Slots that are told in another way than the fact of their name. */
const TELLERS: Readonly<Record<string, (facts: Facts, words: Words, titles: Titles) => string | number>> = {
  status: ({ status }, words) =>
    words.find(`register.status.${status}`) ??
    words.find(`register.standing.${status}.n`) ??
    String(status ?? '—'),
  card_status: ({ status }, { find }) => find(`register.card.${status}`) ?? String(status ?? '—'),
  missing: ({ missing }, words) => named('register.particulars', missing, words),
  field: ({ field }, words) => named('register.particulars', [field], words),
  fields: ({ fields }, words) =>
    listOf(fields, words, (each) => String(partOf(each, 'field') ?? each).replace(/^.*\./, '')),
  list_fields: ({ fields, field }, words) => named('imports.fields', fields ?? [field], words),
  list_reason: ({ reason }, { find, say }) =>
    find(`imports.unreadable.${reason}`) ?? say('imports.unreadable.other'),
  requirements: ({ requirements }, words, titles) =>
    listOf(requirements, words, (each) => titles.paper(String(each), words)),
  candidates: ({ candidates }, words) =>
    listOf(candidates, words, (each) => String(partOf(each, 'reference') ?? '')),
  bytes_max: ({ bytes_max }, { language }) => formatSize(Number(bytes_max ?? 0), language),
  unit: ({ unit }, { find }) => find(`rules.units.${unit}`) ?? String(unit ?? '—'),
  count: ({ document_ids, count }) =>
    Array.isArray(document_ids) ? document_ids.length : Number(count ?? 0),
}

/** What fills a slot of a sentence about a refusal. */
export const slotIn = (slot: string, facts: Facts, words: Words, titles: Titles): string | number =>
  TELLERS[slot]?.(facts, words, titles) ?? factIn(facts[slot], words)

/** One fact as a sentence tells it: a day and a moment in words, a list with its conjunction. */
export function factIn(value: unknown, words: Words): string | number {
  if (value === undefined || value === null || value === '') return '—'
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return words.say(value ? 'common.yes' : 'common.no')
  if (Array.isArray(value)) return listOf(value, words, (each) => String(factIn(each, words)))
  if (typeof value === 'object') return String(partOf(value, `name_${words.language}`) ?? '—')
  const text = String(value)
  if (INSTANT.test(text)) return formatInstant(text, words.language)
  return DAY.test(text) ? formatDay(text, words.language) : text
}

const named = (area: string, names: unknown, words: Words): string =>
  listOf(names, words, (name) => words.find(`${area}.${name}`) ?? String(name ?? '—'))

const listOf = (values: unknown, { language }: Words, text: (each: unknown) => string): string =>
  formatList(Array.isArray(values) ? values.map((each: unknown) => text(each)) : [], language)

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

/** Whether a moment lies on the day of another, on Moroccan clocks. */
export const isSameDay = (one: string, other: string): boolean => dayInMorocco(one) === dayInMorocco(other)
