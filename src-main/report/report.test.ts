import { describe, expect, it } from 'vitest'
import { type Judgement, judge } from '#spec'
import { buildReport } from './build-report'
import { htmlReport } from './html-report'
import { markdownReport } from './markdown-report'

function judgementOf(documents: Readonly<Record<string, string>>): Judgement {
  return judge({
    documents: Object.entries(documents).map(([path, text]) => ({ path, text })),
    unreadable: [],
    configuration: null,
    deadLinks: null,
    history: { kind: 'unknown', reason: 'there is no repository.' },
    today: '2026-06-15',
  })
}

const options = { root: '/repositories/harbour', date: '2026-06-15', branch: 'main' }

const documents = {
  'SPEC.md':
    '# Spec: Quay\n\n## Hydration Contract\n\n- Database: PostgreSQL 15\n- Auth: OAuth 2.0\n\n## Limits\n\n- TODO: count the berths (owner: ana)\n- OPEN QUESTION: who pays?\n',
  'ACTIVE_SPEC.md': '# Plan: Quay\n\n## Constraints\n\n- Database: MongoDB\n',
  'DECISION_LOG.md':
    '# Decision Log\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| 007 | 2026-05-01 | Keep boats in one place | Active |\n',
}

/** What a hostile document would like to have in the file. */
const hostile = '<img src=x onerror=alert(1)> </td></table><script>alert(2)</script> "><svg/onload=x> [a](javascript:1) `b` | c *d* <!--'

describe.each([
  ['Markdown', (judgement: Judgement) => markdownReport(buildReport(judgement, options))],
  ['HTML', (judgement: Judgement) => htmlReport(buildReport(judgement, options))],
])('the report as %s', (_, write) => {
  it('says where the repository stands and why', () => {
    const text = write(judgementOf(documents))
    for (const part of [
      'Readiness of harbour',
      'branch main',
      'Gates',
      'Conflicts',
      'MongoDB',
      'PostgreSQL 15',
      'ana',
      'who pays?',
      '007',
      'Keep boats',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('waived')
    const items = text.slice(text.indexOf('Open items'))
    expect(items.indexOf('count the berths')).toBeLessThan(items.indexOf('Without an owner'))
  })

  it('is the same for the same judgement, and of one repository without documents', () => {
    expect(write(judgementOf(documents))).toBe(write(judgementOf(documents)))
    expect(write(judgementOf({}))).toContain('Stage INIT')
  })
})

const spec = `# Spec: ${hostile}\n\n## Hydration Contract\n\n- Database: ${hostile}\n\n## ${hostile}\n\n- TODO: ${hostile} (owner: ${hostile})\n- RISK: a | b\n`

it('holds no tag, script or address of a document', () => {
  const html = htmlReport(
    buildReport(judgementOf({ 'SPEC.md': spec, '<b>.md': '# x\n\nTODO: <i>y</i>\n' }), {
      ...options,
      root: '/repositories/<script>',
      branch: '"><b>',
    }),
  )
  const tags = new Set([...html.matchAll(/<\/?([a-zA-Z!][^\s/>]*)/g)].map(([, name]) => name))
  expect([...tags].sort()).toEqual([
    '!doctype',
    'body',
    'code',
    'h1',
    'h2',
    'h3',
    'head',
    'html',
    'main',
    'meta',
    'p',
    'style',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'title',
    'tr',
  ])
  expect(html).toContain('&lt;script&gt;alert(2)')
  const attributes = new Set([...html.matchAll(/<[a-z][^>]*?\s([a-z-]+)=/g)].map(([, name]) => name))
  expect([...attributes].filter((name) => name?.startsWith('on') || name === 'src' || name === 'href' || name === 'style')).toEqual([])
  expect(html).not.toMatch(/url\(|@import|https?:/)
})

it('keeps every cell of Markdown on its own row', () => {
  const text = markdownReport(buildReport(judgementOf({ 'SPEC.md': spec }), options))
  const rows = text.split('\n').filter((line) => line.startsWith('|'))
  const widths = (line: string) => line.replace(/\\\|/g, '').split('|').length
  for (const [at, row] of rows.entries()) {
    const header = rows.slice(0, at + 1).findLast((_, index) => /^\| ---/.test(rows[index + 1] ?? ''))
    if (header) expect(widths(row)).toBe(widths(header))
  }
  expect(text).not.toMatch(/(?<!\\)<(?:script|img|svg)/)
  expect(text).not.toMatch(/(?<!\\)\]\(/)
})
