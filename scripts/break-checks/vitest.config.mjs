import { defineConfig } from 'vitest/config'

// Each check file breaks its own check, so no two of them may share a process.
export default defineConfig({
  test: {
    maxWorkers: '100%',
    setupFiles: ['scripts/test/property-seed.ts', 'scripts/break-checks/break-own-check.ts'],
    include: ['src-spec/checks/*.test.ts'],
    pool: 'forks',
    testTimeout: 30_000,
  },
})
