import { parseCin, parsePhone, toAsciiDigits } from '@sijill/core/kernel'
import { searchWords, soundsOf } from '@sijill/core/register'
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

/**
 * People found by what was typed: a number, a card number or a phone, whole or its beginning, when the
 * text has digits; else a name, each word by its beginning, in either script; else by its sound.
 */
export async function searchPeople(db: Db, typed: string, limit: number): Promise<readonly Found[]> {
  const text = toAsciiDigits(typed).trim()
  if (/\d/.test(text)) {
    const found = await byIdentifier(db, text, limit)
    if (found.length > 0) return found
  }
  const words = searchWords(text)
  if (words.length === 0) return []
  const named = await byPatterns(
    db,
    words.map((word) => [`% ${literal(word)}%`]),
    'name',
    limit,
  )
  if (named.length >= limit) return named
  const sounding = words.map((word) => soundsOf(word).map((sound) => `% ${literal(sound)}%`))
  if (sounding.some((patterns) => patterns.length === 0)) return named
  const sounds = await byPatterns(db, sounding, 'sound', limit)
  const seen = new Set(named.map(({ id }) => id))
  return [...named, ...sounds.filter(({ id }) => !seen.has(id))].slice(0, limit)
}

const columns = (group: 'registered' | 'applying') => sql`
  ${sql.lit(group)} as "group", id, person_id, name_ar, name_fr, born_on, commune_code, province_code,
  activity_code, route, status, ${group === 'registered' ? sql`number` : sql`receipt`} as reference`

async function byIdentifier(db: Db, text: string, limit: number): Promise<readonly Found[]> {
  const compact = text.toUpperCase().replaceAll(' ', '')
  const cin = parseCin(compact)
  const phone = parsePhone(compact)
  const reference = `${literal(text.toUpperCase())}%`
  const cinStart = `${literal(cin.ok ? cin.value : compact)}%`
  // A phone is kept as +212…; people type it from 0 on, and often only its beginning.
  const phoneStart = `${phone.ok ? phone.value : literal(compact.replace(/^0/, '+212'))}%`
  const part = (group: 'registered' | 'applying') => {
    const [table, number] = group === 'registered' ? [sql`entry`, sql`number`] : [sql`dossier`, sql`receipt`]
    return sql`
      (select ${columns(group)}, 'number' as matched_by from ${table} where ${number} like ${reference} limit ${limit})
      union all
      (select ${columns(group)}, 'cin' from ${table} where cin like ${cinStart} limit ${limit})
      union all
      (select ${columns(group)}, 'phone' from ${table} where phone like ${phoneStart} limit ${limit})`
  }
  const { rows } = await sql<Found>`
    select * from (${part('registered')} union all ${part('applying')}) as found
    order by array_position(array['number', 'cin', 'phone'], matched_by), reference nulls last limit ${limit}
  `.execute(db)
  return rows
}

/** Every word must be there, in one of its readings. */
async function byPatterns(
  db: Db,
  words: readonly (readonly string[])[],
  matchedBy: MatchedBy,
  limit: number,
): Promise<readonly Found[]> {
  const condition = sql.join(
    words.map((patterns) => sql`search_text like any (${[...patterns]}::text[])`),
    sql` and `,
  )
  const part = (group: 'registered' | 'applying') => sql`
    (select ${columns(group)}, ${sql.lit(matchedBy)}::text as matched_by
     from ${group === 'registered' ? sql`entry` : sql`dossier`} where ${condition} limit ${limit})`
  const { rows } = await sql<Found>`
    select * from (${part('registered')} union all ${part('applying')}) as found
    order by "group" desc, length(name_ar), name_ar, id limit ${limit}
  `.execute(db)
  return rows
}
