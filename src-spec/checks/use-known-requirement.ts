import { isDeltaOrMainSpec, type OpenDelta, openDeltas } from '../conventions/openspec/open-deltas'
import { deltaErrors } from '../kinds/spec-delta/delta-errors'
import { lostScenarios } from '../kinds/spec-delta/lost-scenarios'
import { applyDelta, type Refusal } from '../kinds/spec-delta/merge/apply-delta'
import type { RequirementBlock } from '../reading/requirement-blocks/requirement-block'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

const mainPath = 'openspec/specs/berths/spec.md'
const deltaPath = 'openspec/changes/sort-berths/specs/berths/spec.md'

export const useKnownRequirement = defineWorkspaceCheck({
  id: 'use-known-requirement',
  scope: 'workspace',
  severity: 'info',
  what: 'An OpenSpec delta does not fit the main spec as it is now: it changes a requirement that is not there, or adds one that is.',
  why: 'Archiving the change would be refused. The name may be mistyped, or another change has been archived since.',
  remedy: 'Use the name that the main spec has now, or archive the change first that adds the requirement.',
  examples: [
    { documents: { [mainPath]: main('List'), [deltaPath]: block('MODIFIED', 'List') }, finds: [] },
    // Applied already, and removed already.
    { documents: { [mainPath]: main('List'), [deltaPath]: block('ADDED', 'List') }, finds: [] },
    { documents: { [mainPath]: main('List'), [deltaPath]: block('REMOVED', 'Sort') }, finds: [] },
    // Another open change adds it.
    {
      documents: {
        [mainPath]: main('List'),
        [deltaPath]: block('MODIFIED', 'Sort'),
        'openspec/changes/add-sort/specs/berths/spec.md': block('ADDED', 'Sort'),
      },
      finds: [],
    },
    { documents: { [deltaPath]: block('ADDED', 'Sort') }, finds: [] },
    { documents: { [mainPath]: main('List'), [deltaPath]: block('MODIFIED', 'Sort') }, finds: ['### Requirement: Sort'] },
    { documents: { [deltaPath]: block('MODIFIED', 'Sort') }, finds: ['### Requirement: Sort'] },
    { documents: { [mainPath]: main('List'), [deltaPath]: block('REMOVED', 'list') }, finds: ['### Requirement: list'] },
    { documents: { [mainPath]: main('List'), [deltaPath]: block('ADDED', 'List', 'It MUST be new.') }, finds: ['### Requirement: List'] },
  ],
  isRelevant: isDeltaOrMainSpec,
  *find({ documents, workspace }) {
    const unreadable = new Set(workspace.unreadable.map(({ path }) => path))
    const all = openDeltas(documents)
    for (const delta of all) {
      if (unreadable.has(delta.place.mainSpec)) continue
      for (const refusal of refusalsOf(delta)) {
        if (isAddedElsewhere(refusal, delta, all)) continue
        const { document } = delta
        yield {
          message: messageOf(refusal, delta),
          place: place(document.path, document.outline, refusal.range),
          key: `${refusal.kind} ${refusal.operation} ${refusal.name}`,
        }
      }
    }
  },
})

/** None where the delta or the main spec has errors of its own, which come first. */
function refusalsOf({ document, main: spec }: OpenDelta): readonly Refusal[] {
  const structure = spec?.mainSpec
  if (
    spec &&
    (!structure ||
      structure.repeated.length > 0 ||
      structure.unread.some(({ part }) => part === 'delta heading' || part === 'requirement outside'))
  )
    return []
  const blocks = structure?.blocks ?? []
  if (deltaErrors(document.delta).length > 0 || lostScenarios(blocks, document.delta).length > 0) return []
  const current = blocks.map((one) => ({ ...one, text: textOf(spec?.outline.text ?? '', one) }))
  return applyDelta(current, document.delta, (one) => textOf(document.outline.text, one)).refusals
}

/** A carriage return before a line feed is read as a blank. */
function textOf(text: string, { block: { from, to } }: RequirementBlock): string {
  return text
    .slice(from, to)
    .replace(/[ \t]+$/gm, '')
    .trimEnd()
}

function isAddedElsewhere({ kind, name }: Refusal, { place: own }: OpenDelta, all: readonly OpenDelta[]): boolean {
  if (kind !== 'no target' && kind !== 'no source') return false
  return all.some(({ place: other, document: { delta } }) => {
    if (other.folder === own.folder || other.mainSpec !== own.mainSpec) return false
    return delta.added.some((one) => one.name === name) || delta.renamed.some(({ to }) => to.name === name)
  })
}

function messageOf({ kind, operation, name, other }: Refusal, { place: { mainSpec }, main: spec }: OpenDelta): string {
  const act = `"${name}" is in ${operation}`
  if (!spec && (kind === 'no target' || kind === 'no source'))
    return `${act}, but there is no ${mainSpec}: a new capability can only have ADDED requirements.`
  if (kind === 'similar name') return `${act}, but the main spec has "${other}". Use the same spelling if it is the same requirement.`
  if (kind === 'already exists') return `${act}, but the main spec has "${name}" already. Use MODIFIED to change it.`
  return `${act}, but the main spec has no requirement of that name.`
}

function requirement(name: string, text = 'The system SHALL do it.'): string {
  return `### Requirement: ${name}\n${text}\n\n#### Scenario: Fog\n- **WHEN** it opens\n- **THEN** it is done\n`
}

function main(name: string): string {
  return `# Berths\n\n## Purpose\nTo moor.\n\n## Requirements\n\n${requirement(name)}`
}

function block(section: string, name: string, text?: string): string {
  return `## ${section} Requirements\n\n${requirement(name, text)}`
}
