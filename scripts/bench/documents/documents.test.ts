import { describe, expect, test } from 'vitest'
import { judge } from '#spec'
import { repositoryTexts } from './feature-texts.mjs'
import { activeText, decisionLogText } from './other-texts.mjs'
import { specText, typedLine } from './spec-text.mjs'

const judged = (documents: Readonly<Record<string, string>>) =>
  judge({
    documents: Object.entries(documents).map(([path, text]) => ({ path, text })),
    unreadable: [],
    configuration: null,
    deadLinks: null,
    history: { kind: 'unknown', reason: 'There is none.' },
    today: '2026-11-20',
  })

describe('specText', () => {
  test.each([25_000, 250_000])('has %d bytes, or a little more', (bytes) => {
    const size = Buffer.byteLength(specText(bytes))
    expect(size).toBeGreaterThanOrEqual(bytes)
    expect(size).toBeLessThan(bytes + 2_500)
    expect(specText(bytes)).toBe(specText(bytes))
  })

  test('holds something of everything that the engine looks for, and the line that is typed at', () => {
    const text = specText(25_000)
    expect(text.split('\n').filter((line) => line === typedLine)).toHaveLength(1)
    const { items, documents, contract, findings } = judged({ 'SPEC.md': text })
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['todo', 'risk']))
    expect(documents[0]?.isTemplate).toBe(false)
    expect(documents[0]?.placeholders.length).toBeGreaterThan(0)
    expect(documents[0]?.checklist.open).toBeGreaterThan(0)
    expect(contract.every(({ field }) => field.state === 'set')).toBe(true)
    expect(findings.some(({ place }) => place.path === 'SPEC.md')).toBe(true)
  })
})

test('the plan agrees with it, and every row of the log is a decision', () => {
  const { conflicts, decisions } = judged({
    'SPEC.md': specText(5_000),
    'ACTIVE_SPEC.md': activeText,
    'DECISION_LOG.md': decisionLogText(300),
  })
  expect(conflicts).toEqual([])
  expect(decisions).toHaveLength(300)
  expect(new Set(decisions.map(({ status }) => status))).toEqual(new Set(['active', 'superseded']))
})

test('each feature is read with its documents', () => {
  const { features, documents } = judged(repositoryTexts(3))
  expect(features.map(({ id }) => id)).toHaveLength(3)
  expect(documents.filter(({ kind }) => kind !== 'unknown').length).toBeGreaterThanOrEqual(12)
})
