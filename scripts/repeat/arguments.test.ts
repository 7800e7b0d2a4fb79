import { expect, test } from 'vitest'
import { readArguments } from './arguments.mjs'

test('how often each suite runs, and which of its files', () => {
  expect(readArguments([])).toEqual({ unit: 10, e2e: 5, unitPaths: [], e2ePaths: [] })
  expect(readArguments(['--unit', '1', '--e2e=0', 'e2e/edit.spec.ts', 'src-main'])).toEqual({
    unit: 1,
    e2e: 0,
    unitPaths: ['src-main'],
    e2ePaths: ['e2e/edit.spec.ts'],
  })
  expect(() => readArguments(['--unit', 'often'])).toThrow(/no number of runs/)
  expect(() => readArguments(['--hurry'])).toThrow(/Type: npm run repeat/)
})
