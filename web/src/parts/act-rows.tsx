import type { timelineActSchema } from '@sijill/core/contract'
import type { z } from 'zod'
import { isSameDay } from '../api/fact.ts'
import type { TimelineRow } from '../design/timeline.tsx'
import { nameOf } from '../session/session.ts'
import { dayInMorocco, formatDayShort, formatInstant, formatTime } from '../wording/format.ts'
import type { Words } from '../wording/words.ts'
import { groundText, paperTitle } from './law.ts'

export type Act = z.infer<typeof timelineActSchema>

/** The acts of a file as its timeline tells them: what, about what, by whom, when. */
export function actRows(acts: readonly Act[], words: Words): readonly TimelineRow[] {
  const papers = new Map(
    acts
      .filter(({ kind }) => kind === 'document_attached')
      .map(({ facts }) => [facts['document_id'], String(facts['requirement'])] as const),
  )
  return acts.map((act) => {
    const detail = detailOf(act, papers, words)
    return {
      id: act.id,
      what: sentenceOf(act, words),
      ...(detail === '' ? {} : { detail }),
      byWhen: `${nameOf(act.by, words.language)} · ${whenOf(act.at, words)}`,
    }
  })
}

function sentenceOf({ kind, facts }: Act, { find, say }: Words): string {
  const fromList = kind === 'opened' && facts['source'] === 'list'
  return find(`register.acts.${fromList ? 'opened_list' : kind}`) ?? say('register.acts.other')
}

/** A moment as one says it: only the time today, the short day this year, else the whole date. */
function whenOf(at: string, { language, say }: Words): string {
  const now = new Date().toISOString()
  const separator = language === 'ar' ? '، ' : ', '
  if (isSameDay(at, now)) return `${say('common.today')}${separator}${formatTime(at)}`
  const day = dayInMorocco(at)
  if (day.slice(0, 4) !== now.slice(0, 4)) return formatInstant(at, language)
  return `${formatDayShort(day, language)}${separator}${formatTime(at)}`
}

/** The facts of an act that a reader wants beside it. */
function detailOf({ facts }: Act, papers: ReadonlyMap<unknown, string>, words: Words): string {
  const { language, find } = words
  const requirement = facts['requirement'] ?? papers.get(facts['document_id'])
  const grounds = Array.isArray(facts['grounds']) ? facts['grounds'] : []
  return [
    typeof requirement === 'string' && paperTitle(requirement, language),
    typeof facts['ground'] === 'string' &&
      (find(`people.entry.grounds.${facts['ground']}`) ?? groundText(facts['ground'], language)),
    ...grounds.map((ground: unknown) => groundLine(ground, words)),
    typeof facts['verdict'] === 'string' && find(`dossier.duplicate.verdicts.${facts['verdict']}`),
    typeof facts['receipt'] === 'string' && facts['receipt'],
    typeof facts['number'] === 'string' && facts['number'],
    typeof facts['change'] === 'object' && facts['change'] !== null && changedFields(facts['change'], words),
    typeof facts['reason'] === 'string' &&
      (find(`register.cancelReasons.${facts['reason']}`) ?? facts['reason']),
    typeof facts['note'] === 'string' && facts['note'],
  ]
    .filter((part) => part !== false && part !== undefined && part !== '')
    .join(' · ')
}

function groundLine(ground: unknown, { language }: Words): string {
  if (typeof ground !== 'object' || ground === null || !('code' in ground)) return ''
  const note = 'note' in ground && typeof ground.note === 'string' ? ` (${ground.note})` : ''
  return groundText(String(ground.code), language) + note
}

const changedFields = (change: object, { find, say }: Words): string =>
  Object.keys(change)
    .map((field) => find(`register.particulars.${field}`) ?? field)
    .join(`${say('common.comma')} `)
