import type { KindDefinition } from '../kind'

/** Folders whose Markdown files are documents whatever their names; structure tells their kind. */
const specFolders = /^(?:docs\/)?specs\/.*\.md$/i

/** A document of no kind that is known here: it gets only the checks that fit every document. */
export const unknown: KindDefinition<'unknown'> = {
  kind: 'unknown',
  label: 'document',
  foundAs: null,
  order: 100,
  isCore: false,
  precedence: null,
  commitScope: null,
  template: null,
  folders: [],
  owns: (path) => specFolders.test(path),
  required: [],
  read: () => ({}),
}
