import {
  camelKeys,
  candidateSchema,
  commandIdSchema,
  dossierCommandBody,
  dossierListQuery,
  dossierListReply,
  dossierReceiptSchema,
  dossierSchema,
  idSchema,
  openDossierBody,
  snakeKeys,
} from '@sijill/core/contract'
import type { Particulars } from '@sijill/core/register'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { thumbnailOf } from '../gateways/files/clean-upload.ts'
import { attachDocument, readDocument } from '../usecases/attach-document.ts'
import { type AskedDossierCommand, changeDossier, openDossier } from '../usecases/change-dossier.ts'
import { compareLikes, readDossier } from '../usecases/read-file.ts'
import { listDossiersOf } from '../usecases/read-lists.ts'
import type { World } from '../usecases/world.ts'
import { sendProblem } from './problem.ts'
import { dossierLine, dossierReply, lateBefore } from './replies.ts'
import { readUpload } from './upload.ts'

const params = z.object({ id: idSchema })
const documentParams = z.object({ id: idSchema, document_id: idSchema })
const tags = ['dossiers']

const uploadFields = z.strictObject({
  command_id: commandIdSchema,
  document_id: idSchema,
  requirement: z.string().min(1).max(60),
})

/** Applications, from draft to decision, with their papers. */
export const dossierRoutes =
  (world: World, targetDays: number): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/dossiers',
      {
        schema: {
          tags,
          summary: 'List dossiers',
          querystring: dossierListQuery,
          response: { 200: dossierListReply },
        },
      },
      async ({ session, query }) => {
        const page = await listDossiersOf(world)(session.actor, camelKeys(query))
        return { rows: page.rows.map(dossierLine(lateBefore(world.clock, targetDays))), next: page.next }
      },
    )

    app.post(
      '/dossiers',
      {
        schema: {
          tags,
          summary: 'Open a draft',
          body: openDossierBody,
          response: { 200: dossierReceiptSchema },
        },
      },
      async ({ session, body }, reply) => {
        const asked = camelKeys(body)
        const outcome = await openDossier(world)(session.actor, {
          ...{ commandId: asked.commandId, id: asked.id, officeCode: asked.officeCode },
          personId: asked.personId,
          // The schema has checked days; only their brand is missing.
          particulars: asked.particulars as Particulars,
        })
        return outcome.ok ? snakeKeys(outcome.value) : sendProblem(reply, outcome.refusal)
      },
    )

    app.get(
      '/dossiers/:id',
      { schema: { tags, summary: 'Read a dossier', params, response: { 200: dossierSchema } } },
      async ({ session, params: { id } }, reply) => {
        const outcome = await readDossier(world)(session.actor, id)
        return outcome.ok ? dossierReply(outcome.value) : sendProblem(reply, outcome.refusal)
      },
    )

    app.post(
      '/dossiers/:id/commands',
      {
        schema: {
          ...{ tags, summary: 'Send a command to a dossier', params },
          ...{ body: dossierCommandBody, response: { 200: dossierReceiptSchema } },
        },
      },
      async ({ session, params: { id }, body }, reply) => {
        const { commandId, version, command } = camelKeys(body)
        const asked = { commandId, version, command: command as AskedDossierCommand }
        const outcome = await changeDossier(world)(session.actor, id, asked)
        return outcome.ok ? snakeKeys(outcome.value) : sendProblem(reply, outcome.refusal)
      },
    )

    app.get(
      '/dossiers/:id/duplicates',
      {
        schema: {
          ...{ tags, summary: 'People who may be the same', params },
          response: { 200: z.object({ rows: z.array(candidateSchema) }) },
        },
      },
      async ({ session, params: { id } }, reply) => {
        const outcome = await compareLikes(world)(session.actor, id)
        if (!outcome.ok) return sendProblem(reply, outcome.refusal)
        return {
          rows: outcome.value.map(({ facts, ...like }) => ({ ...snakeKeys(like), facts: [...facts] })),
        }
      },
    )

    app.post(
      '/dossiers/:id/documents',
      {
        config: { form: uploadFields },
        schema: {
          ...{ tags, summary: 'Attach a paper', params, consumes: ['multipart/form-data'] },
          response: { 200: dossierReceiptSchema },
        },
      },
      async (request, reply) => {
        const upload = await readUpload(request, uploadFields)
        if (!upload.ok) return sendProblem(reply, upload.refusal)
        const { fields, fileName, bytes } = upload.value
        const outcome = await attachDocument(world)(request.session.actor, request.params.id, {
          ...{
            commandId: fields.command_id,
            documentId: fields.document_id,
            requirement: fields.requirement,
          },
          ...{ fileName, bytes },
        })
        return outcome.ok ? snakeKeys(outcome.value) : sendProblem(reply, outcome.refusal)
      },
    )

    app.get(
      '/dossiers/:id/documents/:document_id/content',
      {
        config: { sends: ['image/jpeg', 'application/pdf'] },
        schema: { tags, summary: 'The content of a paper', params: documentParams },
      },
      async ({ session, params: { id, document_id } }, reply) => {
        const found = await readDocument(world)(session.actor, id, document_id)
        return found.ok
          ? sendFile(reply, found.value.bytes, found.value.mediaType)
          : sendProblem(reply, found.refusal)
      },
    )

    app.get(
      '/dossiers/:id/documents/:document_id/thumbnail',
      {
        config: { sends: ['image/jpeg'] },
        schema: { tags, summary: 'A small picture of a paper', params: documentParams },
      },
      async ({ session, params: { id, document_id } }, reply) => {
        const found = await readDocument(world)(session.actor, id, document_id)
        const picture = found.ok ? await thumbnailOf(found.value.bytes) : undefined
        return picture === undefined
          ? sendProblem(reply, { code: 'not_found' })
          : sendFile(reply, picture, 'image/jpeg')
      },
    )
  }

/** A file for one reader's eyes; a browser must show it as what it is and run nothing in it. */
function sendFile(reply: FastifyReply, bytes: Uint8Array, mediaType: string): FastifyReply {
  return reply
    .header('cache-control', 'private, max-age=300')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type(mediaType)
    .send(Buffer.from(bytes))
}
