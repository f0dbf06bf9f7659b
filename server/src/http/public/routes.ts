import { CARD_TEXT_LENGTH_MAX, looksLikeCard, readCard } from '@sijill/credentials'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type CardKeys, parsePublicCode } from '../../gateways/card-keys/index.ts'
import { checkCard } from '../../usecases/check-card.ts'
import type { Clock, World } from '../../usecases/world.ts'
import { askPage, cardPage, failurePage } from './card-page.ts'
import { addressOf } from './page.ts'
import { POLICY } from './style.ts'
import { type Language, languageFor } from './wording.ts'

/**
 * A checker looks at a card now and then. A whole market may share one address of a mobile network, and
 * codes cannot be guessed; this only keeps one machine from keeping the register busy.
 */
const CHECKS_PER_MINUTE = 120

const querystring = z.object({
  lang: z.string().max(8).optional(),
  /** The code of the address, or the whole text of the QR code as scanning programs show it. */
  code: z.string().max(CARD_TEXT_LENGTH_MAX).optional(),
})

/** The public check of a card: pages for anybody, without script, cookie or account. */
export const publicRoutes =
  (
    world: Pick<World, 'store' | 'clock' | 'offices'>,
    keys: Pick<CardKeys, 'trusted'>,
  ): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { open: true, rateLimit: { max: CHECKS_PER_MINUTE, timeWindow: '1 minute' } }
    const schema = { hide: true, querystring }
    app.addHook('onSend', async (request, reply, payload) => inWords(request, reply, payload))

    app.get('/v', { config, schema }, async (request, reply) => {
      const { code: typed } = request.query
      const language = languageOf(request)
      if (typed === undefined || typed.trim() === '') return sendPage(reply, 200, language, askPage(language))
      if (looksLikeCard(typed)) {
        const code = codeInCard(typed, keys, world.clock)
        if (code !== undefined) return secured(reply).redirect(addressOf(`/v/${code}`, language), 303)
        const check = { status: 'unknown', checkedAt: world.clock.now() } as const
        return sendPage(reply, 404, language, cardPage(check, '/v', language, world.offices))
      }
      const code = parsePublicCode(typed)
      if (code === undefined) return sendPage(reply, 400, language, askPage(language, { typed }))
      return secured(reply).redirect(addressOf(`/v/${code}`, language), 303)
    })

    app.get(
      '/v/:code',
      { config, schema: { ...schema, params: z.object({ code: z.string().max(200) }) } },
      async (request, reply) => {
        const language = languageOf(request)
        const { code: typed } = request.params
        const code = parsePublicCode(typed)
        if (code === undefined) return sendPage(reply, 400, language, askPage(language, { typed }))
        const check = await checkCard(world)(code)
        const status = check.status === 'unknown' ? 404 : 200
        return sendPage(reply, status, language, cardPage(check, `/v/${code}`, language, world.offices))
      },
    )
  }

/** The public code of a card that one of our keys signed, in force or not: its page says which. */
function codeInCard(text: string, keys: Pick<CardKeys, 'trusted'>, clock: Clock): string | undefined {
  const read = readCard(text, { keys: keys.trusted(), now: Date.parse(clock.now()) / 1000 })
  const meta = read.ok ? read.meta : 'meta' in read.refusal ? read.refusal.meta : undefined
  return parsePublicCode(meta?.subject ?? '')
}

function languageOf({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): Language {
  const read = querystring.safeParse(query)
  return languageFor(read.data?.lang, headers['accept-language'])
}

/** An answer holds for the moment in which it is given: nobody on the way may keep it. */
const secured = (reply: FastifyReply): FastifyReply =>
  reply.headers({
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    vary: 'accept-language',
  })

const sendPage = (reply: FastifyReply, status: number, language: Language, page: string): FastifyReply =>
  secured(reply)
    .code(status)
    .header('content-language', language)
    .type('text/html; charset=utf-8')
    .serializer(String)
    .send(page)

/** What went wrong leaves the server as a problem for programs; a checker is told in words, as a page. */
function inWords(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (!String(reply.getHeader('content-type')).startsWith('application/problem+json')) return payload
  const language = languageOf(request)
  secured(reply).header('content-language', language).type('text/html; charset=utf-8')
  if (reply.statusCode === 400) return askPage(language, { typed: '' })
  const kind = reply.statusCode === 429 ? 'busy' : reply.statusCode === 503 ? 'away' : 'broken'
  if (kind !== 'broken') return failurePage({ kind }, '/v', language)
  return failurePage({ kind, reference: referenceIn(payload) }, '/v', language)
}

const problem = z.object({ facts: z.object({ reference: z.string() }) })

function referenceIn(payload: unknown): string {
  const read = problem.safeParse(typeof payload === 'string' ? JSON.parse(payload) : payload)
  return read.data?.facts.reference ?? '–'
}
