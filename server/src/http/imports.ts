import { createHash } from 'node:crypto'
import {
  camelKeys,
  idSchema,
  importListReply,
  importReportQuery,
  importRowsQuery,
  importRowsReply,
  importSchema,
  mappingBody,
  snakeKeys,
} from '@sijill/core/contract'
import { LIST_FIELDS, missingFields } from '@sijill/core/register'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  type ImportView,
  listImportRows,
  listImportsOf,
  type ReadSheet,
  readImport,
  receiveList,
  remapList,
} from '../usecases/import-list.ts'
import { importReport } from '../usecases/import-report.ts'
import { runImport } from '../usecases/import-run.ts'
import type { World } from '../usecases/world.ts'
import { sendProblem } from './problem.ts'
import { readUpload } from './upload.ts'

const params = z.object({ id: idSchema })
const tags = ['imports']

const uploadFields = z.strictObject({ id: idSchema, office_code: z.string().min(1).max(30) })

/** Lists of chambers: upload, columns, preview, run, report. */
export const importRoutes =
  (
    world: World,
    readSheet: ReadSheet,
    writeReport: Parameters<typeof importReport>[1],
  ): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/imports',
      { schema: { tags, summary: 'List imports', response: { 200: importListReply } } },
      async ({ session }) => ({
        rows: (await listImportsOf(world)(session.actor, 50)).map(importReply),
        next: null,
      }),
    )

    app.post(
      '/imports',
      {
        config: { form: uploadFields },
        schema: {
          ...{ tags, summary: 'Upload a list', consumes: ['multipart/form-data'] },
          response: { 200: importSchema },
        },
      },
      async (request, reply) => {
        const upload = await readUpload(request, uploadFields)
        if (!upload.ok) return sendProblem(reply, upload.refusal)
        const { fields, fileName, bytes } = upload.value
        const outcome = await receiveList(world, readSheet)(
          request.session.actor,
          { id: fields.id, officeCode: fields.office_code, fileName, bytes },
          (content) => createHash('sha256').update(content).digest('hex'),
        )
        return outcome.ok ? importReply(outcome.value) : sendProblem(reply, outcome.refusal)
      },
    )

    app.get(
      '/imports/:id',
      { schema: { tags, summary: 'Read an import', params, response: { 200: importSchema } } },
      async ({ session, params: { id } }, reply) => {
        const outcome = await readImport(world)(session.actor, id)
        return outcome.ok ? importReply(outcome.value) : sendProblem(reply, outcome.refusal)
      },
    )

    app.put(
      '/imports/:id/mapping',
      {
        schema: {
          ...{ tags, summary: 'Say what each column holds', params },
          ...{ body: mappingBody, response: { 200: importSchema } },
        },
      },
      async ({ session, params: { id }, body }, reply) => {
        const outcome = await remapList(world, readSheet)(session.actor, id, {
          fields: body.fields,
          headerRow: body.header_row,
        })
        return outcome.ok ? importReply(outcome.value) : sendProblem(reply, outcome.refusal)
      },
    )

    app.post(
      '/imports/:id/run',
      { schema: { tags, summary: 'Bring the accepted rows in', params, response: { 202: importSchema } } },
      async ({ session, params: { id }, log }, reply) => {
        const before = await readImport(world)(session.actor, id)
        if (!before.ok) return sendProblem(reply, before.refusal)
        // The run goes on behind the answer; the import's own status says how far it has come.
        const run = runImport(world, readSheet)(session.actor, id)
        const early = await Promise.race([run, startedSoon()])
        if (early !== undefined && !early.ok) return sendProblem(reply, early.refusal)
        run.catch((failure: unknown) => log.error(failure))
        const now = await readImport(world)(session.actor, id)
        return now.ok ? reply.code(202).send(importReply(now.value)) : sendProblem(reply, now.refusal)
      },
    )

    app.get(
      '/imports/:id/rows',
      {
        schema: {
          ...{ tags, summary: 'The rows of an import', params },
          ...{ querystring: importRowsQuery, response: { 200: importRowsReply } },
        },
      },
      async ({ session, params: { id }, query }) => {
        const page = await listImportRows(world)(session.actor, id, camelKeys(query))
        return { rows: page.rows.map((row) => snakeKeys(row)), next: page.next }
      },
    )

    app.get(
      '/imports/:id/report.csv',
      {
        config: { sends: ['text/csv'] },
        schema: { tags, summary: 'The report of an import', params, querystring: importReportQuery },
      },
      async ({ session, params: { id }, query: { language } }, reply) => {
        const report = await importReport(world, writeReport)(session.actor, id, language)
        if (!report.ok) return sendProblem(reply, report.refusal)
        return reply
          .header('content-disposition', `attachment; filename="import-${id}.csv"`)
          .type('text/csv; charset=utf-8')
          .send(Buffer.from(report.value))
      },
    )
  }

/** Long enough to hear a refusal, short enough for a person who waits. */
const startedSoon = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), 500)
  })

const ALWAYS_NEEDED = missingFields([])

function importReply({ mapping, examples, counts, fileSha256: _, touchedAt: __, ...kept }: ImportView) {
  return {
    ...snakeKeys(kept),
    header_row: mapping.headerRow,
    columns: mapping.headers.map((header, index) => ({
      ...{ index, header, field: mapping.fields[index] ?? null },
      examples: [...(examples[index] ?? [])],
    })),
    fields: LIST_FIELDS.map((name) => ({ name, required: ALWAYS_NEEDED.includes(name) })),
    missing_fields: [...missingFields(mapping.fields)],
    ...snakeKeys(counts),
    reasons: counts.reasons,
  }
}
