import { deepestNesting } from '../markdown/parser/blank-too-deep'
import { shiftRange } from '../markdown/sections/shift'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noDeepNesting = defineDocumentCheck({
  id: 'no-deep-nesting',
  scope: 'document',
  severity: 'info',
  kinds: null,
  inTemplates: true,
  policy: { isWaivableInText: false },
  what: `A list or a quote is nested deeper than ${deepestNesting} levels.`,
  why: 'What is nested deeper is not read, so nothing is known about it.',
  remedy: 'Move the inner levels into sections of their own.',
  examples: [
    { documents: { 'SPEC.md': '# a\n\n- b\n  - c\n' }, finds: [] },
    { documents: { 'SPEC.md': `# a\n\n${items(deepestNesting)}` }, finds: [] },
    { documents: { 'SPEC.md': `# a\n\n${'> '.repeat(deepestNesting)}b\n` }, finds: [] },
    { documents: { 'SPEC.md': `# a\n\n${' '.repeat(deepestNesting * 4)}- b\n` }, finds: [] },
    { documents: { 'SPEC.md': `# a\n\n${'>'.repeat(deepestNesting * 2)} b\n` }, finds: [''] },
    { documents: { 'SPEC.md': `# a\n\n${items(deepestNesting * 2)}` }, finds: [''] },
  ],
  *find({ path, outline }) {
    for (const section of outline.sectionTrees) {
      const { unread } = section.tree
      if (unread === null) continue
      const { from } = shiftRange(unread, section)
      yield {
        message: `What is nested deeper than ${deepestNesting} levels is not read.`,
        place: place(path, outline, { from, to: from }),
        key: section.tree.path.title,
      }
    }
  },
})

/** A list of one item on each level. */
function items(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- b\n`).join('')
}
