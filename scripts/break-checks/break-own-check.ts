import { basename } from 'node:path'
import { expect } from 'vitest'
import type { Check } from '../../src-spec/checks/check'
import { checks } from '../../src-spec/checks/index'

/** Runs before each test file: empties the `find` of the check that the file tests, and of no other. */
const { testPath = '' } = expect.getState()
const id = basename(testPath).replace(/\.test\.ts$/, '')
const own: Check | undefined = checks.find((check) => check.id === id)
if (own) Object.assign(own, { find: () => [] })
