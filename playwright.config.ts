import { defineConfig } from '@playwright/test'

// One window at a time on each display, since tests need its clipboard and its focus; virtual displays are as many as the workers.
// Nothing is tried twice: a test that passes sometimes fails.
export default defineConfig({
  testDir: 'e2e',
  workers: process.env.COCKPIT_VIRTUAL_DISPLAYS === '1' ? 2 : 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: '.cache/test/playwright',
  reporter: [['list'], ['json', { outputFile: '.cache/test/end-to-end-tests.json' }]],
})
