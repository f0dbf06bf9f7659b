import { describe, expect, test } from 'vitest'
import { countOf } from './run-vitest.ts'

const aReport = (change = {}) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}, {}, {}] }],
  ...change,
})

describe('countOf', () => {
  test('counts what the report counts', () => {
    expect(countOf(aReport({ numFailedTests: 1, numPendingTests: 2 }), false)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
    })
  })

  test('counts a file that does not load as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(countOf(aReport({ testResults }), false).failed).toBe(1)
  })

  test('counts a run that fails outside of its tests as a failure', () => {
    expect(countOf(aReport(), false).failed).toBe(1)
  })

  test('counts a run without a report as a failure', () => {
    expect(countOf(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})
