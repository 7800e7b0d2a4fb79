import { readChangeSettings } from '../conventions/openspec/read-change-settings'
import type { SpecDocument } from '../kinds/document'
import type { Workspace } from '../model/workspace'
import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

const proposal = 'openspec/changes/list-berths/proposal.md'
const delta = 'openspec/changes/list-berths/specs/berths/spec.md'
const mark = 'openspec/changes/list-berths/.openspec.yaml'
const why = '# List berths\n\n## Why\nGuests sail on.\n\n## What Changes\n- A list.\n'
const added = '## ADDED Requirements\n\n### Requirement: List\nIt SHALL list.\n\n#### Scenario: Fog\n- **THEN** it lists\n'

export const changeNeedsDelta = defineWorkspaceCheck({
  id: 'change-needs-delta',
  scope: 'workspace',
  severity: 'error',
  what: 'An open change of OpenSpec changes no requirement and does not say that this is on purpose, or says so and changes some.',
  why: 'OpenSpec refuses the change, and archiving it leaves the main specs as they are.',
  remedy: 'Add a delta in specs/<capability>/spec.md, or write "skip_specs: true" into .openspec.yaml if no behaviour changes.',
  examples: [
    { documents: { [proposal]: why, [delta]: added }, settings: {}, finds: [] },
    { documents: { [proposal]: why }, settings: { [mark]: 'schema: spec-driven\nskip_specs: true\n' }, finds: [] },
    // Settings that were not read, or cannot be read; a change in the archive.
    { documents: { [proposal]: why }, finds: [] },
    { documents: { [proposal]: why }, settings: { [mark]: 'skip_specs: [\n' }, finds: [] },
    { documents: { 'openspec/changes/archive/2026-01-02-list/proposal.md': why }, settings: {}, finds: [] },
    { documents: { [proposal]: why }, settings: {}, finds: [''] },
    { documents: { [proposal]: why }, settings: { [mark]: 'schema: spec-driven\ncreated: 2026-05-01\n' }, finds: [''] },
    { documents: { [proposal]: why, [delta]: added }, settings: { [mark]: 'schema: spec-driven\nskip_specs: true\n' }, finds: [''] },
  ],
  isRelevant: ({ path }) => openChange.test(path),
  *find({ documents, workspace }) {
    if (!workspace.supportingFiles) return
    for (const [folder, own] of openChanges(documents)) {
      const isWithoutDeltas = isMarked(workspace, folder)
      const hasDelta =
        own.some(({ kind }) => kind === 'spec-delta') || workspace.unreadable.some(({ path }) => path.startsWith(`${folder}/specs/`))
      const first = own.find(({ kind }) => kind === 'change-proposal') ?? own[0]
      if (isWithoutDeltas === 'unknown' || !first || hasDelta !== isWithoutDeltas) continue
      const name = folder.slice(folder.lastIndexOf('/') + 1)
      const message = hasDelta
        ? `${name} has deltas, but .openspec.yaml says "skip_specs: true". Remove the line, or the deltas.`
        : `${name} has no delta that OpenSpec reads. Add one in specs/<capability>/spec.md, or "skip_specs: true" to .openspec.yaml.`
      yield { message, place: startOf(first.path), key: name }
    }
  },
})

/** The folder of a change that is not archived. */
const openChange = /^(?:.*\/)?openspec\/changes\/(?!archive\/)[^/.][^/]*(?=\/)/

/** The documents of each change that is not archived, by its folder. */
function openChanges(documents: readonly SpecDocument[]): ReadonlyMap<string, readonly SpecDocument[]> {
  const changes = new Map<string, SpecDocument[]>()
  for (const document of documents) {
    const folder = openChange.exec(document.path)?.[0]
    if (folder === undefined) continue
    const own = changes.get(folder)
    if (own) own.push(document)
    else changes.set(folder, [document])
  }
  return changes
}

function isMarked({ supportingFiles }: Workspace, folder: string): boolean | 'unknown' {
  const settings = supportingFiles?.settings.find(({ path }) => path === `${folder}/.openspec.yaml`)
  return settings ? readChangeSettings(settings.text).isWithoutDeltas : false
}
