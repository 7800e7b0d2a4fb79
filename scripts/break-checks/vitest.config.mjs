import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['scripts/break-checks/break-own-check.ts'],
    include: ['src-spec/checks/checks.test.ts'],
    pool: 'forks',
    testTimeout: 120_000,
  },
})
