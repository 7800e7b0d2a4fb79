import { isDeltaOrMainSpec, openDeltas } from '../conventions/openspec/open-deltas'
import { type LostScenarios, lostScenarios } from '../kinds/spec-delta/lost-scenarios'
import { restoreScenarios } from '../kinds/spec-delta/restore-scenarios'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

const mainPath = 'openspec/specs/berths/spec.md'
const deltaPath = 'openspec/changes/list-berths/specs/berths/spec.md'
const current = main(requirement('List', 'Free first', 'Fog'))

export const noLostScenario = defineWorkspaceCheck({
  id: 'no-lost-scenario',
  scope: 'workspace',
  severity: 'error',
  what: 'A MODIFIED requirement of an OpenSpec delta leaves out a scenario that the main spec has.',
  why: 'The whole requirement is replaced, so the scenario would be dropped without anybody having decided it.',
  remedy: 'Copy the scenario into the MODIFIED requirement. To drop it on purpose, remove it from the main spec itself.',
  examples: [
    { documents: { [mainPath]: current, [deltaPath]: modified('List', 'Fog', 'Free first', 'Night') }, finds: [] },
    // Not named here, or gone from the main spec.
    { documents: { [mainPath]: current, [deltaPath]: modified('Sort', 'By price') }, finds: [] },
    { documents: { [deltaPath]: modified('List', 'Fog') }, finds: [] },
    { documents: { [mainPath]: current, [deltaPath]: `## REMOVED Requirements\n\n${requirement('List')}` }, finds: [] },
    {
      documents: { [mainPath]: current, 'openspec/changes/archive/2026-01-02-a/specs/berths/spec.md': modified('List', 'Fog') },
      finds: [],
    },
    {
      documents: { [mainPath]: current, [deltaPath]: modified('List', 'Fog') },
      finds: ['### Requirement: List'],
      fixed: { [deltaPath]: modified('List', 'Fog', 'Free first') },
    },
    { documents: { [mainPath]: current, [deltaPath]: modified('List', 'Fog', 'Free First') }, finds: ['### Requirement: List'], fixed: {} },
    {
      documents: {
        [mainPath]: current,
        [deltaPath]: `## RENAMED Requirements\n- FROM: \`### Requirement: List\`\n- TO: \`### Requirement: Show\`\n\n${modified('Show', 'Fog')}`,
      },
      finds: ['### Requirement: Show'],
    },
  ],
  isRelevant: isDeltaOrMainSpec,
  *find({ documents }) {
    for (const { document, main: spec } of openDeltas(documents)) {
      if (!spec?.mainSpec) continue
      for (const lost of lostScenarios(spec.mainSpec.blocks, document.delta)) {
        const { block, current: before } = lost
        yield {
          message: `"${block.name}" would lose ${listOf(lost)}: a modified requirement replaces the whole one. Copy what is missing into it.`,
          place: place(document.path, document.outline, block.range),
          related: [place(spec.path, spec.outline, before.range)],
          fixes: isRenamed(lost)
            ? []
            : [{ title: 'Copy what is missing from the main spec', edits: [restoreScenarios(spec, document, lost)] }],
          key: block.name,
        }
      }
    }
  },
})

/** A scenario that is there in another spelling would be copied beside itself. */
function isRenamed({ block, scenarios }: LostScenarios): boolean {
  const own = new Set(block.scenarios.map(({ name }) => foldedName(name)))
  return scenarios.some(({ name }) => own.has(foldedName(name)))
}

function foldedName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

const mostNames = 5

function listOf({ scenarios }: LostScenarios): string {
  const names = scenarios.slice(0, mostNames).map(({ name }) => `"${name}"`)
  const rest = scenarios.length - mostNames
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ')
}

function requirement(name: string, ...scenarios: readonly string[]): string {
  const below = scenarios.map((scenario) => `#### Scenario: ${scenario}\n- **WHEN** it opens\n- **THEN** it is done\n`)
  return `### Requirement: ${name}\nThe system SHALL do it.\n\n${below.join('\n')}`
}

function main(text: string): string {
  return `# Berths\n\n## Purpose\nTo moor.\n\n## Requirements\n\n${text}`
}

function modified(name: string, ...scenarios: readonly string[]): string {
  return `## MODIFIED Requirements\n\n${requirement(name, ...scenarios)}`
}
