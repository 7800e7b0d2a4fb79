import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { findInSections } from '../markdown/sections/read-sections'
import { linkLabels } from './links/link-labels'
import { placeholders } from './placeholders'

const found = (text: string): readonly string[] => {
  const outline = readDocumentTree(text)
  return findInSections(outline, placeholders, null, linkLabels(outline)).map((placeholder) => `${placeholder.shape} ${placeholder.text}`)
}

describe('placeholders of a template', () => {
  it.each([
    ['# Spec: {{PROJECT_NAME}}', 'braces {{PROJECT_NAME}}'],
    ['- [ ] Overview: {{three bullets on the parts}}', 'braces {{three bullets on the parts}}'],
    ['- `GET /boats` — {{purpose, auth}}', 'braces {{purpose, auth}}'],
    ['- Database: [Postgres | SQLite | etc.]', 'menu [Postgres | SQLite | etc.]'],
    ['- Entity 1: [Name, purpose]', 'brackets [Name, purpose]'],
    ['- A → B: [1:N, N:M, etc.]', 'brackets [1:N, N:M, etc.]'],
    ['- Errors: [e.g., RFC7807]', 'brackets [e.g., RFC7807]'],
    ['- Owner: [TEAM_NAME] decides', 'caps [TEAM_NAME]'],
    ['- Budget: _(e.g., under 200 ms)_', 'example _(e.g., under 200 ms)_'],
    ['| Approved | YYYY-MM-DD |\n|---|---|', 'date YYYY-MM-DD'],
    ['- Id: `SPEC-XXX`', 'none'],
    ['| Id | `SPEC-XXX` |\n|---|---|', 'id SPEC-XXX'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected === 'none' ? [] : [expected])
  })

  it('reads several placeholders of one sentence', () => {
    expect(found('### As a [User], I want to [Action], so that [Benefit].')).toEqual([
      'brackets [User]',
      'brackets [Action]',
      'brackets [Benefit]',
    ])
  })
})

describe('text that only looks like a placeholder', () => {
  it.each([
    'See [the guide](guide.md), [it][ref], [SPEC.md] and [^1].\n\n[ref]: x.md',
    '- [ ] open\n- [x] done',
    'Use {{ include }} over {{ template }} in charts.',
    'Topics are named {domain}.{entity}.{event}.',
    'Players live under {player_id}.',
    'It returns Effect<A, E, R> or Array<string>.',
    'Dates are written as `YYYY-MM-DD` and read as YYYY-MM-DD everywhere.',
    'Index items[0] and matrix[i][j], range [0, 100].',
    'As decided in [D-007] and [RFC-7807].',
    '> Guidance: [fill this in] and {{NAME}}',
    '```\n{{NAME}} [Name, purpose]\n```',
    'The [Home] link below is a reference.\n\n[home]: https://example.org',
    '> [!NOTE]\n> Text',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

it('offers the choices of a menu without its "etc."', () => {
  const outline = readDocumentTree('- Auth: [JWT | session | etc.]\n\n| A | [x \\| y] |\n|---|---|')
  expect(findInSections(outline, placeholders, null, linkLabels(outline)).map((placeholder) => placeholder.options)).toEqual([
    ['JWT', 'session'],
    ['x', 'y'],
  ])
})
