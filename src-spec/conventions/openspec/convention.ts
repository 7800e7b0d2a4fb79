import type { DocumentKind } from '../../model/document-kind'
import type { Convention, ConventionPlace } from '../convention'
import { splitAtFolder } from '../split-path'

const mainSpec = /^openspec\/specs\/(?!.*\/\.)[^.].*\/spec\.md$/
const inChange = /^(openspec\/changes\/(archive\/)?([^/.][^/]*))\/(.+)$/
const changeDocuments: Readonly<Record<string, DocumentKind>> = {
  'proposal.md': 'change-proposal',
  'design.md': 'plan',
  'tasks.md': 'tasks',
  'task.md': 'tasks',
}

/** Main specs under `openspec/specs`, and changes to them under `openspec/changes`. */
export const openspec: Convention = {
  id: 'openspec',
  label: 'OpenSpec',
  telltales: [{ folder: 'openspec', holds: ['specs', 'changes', 'config.yaml', 'project.md'] }],
  folders: ['openspec', 'openspec/specs/**', 'openspec/changes/**'],
  split: (path) => splitAtFolder(path, 'openspec'),
  placeOf: (path) => {
    if (path === 'openspec/project.md') return { kind: 'steering', feature: null }
    // A main spec is the truth that later changes build on.
    if (mainSpec.test(path)) return { kind: 'feature-spec', feature: null, precedence: 2 }
    return placeInChange(path)
  },
  isSetting: (path) => /^openspec\/(?:config\.ya?ml|changes\/(?:archive\/)?[^/]+\/\.openspec\.ya?ml)$/.test(path),
}

/** Files of a change that are none of its documents, and loose files beside the changes, are not read. */
function placeInChange(path: string): ConventionPlace {
  const [, folder = '', archive, name = '', rest = ''] = inChange.exec(path) ?? []
  if (folder === '' || (archive === undefined && name === 'archive')) return { kind: null, feature: null }
  const feature = { path: folder, isArchived: archive !== undefined }
  if (/^specs\/(?!.*\/\.)[^.].*\/spec\.md$/.test(rest)) return { kind: 'spec-delta', feature }
  return { kind: changeDocuments[rest] ?? null, feature }
}
