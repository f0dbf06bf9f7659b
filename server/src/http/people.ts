import {
  camelKeys,
  idSchema,
  inboxQuery,
  inboxReply,
  personSchema,
  searchQuery,
  searchReply,
} from '@sijill/core/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readPerson } from '../usecases/read-file.ts'
import { findPeople, readInbox } from '../usecases/read-lists.ts'
import type { World } from '../usecases/world.ts'
import { sendProblem } from './problem.ts'
import { lateBefore, personReply, withoutNulls } from './replies.ts'

/** Finding people, one person's page, and what waits for the user. */
export const peopleRoutes =
  (world: World, targetDays: number): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['people']

    app.get(
      '/people',
      { schema: { tags, summary: 'Find people', querystring: searchQuery, response: { 200: searchReply } } },
      async ({ session, query: { q, limit } }) => {
        const found = await findPeople(world)(session.actor, q, limit + 1)
        const rows = found.slice(0, limit).map(({ born_on, ...row }) => ({
          ...withoutNulls(row),
          birth_year: born_on === null ? undefined : Number(born_on.slice(0, 4)),
        }))
        return { rows, more: found.length > limit }
      },
    )

    app.get(
      '/people/:id',
      {
        schema: {
          ...{ tags, summary: 'Everything on one person' },
          ...{ params: z.object({ id: idSchema }), response: { 200: personSchema } },
        },
      },
      async ({ session, params: { id } }, reply) => {
        const outcome = await readPerson(world)(session.actor, id)
        return outcome.ok
          ? personReply(outcome.value, lateBefore(world.clock, targetDays))
          : sendProblem(reply, outcome.refusal)
      },
    )

    app.get(
      '/inbox',
      {
        schema: {
          ...{ tags: ['inbox'], summary: 'What waits for the user' },
          ...{ querystring: inboxQuery, response: { 200: inboxReply } },
        },
      },
      async ({ session, query }) => {
        const { page, counts } = await readInbox(world)(session.actor, camelKeys(query))
        const late = lateBefore(world.clock, targetDays)
        const rows = page.rows.map((line) => ({
          ...withoutNulls(line),
          verb: verbOf(line),
          late: line.since < late,
        }))
        return { rows, next: page.next, counts, target_days: targetDays }
      },
    )
  }

const VERBS = {
  particulars: 'complete',
  charge: 'complete',
  submission: 'complete',
  documents: 'request',
  duplicate: 'compare',
  review: 'review',
  decision: 'decide',
  hand_over: 'hand_over',
} as const

const verbOf = ({ awaits }: { readonly awaits: string }) => VERBS[awaits as keyof typeof VERBS] ?? 'open'
