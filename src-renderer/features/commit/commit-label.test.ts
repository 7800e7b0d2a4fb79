import { expect, test } from 'vitest'
import { commitLabel } from './commit-label'

test('the button counts the documents, and says that the commit runs', () => {
  expect(commitLabel(false, 1)).toBe('Commit 1 document')
  expect(commitLabel(false, 3)).toBe('Commit 3 documents')
  expect(commitLabel(true, 3)).toBe('Committing…')
})
