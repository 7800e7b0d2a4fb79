import { type ScopeItem, scopeItems, workName } from '../kinds/active-spec/scope-items'
import type { DocumentOf } from '../kinds/document'
import { place } from '../text/place'
import type { Place } from '../text/source'
import { defineDocumentCheck } from './check'

export const noWorkOutOfScope = defineDocumentCheck({
  id: 'no-work-out-of-scope',
  scope: 'document',
  kinds: ['active-spec'],
  severity: 'error',
  what: 'The same work is in scope and out of scope.',
  why: 'Part of the team will build it, and the rest will leave it out.',
  remedy: 'Decide, and remove it from one of the two lists.',
  examples: [
    { documents: { 'ACTIVE_SPEC.md': plan('Order a boat', 'Gift cards') }, finds: [] },
    { documents: { 'ACTIVE_SPEC.md': plan('Refunds by card', 'Refunds') }, finds: [] },
    { documents: { 'ACTIVE_SPEC.md': plan('Gift cards', '**The gift cards.**') }, finds: ['Gift cards'] },
    {
      documents: {
        'ACTIVE_SPEC.md':
          '# Now\n\nSell boats.\n\n**Out of scope**: chat, gift cards\n\n## Tasks\n| Task | Owner | Due | Acceptance |\n|---|---|---|---|\n| Gift cards | @ana | 2026-09-01 | One can be bought |\n',
      },
      finds: ['Gift cards'],
    },
  ],
  *find(document) {
    const { path, outline } = document
    const items = scopeItems(outline)
    const out = new Map(items.filter(({ side }) => side === 'out').map(({ name, range }) => [name, place(path, outline, range)]))
    if (out.size === 0) return
    const reported = new Set<string>()
    for (const { name, where } of workOf(document, items)) {
      const other = out.get(name)
      if (!other || reported.has(name)) continue
      reported.add(name)
      const words = outline.text.slice(where.range.from, where.range.to)
      const message = `"${words}" is in scope here and out of scope in line ${other.line}. Remove it from one of the two lists.`
      yield { message, place: where, related: [other], key: name }
    }
  },
})

/** The items in scope and the open tasks. */
function* workOf(
  document: DocumentOf<'active-spec'>,
  items: readonly ScopeItem[],
): Generator<{ readonly name: string; readonly where: Place }> {
  for (const { side, name, range } of items) if (side === 'in') yield { name, where: place(document.path, document.outline, range) }
  for (const task of document.tasks) if (!task.done) yield { name: workName(task.title), where: task.place }
}

function plan(inScope: string, outOfScope: string): string {
  return `# Now\n\nSell boats.\n\n## Scope\n\n### In scope\n\n- ${inScope}\n\n### Out of scope\n\n- ${outOfScope}\n`
}
