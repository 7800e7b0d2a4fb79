import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Runs inside Electron's own Node (see scripts/test/unit.mjs): the runtime that ships. `#spec` and `#bridge` come from package.json.
const shared = {
  environment: 'node',
  pool: 'forks' as const,
  // A limit for what hangs: on busy cores a property test may take more than half a minute.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  restoreMocks: true,
}
const setupFiles = ['scripts/test/property-seed.ts']

export default defineConfig({
  test: {
    // One more than cores: a quarter of the time of the slowest files is waiting for disk, git and timers.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // The engine has no state outside `memo/`, so its test files can share a process and load it once.
      { test: { ...shared, setupFiles, name: 'engine', isolate: false, include: ['src-spec/**/*.test.ts'] } },
      // The same of the window: each test makes a cockpit of its own.
      { test: { ...shared, setupFiles, name: 'window', isolate: false, include: ['src-{preload,renderer}/**/*.test.{ts,tsx}'] } },
      {
        test: {
          ...shared,
          setupFiles,
          globalSetup: ['src-main/testing/shared-folder.ts'],
          name: 'app',
          include: ['src-main/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
    ],
  },
})
