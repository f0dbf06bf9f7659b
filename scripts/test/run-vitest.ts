import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a run of tests came to. */
export type TestCount = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** The part of Vitest's report that we count. */
type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly unknown[]
  }[]
}

const root = join(import.meta.dirname, '..', '..')

/** Runs the tests of one project of `vitest.config.ts`, told on this terminal, and counts them. */
export async function runVitest(project: string): Promise<TestCount> {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-report-'))
  const file = join(folder, 'report.json')
  try {
    const child = spawn(
      process.execPath,
      [
        ...[join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', project],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
    )
    const [status] = await once(child, 'exit')
    const report: Report | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    return countOf(report, status === 0)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Counts a report; whatever went wrong outside of a test counts as one failure, never as none. */
export function countOf(report: Report | undefined, isRight: boolean): TestCount {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  // A file that does not load has no tests to count.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: isRight ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
