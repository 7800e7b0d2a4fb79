import { expect, test } from 'vitest'
import { shortNames } from './short-names'

test('a file name alone when it is the only one', () => {
  expect(shortNames(['SPEC.md', 'docs/ACTIVE_SPEC.md'])).toEqual(['SPEC.md', 'ACTIVE_SPEC.md'])
})

test('equal file names get as many folders as make them distinct', () => {
  expect(shortNames(['a/x/design.md', 'b/x/design.md', 'a/y/design.md'])).toEqual(['a/x/design.md', 'b/x/design.md', 'y/design.md'])
  expect(shortNames(['SPEC.md', 'docs/SPEC.md'])).toEqual(['SPEC.md', 'docs/SPEC.md'])
})

test('a name that is the end of another name is distinct', () => {
  expect(shortNames(['SPEC.md', 'ACTIVE_SPEC.md'])).toEqual(['SPEC.md', 'ACTIVE_SPEC.md'])
})
