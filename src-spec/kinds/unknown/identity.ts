import type { KindIdentity } from '../kind-identity'

/** Folders whose Markdown files are documents whatever their names; their structure decides their kind. */
const specFolders = /^(?:docs\/)?specs\/.*\.md$/i

/** A document of unknown kind: it gets only the checks for all documents. */
export const identity: KindIdentity<'unknown'> = {
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
}
