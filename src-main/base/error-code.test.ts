import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorCode } from './error-code'

test('the code of a system error, and of nothing else', () => {
  let thrown: unknown
  try {
    readFileSync('/nowhere/at/all')
  } catch (error) {
    thrown = error
  }
  expect([thrown, new Error('without a code'), { code: 'EIO' }, null, undefined, 'EIO'].map(errorCode)).toEqual([
    'ENOENT',
    '',
    '',
    '',
    '',
    '',
  ])
})
