import { defineConfig } from 'vitest/config'

const testsIn = (folders: readonly string[]): string[] =>
  folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`)

export default defineConfig({
  test: {
    // A zone far from Morocco's: a day that slipped into a `Date` shows itself.
    env: { TZ: 'Pacific/Kiritimati' },
    // Only against a test that hangs: a busy machine is no fault of ours.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: testsIn(['core/src', 'credentials/src', 'linkage', 'web/src', 'scripts', 'law']),
          exclude: ['**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: testsIn(['server/src', 'db', 'testkit/src']),
          globalSetup: ['testkit/src/database-setup.ts'],
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: testsIn(['e2e']),
          hookTimeout: 120_000,
          testTimeout: 180_000,
          // One browser and one server at a time: the machine may be small.
          fileParallelism: false,
        },
      },
    ],
  },
})
