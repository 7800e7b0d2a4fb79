import { expect, test } from 'vitest'
import { checkNodeVersion, isNewEnough } from './node-version.mjs'

test.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['18.20.0', false],
  ['22.1.0', true],
  ['24.15.0', true],
])('Node %s: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected)
})

test('rejects an old Node with a sentence that says what to do', () => {
  expect(() => checkNodeVersion('18.20.0')).toThrow(/needs Node 20\.19 or newer; this is Node 18\.20\.0\.\n {2}Install a newer Node/)
})
