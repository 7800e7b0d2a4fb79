import { isDeltaOrMainSpec, type OpenDelta, openDeltas } from '../conventions/openspec/open-deltas'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { defineWorkspaceCheck } from './check'

const [one, other] = ['openspec/changes/list-berths/specs/berths/spec.md', 'openspec/changes/sort-berths/specs/berths/spec.md']

export const noRequirementInTwoChanges = defineWorkspaceCheck({
  id: 'no-requirement-in-two-changes',
  scope: 'workspace',
  severity: 'warning',
  what: 'Two open changes of OpenSpec claim the same requirement.',
  why: 'The change that is archived last replaces what the other one wrote, or can no longer be archived.',
  remedy: 'Agree on one text, or base the second change on the first and archive them in that order.',
  examples: [
    { documents: { [one]: block('MODIFIED', 'List'), [other]: block('MODIFIED', 'Sort') }, finds: [] },
    // One adds what the other builds on, both say the same, the other one is archived, or it is another capability.
    { documents: { [one]: block('ADDED', 'List'), [other]: block('MODIFIED', 'List', 'It MUST be new.') }, finds: [] },
    { documents: { [one]: block('ADDED', 'List'), [other]: block('ADDED', 'List') }, finds: [] },
    {
      documents: {
        'openspec/changes/archive/2026-01-02-list/specs/berths/spec.md': block('MODIFIED', 'List'),
        [other]: block('MODIFIED', 'List', 'It MUST be new.'),
      },
      finds: [],
    },
    {
      documents: {
        [one]: block('MODIFIED', 'List'),
        'openspec/changes/b/specs/fees/spec.md': block('MODIFIED', 'List', 'It MUST be new.'),
      },
      finds: [],
    },
    {
      documents: { [one]: block('MODIFIED', 'List'), [other]: block('MODIFIED', 'List', 'It MUST be new.') },
      finds: ['### Requirement: List'],
    },
    { documents: { [one]: block('MODIFIED', 'List'), [other]: block('REMOVED', 'List') }, finds: ['### Requirement: List'] },
    {
      documents: { [one]: block('ADDED', 'List'), [other]: block('ADDED', 'List', 'It MUST be new.') },
      finds: ['### Requirement: List'],
    },
  ],
  isRelevant: isDeltaOrMainSpec,
  *find({ documents }) {
    const first = new Map<string, Claim>()
    for (const claim of openDeltas(documents).flatMap(claimsOf)) {
      const key = `${claim.delta.place.mainSpec}\n${claim.isNew}\n${claim.name}`
      const before = first.get(key)
      if (!before) first.set(key, claim)
      else if (before.delta.place.folder !== claim.delta.place.folder && before.text !== claim.text) {
        const [earlier, later] = [before.delta, claim.delta]
        yield {
          message: `"${claim.name}" is claimed by the open change ${earlier.place.change} too. Agree on one text, or on the order of the two.`,
          place: place(later.document.path, later.document.outline, claim.range),
          related: [place(earlier.document.path, earlier.document.outline, before.range)],
          key: `${earlier.place.change} ${claim.name}`,
        }
      }
    }
  },
})

interface Claim {
  readonly delta: OpenDelta
  readonly name: string
  readonly range: Range
  /** It is added, and not one that exists. */
  readonly isNew: boolean
  /** What the change makes of it. */
  readonly text: string
}

function claimsOf(delta: OpenDelta): readonly Claim[] {
  const { delta: read, outline } = delta.document
  const blocks = (isNew: boolean) =>
    (isNew ? read.added : read.modified).map(({ name, range, block: { from, to } }) => {
      return { delta, name, range, isNew, text: outline.text.slice(from, to).trim() }
    })
  return [
    ...blocks(true),
    ...blocks(false),
    ...read.removed.map(({ name, range }) => ({ delta, name, range, isNew: false, text: 'removed' })),
    ...read.renamed.map(({ from, to }) => ({ delta, name: from.name, range: from.range, isNew: false, text: `renamed ${to.name}` })),
  ]
}

function block(section: string, name: string, text = 'The system SHALL do it.'): string {
  return `## ${section} Requirements\n\n### Requirement: ${name}\n${text}\n\n#### Scenario: Fog\n- **WHEN** it opens\n- **THEN** it is done\n`
}
