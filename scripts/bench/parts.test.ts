import { expect, test } from 'vitest'
import { readParts } from './parts.mjs'

test('everything that is measured, or what is named', () => {
  expect(readParts([])).toEqual({ windows: ['start', 'keys'], engine: true, profile: false })
  expect(readParts(['keys'])).toEqual({ windows: ['keys'], engine: false, profile: false })
  expect(readParts(['profile'])).toEqual({ windows: [], engine: false, profile: true })
  expect(() => readParts(['memory'])).toThrow(/does not know memory/)
})
