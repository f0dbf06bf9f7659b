import fastifyHelmet from '@fastify/helmet'
import fastifyMultipart from '@fastify/multipart'
import fastifyRateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastifySwagger from '@fastify/swagger'
import fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { CardKeys } from '../gateways/card-keys/index.ts'
import { UPLOAD_BYTES_MAX } from '../gateways/files/clean-upload.ts'
import type { ReadSheet } from '../usecases/import-list.ts'
import type { WriteReport } from '../usecases/import-report.ts'
import type { Accounts } from '../usecases/user.ts'
import type { World } from '../usecases/world.ts'
import { apiDocument } from './api-document.ts'
import { requireSession } from './context.ts'
import { dossierRoutes } from './dossiers.ts'
import { entryRoutes } from './entries.ts'
import { answerFailure, handleErrors } from './errors.ts'
import { figureRoutes } from './figures.ts'
import { importRoutes } from './imports.ts'
import { peopleRoutes } from './people.ts'
import { printRoutes } from './prints.ts'
import { issuerKeyRoutes, publicRoutes } from './public/index.ts'
import { ruleRoutes } from './rules.ts'
import { type SessionServices, sessionRoutes } from './session.ts'
import { userRoutes } from './users.ts'

/** All that the edge is given. */
export type AppServices = {
  readonly world: World
  readonly accounts: Accounts
  readonly session: SessionServices
  /** The address that people type and cards carry. */
  readonly publicUrl: string
  /** The keys that sign cards, of which the public halves are shown. */
  readonly keys: Pick<CardKeys, 'trusted'>
  readonly targetDays: number
  readonly readSheet: ReadSheet
  readonly writeReport: WriteReport
  readonly lawChanged: () => Promise<void>
  /** Whether the database answers and its schema is this version's. */
  readonly isReady: () => Promise<boolean>
  /** The built web application, or `undefined` where only the API is served. */
  readonly webFolder: string | undefined
  readonly logLevel: 'silent' | 'warn' | 'info'
}

/** A user at work sends some requests a second; a script that copies the register sends hundreds. */
const REQUESTS_PER_MINUTE = 1200

/** The HTTP application, ready to listen. */
export async function buildApp(services: AppServices): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: services.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    bodyLimit: 1024 * 1024,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    frameworkErrors: (failure, request, reply) => answerFailure(failure, request, reply),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  handleErrors(app)

  await app.register(fastifyHelmet, { contentSecurityPolicy: { directives: PAGE_POLICY } })
  await app.register(fastifyRateLimit, { max: REQUESTS_PER_MINUTE, timeWindow: '1 minute' })
  await app.register(fastifyMultipart, { limits: { files: 1, fields: 10, fileSize: UPLOAD_BYTES_MAX } })
  await app.register(fastifySwagger, apiDocument)

  app.get('/health', { schema: { hide: true }, logLevel: 'warn' }, async () => ({ status: 'up' }))
  app.get('/ready', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) =>
    (await services.isReady())
      ? { status: 'ready' }
      : reply.code(503).header('retry-after', '2').send({ status: 'away' }),
  )

  await app.register(
    async (api) => {
      requireSession(api, services.session)
      api.get('/openapi.json', { config: { open: true }, schema: { hide: true } }, async () => app.swagger())
      await api.register(sessionRoutes(services.session))
      await api.register(peopleRoutes(services.world, services.targetDays))
      await api.register(dossierRoutes(services.world, services.targetDays))
      await api.register(entryRoutes(services.world))
      await api.register(figureRoutes(services.world))
      await api.register(userRoutes(services.world, services.accounts))
      await api.register(importRoutes(services.world, services.readSheet, services.writeReport))
      await api.register(ruleRoutes(services.world, services.lawChanged))
      await api.register(printRoutes({ ...services.world, publicUrl: services.publicUrl }))
    },
    { prefix: '/api/v1' },
  )
  await app.register(publicRoutes(services.world, services.keys))
  await app.register(issuerKeyRoutes(services.keys))
  if (services.webFolder !== undefined) await serveWeb(app, services.webFolder)
  return app
}

/** The application's own pages: anything that is no file and no API is its first page. */
async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/')
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', { schema: { hide: true } }, (request, reply) =>
    NO_PAGE.test(request.url) ? reply.callNotFound() : reply.sendFile('index.html'),
  )
}

/** Addresses of programs: a wrong one is told so, not answered with a page. */
const NO_PAGE = /^\/(api|fhir|v|\.well-known)(\/|$)/

const PAGE_POLICY = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'blob:', 'data:'],
  'media-src': ["'self'", 'blob:'],
  'object-src': ["'self'", 'blob:'],
  'frame-src': ["'self'", 'blob:'],
  'style-src': ["'self'", "'unsafe-inline'"],
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-ancestors': ["'self'"],
  // The register is also served without TLS on a chamber's own network and on a laptop.
  'upgrade-insecure-requests': null,
}
