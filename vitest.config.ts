import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

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
const globalSetup = ['src-main/testing/shared-folder.ts']

/**
 * They replace a module, which the files after them would get as well, or depend on settings of V8, which the threads of other files
 * change for the whole process.
 */
const needsOwnProcess = [
  'src-main/workspace/document-reader.test.ts',
  'src-main/workspace/half-written.test.ts',
  'src-main/engine/begin-worker.test.ts',
]

export default defineConfig({
  test: {
    // One more than cores: a quarter of the time of the slowest files is waiting for disk, git and timers.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // The engine has no state outside `memo/`, so its test files can share a process and load it once.
      { test: { ...shared, setupFiles, name: 'engine', isolate: false, include: ['src-spec/**/*.test.ts'] } },
      // The same of the window: each test makes a cockpit of its own.
      { test: { ...shared, setupFiles, name: 'window', isolate: false, include: ['src-{preload,renderer}/**/*.test.{ts,tsx}'] } },
      // Each test makes its folders and repositories, and puts back what it changes of the process. A process of its own for each file,
      // in which main is loaded anew, took a quarter of their processor time.
      {
        test: {
          ...shared,
          setupFiles,
          globalSetup,
          name: 'app',
          isolate: false,
          include: ['src-main/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...needsOwnProcess],
        },
      },
      { test: { ...shared, setupFiles, globalSetup, name: 'alone', include: needsOwnProcess } },
      { test: { ...shared, setupFiles, name: 'scripts', isolate: false, include: ['scripts/**/*.test.ts'] } },
    ],
  },
})
