import type { UnreadFinding } from '../kinds/feature-spec/openspec/model'
import { place, startOf } from '../text/place'
import { defineDocumentCheck } from './check'

const requirement =
  '### Requirement: List berths\nThe list SHALL be complete.\n\n#### Scenario: Free first\n- **WHEN** it opens\n- **THEN** free berths come first\n'

export const noUnreadRequirement = defineDocumentCheck({
  id: 'no-unread-requirement',
  scope: 'document',
  kinds: ['feature-spec', 'spec-delta'],
  inTemplates: true,
  severity: 'error',
  what: 'An OpenSpec document lacks a section, or has requirements where OpenSpec does not read them.',
  why: 'Requirements that no command reads are not listed, not validated, and lost when a change is archived.',
  remedy:
    'A main spec needs "## Purpose" and, below "## Requirements", "### Requirement: …". A delta needs its requirements below "## ADDED Requirements" and its like.',
  examples: [
    { documents: main('## Purpose\nTo moor.\n\n## Requirements\n\n', requirement), finds: [] },
    { documents: main('## PURPOSE\nTo moor.\n\n## requirements\n\n', `${requirement}\n## Notes\n\n### Old names\nNone.\n`), finds: [] },
    // In code, a heading is an example.
    { documents: main('## Purpose\n```md\n## ADDED Requirements\n```\nTo moor.\n\n## Requirements\n\n', requirement), finds: [] },
    { documents: main('## Requirements\n\n', requirement), finds: [''] },
    { documents: main('## Purpose\nTo moor.\n\n', requirement), finds: [''] },
    { documents: main('## Purpose\nTo moor.\n\n## Requirements\n\nNone as yet.\n', ''), finds: ['## Requirements'] },
    {
      documents: main('## Purpose\nTo moor.\n\n## Requirements\n\n', `${requirement}\n## Notes\n\n### Requirement: Sort\nIt SHALL sort.\n`),
      finds: ['### Requirement: Sort'],
    },
    {
      documents: main('## Purpose\nTo moor.\n\n## Requirements\n\n', `${requirement}\n## ADDED Requirements\n`),
      finds: ['## ADDED Requirements'],
    },
    { documents: delta(`## ADDED Requirements\n\n${requirement}`), finds: [] },
    { documents: delta('## REMOVED Requirements\n\n- `### Requirement: Sort`\n'), finds: [] },
    { documents: delta('## RENAMED Requirements\n\n- FROM: `### Requirement: Sort`\n- TO: `### Requirement: Order`\n'), finds: [] },
    { documents: delta(`## Requirements\n\n${requirement}`), finds: [''] },
    { documents: delta('## ADDED Requirements\n\nThe list is sorted.\n'), finds: ['## ADDED Requirements'] },
    {
      documents: delta(`## ADDED Requirements\n\n${requirement}\n## Notes\n\n### Requirement: Sort\nIt SHALL sort.\n`),
      finds: ['### Requirement: Sort'],
    },
    {
      documents: delta(`## ADDED Requirements\n\n${requirement}\n## RENAMED Requirements\n- FROM: \`### Requirement: Sort\`\n`),
      finds: ['- FROM: `### Requirement: Sort`'],
    },
  ],
  *find(document) {
    const { path, outline } = document
    if (document.kind === 'feature-spec') {
      for (const unread of document.mainSpec?.unread ?? []) {
        const where = unread.range ? place(path, outline, unread.range) : startOf(path)
        yield { message: mainMessage(unread), place: where, key: `${unread.part} ${unread.title}` }
      }
      return
    }
    const { sections, added, modified, removed, renamed, unpaired, orphans } = document.delta
    const isEmpty = added.length + modified.length + removed.length + renamed.length === 0
    const [first] = sections
    if (isEmpty) {
      yield first
        ? { message: noEntries, place: place(path, outline, first.range), key: 'no entries' }
        : { message: noSections, place: startOf(path), key: 'no sections' }
    }
    for (const { name, range, side } of unpaired) {
      const message = `The rename of "${name}" has no ${side === 'FROM' ? 'TO' : 'FROM'} line. Write each rename as a FROM line and a TO line below it.`
      yield { message, place: place(path, outline, range), key: `unpaired ${name}` }
    }
    // Where nothing is read at all, one finding says so.
    for (const { name, range } of isEmpty ? [] : orphans) {
      const message = `"${name}" stands outside the sections of a delta, so it is not applied. Move it below "## ADDED Requirements" or its like.`
      yield { message, place: place(path, outline, range), key: `orphan ${name}`, severity: 'warning' }
    }
  },
})

const noSections =
  'OpenSpec finds no delta here. Put the requirements below "## ADDED Requirements", "## MODIFIED Requirements", "## REMOVED Requirements" or "## RENAMED Requirements".'
const noEntries = 'OpenSpec finds no requirement in this delta. Begin each one with "### Requirement: …" below the section.'

function mainMessage({ part, title }: UnreadFinding): string {
  switch (part) {
    case 'no purpose':
      return 'OpenSpec cannot read this main spec: it has no "## Purpose", or nothing in it. Write what the capability is for.'
    case 'no requirements section':
      return 'OpenSpec cannot read this main spec: it has no "## Requirements". Put the requirements below that heading.'
    case 'no requirement':
      return 'There is no requirement. Begin each one with "### Requirement: …".'
    case 'delta heading':
      return `"${title}" belongs into a change. In a main spec it ends the requirements, and OpenSpec refuses to change the document.`
    case 'requirement outside':
      return `"${title}" stands outside "## Requirements", where OpenSpec does not read it. Move it there.`
  }
}

function main(head: string, rest: string): Readonly<Record<string, string>> {
  return { 'openspec/specs/berths/spec.md': `# Berths\n\n${head}${rest}` }
}

function delta(text: string): Readonly<Record<string, string>> {
  return { 'openspec/changes/sort-berths/specs/berths/spec.md': text }
}
