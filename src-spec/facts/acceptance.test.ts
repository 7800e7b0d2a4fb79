import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge } from '../engine/judge'
import { workspaceOf } from '../testing/check-tester'

const folder = new URL('../fixtures/facts/acceptance/', import.meta.url)
const paths = ['CONSTITUTION.md', 'SPEC.md', 'TECHNICAL-DESIGN.md', 'ACTIVE_SPEC.md']
const documents = Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]))

/** Written by hand before the first run: the contradicting document, its words, and the other document. */
const planted = [
  ['SPEC.md', 'Node 20, Docker', 'CONSTITUTION.md', 'Node ≥ 22'],
  ['SPEC.md', 'plain', 'CONSTITUTION.md', 'RFC 7807'],
  ['SPEC.md', '800 ms', 'CONSTITUTION.md', '< 500ms'],
  ['TECHNICAL-DESIGN.md', 'session cookies', 'SPEC.md', 'OAuth 2.0'],
  ['TECHNICAL-DESIGN.md', 'MySQL', 'CONSTITUTION.md', 'MySQL'],
  ['TECHNICAL-DESIGN.md', 'TLS 1.2', 'CONSTITUTION.md', 'TLS 1.3+'],
  ['TECHNICAL-DESIGN.md', '99.5 %', 'SPEC.md', '99.9 %'],
  ['ACTIVE_SPEC.md', 'MongoDB', 'SPEC.md', 'PostgreSQL 15'],
  ['ACTIVE_SPEC.md', 'GraphQL', 'SPEC.md', 'REST'],
  ['ACTIVE_SPEC.md', 'plain text', 'CONSTITUTION.md', 'Structured logging MUST be used (JSON format)'],
  ['ACTIVE_SPEC.md', '60 %', 'CONSTITUTION.md', 'Minimum 80%'],
  ['ACTIVE_SPEC.md', 'Gift cards', 'ACTIVE_SPEC.md', 'Gift cards'],
]

/** Apparent contradictions that are none, each by the words that a wrong reading would mark. */
const lookAlikes = [
  ['a value in other words', 'ACTIVE_SPEC.md', 'OAuth2 (JWT access tokens)'],
  ['agreement with the law that SPEC breaks', 'ACTIVE_SPEC.md', 'problem+json'],
  ['a tighter bound', 'ACTIVE_SPEC.md', '0.3 s'],
  ['an example', 'ACTIVE_SPEC.md', 'e.g. MongoDB'],
  ['a way out of something', 'ACTIVE_SPEC.md', 'migrate away from MySQL'],
  ['a non-goal', 'ACTIVE_SPEC.md', 'gRPC'],
  ['a rejected alternative', 'ACTIVE_SPEC.md', 'sessions'],
  ['a comparison', 'TECHNICAL-DESIGN.md', 'Unlike MongoDB'],
  ['a question', 'TECHNICAL-DESIGN.md', 'Should the API be GraphQL?'],
  ['the budget of another component', 'TECHNICAL-DESIGN.md', '< 5 s'],
  ['a table of options', 'TECHNICAL-DESIGN.md', '| Database | MongoDB | DynamoDB |'],
  ['history', 'SPEC.md', 'Node 18'],
] as const

describe('a constitution, a SPEC, a design and an ACTIVE_SPEC', () => {
  const checks = new Set(['no-conflict-with-spec', 'no-work-out-of-scope', 'no-unknown-endpoint', 'no-unknown-entity'])
  const findings = judge(workspaceOf({ documents, finds: [] })).findings.filter((finding) => checks.has(finding.check))
  const text = (place: { readonly path: string; readonly range: { readonly from: number; readonly to: number } } | undefined) =>
    place ? (documents[place.path] ?? '').slice(place.range.from, place.range.to) : ''

  it('contradict each other in the twelve planted places and nowhere else', () => {
    const found = findings.map(({ place, related }) => [place.path, text(place), related[0]?.path ?? '', text(related[0])])
    const order = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' ⟂ ')).sort()
    expect(order(found)).toEqual(order(planted))
  })

  it.each(lookAlikes)('%s is no contradiction', (_, path, words) => {
    const at = (documents[path] ?? '').indexOf(words)
    expect(at).toBeGreaterThanOrEqual(0)
    const over = findings.filter(({ place }) => place.path === path && place.range.from < at + words.length && place.range.to > at)
    expect(over.map(({ place }) => text(place))).toEqual([])
  })
})
