import { expect, test } from 'vitest'
import { readParts } from './parts.mjs'

test('everything that is measured, or what is named', () => {
  expect(readParts([])).toEqual({
    windows: ['start', 'keys', 'outside', 'quiet', 'logs', 'memory', 'many'],
    command: true,
    engine: true,
    profile: false,
    times: 1,
    compare: null,
  })
  expect(readParts(['keys'])).toEqual({ windows: ['keys'], command: false, engine: false, profile: false, times: 1, compare: null })
  expect(readParts(['profile'])).toEqual({ windows: [], command: false, engine: false, profile: true, times: 1, compare: null })
  expect(readParts(['command'])).toEqual({ windows: [], command: true, engine: false, profile: false, times: 1, compare: null })
  expect(() => readParts(['heap'])).toThrow(/does not know heap/)
})

test('how often', () => {
  expect(readParts(['--times', '3', 'keys'])).toEqual({ ...readParts(['keys']), times: 3 })
  expect(readParts(['--times', '3'])).toEqual({ ...readParts([]), times: 3 })
  expect(() => readParts(['--times', 'keys'])).toThrow(/number of runs/)
})

test('a revision to compare with', () => {
  expect(readParts(['--compare', 'main~3']).compare).toEqual({ revision: 'main~3', only: '' })
  expect(readParts(['--compare', 'main~3', 'command']).compare).toEqual({ revision: 'main~3', only: 'command' })
  expect(() => readParts(['--compare'])).toThrow(/No revision/)
})
