import {
  camelKeys,
  cardListQuery,
  cardListReply,
  cardLotBody,
  cardLotReply,
  entryCommandBody,
  entryListQuery,
  entryListReply,
  entryReceiptSchema,
  entrySchema,
  idSchema,
  snakeKeys,
} from '@sijill/core/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { makeCardLot } from '../usecases/card-lot.ts'
import { type AskedEntryCommand, changeEntry } from '../usecases/change-entry.ts'
import { readEntry } from '../usecases/read-file.ts'
import { listCardsOf, listEntriesOf } from '../usecases/read-lists.ts'
import type { World } from '../usecases/world.ts'
import { sendProblem } from './problem.ts'
import { entryLine, entryReply, withoutNulls } from './replies.ts'

const params = z.object({ id: idSchema })

/** Lines of the register and their cards. */
export const entryRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    const entries = { tags: ['entries'] }
    const cards = { tags: ['cards'] }

    app.get(
      '/entries',
      {
        schema: {
          ...{ ...entries, summary: 'List the register' },
          ...{ querystring: entryListQuery, response: { 200: entryListReply } },
        },
      },
      async ({ session, query }) => {
        const page = await listEntriesOf(world)(session.actor, camelKeys(query))
        return { rows: page.rows.map(entryLine), next: page.next }
      },
    )

    app.get(
      '/entries/:id',
      { schema: { ...entries, summary: 'Read an entry', params, response: { 200: entrySchema } } },
      async ({ session, params: { id } }, reply) => {
        const outcome = await readEntry(world)(session.actor, { id })
        return outcome.ok ? entryReply(outcome.value) : sendProblem(reply, outcome.refusal)
      },
    )

    app.get(
      '/entries/by-number/:number',
      {
        schema: {
          ...{ ...entries, summary: 'Read an entry by its number' },
          ...{ params: z.object({ number: z.string().max(40) }), response: { 200: entrySchema } },
        },
      },
      async ({ session, params: { number } }, reply) => {
        const outcome = await readEntry(world)(session.actor, { number })
        return outcome.ok ? entryReply(outcome.value) : sendProblem(reply, outcome.refusal)
      },
    )

    app.post(
      '/entries/:id/commands',
      {
        schema: {
          ...{ ...entries, summary: 'Send a command to an entry', params },
          ...{ body: entryCommandBody, response: { 200: entryReceiptSchema } },
        },
      },
      async ({ session, params: { id }, body }, reply) => {
        const { commandId, version, command } = camelKeys(body)
        const asked = { commandId, version, command: command as AskedEntryCommand }
        const outcome = await changeEntry(world)(session.actor, id, asked)
        return outcome.ok ? snakeKeys(outcome.value) : sendProblem(reply, outcome.refusal)
      },
    )

    app.get(
      '/cards',
      {
        schema: {
          ...{ ...cards, summary: 'List cards by step' },
          ...{ querystring: cardListQuery, response: { 200: cardListReply } },
        },
      },
      async ({ session, query }) => {
        const { kind, page, counts } = await listCardsOf(world)(session.actor, camelKeys(query))
        if (kind === 'cards') {
          const rows = page.rows.map((row) => ({ ...withoutNulls(row), since: row.changed_at }))
          return { rows, next: page.next, counts }
        }
        const rows = page.rows.map((row) => ({
          ...{ entry_id: row.id, person_id: row.person_id, number: row.number, office_code: row.office_code },
          ...{
            name_ar: row.name_ar,
            name_fr: row.name_fr,
            status: 'to_issue' as const,
            since: row.entered_at,
          },
        }))
        return { rows, next: page.next, counts }
      },
    )

    app.post(
      '/card-lots',
      {
        schema: {
          ...{ ...cards, summary: 'Make a print-ready lot' },
          ...{ body: cardLotBody, response: { 200: cardLotReply } },
        },
      },
      async ({ session, body }, reply) => {
        const outcome = await makeCardLot(world)(session.actor, camelKeys(body))
        if (!outcome.ok) return sendProblem(reply, outcome.refusal)
        const { lotId, printed, leftOut } = outcome.value
        return { lot_id: lotId, printed: [...printed], left_out: leftOut.map((each) => snakeKeys(each)) }
      },
    )
  }
