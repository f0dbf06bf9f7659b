import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import { ok, type Result } from '@sijill/core/kernel'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { UploadRefusal } from '../usecases/world.ts'

/** A form with one file: its fields, read by their schema, and the bytes. */
export type UploadedForm<Fields> = {
  readonly fields: Fields
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Reads a form with one file. Fields that are not of their schema are thrown as malformed. */
export async function readUpload<Schema extends z.ZodType>(
  request: FastifyRequest,
  schema: Schema,
): Promise<Result<UploadedForm<z.output<Schema>>, UploadRefusal>> {
  let file: { fileName: string; bytes: Uint8Array } | undefined
  const texts: Record<string, unknown> = {}
  for await (const part of request.parts() as AsyncIterable<MultipartFile | MultipartValue>) {
    if (part.type === 'file') file = { fileName: nameOf(part.filename), bytes: await part.toBuffer() }
    else texts[part.fieldname] = part.value
  }
  const fields = schema.safeParse(texts)
  if (!fields.success)
    throw Object.assign(new Error('malformed form'), { validation: fields.error.issues, statusCode: 400 })
  return file === undefined
    ? { ok: false, refusal: { code: 'file_empty' } }
    : ok({ fields: fields.data, ...file })
}

/** A name to show, never a path. */
const nameOf = (name: string | undefined): string =>
  (name ?? '').split(/[\\/]/).at(-1)?.slice(0, 120) || 'file'
