import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { sendAs } from './problem.ts'

/** PostgreSQL and driver codes that say the database is away for a moment, not that we are wrong. */
const AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'],
  ...['57P01', '57P02', '57P03', '08000', '08003', '08006', '53300'],
])
const AWAY_MESSAGE = /Connection terminated|timeout exceeded when trying to connect|Client has encountered/i
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', '53100'])

/** The one place where what was thrown becomes an answer; the person gets a reference, we get the rest. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((failure: FastifyError, request, reply) => answer(failure, request, reply))
  app.setNotFoundHandler((_request, reply) =>
    sendAs(reply, 'not_found', { status: 404, title: 'There is nothing at this address' }),
  )
}

function answer(failure: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(failure)) {
    const fields = failure.validation.map(({ instancePath, message, keyword, params }) => ({
      field: instancePath.replace(/^\//, '').replaceAll('/', '.'),
      reason: keyword,
      detail: message ?? '',
      ...('keys' in params ? { keys: params['keys'] } : {}),
    }))
    const title = 'The request is not of the agreed form'
    return sendAs(
      reply,
      'malformed_request',
      { status: 400, title },
      { part: failure.validationContext, fields },
    )
  }
  if (failure.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || failure.code === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return sendAs(reply, 'not_json', { status: 400, title: 'The body is no JSON' })
  }
  if (failure.code === 'FST_ERR_CTP_BODY_TOO_LARGE' || failure.code === 'FST_REQ_FILE_TOO_LARGE') {
    return sendAs(reply, 'file_too_large', { status: 413, title: 'The request is larger than allowed' })
  }
  if (failure.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return sendAs(reply, 'not_json', { status: 415, title: 'The body is of no accepted type' })
  }
  if (failure.statusCode === 429) {
    return sendAs(reply, 'too_many_requests', { status: 429, title: 'Too many requests for now' })
  }
  if (DISK_FULL.has(failure.code)) {
    request.log.error(failure)
    return sendAs(reply, 'storage_full', { status: 507, title: 'There is no room to keep this' })
  }
  if (AWAY.has(failure.code) || AWAY_MESSAGE.test(failure.message)) {
    request.log.warn(failure)
    reply.header('retry-after', '2')
    return sendAs(reply, 'database_away', { status: 503, title: 'The database does not answer for now' })
  }
  const reference = randomUUID().slice(0, 8)
  request.log.error({ err: failure, reference })
  return sendAs(reply, 'defect', { status: 500, title: 'Something is wrong with us' }, { reference })
}
