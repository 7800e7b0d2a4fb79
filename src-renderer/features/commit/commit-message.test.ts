import { expect, test } from 'vitest'
import { formatCommitMessage } from './commit-message'

test('a message is the subject, an empty line and the body', () => {
  expect(formatCommitMessage({ subject: ' Use SQLite ', body: 'One file.\n\n' })).toBe('Use SQLite\n\nOne file.\n')
  expect(formatCommitMessage({ subject: 'Use SQLite', body: ' \n' })).toBe('Use SQLite\n')
})
