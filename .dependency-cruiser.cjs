/** The arrows between modules; each is an error. */

const TEST = '\\.test\\.tsx?$'
const FOLDERS = '^(core|credentials|linkage|server|web)/src'

/** A rule that files of one place may not import files of another. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** Modules of core, each with those it may import. */
const CORE = {
  kernel: [],
  law: ['kernel'],
  rules: ['kernel', 'law'],
  register: ['kernel', 'rules'],
  cover: ['kernel', 'rules'],
  outreach: ['kernel', 'rules'],
  contract: ['kernel', 'rules', 'register', 'cover', 'outreach'],
}

const coreArrows = Object.entries(CORE).map(([module, allowed]) =>
  never(
    `core-${module}`,
    `core/${module} imports ${allowed.length > 0 ? allowed.join(', ') : 'no other module'}`,
    { path: `^core/src/${module}/`, pathNot: TEST },
    { path: '^core/src/', pathNot: `^core/src/(${[module, ...allowed].join('|')})/` },
  ),
)

module.exports = {
  forbidden: [
    // Files that only name each other's types do not need each other to run.
    never(
      'no-cycle',
      'a cycle has no first file to read',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    never('resolves', 'every import leads to a file', { pathNot: '^web/' }, { couldNotResolve: true }),
    ...coreArrows,
    never(
      'core-face',
      'a module of core is imported by its face, index.ts',
      { path: '^core/src/([^/]+)/' },
      { path: '^core/src/', pathNot: '^core/src/($1/|[^/]+/index\\.ts$)' },
    ),
    never(
      'package-face',
      'another package is imported by its public face',
      { path: '^([^/]+)/' },
      {
        path: '^(core|credentials|linkage)/src/',
        pathNot: ['^$1/', '^core/src/[^/]+/index\\.ts$', '^(credentials|linkage)/src/index\\.ts$'],
      },
    ),
    never(
      'core-stands-alone',
      'core imports nothing but core and the schema library',
      { path: '^core/src/', pathNot: TEST },
      { pathNot: ['^core/src/', '^node_modules/zod/'] },
    ),
    never(
      'library-stands-alone',
      'credentials and linkage are of use outside Sijill: they import nothing of it',
      { path: '^(credentials|linkage)/', pathNot: TEST },
      { path: '^(core|credentials|linkage|server|web|testkit|e2e|bench|scripts)/', pathNot: '^$1/' },
    ),
    never(
      'web-imports-core-alone',
      'the web application runs in a browser: of our packages it imports core',
      { path: '^web/src/' },
      { path: '^(credentials|linkage|server|testkit|e2e|bench|scripts)/' },
    ),
    never(
      'store-is-the-floor',
      'the store imports no use case and nothing of the edge',
      { path: '^server/src/store/', pathNot: TEST },
      { path: '^server/src/(usecases|http|jobs|gateways|documents|cli|main\\.ts)' },
    ),
    never(
      'usecases-below-the-edge',
      'a use case imports nothing of the edge',
      { path: '^server/src/usecases/', pathNot: TEST },
      { path: '^server/src/(http|jobs|cli|main\\.ts)' },
    ),
    never(
      'http-asks-usecases',
      'a route calls a use case and never the store',
      { path: '^server/src/http/', pathNot: TEST },
      { path: '^server/src/store/' },
    ),
    never(
      'edge-tools-know-no-usecase',
      'gateways and documents do what use cases ask in their types, and call none',
      { path: '^server/src/(gateways|documents)/', pathNot: TEST },
      { path: '^server/src/(usecases|http|store|jobs|cli|main\\.ts)', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'tests-alone-use-testkit',
      'builders, fixed clocks and test databases stay out of what runs',
      { path: FOLDERS, pathNot: TEST },
      { path: '^(testkit|e2e|bench)/' },
    ),
    never(
      'testing-face',
      'what the testkit needs of the server is for the testkit',
      { pathNot: '^testkit/' },
      { path: '^server/src/(store/)?testing\\.ts$' },
    ),
    never(
      'no-test-imported',
      'what two tests share stands in the testkit or in a file of its own',
      {},
      { path: TEST },
    ),
    never(
      'production-packages',
      'what runs is made of packages that are installed to run it',
      { path: '^(core|credentials|linkage|server)/src/', pathNot: TEST },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist\\.new)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    preserveSymlinks: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
