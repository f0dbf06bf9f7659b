import { snakeText } from '@sijill/core/contract'
import { parseDateText, type WrittenDate } from '@sijill/core/kernel'
import {
  missingParticulars,
  type ParticularName,
  type Particulars,
  type ParticularsChange,
  tidyParticulars,
} from '@sijill/core/register'
import { isRouteId } from '@sijill/core/rules'
import { formatDayTable, latinDigits } from '../../wording/format.ts'

/** The fields of the form, in the order of the page, by the names that they travel under. */
export const FIELDS = [
  'legal_name',
  'ice',
  'cin',
  'family_name_ar',
  'given_name_ar',
  'family_name_fr',
  'given_name_fr',
  'sex',
  'born_on',
  'phone',
  'commune_code',
  'province_code',
  'address',
  'route',
  'activity_code',
  'practice_years',
  'diploma',
  'supervisor_number',
] as const

const ORDER: ReadonlyMap<string, number> = new Map(FIELDS.map((field, index) => [field, index]))

/** One field of the form. */
export type Field = (typeof FIELDS)[number]

/** What was typed, as it was typed. */
export type Form = { readonly [Name in Field]?: string }

/** A field that cannot be taken as it was typed, with the code of its sentence. */
export type Malformed = { readonly field: Field; readonly code: string; readonly value: string }

/** What was typed, read: the particulars that are whole, and the fields that are to be mended. */
export type FormRead = { readonly particulars: Particulars; readonly malformed: readonly Malformed[] }

/** Reads a form. A field that is not of its form is left out and named; nothing is guessed. */
export function readForm(form: Form, today: string): FormRead {
  const malformed: Malformed[] = []
  const read: Record<string, unknown> = {}
  for (const field of FIELDS) {
    const text = (form[field] ?? '').trim()
    if (text === '') continue
    const outcome = readField(field, text, today)
    if (typeof outcome === 'object' && outcome !== null && 'refused' in outcome)
      malformed.push({ field, code: outcome.refused, value: text })
    else read[nameOf(field)] = outcome
  }
  // The checked edge between typed text and particulars: each value above has the form of its field.
  return { particulars: read as Particulars, malformed }
}

type FieldRead = string | number | WrittenDate | { readonly refused: string }

function readField(field: Field, text: string, today: string): FieldRead {
  switch (field) {
    case 'born_on': {
      const written = parseDateText(text)
      if (!written.ok) return { refused: written.refusal.code }
      const earliest = written.value.kind === 'day' ? written.value.day : `${written.value.year}-01-01`
      return earliest > today ? { refused: 'future_date' } : written.value
    }
    case 'practice_years': {
      const years = latinDigits(text)
      return /^\d{1,2}$/.test(years) ? Number(years) : { refused: 'practice_unclear' }
    }
    case 'route':
      return isRouteId(text) ? text : { refused: 'unknown_route' }
    case 'sex':
      return text
    default: {
      const tidy = tidyParticulars({ [nameOf(field)]: text })
      return tidy.ok ? (Object.values(tidy.value)[0] ?? text) : { refused: tidy.refusal.reason }
    }
  }
}

/** Particulars as a form shows them. */
export function formOf(particulars: Particulars): Form {
  const form: { [Name in Field]?: string } = {}
  for (const field of FIELDS) {
    const value = particulars[nameOf(field)]
    if (value === undefined) continue
    form[field] = typeof value === 'object' ? writtenDate(value) : shownText(field, String(value))
  }
  return form
}

/** A phone as it is dialled at home; everything else as it is kept. */
const shownText = (field: Field, text: string): string =>
  field === 'phone' ? text.replace(/^\+212/, '0') : text

const writtenDate = (date: WrittenDate): string =>
  date.kind === 'day' ? formatDayTable(date.day) : String(date.year)

/** What must be sent to bring the register from one state of the particulars to another. */
export function changeBetween(before: Particulars, after: Particulars): ParticularsChange | undefined {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<ParticularName>
  const change: Record<string, unknown> = {}
  for (const name of names) {
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) change[name] = after[name] ?? null
  }
  return Object.keys(change).length === 0 ? undefined : (change as ParticularsChange)
}

/** The fields that a submission still lacks, in the order of the page. */
export function missingFields(particulars: Particulars): readonly string[] {
  const missing = new Set<string>(missingParticulars(particulars, 'counter').map(snakeText))
  const { route } = particulars
  if ((route === 'cooperative' || route === 'enterprise') && !particulars.legalName) missing.add('legal_name')
  if (route === 'enterprise' && !particulars.supervisorNumber) missing.add('supervisor_number')
  const order = (field: string): number => ORDER.get(field) ?? FIELDS.length
  return [...missing].sort((one, other) => order(one) - order(other))
}

const nameOf = (field: Field): ParticularName =>
  field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as ParticularName
