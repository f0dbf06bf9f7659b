import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { problemSchema } from '@sijill/core/contract'
import type { RouteOptions } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The texts of a form that comes with one file. */
    form?: z.ZodType
    /** The media types of an answer that is no JSON. */
    sends?: readonly string[]
  }
}

type Transform = NonNullable<FastifyDynamicSwaggerOptions['transform']>
type TransformObject = NonNullable<FastifyDynamicSwaggerOptions['transformObject']>

/** How the API document is made: from the schemas of the routes, completed by what holds for all of them. */
export const apiDocument: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Sijill',
      version: '0.1.0',
      description: [
        'The register of crafts. Field names are snake_case, moments UTC, money a string of centimes.',
        'Every change is a command with an id of its own: sent twice, it is carried out once, and the same id',
        'with other content is refused. Requests that change something carry the header `x-sijill`.',
        'Problems are RFC 9457 with `code` and `facts`; the wording for people is the client’s.',
      ].join(' '),
      license: { name: 'AGPL-3.0-or-later', url: 'https://www.gnu.org/licenses/agpl-3.0.html' },
    },
    servers: [{ url: '/', description: 'This register' }],
    tags: [
      { name: 'session', description: 'Signing in and out, the second factor, the own password' },
      { name: 'inbox', description: 'What waits for the user' },
      { name: 'people', description: 'Finding people, and everything on one person' },
      { name: 'dossiers', description: 'Applications, from draft to decision, with their papers' },
      { name: 'entries', description: 'Lines of the register' },
      { name: 'cards', description: 'Cards, from the signature to the hand' },
      { name: 'figures', description: 'Counts by office, for those who see no names too' },
      { name: 'prints', description: 'Receipts, certificates and cards as PDF' },
      { name: 'imports', description: 'Lists of chambers on their way into the register' },
      { name: 'users', description: 'Accounts and their roles, for administrators' },
      { name: 'rules', description: 'The values of the law, and the settings that two administrators make' },
      { name: 'keys', description: 'The public keys of the issuer, for whoever checks a card' },
    ],
    security: [{ session: [] }],
    components: {
      securitySchemes: {
        session: {
          ...{ type: 'apiKey', in: 'cookie', name: 'sijill.session_token' },
          description: 'The cookie that signing in sets; over https its name begins with `__Secure-`.',
        },
      },
    },
  },
  transform: (input) => ofRoute(input, jsonSchemaTransform(input)),
  transformObject: (input) => completed(input),
}

/** The schema of a route with what its configuration says: who may ask, the form, and answers of no JSON. */
function ofRoute(
  { route }: Parameters<Transform>[0],
  described: ReturnType<Transform>,
): ReturnType<Transform> {
  const { schema, url } = described
  const { open, form, sends } = route.config ?? {}
  return {
    url,
    schema: {
      ...schema,
      operationId: operationIdOf(route.method, url),
      ...(open === true ? { security: [] } : {}),
      ...(form === undefined ? {} : { body: formOf(form) }),
      ...(sends === undefined ? {} : { response: { 200: filesOf(sends) } }),
    },
  }
}

/** A name for the operation that stays as long as its address: `post_dossiers_by_id_commands`. */
function operationIdOf(method: RouteOptions['method'], url: string): string {
  const steps = url
    .replace(/^\/api\/v1/, '')
    .split('/')
    .filter(Boolean)
    .map((step) => step.replace(/[:{](\w+)\}?/, 'by_$1').replace(/\W+/g, '_'))
  return [String(method).toLowerCase(), ...steps].join('_').replace(/_+/g, '_')
}

function formOf(texts: z.ZodType): object {
  const schema = z.toJSONSchema(texts, { target: 'draft-2020-12', io: 'input' })
  const { $schema: __, properties, required = [], ...rest } = schema
  const file = { type: 'string', contentMediaType: 'application/octet-stream', description: 'The file' }
  return { ...rest, properties: { ...properties, file }, required: [...required, 'file'] }
}

const filesOf = (mediaTypes: readonly string[]): object => ({
  description: 'The file',
  content: Object.fromEntries(
    mediaTypes.map((type) => [type, { schema: { type: 'string', contentMediaType: type } }]),
  ),
})

type Operation = {
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> }
  readonly parameters?: readonly object[]
  readonly responses?: Readonly<Record<string, object>>
  readonly security?: readonly object[]
}

/** The document, as far as it is completed here; the plugin's own types know every form of every version. */
type Document = {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: object }
}

/** The document with what every operation has in common: its problems, and the header of our own pages. */
function completed(input: Parameters<TransformObject>[0]): ReturnType<TransformObject> {
  if (!('openapiObject' in input)) return input.swaggerObject
  const document = input.openapiObject as Document
  const paths = Object.entries(document.paths ?? {}).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [method, withCommon(operation, method, path)]),
    ),
  ])
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, problem: PROBLEM },
      responses: RESPONSES,
      parameters: { own_pages: OWN_PAGES },
    },
  } as ReturnType<TransformObject>
}

function withCommon(operation: Operation, method: string, path: string): Operation {
  const changes = method !== 'get'
  const isForm = operation.requestBody?.content?.['multipart/form-data'] !== undefined
  const isForAnybody = operation.security?.length === 0 && !changes
  const names: readonly ProblemName[] = [
    ...(['malformed', 'too_many_requests', 'defect', 'database_away'] as const),
    ...(isForAnybody ? [] : (['signed_out', 'not_allowed'] as const)),
    ...(path.includes('{') ? (['not_found'] as const) : []),
    ...(changes ? (['wrong_step', 'rule_not_met'] as const) : []),
    ...(operation.requestBody === undefined ? [] : (['too_large', 'wrong_type'] as const)),
    ...(isForm ? (['storage_full'] as const) : []),
  ]
  const problems = names.map((name) => [PROBLEMS[name][0], { $ref: `#/components/responses/${name}` }])
  return {
    ...operation,
    ...(changes
      ? { parameters: [...(operation.parameters ?? []), { $ref: '#/components/parameters/own_pages' }] }
      : {}),
    responses: { ...described(operation.responses), ...Object.fromEntries(problems) },
  }
}

/** The plugin has only one word for every answer that goes well. */
const described = (responses: Operation['responses'] = {}): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      'description' in response && response.description !== 'Default Response'
        ? response
        : { ...response, description: status === '204' ? 'Done; there is nothing to say' : 'As asked' },
    ]),
  )

const PROBLEMS = {
  malformed: [400, 'The request is not of the agreed form; the facts name the fields'],
  signed_out: [401, 'Nobody is signed in, or the sign-in failed'],
  not_allowed: [403, 'The user may not do this, or not yet'],
  not_found: [404, 'There is none, or none that this user may see'],
  wrong_step: [409, 'The file is at another step, or somebody was faster'],
  too_large: [413, 'The request is larger than allowed'],
  wrong_type: [415, 'The body, or the file in it, is of no accepted type'],
  rule_not_met: [422, 'A rule is not met; the code says which, the facts say why'],
  too_many_requests: [429, 'Too many requests, or too many failed sign-ins'],
  defect: [500, 'Something is wrong with us; the facts hold a reference number'],
  database_away: [503, 'The database does not answer for now: send the same request again'],
  storage_full: [507, 'There is no room to keep the file, and nothing was recorded'],
} as const satisfies Record<string, readonly [status: number, description: string]>

type ProblemName = keyof typeof PROBLEMS

const { $schema: _, ...PROBLEM } = z.toJSONSchema(problemSchema)

const RETRY_AFTER = { description: 'Seconds to wait', schema: { type: 'string' } } as const

const RESPONSES = Object.fromEntries(
  Object.entries(PROBLEMS).map(([name, [status, description]]) => [
    name,
    {
      description,
      ...(status === 429 || status === 503 ? { headers: { 'Retry-After': RETRY_AFTER } } : {}),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
    },
  ]),
)

const OWN_PAGES = {
  ...({ name: 'x-sijill', in: 'header', required: true, schema: { type: 'string' } } as const),
  description: 'Any value: a form of another site cannot add a header, so this tells our own requests apart.',
}
