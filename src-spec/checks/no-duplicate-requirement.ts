import type { DocumentOf } from '../kinds/document'
import { deltaErrors } from '../kinds/spec-delta/delta-errors'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { defineDocumentCheck } from './check'

export const noDuplicateRequirement = defineDocumentCheck({
  id: 'no-duplicate-requirement',
  scope: 'document',
  kinds: ['feature-spec', 'spec-delta'],
  inTemplates: true,
  severity: 'error',
  what: 'A requirement of OpenSpec is written twice under one name.',
  why: 'A change to it replaces one of the two, and nobody can say which one holds.',
  remedy: 'Merge the two, or rename one.',
  examples: [
    { documents: main('List berths', 'Sort berths'), finds: [] },
    // Names are compared with regard to case.
    { documents: main('List berths', 'List Berths'), finds: [] },
    { documents: main('List berths', 'List berths ##'), finds: ['### Requirement: List berths ##'] },
    { documents: delta('ADDED', 'List berths', 'Sort berths'), finds: [] },
    { documents: delta('MODIFIED', 'List berths', 'List berths'), finds: ['### Requirement: List berths'] },
    { documents: delta('REMOVED', 'List berths', 'List berths'), finds: ['### Requirement: List berths'] },
    // Archived changes were applied as they are.
    { documents: { 'openspec/changes/archive/2026-01-02-list/specs/berths/spec.md': deltaText('ADDED', 'List', 'List') }, finds: [] },
  ],
  *find(document) {
    const { path, outline } = document
    for (const { name, range, first, section } of repetitionsIn(document)) {
      const earlier = place(path, outline, first)
      const where = section === null ? '' : ` in ${section}`
      const message = `"${name}" stands twice${where}; the other one is in line ${earlier.line}. Merge the two, or rename one.`
      yield { message, place: place(path, outline, range), related: [earlier], key: `${section ?? ''} ${name}` }
    }
  },
})

interface Repetition {
  readonly name: string
  readonly range: Range
  readonly first: Range
  readonly section: string | null
}

function repetitionsIn(document: DocumentOf<'feature-spec' | 'spec-delta'>): readonly Repetition[] {
  if (document.kind === 'feature-spec') return (document.mainSpec?.repeated ?? []).map((one) => ({ ...one, section: null }))
  return deltaErrors(document.delta).filter((error) => error.kind === 'twice')
}

function requirement(name: string): string {
  return `### Requirement: ${name}\nThe system SHALL do it.\n\n#### Scenario: ${name}\n- **WHEN** it opens\n- **THEN** it is done\n\n`
}

function main(...names: readonly string[]): Readonly<Record<string, string>> {
  return { 'openspec/specs/berths/spec.md': `# Berths\n\n## Purpose\nTo moor.\n\n## Requirements\n\n${names.map(requirement).join('')}` }
}

function deltaText(section: string, ...names: readonly string[]): string {
  return `## ${section} Requirements\n\n${names.map(requirement).join('')}`
}

function delta(section: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  return { 'openspec/changes/list-berths/specs/berths/spec.md': deltaText(section, ...names) }
}
