import type { DocumentKind } from '../../model/document-kind'
import type { Convention } from '../convention'
import { splitAtFolder } from '../split-path'

const inSpec = /^((?:\.kiro|\.spec-workflow)\/(archive\/)?specs\/(?:[^/.][^/]*\/)*[^/.][^/]*)\/([^/]+)$/
const steering = /^(?:\.kiro|\.spec-workflow)\/steering\/[^/.][^/]*\.md$/
const specDocuments: Readonly<Record<string, DocumentKind>> = {
  'requirements.md': 'feature-spec',
  'bugfix.md': 'feature-spec',
  'design.md': 'plan',
  'tasks.md': 'tasks',
}

/** Specs under `.kiro/specs` with requirements, design and tasks, and steering documents. spec-workflow-mcp and cc-sdd share its grammar. */
export const kiro: Convention = {
  id: 'kiro',
  label: 'Kiro',
  telltales: [
    { folder: '.kiro', holds: ['specs', 'steering'] },
    { folder: '.spec-workflow', holds: ['specs', 'steering', 'archive'] },
  ],
  folders: ['.kiro/specs/**', '.kiro/steering', '.spec-workflow/specs/**', '.spec-workflow/steering', '.spec-workflow/archive/specs/**'],
  split: (path) => splitAtFolder(path, '.kiro') ?? splitAtFolder(path, '.spec-workflow'),
  placeOf: (path) => {
    if (steering.test(path)) return { kind: 'steering', feature: null }
    const [, folder, archive, name = ''] = inSpec.exec(path) ?? []
    if (folder === undefined) return { kind: null, feature: null }
    return { kind: specDocuments[name] ?? null, feature: { path: folder, isArchived: archive !== undefined } }
  },
  isSetting: (path) => /^\.kiro\/specs\/(?:[^/]+\/)+(?:spec\.json|\.config\.kiro)$/.test(path),
}
