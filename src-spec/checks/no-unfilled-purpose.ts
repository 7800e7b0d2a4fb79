import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noUnfilledPurpose = defineDocumentCheck({
  id: 'no-unfilled-purpose',
  scope: 'document',
  kinds: ['feature-spec'],
  inTemplates: true,
  severity: 'warning',
  policy: { isWaivableInText: false },
  what: 'The Purpose of an OpenSpec main spec is still what archiving a change put there.',
  why: 'Nobody wrote what the capability is for, and no delta can fill it in later.',
  remedy: 'Replace it in the main spec with what the capability is for.',
  examples: [
    { documents: spec('Guests find a free berth near the town.'), finds: [] },
    // Spanish for "all", a longer word, and a mark that is spoken of.
    { documents: spec('Todo el puerto se llena en agosto.'), finds: [] },
    { documents: spec('TBDs are the boats that nobody has named yet.'), finds: [] },
    { documents: spec('Marks such as TBD are listed with their line.'), finds: [] },
    {
      documents: spec('TBD - created by archiving change add-berths. Update Purpose after archive.'),
      finds: ['TBD - created by archiving change add-berths. Update Purpose after archive.'],
    },
    { documents: spec('todo: write this'), finds: ['todo: write this'] },
  ],
  *find({ mainSpec, path, outline }) {
    if (!mainSpec?.purpose?.isUnfilled) return
    const message = 'The Purpose was never filled in. Write what this capability is for.'
    yield { message, place: place(path, outline, mainSpec.purpose.range), key: 'purpose' }
  },
})

function spec(purpose: string): Readonly<Record<string, string>> {
  const requirement =
    '### Requirement: List berths\nThe list SHALL be complete.\n\n#### Scenario: Free first\n- **WHEN** it opens\n- **THEN** free berths come first\n'
  return { 'openspec/specs/berths/spec.md': `# Berths\n\n## Purpose\n${purpose}\n\n## Requirements\n\n${requirement}` }
}
