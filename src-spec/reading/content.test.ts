import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../engine/read-document'
import { active, log, spec } from '../fixtures/shop'

const templates = join(import.meta.dirname, '../../resources/templates')
const isTemplate = (path: string, text: string): boolean => readDocument({ path, text }).isTemplate

describe('template or filled', () => {
  it.each(['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md'])('the shipped %s is a template, with its marker and without', (name) => {
    const text = readFileSync(join(templates, name), 'utf8')
    expect(isTemplate(name, text)).toBe(true)
    expect(isTemplate(name, text.replace(/<!--.*?-->\n?/s, ''))).toBe(true)
    expect(isTemplate(name, text.replaceAll('{{PROJECT_NAME}}', 'Boats').replaceAll('{{AUTHOR}}', 'Ana'))).toBe(true)
  })

  it.each([
    ['SPEC.md', spec],
    ['ACTIVE_SPEC.md', active],
    ['DECISION_LOG.md', log],
  ])('a filled %s is no template, even with the marker', (path, text) => {
    expect(isTemplate(path, text)).toBe(false)
    expect(isTemplate(path, `<!-- ATOMIC_MESH_TEMPLATE_STUB -->\n${text}`)).toBe(false)
  })

  it('one added line makes it no template', () => {
    const text = readFileSync(join(templates, 'SPEC.md'), 'utf8')
    expect(isTemplate('SPEC.md', text.replace('## Dependencies\n', '## Dependencies\n- Stripe takes the payments.\n'))).toBe(false)
  })

  const focus = '## Current Focus\n\n- Mode: fast\n- Always:\n  - Tests first\n\n'
  const gate =
    '## Acceptance (gate)\n\nA task is done when:\n1. Tests pass\n2. Somebody else has read it\n\n## Provenance\n\n- Source: docs/SPEC.md\n'
  const plan = (title: string, objective: string, tasks: string): string =>
    `# Active: ${title}\n\n> **Updated:** {{DATE}}\n\n${focus}## Objective\n\n- Objective: ${objective}\n\n## Tasks\n\n- [ ] ${tasks} — Owner: {{name}}\n\n${gate}`

  it('a plan with fixed text is a template as long as nothing is filled in', () => {
    expect(isTemplate('ACTIVE_SPEC.md', plan('{{PROJECT}}', '{{OBJECTIVE}}', '{{task}}'))).toBe(true)
    expect(isTemplate('ACTIVE_SPEC.md', `<!-- SHOP_TEMPLATE_STUB -->\n${plan('Boats', '{{OBJECTIVE}}', '{{task}}')}`)).toBe(true)
    expect(isTemplate('ACTIVE_SPEC.md', plan('{{PROJECT}}', 'Sell boats', '{{task}}'))).toBe(false)
    expect(isTemplate('ACTIVE_SPEC.md', plan('Boats', '{{OBJECTIVE}}', '{{task}}'))).toBe(false)
  })

  const rows = (row: string): string =>
    `# Decision Log: {{PROJECT}}\n\n**Owner**: {{AUTHOR}}\n\n## Records\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| 001 | {{DATE}} | Project initialized | ✅ |\n${row}\n**Legend:** ✅ Active\n\n## Notes\n\n- Keep reasons short.\n`

  it('a log with fixed text is a template as long as nothing is decided', () => {
    expect(isTemplate('DECISION_LOG.md', rows(''))).toBe(true)
    expect(isTemplate('DECISION_LOG.md', rows('| SAMPLE-1 | {{DATE}} | Use REST | ✅ |\n'))).toBe(true)
    expect(isTemplate('DECISION_LOG.md', rows('| 002 | 2026-02-20 | Use ropes | ✅ |\n'))).toBe(false)
  })

  const kitPlan = (title: string, date: string): string =>
    `# Implementation Plan: ${title}\n\n**Branch**: \`[###-feature-name]\` | **Date**: ${date} | **Spec**: [link]\n\n## Summary\n\n[Main requirement + approach of the spec]\n\n## Technical Context\n\n**Language**: [e.g., one, another]\n**Storage**: [if applicable, e.g., files]\n**Testing**: [e.g., a tool]\n\n## Project Structure\n\n\`\`\`text\nsrc/\n\`\`\`\n`

  it('a plan of a feature whose title is blank is one', () => {
    expect(readDocument({ path: 'specs/001-berths/plan.md', text: kitPlan('[FEATURE]', '[DATE]') }, 'plan').isTemplate).toBe(true)
    expect(readDocument({ path: 'specs/001-berths/plan.md', text: kitPlan('Berths', '[DATE]') }, 'plan').isTemplate).toBe(false)
  })

  it.each(['specs/template.md', 'specs/feature-template.md', 'docs/specs/vorlage.md', 'specs/plantilla.md', 'specs/modele.md'])(
    '%s is a template by its name',
    (path) => expect(isTemplate(path, '# Feature\n\nSells boats.\n')).toBe(true),
  )

  it.each(['specs/email-template.md', 'specs/template-engine.md'])('%s is a document on templates', (path) =>
    expect(isTemplate(path, '# Feature\n\nSells boats.\n')).toBe(false),
  )

  it.each([
    '',
    '# Spec\n',
    '# Spec\n\n## Data Model\n\n## API\n',
    '# Spec\n\n## API\n- TODO: endpoints\n- OPEN QUESTION: which?\n',
    '# Spec\n\n## API\n*Say which calls there are.*\n\n> Guidance.\n',
  ])('a document without content is still a template: %j', (text) => {
    expect(isTemplate('SPEC.md', text)).toBe(true)
  })
})

describe('bold labels', () => {
  const isFilled = (body: string): boolean => !isTemplate('ACTIVE_SPEC.md', `# Now\n\n${body}\n`)

  it.each([
    '**Objective:** Sell boats at the western pier.',
    '**Status**: Draft\n\n**Scope:** Berths, prices.',
    '**Boats**: many',
    '## API\n\n**None**: files only.',
    '## Security\n\n**Status**: each guest sees the own berth.\n\n## Tasks\n',
  ])('with words are content: %j', (body) => expect(isFilled(body)).toBe(true))

  it.each([
    '**Status**: Draft',
    '**Owner**: Ana | **Date**: 2026-05-01',
    '- **Author**: Ana',
    '**Objective:** [What should be true]',
    '**Objective:**',
    '## Metadata\n\n**Harbour**: west\n',
    '## Objective\n\n**Version**: 2.0.0 | **Last Updated**: 2026-05-01',
  ])('about the document are none: %j', (body) => expect(isFilled(body)).toBe(false))
})

describe('the content of a section', () => {
  const hasContent = (body: string): boolean => readDocument({ path: 'SPEC.md', text: `# A\n\n## Data Model\n${body}\n` }).hasContent(2)

  it.each([
    '- Order: id, total',
    'None: files only.',
    '- `orders` table',
    '```sql\ncreate table orders ()\n```',
    '| Entity | Fields |\n|---|---|\n| Order | id |',
    '### Order\n\nAn order has an id.',
    '*(None at present — add one here when it comes up.)*',
    '*(none — no set-up needed)*',
    '_Keine._',
    '*(Removed)*',
    '*(Moved to the harbour’s own spec)*',
    '- *无*',
    '### Fields (none — files only)',
  ])('something: %j', (body) => expect(hasContent(body)).toBe(true))

  it.each([
    '',
    '**Core Entities**:',
    '- Entity 1:',
    '- [ ] Entity 1: [Name, purpose]',
    '| Entity | Fields |\n|---|---|\n| 1 | {{fields}} |',
    '- TODO: Order has an id',
    '<!-- Order -->',
    '> Name each entity.',
    '_Name each entity._',
    '*Explicitly state what is left out.*',
    '*Which boats are there?*',
    '*Mandatory for large boats.*',
    '*High-level description.*',
    '*(e.g., boats)*',
  ])('nothing: %j', (body) => expect(hasContent(body)).toBe(false))
})
