import { expect, test } from 'vitest'
import type { DocumentSummary, Feature, Judgement } from '#spec'
import { nothingOpenWords } from './nothing-open-words'

const list = (path: string, open: number, isTemplate = false) => ({ path, isTemplate, checklist: { done: 3, open } }) as DocumentSummary
const wordsOf = (documents: readonly DocumentSummary[], features: Judgement['features'] = []) => nothingOpenWords({ documents, features })

test('nothing is open where every box is ticked', () => {
  expect(wordsOf([])).toBe('Nothing is left open in the text.')
  expect(wordsOf([list('specs/1-x/tasks.md', 0)])).toBe('Nothing is left open in the text.')
})

test('templates that nothing is filled in yet are said to be so', () => {
  expect(wordsOf([list('SPEC.md', 4, true), list('ACTIVE_SPEC.md', 2, true)])).toBe('Nothing is filled in yet, so nothing is open.')
  expect(wordsOf([list('SPEC.md', 0), list('ACTIVE_SPEC.md', 2, true)])).toBe('Nothing is left open in the text.')
})

test('open boxes are said', () => {
  expect(wordsOf([list('tasks.md', 1)])).toBe('No question, TODO or risk is open. 1 box is not ticked yet.')
  expect(wordsOf([list('a/tasks.md', 100), list('b/tasks.md', 2)])).toContain('102 boxes are not ticked yet.')
})

test('boxes of templates and of archived work do not count', () => {
  const archived = { path: 'openspec/changes/archive/x', isArchived: true } as Feature
  expect(wordsOf([list('openspec/changes/archive/x/tasks.md', 4), list('ACTIVE_SPEC.md', 5, true)], [archived])).toMatch(/^Nothing/)
})
