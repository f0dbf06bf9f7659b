import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { aRegister } from '@sijill/testkit'
import { afterAll, describe, expect, test } from 'vitest'
import { anAppOver, asking } from './http.fixture.ts'

const register = await aRegister()
const app = await anAppOver(register)
afterAll(() => app.close())

type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly security?: readonly object[]
  readonly parameters?: readonly (
    | { readonly $ref: string }
    | { readonly in: string; readonly name: string }
  )[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: object }>>
}
type Schema = { readonly properties: Readonly<Record<string, object>>; readonly required: readonly string[] }

const { body } = await asking(app)('GET', '/openapi.json')
const document = body as {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly components: {
    readonly responses: Readonly<Record<string, { readonly content: object }>>
    readonly schemas: { readonly problem: Schema }
  }
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)
const of = (operationId: string): Operation => {
  const found = operations.find(({ operation }) => operation.operationId === operationId)
  if (found === undefined) throw new Error(`No operation ${operationId}`)
  return found.operation
}

/** The linter's own command, run as a person runs it, without network. */
async function linted(file: string): Promise<{ totals: object; problems: readonly object[] }> {
  const bin = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js')
  const config = fileURLToPath(new URL('../../../redocly.yaml', import.meta.url))
  const command = [bin, 'lint', file, `--config=${config}`, '--format=json']
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  const run = promisify(execFile)(process.execPath, command, { env, maxBuffer: 64 * 1024 * 1024 })
  const { stdout } = await run.catch((failure: { stdout?: string }) => ({ stdout: failure.stdout ?? '' }))
  return JSON.parse(stdout)
}

test('the API document is OpenAPI 3.1, and the linter finds nothing to say', async () => {
  expect(document.openapi).toBe('3.1.0')
  const folder = await mkdtemp(join(tmpdir(), 'sijill-test-'))
  try {
    await writeFile(join(folder, 'openapi.json'), JSON.stringify(document))
    const { totals, problems } = await linted(join(folder, 'openapi.json'))
    expect(problems).toEqual([])
    expect(totals).toMatchObject({ errors: 0, warnings: 0 })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

describe('every operation', () => {
  test('has a name of its own, a summary, and one of the described tags', () => {
    const names = operations.map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
    const tags = document.tags.map(({ name }) => name)
    for (const { operation } of operations) {
      expect(operation.summary).not.toBe('')
      expect(operation.tags).toHaveLength(1)
      expect(tags).toContain(operation.tags[0])
    }
    for (const { description } of document.tags) expect(description).not.toBe('')
  })

  test('says which problems it may answer, each as a problem document', () => {
    for (const { method, operation } of operations) {
      const isOpen = operation.security?.length === 0
      const always = ['400', '429', '500', '503']
      const signedIn = isOpen && method === 'get' ? [] : ['401', '403']
      const changing = method === 'get' ? [] : ['409', '422']
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining([...always, ...signedIn, ...changing]),
      )
      for (const [status, response] of Object.entries(operation.responses)) {
        if (Number(status) >= 400) expect(response.$ref).toMatch(/^#\/components\/responses\//)
      }
    }
    for (const response of Object.values(document.components.responses)) {
      expect(response.content).toEqual({
        'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } },
      })
    }
    expect(document.components.schemas.problem.required).toEqual(['type', 'title', 'status', 'code', 'facts'])
  })

  test('names a 404 wherever the address names a thing', () => {
    for (const { path, operation } of operations) {
      if (path.includes('{')) expect(Object.keys(operation.responses)).toContain('404')
    }
  })

  test('asks for a session, but for signing in and for what anybody may read', () => {
    const open = operations.filter(({ operation }) => operation.security?.length === 0)
    expect(open.map(({ operation }) => operation.operationId)).toEqual([
      ...['post_session', 'post_session_code', 'get_well_known_jwks_json', 'get_well_known_cose_keys'],
    ])
  })

  test('that changes something asks for the header of our own pages', () => {
    for (const { method, operation } of operations) {
      const asks = (operation.parameters ?? []).some(
        (each) => '$ref' in each && each.$ref === '#/components/parameters/own_pages',
      )
      expect(asks).toBe(method !== 'get')
    }
  })
})

describe('files', () => {
  test.each([
    ['post_dossiers_by_id_documents', ['command_id', 'document_id', 'requirement', 'file']],
    ['post_imports', ['id', 'office_code', 'file']],
  ])('%s is a form with one file', (operationId, names) => {
    const { requestBody, responses } = of(operationId)
    const schema = requestBody?.content['multipart/form-data']?.schema
    expect(Object.keys(schema?.properties ?? {})).toEqual(names)
    expect(schema?.required).toEqual(names)
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['413', '415', '507']))
  })

  test.each([
    ['get_dossiers_by_id_documents_by_document_id_content', ['image/jpeg', 'application/pdf']],
    ['get_dossiers_by_id_documents_by_document_id_thumbnail', ['image/jpeg']],
    ['get_dossiers_by_id_receipt_pdf', ['application/pdf']],
    ['get_entries_by_id_card_pdf', ['application/pdf']],
    ['get_imports_by_id_report_csv', ['text/csv']],
  ])('%s answers with the file itself', (operationId, types) => {
    expect(Object.keys(of(operationId).responses['200']?.content ?? {})).toEqual(types)
  })
})
