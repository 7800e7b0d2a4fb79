import { syntaxTree } from '@codemirror/language'
import type { Range } from '@codemirror/state'
import { Decoration, type EditorView } from '@codemirror/view'
import { visibleMarks } from './visible-marks'

const table = Decoration.line({ class: 'md-table' })
const fence = Decoration.line({ class: 'md-fence' })
const kinds: Readonly<Record<string, Decoration>> = { Table: table, FencedCode: fence, CodeBlock: fence }

/** Lines of tables and code blocks, which are set in the monospace font. */
export const tables = visibleMarks(findLines)

function findLines(view: EditorView, from: number, to: number): readonly Range<Decoration>[] {
  const { doc } = view.state
  const found: Range<Decoration>[] = []
  syntaxTree(view.state).iterate({
    from,
    to,
    enter(node) {
      const kind = kinds[node.name]
      if (kind === undefined) return undefined
      const last = doc.lineAt(Math.min(node.to, to)).number
      for (let line = doc.lineAt(Math.max(node.from, from)).number; line <= last; line += 1) found.push(kind.range(doc.line(line).from))
      return false
    },
  })
  return found
}
