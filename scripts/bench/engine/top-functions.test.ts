import { expect, test } from 'vitest'
import { topFunctions } from './top-functions.mjs'

const node = (id: number, functionName: string, children: readonly number[] = []) => ({
  id,
  callFrame: { functionName, url: functionName === '(root)' ? '' : 'file:///code.js', lineNumber: id },
  children,
})

test('own time and time with calls, a recursive function counted once', () => {
  const again = { ...node(4, 'read'), callFrame: node(2, 'read').callFrame }
  const profile = {
    nodes: [node(1, '(root)', [2, 3]), node(2, 'read', [4]), node(3, 'check'), again],
    samples: [2, 3, 4, 4],
    timeDeltas: [1000, 5000, 2000, 1000],
  }
  const found = topFunctions(profile, (url) => url.replace('file:///', ''))
  expect(found.map(({ name, place, self, total }) => [name, place, self, total])).toEqual([
    ['check', 'code.js:4', 5, 5],
    ['read', 'code.js:3', 4, 4],
    ['(root)', '', 0, 9],
  ])
})

test('an empty profile has no functions', () => expect(topFunctions({ nodes: [] })).toEqual([]))
