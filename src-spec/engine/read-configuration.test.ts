import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { configuredFolders, configuredKindOf } from '../configuration/configured-kind'
import { judge } from '../engine/judge'
import { active, log, shop, spec } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import { readConfiguration } from './read-configuration'

const problems = (text: string): readonly string[] =>
  readConfiguration(text).problems.map(({ message, place }) => `${place.path}:${place.line} ${message}`)

describe('readConfiguration', () => {
  it('is empty without a file, and from an empty object', () => {
    expect(readConfiguration(null)).toEqual({ documents: [], ignore: [], checks: {}, waivers: [], problems: [] })
    expect(readConfiguration('{}')).toEqual(readConfiguration(null))
  })

  it('reads every key', () => {
    const read = readConfiguration(`{
  "$schema": "./node_modules/spec-cockpit/resources/spec-cockpit.schema.json",
  "documents": { "plans/now.md": "active-spec", "notes/*.md": "unknown" },
  "ignore": ["docs/old/"],
  "checks": { "no-open-todo": "info", "no-empty-section": "off" },
  "waivers": [{ "check": "use-iso-date", "path": "DECISION_LOG.md", "reason": " history, D-014 " }]
}`)
    expect(read.problems).toEqual([])
    expect(read.documents).toEqual([
      { path: 'plans/now.md', kind: 'active-spec' },
      { path: 'notes/*.md', kind: 'unknown' },
    ])
    expect(read.ignore).toEqual(['docs/old/'])
    expect(read.checks).toEqual({ 'no-open-todo': 'info', 'no-empty-section': 'off' })
    expect(read.waivers).toMatchObject([{ check: 'use-iso-date', path: 'DECISION_LOG.md', lines: null, reason: 'history, D-014' }])
    expect(read.waivers[0]?.place).toMatchObject({ path: 'spec-cockpit.json', line: 6, column: 15 })
  })

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    [
      'invalid JSON',
      '{\n  "ignore": [\n  ]\n  "checks": {}\n}',
      /^spec-cockpit\.json:4 This is not valid JSON: a comma or a closing brace is missing here\.$/,
    ],
    ['an unknown key', '{\n "docments": {}\n}', /:2 The configuration has no key "docments"\. Did you mean "documents"\?$/],
    ['a far key', '{ "plugins": 1 }', /no key "plugins"\. Its keys are documents, ignore, checks, waivers\.$/],
    [
      'an unknown kind',
      '{\n "documents": {\n  "a.md": "tecnical-spec"\n }\n}',
      /:3 "tecnical-spec" is not a kind of document\. .* Did you mean "technical-spec"\?$/,
    ],
    ['a kind that is not a string', '{ "documents": { "a.md": 1 } }', /^spec-cockpit\.json:1 A value that is not a string is not a kind/],
    ['an unknown check', '{\n "checks": { "no-opn-todo": "off" } }', /:2 There is no check "no-opn-todo"\. Did you mean "no-open-todo"\?$/],
    [
      'an unknown severity',
      '{ "checks": { "no-open-todo": "warn" } }',
      /"warn" is not a severity\. Choose one of error, warning, info, off\.( |$)/,
    ],
    ['a path out of the root', '{ "documents": { "../SPEC.md": "technical-spec" } }', /"\.\.\/SPEC\.md" is outside the repository/],
    ['an absolute path', '{ "ignore": ["/SPEC.md"] }', /not relative/],
    ['a file that is not Markdown', '{ "documents": { "SPEC.txt": "technical-spec" } }', /not a Markdown file/],
    ['a list for an object', '{ "checks": [] }', /"checks" must be an object in braces/],
    ['an object for a list', '{ "ignore": {} }', /"ignore" must be a list in square brackets/],
    ['a list at the top', '[]', /The configuration must be an object in braces/],
    ['a key twice', '{ "checks": {},\n "checks": {} }', /:2 "checks" is a duplicate key/],
    ['a waiver without a path', '{ "waivers": [\n{ "check": "no-open-todo", "reason": "x" }] }', /:2 A waiver needs a "path"\.$/],
    ['a waiver of an unknown check', '{ "waivers": [{ "check": "todo", "path": "a.md", "reason": "x" }] }', /no check "todo"/],
    [
      'a misspelt waiver key',
      '{ "waivers": [{ "check": "no-open-todo", "path": "a.md", "reasn": "x" }] }',
      /no key "reasn"\. Did you mean "reason"/,
    ],
    ['a check that must stay', '{ "checks": { "no-template-left": "off" } }', /cannot be changed/],
    ['a softened check that must stay', '{ "checks": { "no-missing-document": "warning" } }', /cannot be changed/],
    [
      'a gate that would be empty',
      '{ "checks": { "use-real-decision": "off" } }',
      /cannot be off, because the gate "At least one real decision is recorded" depends on it/,
    ],
    [
      'a gate by its title',
      '{ "checks": { "no-placeholder": "off" } }',
      /because the gate "No placeholder is left in a required section" depends on it/,
    ],
    ['a gate by severity', '{ "checks": { "no-open-question": "info" } }', /an error or a warning/],
  ]
  for (const [name, text, expected] of wrong) {
    it(`reports ${name} on its line, and nothing else`, () => {
      expect(problems(text)).toEqual([expect.stringMatching(expected)])
      expect({ ...readConfiguration(text), problems: [] }).toMatchObject({ documents: [], ignore: [], checks: {}, waivers: [] })
    })
  }

  it('keeps valid entries beside invalid ones', () => {
    const read = readConfiguration('{ "checks": { "no-open-todo": "off", "no-such": "off" }, "ignore": ["a.md", 3] }')
    expect(read).toMatchObject({ checks: { 'no-open-todo': 'off' }, ignore: ['a.md'] })
    expect(read.problems).toHaveLength(2)
  })

  it('counts lines with CRLF and a byte order mark', () => {
    expect(problems('\uFEFF{\r\n  "x": 1\r\n}')).toEqual([expect.stringMatching(/:2 The configuration has no key "x"/)])
  })

  it('is total', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        for (const { place } of readConfiguration(text).problems) expect(place.range.from).toBeLessThanOrEqual(place.range.to)
      }),
    )
  })
})

it('lists document paths and the folders to search', () => {
  const configuration = readConfiguration(
    '{ "documents": { "a/b/*.md": "feature-spec", "a/b/x.md": "technical-design", "pkg/*/SPEC.md": "technical-spec" }, "ignore": ["docs/SPEC.md"] }',
  )
  const kind = (path: string) => configuredKindOf(configuration, path)
  expect(['a/b/c.md', 'a/b/x.md', 'pkg/one/SPEC.md', 'SPEC.md', 'docs/SPEC.md', 'other.md'].map(kind)).toEqual([
    'feature-spec',
    'technical-design',
    'technical-spec',
    'technical-spec',
    null,
    null,
  ])
  expect(configuredFolders(configuration)).toEqual(expect.arrayContaining(['', 'docs', 'a/b', 'pkg/**']))
})

describe('judging with a configuration', () => {
  const judged = (documents: Readonly<Record<string, string>>, configuration: object) =>
    judge(workspaceOf({ documents, committed: documents, configuration: JSON.stringify(configuration), finds: [] }))

  it('reads documents with the kinds that it sets', () => {
    const documents = { 'contract.md': spec, 'now.md': active, 'why.md': log }
    const kinds = { 'contract.md': 'technical-spec', 'now.md': 'active-spec', 'why.md': 'decision-log' }
    expect(judged(documents, { documents: kinds })).toMatchObject({ stage: 'GO', percent: 100, findings: [] })
  })

  it('leaves out ignored documents, also for the gates', () => {
    const judgement = judged({ ...shop, 'specs/old.md': '# Old\n\nTODO: all of it\n' }, { ignore: ['specs/**'] })
    expect(judgement).toMatchObject({ stage: 'GO', findings: [] })
    expect(judged(shop, { ignore: ['SPEC.md'] }).stage).toBe('INIT')
  })

  it('changes severities, but not those that a check sets on single findings', () => {
    const documents = { ...shop, 'SPEC.md': `${spec}\n- TODO: a\n- OPEN QUESTION: b?\n- OPEN QUESTION (non-blocking): c?\n` }
    const listFindings = (configuration: object) =>
      judged(documents, configuration).findings.map(({ check, severity }) => `${severity} ${check}`)
    const plain = listFindings({})
    expect(plain).toContain('warning no-open-todo')
    expect(listFindings({ checks: { 'no-open-todo': 'off' } })).toEqual(plain.filter((one) => !one.includes('no-open-todo')))
    expect(listFindings({ checks: { 'no-open-todo': 'error' } })).toContain('error no-open-todo')
    expect(
      listFindings({ checks: { 'no-open-question': 'error' } })
        .filter((one) => one.includes('question'))
        .sort(),
    ).toEqual(
      plain
        .filter((one) => one.includes('question'))
        .map((one) => one.replace('warning', 'error'))
        .sort(),
    )
  })

  it('reports its own problems as errors', () => {
    const judgement = judged(shop, { checks: { nothing: 'off' } })
    expect(judgement.stage).toBe('ACCEPT')
    expect(judgement.findings.map(({ check, severity }) => `${severity} ${check}`)).toEqual(['error use-valid-configuration'])
  })

  it('blocks the gates of a document at the configured path', () => {
    const documents = { 'contract.md': '# Spec\n\n## Hydration Contract\n', 'ACTIVE_SPEC.md': active, 'DECISION_LOG.md': log }
    const gates = judged(documents, { documents: { 'contract.md': 'technical-spec' } }).gates
    expect(gates.filter(({ state }) => state === 'closed').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['no-template', 'sections-filled', 'changes-decided']),
    )
  })
})
