import type { LinkTarget, Outcome } from '#bridge'
import { type DocumentSummary, resolveLink, sectionOfAnchor, unescapeTarget } from '#spec'
import type { Documents } from './documents'
import { ok, problem } from './outcome'
import type { TextDocument } from './text-document'

/** The target of a link; `written` is the link as written in the text. The heading is one of the judged text. */
export function linkTargetOf(
  documents: Pick<Documents, 'byPath'>,
  judged: readonly DocumentSummary[],
  { path: from }: Pick<TextDocument, 'path'>,
  written: string,
): Outcome<LinkTarget> {
  const target = unescapeTarget(written)
  const path = target.startsWith('#') ? from : resolveLink(from, target)
  if (path === null) return problem('invalid', 'This link does not lead to a file of this repository.')
  const document = documents.byPath(path)
  if (!document) return problem('not-found', `${path} is not among the documents of this repository.`)
  const sections = judged.find((summary) => summary.path === path)?.sections ?? []
  return ok({ id: document.id, heading: sectionOfAnchor(sections, target)?.place ?? null })
}
