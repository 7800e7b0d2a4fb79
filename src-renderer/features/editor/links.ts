import { syntaxTree } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
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

/** The target of the link at an offset, as written in the text. */
function targetAt(view: EditorView, at: number): string | null {
  for (let node = syntaxTree(view.state).resolveInner(at, 1); ; ) {
    const url = node.name === 'URL' ? node : node.name === 'Link' ? node.getChild('URL') : null
    if (url !== null) return view.state.sliceDoc(url.from, url.to)
    if (node.parent === null) return null
    node = node.parent
  }
}
