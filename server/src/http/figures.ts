import { figuresReply, snakeKeys } from '@sijill/core/contract'
import { SMALLEST_SHOWN } from '@sijill/core/register'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { readFigures } from '../usecases/figures.ts'
import type { World } from '../usecases/world.ts'
import { sendProblem } from './problem.ts'

/** The register in numbers, for those who see no names too. */
export const figureRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/figures',
      {
        schema: {
          ...{ tags: ['figures'], summary: 'Counts by office; small ones are hidden' },
          response: { 200: figuresReply },
        },
      },
      async ({ session }, reply) => {
        const outcome = await readFigures(world)(session.actor)
        return outcome.ok
          ? { ...snakeKeys(outcome.value), hidden_below: SMALLEST_SHOWN }
          : sendProblem(reply, outcome.refusal)
      },
    )
  }
