import { expect, test } from 'vitest'
import type { DocumentKind, DocumentSummary } from '#spec'
import { noConflictWords } from './no-conflict-words'

const filled = (kind: DocumentKind) => ({ kind, isTemplate: false }) as DocumentSummary
const template = (kind: DocumentKind) => ({ kind, isTemplate: true }) as DocumentSummary
const wordsOf = (...documents: readonly DocumentSummary[]) => noConflictWords({ documents })

test('documents agree only where there are two that bind', () => {
  expect(wordsOf(filled('technical-spec'), filled('active-spec'))).toBe('The documents agree with each other.')
  expect(wordsOf(filled('active-spec'), filled('decision-log'))).toBe('There is nothing to compare yet.')
  expect(wordsOf(filled('technical-spec'), template('active-spec'))).toBe('There is nothing to compare yet.')
  expect(wordsOf()).toBe('There is nothing to compare yet.')
})

test('templates that nothing is filled in yet are said to be so', () => {
  const templates = [template('technical-spec'), template('active-spec'), template('decision-log')]
  expect(wordsOf(...templates)).toBe('Nothing is filled in yet, so there is nothing to compare.')
})
