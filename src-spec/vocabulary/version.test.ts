import { expect, it } from 'vitest'
import { compareVersions } from './version'

it('versions are compared part by part; parts that are missing are 0', () => {
  expect([compareVersions([1, 2], [1, 2]), compareVersions([1], [1, 0])]).toEqual([0, 0])
  expect([compareVersions([1, 10], [1, 9]) > 0, compareVersions([1], [1, 0, 1]) < 0]).toEqual([true, true])
})
