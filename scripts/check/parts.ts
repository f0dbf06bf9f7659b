import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { capture, type Outcome } from './capture.ts'
import { findBrokenLinks } from './links.ts'
import { findSides } from './sides.ts'
import { findWords } from './words.ts'

const root = join(import.meta.dirname, '..', '..')
const inProject = (...path: readonly string[]): string => join(root, ...path)
const installed = (...path: readonly string[]): string => inProject('node_modules', ...path)

/** One thing to look at: by a program that Node runs, or by a function that names what is wrong. */
export type Part = { readonly name: string } & (
  | { readonly run: readonly string[] }
  | { readonly find: (root: string) => readonly string[] }
)

const typescript = installed('typescript', 'bin', 'tsc')
const cruiser = installed('dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
const folders = ['core', 'credentials', 'linkage', 'server', 'web', 'testkit', 'e2e', 'bench', 'scripts']

/** The arguments with which Node checks the arrows of a project, this one or a test's. */
export const arrowArguments = (project: string): readonly string[] => [
  ...['--import', inProject('scripts', 'check', 'typescript6.mjs'), cruiser],
  ...['--config', inProject('.dependency-cruiser.cjs')],
  ...folders.filter((folder) => existsSync(join(project, folder))),
]

/** What `npm run check` looks at. */
export const PARTS: readonly Part[] = [
  { name: 'types of server, tests and scripts', run: [typescript, '-p', '.'] },
  { name: 'types of core', run: [typescript, '-p', 'core'] },
  { name: 'types of credentials', run: [typescript, '-p', 'credentials'] },
  { name: 'types of linkage', run: [typescript, '-p', 'linkage'] },
  { name: 'types of web', run: [typescript, '-p', 'web'] },
  { name: 'types of how web is built', run: [typescript, '-p', 'web/tsconfig.build.json'] },
  {
    name: 'lint and layout',
    run: [installed('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'],
  },
  { name: 'arrows between modules', run: arrowArguments(root) },
  {
    name: 'unused files, exports and packages',
    run: [installed('knip', 'bin', 'knip.js'), '--no-config-hints'],
  },
  { name: 'generated files are current', run: [inProject('scripts', 'generate.ts'), '--check'] },
  {
    name: 'law has no gap and no overlap',
    run: [inProject('server', 'src', 'cli', 'main.ts'), 'law', 'check'],
  },
  { name: 'links in the documentation', find: findBrokenLinks },
  { name: 'no side named in styles', find: findSides },
  { name: 'nothing marked unfinished', find: findWords },
]

/** Looks at one part; all is well where the status is zero. */
export async function lookAt(part: Part): Promise<Outcome> {
  if ('run' in part) return capture(process.execPath, part.run, root)
  const problems = part.find(root)
  return { status: problems.length === 0 ? 0 : 1, output: problems.join('\n') }
}
