import { idSchema } from '@sijill/core/contract'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type CardFace, printCards, renderCertificate, renderReceipt } from '../documents/index.ts'
import { thumbnailOf } from '../gateways/files/clean-upload.ts'
import { cardOfEntry, cardsOfLot, type FaceToPrint, type PrintWorld } from '../usecases/print-cards.ts'
import { certificateOf } from '../usecases/print-certificate.ts'
import { receiptOf } from '../usecases/print-receipt.ts'
import { sendProblem } from './problem.ts'

const layoutQuery = z.object({ layout: z.enum(['single', 'sheet']).default('single') })

const pdf = {
  200: {
    description: 'A PDF',
    content: { 'application/pdf': { schema: z.any().meta({ type: 'string', format: 'binary' }) } },
  },
}

/** Papers to print: receipts, certificates and cards. Every one handed out is recorded as a reading. */
export const printRoutes =
  (world: PrintWorld): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['prints']
    const byId = { params: z.object({ id: idSchema }), response: pdf }

    app.get(
      '/dossiers/:id/receipt.pdf',
      { schema: { tags, summary: 'The receipt of an application', ...byId } },
      async ({ session, params: { id } }, reply) => {
        const facts = await receiptOf(world)(session.actor, id)
        return facts.ok
          ? sendPdf(reply, renderReceipt(facts.value), facts.value.fileNumber)
          : sendProblem(reply, facts.refusal)
      },
    )

    app.get(
      '/entries/:id/certificate.pdf',
      { schema: { tags, summary: 'The certificate of registration', ...byId } },
      async ({ session, params: { id } }, reply) => {
        const facts = await certificateOf(world)(session.actor, id)
        return facts.ok
          ? sendPdf(reply, renderCertificate(facts.value), facts.value.serial)
          : sendProblem(reply, facts.refusal)
      },
    )

    app.get(
      '/entries/:id/card.pdf',
      { schema: { tags, summary: 'The card of an entry', ...byId, querystring: layoutQuery } },
      async ({ session, params: { id }, query }, reply) => {
        const cards = await cardOfEntry(world)(session.actor, id)
        return cards.ok
          ? sendPdf(reply, await printCards(await facesWithPhotos(world, cards.value), query), `card-${id}`)
          : sendProblem(reply, cards.refusal)
      },
    )

    app.get(
      '/card-lots/:lot_id.pdf',
      {
        schema: {
          ...{ tags, summary: 'The cards of a lot', querystring: layoutQuery, response: pdf },
          params: z.object({ lot_id: idSchema }),
        },
      },
      async ({ session, params, query }, reply) => {
        const cards = await cardsOfLot(world)(session.actor, params.lot_id)
        return cards.ok
          ? sendPdf(reply, await printCards(await facesWithPhotos(world, cards.value), query), params.lot_id)
          : sendProblem(reply, cards.refusal)
      },
    )
  }

/** Faces with their portraits, made as small as they are printed: a lot holds a thousand of them. */
export async function facesWithPhotos(
  { files }: Pick<PrintWorld, 'files'>,
  cards: readonly FaceToPrint[],
): Promise<readonly CardFace[]> {
  const faces: CardFace[] = []
  for (const { face, portrait } of cards) {
    const kept = portrait === undefined ? undefined : await files.get(portrait)
    const photo = kept && (await thumbnailOf(kept))
    faces.push(photo === undefined ? face : { ...face, photo })
  }
  return faces
}

/** A paper for one reader: shown in the browser, kept by nobody on the way. */
const sendPdf = (reply: FastifyReply, bytes: Uint8Array, name: string): FastifyReply =>
  reply
    .headers({
      'cache-control': 'private, no-store',
      'content-disposition': `inline; filename="${name.replace(/[^\w-]/g, '-')}.pdf"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    .type('application/pdf')
    .send(Buffer.from(bytes))
