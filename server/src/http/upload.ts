import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import { ok, type Result, refuse } from '@sijill/core/kernel'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { UPLOAD_BYTES_MAX } from '../gateways/files/clean-upload.ts'
import type { UploadRefusal } from '../usecases/world.ts'
import { fieldsOf, MalformedRequest } from './malformed.ts'

/** A form with one file: its fields, read by their schema, and the bytes. */
export type UploadedForm<Fields> = {
  readonly fields: Fields
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * Reads a form with one file.
 *
 * @throws MalformedRequest on fields that are not of their schema, and on a body that is no such form.
 */
export async function readUpload<Schema extends z.ZodType>(
  request: FastifyRequest,
  schema: Schema,
): Promise<Result<UploadedForm<z.output<Schema>>, UploadRefusal>> {
  if (!request.isMultipart()) throw malformed('body', 'not_multipart')
  const form = await readParts(request)
  if (form === 'too_large') {
    const bytes = Number(request.headers['content-length'] ?? UPLOAD_BYTES_MAX)
    return refuse({ code: 'file_too_large', bytes, bytes_max: UPLOAD_BYTES_MAX })
  }
  const fields = schema.safeParse(form.texts)
  if (!fields.success) throw new MalformedRequest('body', fieldsOf(fields.error.issues))
  if (form.file === undefined) throw malformed('file', 'missing')
  return ok({ fields: fields.data, ...form.file })
}

type Parts = {
  readonly texts: Readonly<Record<string, unknown>>
  readonly file: { readonly fileName: string; readonly bytes: Uint8Array } | undefined
}

async function readParts(request: FastifyRequest): Promise<Parts | 'too_large'> {
  let file: Parts['file']
  const texts: Record<string, unknown> = {}
  try {
    for await (const part of request.parts() as AsyncIterable<MultipartFile | MultipartValue>) {
      if (part.type === 'file') file = { fileName: nameOf(part.filename), bytes: await part.toBuffer() }
      else texts[part.fieldname] = part.value
    }
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? failure.code : undefined
    if (code === 'FST_REQ_FILE_TOO_LARGE') return 'too_large'
    if (code === 'FST_FILES_LIMIT') throw malformed('file', 'more_than_one')
    // Whatever else stops the reading of a form is the form: it ends early, or was written wrong.
    throw malformed('body', 'unreadable_form')
  }
  return { texts, file }
}

const malformed = (field: string, reason: string): MalformedRequest =>
  new MalformedRequest('body', [{ field, reason, detail: '' }])

/** A name to show, never a path. */
const nameOf = (name: string | undefined): string =>
  (name ?? '').split(/[\\/]/).at(-1)?.slice(0, 120) || 'file'
