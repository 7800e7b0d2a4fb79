import { expect, test } from 'vitest'
import { inRoot } from '../../setup/root.mjs'
import { nearestTests } from './nearest-tests.mjs'

test('tests of a file come before those of its folder, and none twice', () => {
  const tests = [
    'src-main/files/journal.test.ts',
    'src-main/files/text-shape.test.ts',
    'src-main/workspace/recovery-service.test.ts',
    'src-main/today.test.ts',
    'src-spec/engine/laws.test.ts',
  ]
  expect(nearestTests(inRoot('.'), tests, 'src-main/files/journal.ts')).toEqual([
    ['src-main/files/journal.test.ts'],
    ['src-main/files/text-shape.test.ts', 'src-main/today.test.ts'],
  ])
  expect(nearestTests(inRoot('.'), tests, 'src-main/workspace/journal-folder.ts')).toEqual([
    ['src-main/workspace/recovery-service.test.ts'],
    ['src-main/today.test.ts'],
  ])
})
