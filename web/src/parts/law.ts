import type { ruleListReply } from '@sijill/core/contract'
import { dayOf } from '@sijill/core/kernel'
import {
  checkOverride,
  LAW,
  type Law,
  type LawOverride,
  lawWith,
  type Route,
  type RouteId,
  routeFor,
} from '@sijill/core/rules'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { get } from '../api/client.ts'
import { tellTitlesFrom } from '../api/sentence.ts'
import { dayInMorocco } from '../wording/format.ts'
import type { Language } from '../wording/language.ts'

type Rules = z.infer<typeof ruleListReply>

export const RULES = ['rules'] as const
const HELD_MS = 5 * 60_000

/** The values of the law as the register holds them, with the settings proposed and published. */
export const useRules = () =>
  useQuery({
    queryKey: RULES,
    queryFn: ({ signal }) => get<Rules>('/rules', { signal }),
    staleTime: HELD_MS,
  })

/**
 * The law of this release with the settings published in this register: the same that the server
 * decides by. Until they have come, the law of the release.
 */
export function useLaw(): Law {
  const { data } = useQuery({
    queryKey: RULES,
    queryFn: ({ signal }) => get<Rules>('/rules', { signal }),
    staleTime: HELD_MS,
    select: lawOf,
  })
  return data ?? LAW
}

function lawOf({ rows }: Rules): Law {
  const settings = rows.flatMap(({ proposals }) =>
    proposals
      .filter(({ status }) => status === 'published')
      .map(
        ({ id, parameter, from, value, source }): LawOverride => ({
          ...{ kind: 'parameter', id, parameter, from: dayOf(from), value, basis: source, url: null },
        }),
      ),
  )
  // A setting made for a later release may not fit this one: the page then shows the release's law.
  return lawWith(
    LAW,
    settings.filter((setting) => checkOverride(setting, LAW).ok),
  )
}

/** The day on Moroccan clocks, now. */
export const todayInMorocco = () => dayOf(dayInMorocco(new Date().toISOString()))

/** What a route asks today: papers, conditions, grounds. */
export const routeToday = (route: RouteId, law: Law): Route => routeFor(route, todayInMorocco(), law)

/** The title of a paper of the procedure. */
export const paperTitle = (requirement: string, language: Language): string =>
  LAW.documents.get(requirement)?.title[language] ?? requirement

/** What a ground of refusal says, of a file or of a paper. */
export function groundText(code: string, language: Language): string {
  const grounds = [
    ...LAW.documentGrounds,
    ...LAW.procedures.flatMap(({ versions }) => versions.flatMap((version) => version.grounds)),
  ]
  return grounds.find((ground) => ground.code === code)?.says[language] ?? code
}

tellTitlesFrom({ paper: (requirement, { language }) => paperTitle(requirement, language) })
