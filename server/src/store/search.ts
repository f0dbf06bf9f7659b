import { parseCin, parsePhone, toAsciiDigits } from '@sijill/core/kernel'
import { searchWords, soundsOf, soundsOfWords } from '@sijill/core/register'
import type { RouteId } from '@sijill/core/rules'
import { sql } from 'kysely'
import type { Db } from './store.ts'

/** Why a line was found, from surest to least sure. */
export type MatchedBy = 'number' | 'cin' | 'phone' | 'name' | 'sound'

/** A line found in the register or among applications. */
export type Found = {
  readonly group: 'registered' | 'applying'
  readonly id: string
  readonly person_id: string
  readonly name_ar: string
  readonly name_fr: string
  readonly born_on: string | null
  readonly commune_code: string | null
  readonly province_code: string | null
  readonly activity_code: string | null
  readonly route: RouteId | null
  readonly status: string
  readonly reference: string | null
  readonly matched_by: MatchedBy
}

/** Text inside a LIKE pattern, so that a typed `%` is a sign and no joker. */
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** How the beginning of a word is asked for; no word holds this sign. */
const beginning = (word: string): string => `${word}*`

/**
 * People found by what was typed: a number, a card number or a phone, whole or its beginning, when the
 * text has digits; else a name in either script; else by its sound.
 *
 * A word that another one follows was typed to its end, so only the last may be a beginning; where nobody
 * is found so, each may. Everybody whose name begins so must be gathered, which costs many times a whole word.
 */
export async function searchPeople(db: Db, typed: string, limit: number): Promise<readonly Found[]> {
  const text = toAsciiDigits(typed).trim()
  if (/\d/.test(text)) {
    const found = await byIdentifier(db, text, limit)
    if (found.length > 0) return found
  }
  const words = searchWords(text)
  if (words.length === 0) return []
  const named = await byName(db, words, limit)
  if (named.length >= limit) return named
  const sounding = soundsOfWords(words)
  if (sounding.some((sounds) => sounds.length === 0)) return named
  const last = soundsOf(words.at(-1) ?? '').map(beginning)
  const readings = sounding.map((sounds, index) => (index < words.length - 1 ? sounds : [...sounds, ...last]))
  const sounds = await byWords(db, readings, 'sound', limit)
  const seen = new Set(named.map(({ id }) => id))
  return [...named, ...sounds.filter(({ id }) => !seen.has(id))].slice(0, limit)
}

async function byName(db: Db, words: readonly string[], limit: number): Promise<readonly Found[]> {
  const typedOut = words.map((word, index) => [index < words.length - 1 ? word : beginning(word)])
  const found = await byWords(db, typedOut, 'name', limit)
  if (found.length > 0 || words.length === 1) return found
  return byWords(
    db,
    words.map((word) => [beginning(word)]),
    'name',
    limit,
  )
}

/** Kinds of identifier from surest to least sure: what fits several is told by the first. */
const IDENTIFIERS = ['number', 'cin', 'phone'] as const

async function byIdentifier(db: Db, text: string, limit: number): Promise<readonly Found[]> {
  const compact = text.toUpperCase().replaceAll(' ', '')
  const cin = parseCin(compact)
  const phone = parsePhone(compact)
  // A phone is kept as +212…; people type it from 0 on, and often only its beginning.
  const starts = {
    number: literal(text.toUpperCase()),
    cin: literal(cin.ok ? cin.value : compact),
    phone: phone.ok ? phone.value : literal(compact.replace(/^0/, '+212')),
  }
  const found = new Map<string, Found>()
  for (const matchedBy of IDENTIFIERS) {
    if (found.size >= limit) break
    const { rows } = await sql<Omit<Found, 'matched_by'>>`
      select * from search_by_start(${matchedBy}, ${`${starts[matchedBy]}%`}, ${limit})
      order by reference nulls last, id`.execute(db)
    for (const row of rows) if (!found.has(row.id)) found.set(row.id, { ...row, matched_by: matchedBy })
  }
  return [...found.values()].slice(0, limit)
}

/** Every word must be there, in one of its readings. */
async function byWords(
  db: Db,
  words: readonly (readonly string[])[],
  matchedBy: MatchedBy,
  limit: number,
): Promise<readonly Found[]> {
  const { rows } = await sql<Omit<Found, 'matched_by'>>`
    select * from search_by_words(${JSON.stringify(words)}::jsonb, ${limit})
    order by "group" desc, length(name_ar), name_ar, id`.execute(db)
  return rows.map((row) => ({ ...row, matched_by: matchedBy }))
}
