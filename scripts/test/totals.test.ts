import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RunnerFolder } from './runner-folder'
import { countPlaywright, countVitest, readReport, summary, tally } from './totals.mjs'

describe('tally', () => {
  test('a runner that passed counts its tests', () => {
    expect(tally('unit tests', { passed: 3, failed: 0, skipped: 0 }, 0)).toMatchObject({ passed: 3, failed: 0, note: '' })
  })

  test.each([
    ['left no report', null, 0, 'left no report'],
    ['ran nothing', { passed: 0, failed: 0, skipped: 2 }, 0, 'ran no test'],
    ['ended badly after passing', { passed: 3, failed: 0, skipped: 0 }, 1, 'ended with 1 although no test failed'],
    ['was killed', { passed: 3, failed: 0, skipped: 0 }, null, 'ended with null although no test failed'],
  ])('a runner that %s counts as one failure', (_, counted, code, note) => {
    expect(tally('unit tests', counted, code)).toMatchObject({ failed: 1, note })
  })

  test('failed tests are counted once', () => {
    expect(tally('unit tests', { passed: 3, failed: 2, skipped: 0 }, 1)).toMatchObject({ passed: 3, failed: 2, note: '' })
  })
})

test('countVitest counts a file that could not be loaded', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [{}] },
  ]
  const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults }
  expect(countVitest(JSON.stringify(report))).toEqual({ passed: 1, failed: 2, skipped: 0 })
})

test('countPlaywright takes a flaky test and an error outside tests for failures', () => {
  expect(countPlaywright(JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }))).toEqual({
    passed: 4,
    failed: 3,
    skipped: 2,
  })
})

test('skipped tests are counted in the reports of the real runners', () => {
  const titles = "test('a', () => {})\ntest.skip('b', () => {})\n"
  const runner = new RunnerFolder({
    'some.test.mjs': `import { test } from 'vitest'\n${titles}test.todo('c')\ntest('d', ({ skip }) => skip())\n`,
    'some.spec.mjs': `import { test } from '@playwright/test'\n${titles}test('c', () => test.skip())\ntest.fixme('d', () => {})\n`,
  })
  try {
    runner.runVitest()
    expect(readReport(runner.report, countVitest)).toEqual({ passed: 1, failed: 0, skipped: 3 })
    runner.runPlaywright()
    expect(readReport(runner.report, countPlaywright)).toEqual({ passed: 1, failed: 0, skipped: 3 })
  } finally {
    runner.remove()
  }
})

test('readReport answers null for a report that is missing or cut off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spec-cockpit-report-'))
  const path = join(folder, 'report.json')
  try {
    expect(readReport(path, countVitest)).toBeNull()
    writeFileSync(path, '{"numPassedTests": 1')
    expect(readReport(path, countVitest)).toBeNull()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

describe('summary', () => {
  const passing = tally('unit tests', { passed: 3, failed: 0, skipped: 0 }, 0)

  test('ends with the totals alone on a line', () => {
    const { lines, ok } = summary([passing, tally('end-to-end tests', { passed: 2, failed: 1, skipped: 4 }, 1)])
    expect(lines.at(-1)).toBe('5 passed, 1 failed, 4 skipped')
    expect(ok).toBe(false)
  })

  test('is well only when something ran and nothing failed', () => {
    expect(summary([passing]).ok).toBe(true)
    expect(summary([]).ok).toBe(false)
    expect(summary([passing, tally('end-to-end tests', { passed: 0, failed: 0, skipped: 0 }, 0)]).ok).toBe(false)
  })
})
