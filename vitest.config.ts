import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{core,credentials,linkage,server,testkit,web,scripts,db,law}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    // A zone far from Morocco's: a day that slipped into a `Date` shows itself.
    env: { TZ: 'Pacific/Kiritimati' },
  },
})
