import { isRecordPath } from '../kinds/decision-log/index'
import { kindDefinition } from '../kinds/index'
import type { DocumentKind } from '../model/document-kind'
import type { Workspace } from '../model/workspace'
import { wordOverlap } from '../text/word-overlap'

/** A core document of the last commit that is not on disk. */
export interface DeletedDocument {
  readonly path: string
  readonly kind: DocumentKind
  /** A document that is not committed and has most of its words: the file was renamed. */
  readonly renamedTo: string | null
}

/** Part of the words from which on git takes one file for another, renamed. */
const enough = 0.5

/** `kindOf`: the kind of a path, by configuration, else by the path itself. None where the last commit is unknown. */
export function deletedDocuments(
  { documents, unreadable, history }: Pick<Workspace, 'documents' | 'unreadable' | 'history'>,
  kindOf: (path: string) => DocumentKind | null,
): readonly DeletedDocument[] {
  if (history.kind === 'unknown') return []
  const { head } = history
  const present = new Set([...documents, ...unreadable].map(({ path }) => path))
  const isCore = (kind: DocumentKind | null) => kind !== null && kindDefinition(kind).isCore
  return Object.entries(head).flatMap(([path, committed]) => {
    const kind = present.has(path) || isRecordPath(path) ? null : kindOf(path)
    if (kind === null || !isCore(kind)) return []
    const renamed = documents.find(
      (one) => head[one.path] === undefined && !isCore(kindOf(one.path)) && wordOverlap(one.text, committed) >= enough,
    )
    return [{ path, kind, renamedTo: renamed?.path ?? null }]
  })
}
