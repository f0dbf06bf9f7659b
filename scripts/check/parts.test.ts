import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { capture } from './capture.ts'
import { findBrokenLinks } from './links.ts'
import { arrowArguments } from './parts.ts'
import { findSides } from './sides.ts'
import { findWords } from './words.ts'

let project = ''
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'sijill-check-'))
})
afterEach(() => rmSync(project, { recursive: true }))

/** Writes files, each with its lines. */
function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, name)), { recursive: true })
    writeFileSync(join(project, name), text)
  }
}

/** Files that can be imported, one at each place that the rules name. */
const PLACES = [
  ...['kernel', 'law', 'rules', 'register', 'cover', 'outreach', 'contract'].map(
    (name) => `core/src/${name}/index.ts`,
  ),
  ...['store', 'usecases', 'http', 'jobs', 'gateways', 'documents'].map((name) => `server/src/${name}/a.ts`),
  ...[
    'core/src/kernel/inner.ts',
    'credentials/src/index.ts',
    'credentials/src/inner.ts',
    'server/src/main.ts',
  ],
  ...[
    'server/src/store/testing.ts',
    'server/src/store/a.test.ts',
    'testkit/src/index.ts',
    'web/src/main.tsx',
  ],
]

const FORBIDDEN = [
  ['core-kernel', 'core/src/kernel/b.ts', 'core/src/rules/index.ts'],
  ['core-law', 'core/src/law/b.ts', 'core/src/rules/index.ts'],
  ['core-rules', 'core/src/rules/b.ts', 'core/src/register/index.ts'],
  ['core-register', 'core/src/register/b.ts', 'core/src/cover/index.ts'],
  ['core-cover', 'core/src/cover/b.ts', 'core/src/outreach/index.ts'],
  ['core-outreach', 'core/src/outreach/b.ts', 'core/src/contract/index.ts'],
  ['core-face', 'core/src/rules/c.ts', 'core/src/kernel/inner.ts'],
  ['package-face', 'server/src/usecases/b.ts', 'core/src/kernel/inner.ts'],
  ['package-face', 'server/src/documents/b.ts', 'credentials/src/inner.ts'],
  ['core-stands-alone', 'core/src/kernel/c.ts', 'credentials/src/index.ts'],
  ['library-stands-alone', 'credentials/src/b.ts', 'core/src/kernel/index.ts'],
  ['web-imports-core-alone', 'web/src/b.ts', 'credentials/src/index.ts'],
  ['store-is-the-floor', 'server/src/store/b.ts', 'server/src/usecases/a.ts'],
  ['store-is-the-floor', 'server/src/store/c.ts', 'server/src/http/a.ts'],
  ['usecases-below-the-edge', 'server/src/usecases/c.ts', 'server/src/http/a.ts'],
  ['http-asks-usecases', 'server/src/http/b.ts', 'server/src/store/a.ts'],
  ['edge-tools-know-no-usecase', 'server/src/gateways/b.ts', 'server/src/usecases/a.ts'],
  ['edge-tools-know-no-usecase', 'server/src/documents/c.ts', 'server/src/usecases/a.ts'],
  ['tests-alone-use-testkit', 'server/src/http/c.ts', 'testkit/src/index.ts'],
  ['testing-face', 'server/src/jobs/b.ts', 'server/src/store/testing.ts'],
  ['no-test-imported', 'server/src/store/d.ts', 'server/src/store/a.test.ts'],
  ['resolves', 'server/src/jobs/c.ts', 'server/src/jobs/nothing.ts'],
  ['production-packages', 'server/src/jobs/d.ts', 'left'],
  ['no-cycle', 'server/src/jobs/e.ts', 'server/src/jobs/f.ts'],
] as const

const ALLOWED = [
  ['core/src/contract/b.ts', 'core/src/kernel/index.ts'],
  ['server/src/http/b.ts', 'server/src/usecases/a.ts'],
  ['server/src/usecases/b.ts', 'server/src/store/a.ts'],
  ['web/src/b.tsx', 'core/src/contract/index.ts'],
  ['server/src/store/b.test.ts', 'testkit/src/index.ts'],
] as const

/** What the gate says of the arrows of a project in which each of these files imports another. */
function arrowsOf(imports: readonly (readonly [from: string, to: string])[]): ReturnType<typeof capture> {
  write(Object.fromEntries(PLACES.map((place) => [place, 'export const a = 1\n'])))
  for (const [from, to] of imports) {
    const path = to.includes('/') ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to
    write({ [from]: `import { a } from '${path}'\nexport const b = a\n` })
  }
  return capture(process.execPath, arrowArguments(project), project)
}

describe('arrows', { timeout: 120_000 }, () => {
  test('refuse each import against them, by name', async () => {
    write({
      'package.json': '{"name":"p","devDependencies":{"left":"1.0.0"}}',
      'node_modules/left/package.json': '{"name":"left","version":"1.0.0","main":"index.js"}',
      'node_modules/left/index.js': 'exports.a = 1\n',
      'server/src/jobs/f.ts': "import { b } from './e.ts'\nexport const a = () => b\n",
    })
    const { status, output } = await arrowsOf(FORBIDDEN.map(([, from, to]) => [from, to]))
    const refused = FORBIDDEN.filter(([rule, from]) => output.includes(`error ${rule}: ${from}`))
    expect(refused).toEqual(FORBIDDEN)
    expect(status).not.toBe(0)
  })

  test('are content with imports along them', async () => {
    expect(await arrowsOf(ALLOWED)).toMatchObject({ status: 0 })
  })
})

describe('links', () => {
  test('to files and headings that exist are right', () => {
    write({
      'README.md':
        '# A register\n\n[guide](docs/a.md#second-part-1) ![p](docs/p.png) [out](https://example.org) `[x](y)`\n',
      'docs/a.md': '## Second part\n\n## Second part!\n\n[up](../README.md#a-register)\n',
      'docs/p.png': '',
    })
    expect(findBrokenLinks(project)).toEqual([])
  })

  test.each([
    ['a missing file', '[guide](docs/b.md)', 'README.md:1: docs/b.md: no such file'],
    ['a missing picture', '<img src="docs/b.png">', 'README.md:1: docs/b.png: no such file'],
    ['a missing heading', '[here](#nowhere)', 'README.md:1: #nowhere: no such heading'],
    ['a missing file in a list of links', '[guide]: docs/b.md', 'README.md:1: docs/b.md: no such file'],
  ])('to %s are named', (_, text, problem) => {
    write({ 'README.md': text })
    expect(findBrokenLinks(project)).toEqual([problem])
  })
})

describe('sides', () => {
  test.each([
    ['a.css', 'margin-left: 1rem;'],
    ['a.css', 'text-align: left;'],
    ['a.css', '  right: 0;'],
    ['a.css', 'border-top-left-radius: 2px;'],
    ['a.tsx', '<p className="ml-2">'],
    ['a.tsx', '<p className="mt-2 md:pr-4">'],
    ['a.tsx', '<p className="text-right">'],
    ['a.tsx', '<p className="absolute left-0">'],
    ['a.tsx', '<p className="border-l">'],
    ['a.tsx', '<p style={{ paddingLeft: 4 }}>'],
  ])('are named in %s: %s', (file, line) => {
    write({ [`web/src/${file}`]: line })
    expect(findSides(project)).toHaveLength(1)
  })

  test.each([
    ['a.css', 'margin-inline-start: 1rem;'],
    ['a.css', 'text-align: right; /* numeric: units line up */'],
    ['a.tsx', '<p className="ms-2 text-start rounded-lg border-b">'],
    ['a.tsx', '<ArrowLeft aria-hidden className="rtl:rotate-180" />'],
  ])('are allowed in %s: %s', (file, line) => {
    write({ [`web/src/${file}`]: line })
    expect(findSides(project)).toEqual([])
  })
})

describe('words', () => {
  const mark = ['TO', 'DO'].join('')

  test('that mark unfinished work are named', () => {
    write({ 'core/a.ts': `// ${mark}: later\n`, 'core/b.ts': `const ${mark}S = 1 // of the day\n` })
    expect(findWords(project)).toEqual([`core/a.ts:1: unfinished: // ${mark}: later`])
  })

  test('that name a folder of one machine are named', () => {
    write({ 'docs/a.md': `See ${['', 'home', 'amina', 'sijill'].join('/')}/README.md\n` })
    expect(findWords(project)).toHaveLength(1)
  })
})
