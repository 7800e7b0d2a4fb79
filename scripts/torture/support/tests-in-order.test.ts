import { expect, test } from 'vitest'
import { testsInOrder } from './tests-in-order.mjs'

test('the own tests of a file come first, then the nearest, then the cheapest; those that do not reach the mutant are left out', () => {
  const test = (file: string, costMs: number, isReaching = true) => ({ file, costMs, reaches: isReaching ? [7] : [] })
  const tests = [
    test('src-spec/corpus.test.ts', 9),
    test('src-spec/text/a.test.ts', 3),
    test('src-spec/text/b.test.ts', 5),
    test('src-spec/text/c.test.ts', 1),
    test('src-spec/engine/d.test.ts', 1),
    test('src-spec/text/e.test.ts', 1, false),
  ]
  expect(testsInOrder({ id: 7, file: 'src-spec/text/b.ts' }, tests).map(({ file }) => file)).toEqual([
    'src-spec/text/b.test.ts',
    'src-spec/text/c.test.ts',
    'src-spec/text/a.test.ts',
    'src-spec/corpus.test.ts',
    'src-spec/engine/d.test.ts',
  ])
})

test('all tests are taken, the nearest first, where none is known to reach the mutant', () => {
  const tests = ['src-main/cli/a.test.ts', 'src-main/engine/b.test.ts'].map((file) => ({ file, costMs: 1, reaches: [] }))
  expect(testsInOrder({ id: 7, file: 'src-main/engine/worker.ts' }, tests).map(({ file }) => file)).toEqual([
    'src-main/engine/b.test.ts',
    'src-main/cli/a.test.ts',
  ])
})
