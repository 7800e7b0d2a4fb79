import { type DeltaError, deltaErrors } from '../kinds/spec-delta/delta-errors'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noContradictoryDelta = defineDocumentCheck({
  id: 'no-contradictory-delta',
  scope: 'document',
  kinds: ['spec-delta'],
  inTemplates: true,
  severity: 'error',
  what: 'An OpenSpec delta does two things to one requirement that exclude each other.',
  why: 'OpenSpec refuses to apply the delta.',
  remedy: 'Keep one of the two. A requirement that is renamed is modified under its new name.',
  examples: [
    { documents: delta(block('MODIFIED', 'List') + block('ADDED', 'Sort') + block('REMOVED', 'Print')), finds: [] },
    { documents: delta(renaming('List', 'Show') + block('MODIFIED', 'Show')), finds: [] },
    { documents: delta(block('MODIFIED', 'List') + block('REMOVED', 'List')), finds: ['### Requirement: List'] },
    { documents: delta(block('MODIFIED', 'List') + block('ADDED', 'List')), finds: ['### Requirement: List'] },
    { documents: delta(block('ADDED', 'List') + block('REMOVED', 'List')), finds: ['### Requirement: List'] },
    { documents: delta(renaming('List', 'Show') + block('MODIFIED', 'List')), finds: ['### Requirement: List'] },
    { documents: delta(renaming('List', 'Show') + block('ADDED', 'Show')), finds: ['### Requirement: Show'] },
    { documents: delta(renaming('List', 'Show') + block('REMOVED', 'list')), finds: ['### Requirement: list'] },
    {
      documents: { 'openspec/changes/archive/2026-01-02-list/specs/berths/spec.md': block('ADDED', 'A') + block('REMOVED', 'A') },
      finds: [],
    },
  ],
  *find({ path, outline, delta: read }) {
    for (const error of deltaErrors(read)) {
      const message = messageOf(error)
      if (message === null || !('first' in error)) continue
      yield {
        message,
        place: place(path, outline, error.range),
        related: [place(path, outline, error.first)],
        key: `${error.kind} ${error.name}`,
      }
    }
  },
})

function messageOf(error: DeltaError): string | null {
  if (error.kind === 'contradiction') return `"${error.name}" is in ${error.sections}, which exclude each other. Keep one of the two.`
  if (error.kind !== 'old name') return null
  return `"${error.name}" is renamed to "${error.newName}" before it is modified. Use the new name here.`
}

function block(section: string, name: string): string {
  return `## ${section} Requirements\n\n### Requirement: ${name}\nThe system SHALL do it.\n\n#### Scenario: ${name}\n- **WHEN** it opens\n- **THEN** it is done\n\n`
}

function renaming(from: string, to: string): string {
  return `## RENAMED Requirements\n\n- FROM: \`### Requirement: ${from}\`\n- TO: \`### Requirement: ${to}\`\n\n`
}

function delta(text: string): Readonly<Record<string, string>> {
  return { 'openspec/changes/list-berths/specs/berths/spec.md': text }
}
