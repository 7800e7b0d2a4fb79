import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import type { Principle } from './model'
import { readConstitution } from './read-constitution'
import { weakWords } from './weak-words'

const weak = (body: string): string | null => {
  const outline = readDocumentTree(`# Law\n\n## Principles\n\n### I. Tests\n${body}\n`)
  const { principles } = readConstitution('CONSTITUTION.md', outline)
  const range = weakWords(principles, outline).get(principles[0] as Principle)
  return range ? outline.text.slice(range.from, range.to) : null
}

describe('a rule stated with "should"', () => {
  it.each([
    ['Tests should be fast.', 'should'],
    ['Tests SHOULD be fast.', 'SHOULD'],
    ['- Code MUST be tested.\n- Tests shouldn’t wait.', 'shouldn’t'],
    ['Code MUST be tested. Every test should have a name.', 'should'],
    ['Jeder Test sollte einen Namen haben.', 'sollte'],
    ['**Fast**: tests should end within a minute.', 'should'],
  ])('%j', (body, word) => expect(weak(body)).toBe(word))
})

it('is found below the principle’s subheadings, and in an item of a list of principles', () => {
  expect(weak('Code MUST be tested.\n\n#### Speed\n\nTests should be fast.')).toBe('should')
  expect(weak('Code MUST be tested.\n\n### II. Logs\n\nLogs should be short.')).toBeNull()
  const list = '- Tests run.\n- Logs should be short.\n- # Why\n\n  They should be long.\n- Tests should be fast.\n'
  const outline = readDocumentTree(`# Law\n\n## Principles, and why\n\n${list}`)
  const { principles } = readConstitution('CONSTITUTION.md', outline)
  const words = weakWords(principles, outline)
  const found = principles.map((principle) => words.get(principle)?.from ?? null)
  expect(found.map((from) => from && outline.text.slice(from - 5, from))).toEqual([null, 'Logs ', null, 'ests '])
})

it('ignores weak wording before the first principle', () => {
  const outline = readDocumentTree('# Law\n\nThis should be short.\n\n## Principles\n\n### I. Tests\nTests MUST run.\n')
  expect(weakWords(readConstitution('CONSTITUTION.md', outline).principles, outline).size).toBe(0)
})

describe('no rule', () => {
  it.each([
    'Code MUST be tested.',
    'Should a test fail, work stops.',
    'If a test should fail, work stops.',
    'When it should happen that two fail, work stops.',
    'Tests say what should happen.',
    'Write `it should sell boats` in tests.',
    'The word "should" is not used, and “should be” neither.',
    "The word 'should' is not used.",
    'MUST, SHOULD and MAY are read as in RFC 2119.',
    '**Rationale**: nobody should fear a change.',
    'Rationale: a test should be cheap.\n',
    '> A test should be cheap.',
    '```\ntests should be cheap\n```',
    '#### Rationale\n\nNobody should fear a change.',
    'Should it not, why should we?',
    'A should-be value is kept.',
    '<!-- tests should be cheap -->',
    'Rules MUST say what a caller should do.',
  ])('%j', (body) => expect(weak(body)).toBeNull())
})
