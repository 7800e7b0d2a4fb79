import type { DocumentOf } from '../kinds/document'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { defineDocumentCheck } from './check'

export const requirementNeedsText = defineDocumentCheck({
  id: 'requirement-needs-text',
  scope: 'document',
  kinds: ['feature-spec', 'spec-delta'],
  inTemplates: true,
  severity: 'error',
  what: 'A requirement of OpenSpec has a name and scenarios, but says nothing itself.',
  why: 'The scenarios are examples of a rule that nobody stated, and OpenSpec refuses the document.',
  remedy: 'State in a sentence below the heading what the system must do.',
  examples: [
    { documents: main('The list SHALL be complete.\n'), finds: [] },
    // Words of another language, and a label that holds the rule.
    { documents: main('Die Liste ist vollständig.\n'), finds: [] },
    { documents: main('**Rule**: The list MUST be complete.\n'), finds: [] },
    { documents: main(''), finds: ['### Requirement: List berths'] },
    { documents: main('```\nThe list SHALL be complete.\n```\n'), finds: ['### Requirement: List berths'] },
    { documents: delta('ADDED', ''), finds: ['### Requirement: List berths'] },
    { documents: delta('REMOVED', ''), finds: [] },
  ],
  *find(document) {
    const { path, outline } = document
    for (const { name, range } of emptyRequirements(document)) {
      const message = `"${name}" says nothing before its first scenario. State in a sentence what the system must do.`
      yield { message, place: place(path, outline, range), key: name }
    }
  },
})

function emptyRequirements(
  document: DocumentOf<'feature-spec' | 'spec-delta'>,
): readonly { readonly name: string; readonly range: Range }[] {
  if (document.kind === 'feature-spec') return document.mainSpec?.empty ?? []
  return [...document.delta.added, ...document.delta.modified].filter(({ prose }) => prose === null)
}

function requirement(text: string): string {
  return `### Requirement: List berths\n${text}\n#### Scenario: Free first\n- **WHEN** it opens\n- **THEN** free berths come first\n`
}

function main(text: string): Readonly<Record<string, string>> {
  return { 'openspec/specs/berths/spec.md': `# Berths\n\n## Purpose\nTo moor.\n\n## Requirements\n\n${requirement(text)}` }
}

function delta(section: string, text: string): Readonly<Record<string, string>> {
  return { 'openspec/changes/list-berths/specs/berths/spec.md': `## ${section} Requirements\n\n${requirement(text)}` }
}
