import { expect, it } from 'vitest'
import { readStatus } from './read-status'

it.each([
  ['Draft | Approved | Done', 'unfilled'],
  ['draft, approved', 'unfilled'],
  ['Draft', 'draft'],
])('%s is %s', (raw, status) => {
  expect(readStatus(raw)).toBe(status)
})
