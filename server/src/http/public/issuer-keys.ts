import { toCoseKeySet, toJwkSet } from '@sijill/credentials'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { CardKeys } from '../../gateways/card-keys/index.ts'

const jwkSetSchema = z.object({
  keys: z.array(
    z.object({
      ...{ kty: z.enum(['OKP', 'EC']), crv: z.enum(['Ed25519', 'P-256']), x: z.string() },
      ...{
        y: z.string().optional(),
        kid: z.string(),
        alg: z.enum(['EdDSA', 'ES256']),
        use: z.literal('sig'),
      },
    }),
  ),
})

/** A reader may keep the keys this long; a key is published the moment it is made, before it signs. */
const KEPT_FOR = 'public, max-age=3600'

/** The public halves of the keys that sign cards, for whoever checks cards without asking the register. */
export const issuerKeyRoutes =
  (keys: Pick<CardKeys, 'trusted'>): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { open: true }
    const shared = { tags: ['keys'], security: [] }
    // Anybody's page may read them: they are public, and nothing else is at these addresses.
    const headers = { 'cache-control': KEPT_FOR, 'access-control-allow-origin': '*' }

    app.get(
      '/.well-known/jwks.json',
      {
        config,
        schema: {
          ...{ ...shared, summary: 'The keys that sign cards, as a JWK set (RFC 7517)' },
          response: { 200: jwkSetSchema },
        },
      },
      async (_request, reply) => {
        const { keys: all } = toJwkSet(keys.trusted())
        return reply.headers(headers).send({ keys: [...all] })
      },
    )

    app.get(
      '/.well-known/cose-keys',
      {
        config,
        schema: {
          ...{ ...shared, summary: 'The keys that sign cards, as a COSE key set (RFC 9052)' },
          response: {
            200: { description: 'CBOR', content: { 'application/cose-key-set': { schema: binary } } },
          },
        },
      },
      async (_request, reply) =>
        reply
          .headers(headers)
          .type('application/cose-key-set')
          .send(Buffer.from(toCoseKeySet(keys.trusted()))),
    )
  }

const binary = z.any().meta({ type: 'string', format: 'binary' })
