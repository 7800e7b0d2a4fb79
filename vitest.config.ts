import { defineConfig } from 'vitest/config'

// Runs inside Electron's own Node (see scripts/test/unit.mjs): the runtime that ships. `#spec` and `#bridge` come from package.json.
export default defineConfig({
  test: {
    setupFiles: ['scripts/test/property-seed.ts'],
    include: ['src-*/**/*.test.ts', 'src-*/**/*.test.tsx', 'scripts/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    restoreMocks: true,
  },
})
