import { linesOfBlock, movedRequirements, type RequirementMove } from '../conventions/openspec/moved-requirements'
import { isDeltaOrMainSpec, openDeltas } from '../conventions/openspec/open-deltas'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

const mainPath = 'openspec/specs/berths/spec.md'
const deltaPath = 'openspec/changes/sort-berths/specs/berths/spec.md'
const changed = { [mainPath]: main('List'), [deltaPath]: block('MODIFIED', 'List', 'It SHALL sort them.') }

export const noMovedRequirement = defineWorkspaceCheck({
  id: 'no-moved-requirement',
  scope: 'workspace',
  severity: 'warning',
  what: 'An OpenSpec delta modifies a requirement that the base branch has changed, renamed or removed since this branch left it.',
  why: 'Git merges both without a conflict. Archiving the change then takes back what the base branch wrote, or is refused.',
  remedy: 'Merge the base branch, or rebase on it, and write the delta against the requirement as it is there.',
  examples: [
    { documents: changed, committed: changed, finds: [] },
    {
      documents: changed,
      committed: changed,
      branches: onBase(main('List'), main('List', 'It MUST list them all.')),
      finds: ['### Requirement: List'],
    },
    { documents: changed, committed: changed, branches: onBase(main('List'), main('Show')), finds: ['### Requirement: List'] },
    { documents: changed, committed: changed, branches: onBase(main('List'), null), finds: ['### Requirement: List'] },
    // White space alone, another requirement, one that is new there, and the text of this change itself.
    {
      documents: changed,
      committed: changed,
      branches: onBase(main('List'), `${main('List').replace(/\n+/g, '  \n\n')}\n${requirement('Fees')}`),
      finds: [],
    },
    { documents: changed, committed: changed, branches: onBase(main('Fees'), main('List')), finds: [] },
    { documents: changed, committed: changed, branches: onBase(main('List'), main('List', 'It SHALL sort them.')), finds: [] },
    // The main spec here is as it is there already.
    {
      documents: { ...changed, [mainPath]: main('List', 'It MUST list them all.') },
      committed: changed,
      branches: onBase(main('List'), main('List', 'It MUST list them all.')),
      finds: [],
    },
    {
      documents: { [mainPath]: main('List'), [deltaPath]: block('ADDED', 'List') },
      committed: changed,
      branches: onBase(main('List'), main('List', 'It MUST list them all.')),
      finds: [],
    },
  ],
  isRelevant: isDeltaOrMainSpec,
  *find({ history, documents }) {
    const base = history.kind === 'known' ? (history.branches?.base ?? null) : null
    if (!base) return
    for (const { place: at, document, main: spec } of openDeltas(documents)) {
      const state = base.specs.find(({ path }) => path === at.mainSpec)
      if (!state) continue
      const moves = movedRequirements(state.before, state.after)
      // What was merged here already moved on the base branch alone.
      const here = spec ? movedRequirements(state.before, spec.outline.text) : new Map()
      for (const { name, range, block: own } of document.delta.modified) {
        const move = moves.get(name)
        if (!move || isTakenOver(document.outline.text.slice(own.from, own.to), move.text)) continue
        const merged = here.get(name)
        if (merged && merged.kind === move.kind && merged.text === move.text) continue
        yield {
          message: `${base.branch} has ${wordsOf(move)} "${name}" since this branch left it. Merge it, and write the delta against the requirement as it is there.`,
          place: place(document.path, document.outline, range),
          // What others wrote is no work of this branch.
          ...(base.inheritedDeltas.includes(document.path) && { severity: 'info' as const }),
          key: name,
        }
      }
    }
  },
})

/** Whether the delta has every line that the base branch has now. */
function isTakenOver(delta: string, text: string): boolean {
  const [, ...now] = text.split('\n')
  const lines = new Set(linesOfBlock(delta))
  return now.length > 0 && now.every((line) => lines.has(line))
}

function wordsOf(move: RequirementMove): string {
  return move.kind === 'renamed' ? `renamed, to "${move.to}", the requirement` : move.kind
}

function onBase(before: string, after: string | null) {
  return { features: [], taskLists: [], base: { branch: 'main', inheritedDeltas: [], specs: [{ path: mainPath, before, after }] } }
}

function requirement(name: string, text = 'The system SHALL do it.'): string {
  return `### Requirement: ${name}\n${text}\n\n#### Scenario: Fog\n- **WHEN** it opens\n- **THEN** it is done\n`
}

function main(name: string, text?: string): string {
  return `# Berths\n\n## Purpose\nTo moor.\n\n## Requirements\n\n${requirement(name, text)}`
}

function block(section: string, name: string, text?: string): string {
  return `## ${section} Requirements\n\n${requirement(name, text)}`
}
