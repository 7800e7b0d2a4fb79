import { describe, expect, it } from 'vitest'
import { checks } from '../../src-spec/checks/index'
import { readDocument } from '../../src-spec/engine/read-document'
import { ruleSources } from './rules/index.mjs'

const ids: readonly string[] = checks.map(({ id }) => id)

describe.each(ruleSources.map((source) => [source.title, source] as const))('the rules of the %s', (_, { path, rules }) => {
  it.each(rules.map((rule) => [rule.rule, rule] as const))('%s', (_, rule) => {
    if ('checks' in rule) {
      expect(rule.checks.length).toBeGreaterThan(0)
      expect(ids).toEqual(expect.arrayContaining([...rule.checks]))
    } else if ('fact' in rule) {
      const { facts } = readDocument({ path, text: `# Title\n\n${rule.sentence}` })
      expect(facts.map(({ subject }) => subject)).toContain(rule.fact)
    } else expect(rule.reason).toMatch(/^\p{Lu}.{19,}\.$/u)
  })
})

it('states each rule once', () => {
  const rules = ruleSources.flatMap((source) => source.rules.map(({ rule }) => `${source.title}: ${rule}`))
  expect(new Set(rules).size).toBe(rules.length)
})
