import { syntaxTree } from '@codemirror/language'
import type { EditorState, Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'
import type { DocumentId } from '#bridge'
import type { Cockpit } from '../../state/cockpit'

/** Ctrl+click or ⌘+click follows a link of this document. */
export function links({ actions }: Cockpit, id: DocumentId): Extension {
  return EditorView.domEventHandlers({
    mousedown(event, view) {
      if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      const target = at === null ? null : targetAt(view, at)
      if (target === null) return false
      void actions.followLink(id, target)
      return true
    },
  })
}

/** The target of the link at an offset, as written in the text; null without a link. A path in a code span is a link from the root. */
export function targetAt({ state }: Pick<EditorView, 'state'>, at: number): string | null {
  for (let node = syntaxTree(state).resolveInner(at, 1); ; ) {
    const textOf = ({ from, to }: SyntaxNode) => state.sliceDoc(from, to)
    if (node.name === 'URL') return textOf(node)
    if (node.name === 'Link' || node.name === 'Image') {
      const url = node.getChild('URL')
      return url === null ? referenceTarget(state, textOf(node.getChild('LinkLabel') ?? node)) : textOf(url)
    }
    if (node.name === 'InlineCode' && node.parent?.name !== 'Link') {
      const code = textOf(node)
        .replace(/^`+|`+$/g, '')
        .trim()
      return path.test(code) ? `/${code}` : null
    }
    if (node.parent === null) return null
    node = node.parent
  }
}

/** A path from the root with a folder and a file extension, such as `src/boats.ts`, or the name of a Markdown file. */
const path = /^(?:(?:[\w.@-]+\/)+[\w.@-]+\.\w{1,10}|[\w.@-]+\.mdx?)(?:#[\w-]+)?$/i

/** The target of a link by label: of the definition `[label]: target`; null where the text defines none. */
function referenceTarget({ doc }: EditorState, written: string): string | null {
  const label = keyOf(/\[([^[\]]+)\]$/.exec(written)?.[1] ?? '')
  if (label === '') return null
  for (const line of doc.iterLines()) {
    const [, name = '', target = ''] = /^ {0,3}\[([^[\]]+)\]:\s*<?([^\s>]+)/.exec(line) ?? []
    if (name !== '' && keyOf(name) === label) return target
  }
  return null
}

function keyOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}
