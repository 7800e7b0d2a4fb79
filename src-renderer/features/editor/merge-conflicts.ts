import { syntaxTree } from '@codemirror/language'
import type { Range } from '@codemirror/state'
import { Decoration, type EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { MarkdownConfig } from '@lezer/markdown'
import { visibleMarks } from './visible-marks'

const begin = /^<{7} /
const end = /^>{7} /
const marker = /^(?:[<>|]{7} .*|={7}[ \t]*)$/

/**
 * The stretch of an unfinished merge as one block without inner syntax: its `=======` is no underline of a heading, and neither
 * version is in force. A stretch whose last marker is missing goes on to the next first marker, or to the end.
 */
export const mergeConflictSyntax: MarkdownConfig = {
  defineNodes: [
    { name: 'MergeConflict', block: true },
    { name: 'MergeMarker', style: tags.processingInstruction },
  ],
  parseBlock: [
    {
      name: 'MergeConflict',
      before: 'LinkReference',
      endLeaf: (_, line) => begin.test(line.text),
      parse(context, line) {
        if (!begin.test(line.text)) return false
        const from = context.lineStart
        const markers = []
        let isLast = false
        do {
          if (marker.test(line.text)) markers.push(context.elt('MergeMarker', context.lineStart, context.lineStart + line.text.length))
          isLast = end.test(line.text)
        } while (context.nextLine() && !isLast && !begin.test(line.text))
        context.addElement(context.elt('MergeConflict', from, context.prevLineEnd(), markers))
        return true
      },
    },
  ],
}

const stretch = Decoration.line({ class: 'md-merge' })
const separator = Decoration.line({ class: 'md-merge md-merge-marker' })

/** Lines of unfinished merges, with their markers set apart. */
export const mergeConflicts = visibleMarks(findLines)

function findLines(view: EditorView, from: number, to: number): readonly Range<Decoration>[] {
  const { doc } = view.state
  const found: Range<Decoration>[] = []
  syntaxTree(view.state).iterate({
    from,
    to,
    enter(node) {
      if (node.name !== 'MergeConflict') return undefined
      const last = doc.lineAt(Math.min(node.to, to)).number
      for (let number = doc.lineAt(Math.max(node.from, from)).number; number <= last; number += 1) {
        const line = doc.line(number)
        found.push((marker.test(line.text) ? separator : stretch).range(line.from))
      }
      return false
    },
  })
  return found
}
