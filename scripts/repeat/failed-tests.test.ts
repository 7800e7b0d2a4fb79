import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RunnerFolder } from '../test/runner-folder'
import { failedPlaywright, failedVitest } from './failed-tests.mjs'

const titles = "test('passes', () => {})\ntest.skip('skipped', fail)\ntest.describe('a group', () => test('fails', fail))\n"
const fail = 'const fail = () => { throw new Error() }\n'

test('every failed test is named from the reports of the real runners', () => {
  const runner = new RunnerFolder({
    'some.test.mjs': `import { describe, test } from 'vitest'\n${fail}${titles.replace('test.describe', 'describe')}`,
    'broken.test.mjs': 'import "./missing.mjs"\n',
    'some.spec.mjs': `import { test } from '@playwright/test'\n${fail}${titles}`,
  })
  try {
    runner.runVitest()
    const report = readFileSync(runner.report, 'utf8')
    expect(failedVitest(report, runner.folder).sort()).toEqual(['broken.test.mjs (outside its tests)', 'some.test.mjs › a group › fails'])
    runner.runPlaywright()
    expect(failedPlaywright(readFileSync(runner.report, 'utf8'))).toEqual(['some.spec.mjs › a group › fails'])
  } finally {
    runner.remove()
  }
})

test('a Playwright file that cannot be loaded is named by its error', () => {
  const runner = new RunnerFolder({ 'some.spec.mjs': 'import "./missing.mjs"\n' })
  try {
    runner.runPlaywright()
    expect(failedPlaywright(readFileSync(runner.report, 'utf8')).join()).toMatch(/^outside the tests: .*missing\.mjs/)
  } finally {
    runner.remove()
  }
})
