import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { IdentityAway } from '../gateways/identity/ask.ts'
import { fieldsOf, MalformedRequest } from './malformed.ts'
import { sendAs } from './problem.ts'

/** PostgreSQL and driver codes that say the database is away for a moment, not that we are wrong. */
const AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'],
  ...['57P01', '57P02', '57P03', '08000', '08003', '08006', '53300'],
])
const AWAY_MESSAGE = /Connection terminated|timeout exceeded when trying to connect|Client has encountered/i
const UNKEEPABLE = new Set(['22021', '22P05'])
/** A sign that no text of the database can hold: U+0000, or half of a pair of surrogates. */
const isUnkeepable = ({ code, ...failure }: { readonly code: string; readonly detail?: unknown }): boolean =>
  UNKEEPABLE.has(code) || (code === '22P02' && /surrogate/.test(String(failure.detail)))
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', '53100'])

const isAway = (failure: FastifyError): boolean =>
  failure instanceof IdentityAway || AWAY.has(failure.code) || AWAY_MESSAGE.test(failure.message)

/** The one place where what was thrown becomes an answer; the person gets a reference, we get the rest. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((failure: FastifyError, request, reply) => answerFailure(failure, request, reply))
  app.setNotFoundHandler((_request, reply) =>
    sendAs(reply, 'not_found', { status: 404, title: 'There is nothing at this address' }),
  )
}

/** What was thrown, as an answer; also for what the framework refuses before there is a route. */
export function answerFailure(
  failure: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const malformed = malformedIn(failure)
  if (malformed !== undefined) return sendMalformed(reply, malformed)
  if (failure.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || failure.code === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return sendAs(reply, 'not_json', { status: 400, title: 'The body is no JSON' })
  }
  if (failure.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const facts = { bytes_max: request.routeOptions.bodyLimit }
    return sendAs(
      reply,
      'file_too_large',
      { status: 413, title: 'The request is larger than allowed' },
      facts,
    )
  }
  if (failure.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return sendAs(reply, 'not_json', { status: 415, title: 'The body is of no accepted type' })
  }
  if (failure.statusCode === 429) {
    const facts = { retry_after_seconds: Number(reply.getHeader('retry-after') ?? 60) }
    return sendAs(reply, 'too_many_requests', { status: 429, title: 'Too many requests for now' }, facts)
  }
  if (DISK_FULL.has(failure.code)) {
    request.log.error(failure)
    return sendAs(reply, 'storage_full', { status: 507, title: 'There is no room to keep this' })
  }
  if (isAway(failure)) {
    request.log.warn(failure)
    reply.header('retry-after', '2')
    return sendAs(reply, 'database_away', { status: 503, title: 'The database does not answer for now' })
  }
  // What is left of the framework's own refusals: an address or a header that nobody can read.
  if (failure.code?.startsWith('FST_') && (failure.statusCode ?? 500) < 500) {
    return sendMalformed(reply, new MalformedRequest('request', []))
  }
  const reference = randomUUID().slice(0, 8)
  request.log.error({ err: failure, reference })
  return sendAs(reply, 'defect', { status: 500, title: 'Something is wrong with us' }, { reference })
}

/** What of the request is not of the agreed form, wherever that was noticed. */
function malformedIn(failure: FastifyError): MalformedRequest | undefined {
  if (failure instanceof MalformedRequest) return failure
  if (hasZodFastifySchemaValidationErrors(failure)) {
    const issues = failure.validation.map(({ instancePath, keyword, message = '', params }) => ({
      ...{ path: instancePath.split('/').filter(Boolean), code: keyword, message, keys: keysIn(params) },
    }))
    return new MalformedRequest(failure.validationContext ?? 'request', fieldsOf(issues))
  }
  if (failure.name === 'MalformedCursor') {
    return new MalformedRequest('querystring', [{ field: 'cursor', reason: 'invalid', detail: '' }])
  }
  return isUnkeepable(failure) ? new MalformedRequest('request', []) : undefined
}

/** The unknown fields that an issue lists. */
function keysIn(params: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const keys = params['keys']
  return Array.isArray(keys) ? keys.map(String) : undefined
}

const sendMalformed = (reply: FastifyReply, { part, fields }: MalformedRequest): FastifyReply =>
  sendAs(
    reply,
    'malformed_request',
    { status: 400, title: 'The request is not of the agreed form' },
    { part, fields },
  )
