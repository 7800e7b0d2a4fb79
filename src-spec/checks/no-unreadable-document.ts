import { place, startOf } from '../text/place'
import type { Place } from '../text/source'
import { defineWorkspaceCheck, type WorkspaceFacts } from './check'

export const noUnreadableDocument = defineWorkspaceCheck({
  id: 'no-unreadable-document',
  scope: 'workspace',
  severity: 'error',
  policy: { isLocked: true, blocks: 'document' },
  what: 'A document exists, but is not readable as text, or not whole.',
  why: 'A document that cannot be read cannot be checked.',
  remedy: 'Save it as UTF-8 text.',
  examples: [
    { documents: { 'SPEC.md': '# a' }, finds: [] },
    { documents: {}, unreadable: { 'SPEC.md': null }, finds: [''] },
    { documents: { 'SPEC.md': '# a\n\nb \uFFFD c' }, unreadable: { 'SPEC.md': 3 }, finds: ['b \uFFFD c'] },
  ],
  *find(facts) {
    for (const { path, reason, line } of facts.workspace.unreadable) {
      if (line === null) yield { message: `${path} cannot be read: ${reason}`, place: startOf(path), key: 'unreadable' }
      else
        yield {
          message: `${path} cannot be read whole: ${reason}`,
          place: placeOfLine(facts, path, line),
          key: 'part',
          severity: 'warning',
        }
    }
  },
})

function placeOfLine({ documents }: WorkspaceFacts, path: string, line: number): Place {
  const outline = documents.find((document) => document.path === path)?.outline
  const from = outline?.lineStarts[line - 1]
  if (!outline || from === undefined) return startOf(path)
  return place(path, outline, { from, to: (outline.lineStarts[line] ?? outline.text.length + 1) - 1 })
}
