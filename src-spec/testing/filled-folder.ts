import { isConventionSetting } from '../conventions/index'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import type { DocumentText, Workspace } from '../model/workspace'
import { linkTargets } from '../reading/links/link-targets'

/** The day on which the folders were filled in. */
const filledOn = '2026-11-27'

/** A folder of documents as it is committed, by path. */
export type FilledFolder = Readonly<Record<string, string>>

/** The folder as a workspace in which one file may differ from the commit. */
export function filledWorkspace(folder: FilledFolder, changed: FilledFolder = {}): Workspace {
  const texts = Object.entries({ ...folder, ...changed }).map(([path, text]): DocumentText => ({ path, text }))
  const settings = texts.filter(({ path }) => isConventionSetting(path))
  const documents = texts.filter(({ path }) => !isConventionSetting(path) && !path.startsWith('runbooks/'))
  const targets = documents.flatMap(({ path, text }) => linkTargets(readDocumentTree(text), path))
  return {
    documents,
    unreadable: [],
    configuration: null,
    deadLinks: [...new Set(targets)].filter((target) => !Object.hasOwn(folder, target)),
    history: {
      kind: 'known',
      head: folder,
      baseline: folder,
      specAtActive: folder['SPEC.md'] ?? null,
      changedOn: Object.fromEntries(Object.keys(folder).map((path) => [path, filledOn])),
      otherBranches: [],
    },
    supportingFiles: { telltales: [], settings, manifests: [] },
    today: filledOn,
  }
}
