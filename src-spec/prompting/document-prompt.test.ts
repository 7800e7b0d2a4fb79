import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { active, log, shop, spec } from '../fixtures/shop'
import { EngineSession } from '../session'
import { workspaceOf } from '../testing/check-tester'
import { compareReply } from './reply/compare-reply'
import { sizeOf } from './text-size'

const templates = Object.fromEntries(
  ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md'].map((file) => [file, readFileSync(`resources/templates/${file}`, 'utf8')]),
)

function promptOf(documents: Readonly<Record<string, string>>, path: string) {
  const workspace = workspaceOf({ documents, committed: documents, finds: [] })
  const prompt = new EngineSession(() => workspace).documentPrompt(path, { templates, projectName: 'harbour' })
  if (!prompt) throw new Error('There is no prompt.')
  return prompt
}

const own = `## LLM Prompt
- Role: you keep the plan short.

### Context Pack
- Project: Boat Shop
- Stage: INIT | DRAFT | ACCEPT | GO
- Constraints / non-negotiables: TODO: paste them
- Readiness signals: the berths are wet
- Further notes: TODO: links

### Rules
- Be terse.

`

describe('the prompt of a document', () => {
  it('is its own block with the pack filled, and the document from its title on', () => {
    const question = active.replace('## Tasks', '- OPEN QUESTION: who pays? (owner: ana)\n\n## Tasks')
    const { text, source, promptLength } = promptOf({ ...shop, 'ACTIVE_SPEC.md': `<!-- mark -->\n${own}${question}` }, 'ACTIVE_SPEC.md')
    expect(source).toEqual({ kind: 'document' })
    const [prompt, document] = [text.slice(0, promptLength), text.slice(promptLength)]
    expect(document).toBe(`\n\n${question.trim()}\n`)
    expect(prompt.split('\n')).toEqual([
      '## LLM Prompt',
      '- Role: you keep the plan short.',
      '',
      '### Context Pack',
      '- Project: Boat Shop',
      expect.stringMatching(/^- Stage: (?:DRAFT|ACCEPT), \d+ %$/),
      '- Constraints / non-negotiables:',
      '  - Database: PostgreSQL 15',
      '  - Auth: OAuth 2.0',
      '  - API style: REST',
      '  - Runtime: Docker',
      '  - Error format: RFC 7807',
      '  - Logging: structured JSON',
      '  - Testing: pytest',
      '- Readiness signals: the berths are wet',
      '- Further notes: TODO: links',
      expect.stringMatching(/^- Gates left: \d+ to leave/),
      expect.stringMatching(/^ {2}- .*question/i),
      '- Open questions:',
      expect.stringMatching(/^ {2}- who pays\? .*ACTIVE_SPEC\.md, owner/),
      '- Last decisions:',
      '  - D-002, 2026-05-01, Keep boats in PostgreSQL (✅ Active)',
      '- Findings in this document:',
      expect.stringMatching(/^ {2}- Constraints: /),
      '',
      '### Rules',
      '- Be terse.',
    ])
  })

  it('comes from the template of its kind, or is a general one, with a size', () => {
    const fromTemplate = promptOf(shop, 'SPEC.md')
    expect(fromTemplate.source).toEqual({ kind: 'template', file: 'SPEC.md' })
    expect(fromTemplate.text).toContain('- Project: harbour')
    expect(fromTemplate.text).not.toContain('{{')
    expect(fromTemplate.text.endsWith(`\n\n${spec.trim()}\n`)).toBe(true)
    const general = promptOf(shop, 'DECISION_LOG.md')
    expect(general.source).toEqual({ kind: 'general' })
    expect(general.text).toContain('you revise a decision log')
    expect(general.text.endsWith(`\n\n${log.trim()}\n`)).toBe(true)
    expect(general).toMatchObject(sizeOf(general.text))
  })

  it('may be replied to with what it asks for', () => {
    for (const [path, text] of Object.entries(shop)) {
      const { text: whole, promptLength } = promptOf(shop, path)
      const compared = compareReply(text, whole.slice(promptLength)).sections
      expect(compared.filter(({ status }) => status !== 'unchanged')).toEqual([])
    }
  })

  it('quotes a text of a document on one line', () => {
    const hostile = `${spec}\n- OPEN QUESTION: is it\n  - # Title\n`
    expect(
      promptOf({ ...shop, 'SPEC.md': hostile }, 'ACTIVE_SPEC.md')
        .text.split('\n')
        .filter((line) => line.startsWith('# ')),
    ).toHaveLength(1)
    expect(promptOf({ ...shop, 'SPEC.md': `# Other\r\n\r\nText\r\n` }, 'SPEC.md').text).not.toContain('\r')
  })
})

it('counts words of every script, and four characters a token', () => {
  expect(sizeOf('Boats lie here.')).toEqual({ words: 3, tokens: 4 })
  expect(sizeOf('船が泊まる')).toEqual({ words: 5, tokens: 5 })
  expect(sizeOf('')).toEqual({ words: 0, tokens: 0 })
})
