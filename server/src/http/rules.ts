import {
  camelKeys,
  idSchema,
  proposeRuleBody,
  ruleCommandBody,
  ruleEffectQuery,
  ruleEffectReply,
  ruleListReply,
  snakeKeys,
} from '@sijill/core/contract'
import { dayOf } from '@sijill/core/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { changeRule, effectOf, proposeRule, readRules } from '../usecases/rule.ts'
import type { World } from '../usecases/world.ts'
import { sendProblem } from './problem.ts'

const params = z.object({ parameter: z.string().max(80) })
const receipt = z.object({ id: idSchema })

/** The values of the law with their sources, and the settings that two administrators make. */
export const ruleRoutes =
  (world: World, lawChanged: () => Promise<void>): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['rules']

    app.get(
      '/rules',
      { schema: { tags, summary: 'The values of the law', response: { 200: ruleListReply } } },
      async ({ session }) => {
        const { law, parameters, proposals } = await readRules(world)(session.actor)
        const rows = parameters.map(({ id, title, unit, versions, openQuestions }) => ({
          ...{ id, title_ar: title.ar, title_fr: title.fr, unit, open_questions: [...openQuestions] },
          placeholder: versions.at(-1)?.confidence === 'unknown',
          versions: versions.map(({ from, value, confidence, citation, url }) => ({
            ...{ from, value: valueText(value), confidence, text: citation.text, article: citation.article },
            ...({
              url: url ?? undefined,
              origin: citation.text.startsWith('setting-') ? 'setting' : 'law',
            } as const),
          })),
          proposals: proposals
            .filter(({ parameter }) => parameter === id)
            .map((row) => ({
              ...{ id: row.id, parameter: id, from: row.from_day, value: row.value, source: row.basis },
              ...{
                status: row.status,
                proposed_by: snakeKeys(row.proposed_by),
                proposed_at: row.proposed_at,
              },
              published_by: row.decided_by && snakeKeys(row.decided_by),
              published_at: row.decided_at ?? undefined,
            })),
        }))
        return { release: law.release, rows }
      },
    )

    app.get(
      '/rules/:parameter/effect',
      {
        schema: {
          ...{ tags, summary: 'What a value would change', params },
          ...{ querystring: ruleEffectQuery, response: { 200: ruleEffectReply } },
        },
      },
      async ({ params: { parameter }, query }, reply) => {
        const value = valueFrom(query.value)
        const outcome = effectOf(world, { parameter, from: dayOf(query.from), value })
        return outcome.ok ? { rows: [...outcome.value] } : sendProblem(reply, outcome.refusal)
      },
    )

    app.post(
      '/rules/:parameter/proposals',
      {
        schema: {
          tags,
          summary: 'Propose a value',
          params,
          body: proposeRuleBody,
          response: { 200: receipt },
        },
      },
      async ({ session, params: { parameter }, body }, reply) => {
        const { commandId, id, from, value, source } = camelKeys(body)
        const proposal = { commandId, id, parameter, from: dayOf(from), value, basis: source }
        const outcome = await proposeRule(world)(session.actor, proposal)
        return outcome.ok ? outcome.value : sendProblem(reply, outcome.refusal)
      },
    )

    app.post(
      '/rule-proposals/:id/commands',
      {
        schema: {
          ...{ tags, summary: 'Publish or reject a value', params: z.object({ id: idSchema }) },
          ...{ body: ruleCommandBody, response: { 200: receipt } },
        },
      },
      async ({ session, params: { id }, body }, reply) => {
        const outcome = await changeRule(world)(session.actor, id, camelKeys(body))
        if (!outcome.ok) return sendProblem(reply, outcome.refusal)
        await lawChanged()
        return outcome.value
      },
    )
  }

/** A value as text or number, as the law files write it; big whole numbers leave as text. */
const valueText = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? each.toString() : each)) ?? 'null',
  )

/** What a query can say of a value: a whole number, or text. */
const valueFrom = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text)
