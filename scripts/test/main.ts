/** The parts of `npm test` after the setup, in order; the last line counts them. */
import { runChecks } from '../check/run-checks.ts'
import { runVitest, type TestCount } from './run-vitest.ts'

const NOTHING: TestCount = { passed: 0, failed: 0, skipped: 0 }

/** Tests in a browser, or a sentence where there is none; the build server must have one. */
async function runBrowserTests(): Promise<TestCount> {
  if (process.env['CHROME_PATH']) return runVitest('browser')
  console.log(
    'The tests in a browser did not run: this machine has no Chromium, Chrome or Edge that works, and none could ' +
      'be installed. Install one, or name it in CHROME_PATH.',
  )
  return process.env['CI'] === 'true' ? { ...NOTHING, failed: 1 } : NOTHING
}

const parts: readonly (readonly [heading: string, run: () => Promise<TestCount>])[] = [
  ['Sources: types, lint, arrows, law, links', async () => ({ ...NOTHING, ...(await runChecks()) })],
  ['Rules and libraries', () => runVitest('unit')],
  ['Store, use cases and API, on a real PostgreSQL', () => runVitest('store')],
  ['The application in a browser', runBrowserTests],
]

let total = NOTHING
for (const [heading, run] of parts) {
  console.log(`\n── ${heading} ──`)
  const { passed, failed, skipped } = await run()
  total = {
    passed: total.passed + passed,
    failed: total.failed + failed,
    skipped: total.skipped + skipped,
  }
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped; each says why where it stands.`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
