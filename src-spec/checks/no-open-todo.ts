import { readSection } from '../markdown/sections/read-sections'
import { sectionTreeAt } from '../markdown/sections/section-tree-at'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import { defineDocumentCheck } from './check'

export const noOpenTodo = defineDocumentCheck({
  id: 'no-open-todo',
  scope: 'document',
  kinds: null,
  severity: 'warning',
  what: 'A TODO is open in prose, a list or a table.',
  why: 'A TODO in a specification has no owner and no due date.',
  remedy: 'Answer it in the text and remove the tag, or turn it into a task.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\nSells boats. Follow-up TODOs: None\n\n```\nTODO: not this one\n```\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\n- [ ] **TODO**: name the currency\n- [x] TODO: count the boats\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\n- Sells boats.\n- TODO: name the currency @ana\n' }, finds: ['TODO: name the currency @ana'] },
  ],
  *find(document) {
    for (const item of document.items) {
      if (item.kind !== 'todo' || isTask(document.outline, item.place.range.from)) continue
      yield {
        message: `Open TODO: "${item.text || 'no text'}". Answer it here, or turn it into a task.`,
        place: item.place,
        key: item.text,
      }
    }
  },
})

/** A TODO where the words of a checkbox begin is a task already, and its box says whether it is done. */
function isTask(outline: DocumentTree, from: number): boolean {
  const { tree, offset } = sectionTreeAt(outline, from)
  return readSection(tree, taskStarts).has(from - offset)
}

function taskStarts({ items, text }: SectionTree): ReadonlySet<number> {
  const starts = items.flatMap(({ checkbox, text: { from } }) =>
    checkbox === 'none' ? [] : [from + (/^[*_~\s]*/.exec(text.slice(from, from + 20))?.[0].length ?? 0)],
  )
  return new Set(starts)
}
