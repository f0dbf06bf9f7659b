/** `npm run check`: everything that can be said about the sources without running them. */
import { runChecks } from './run-checks.ts'

const { passed, failed } = await runChecks()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
