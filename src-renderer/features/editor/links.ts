import { syntaxTree } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { openDocument, openLink } from '../../state/actions'
import { cockpit } from '../../state/cockpit'
import { documentByPath } from '../../state/selectors'

/** Ctrl or ⌘ with a click follows a link: another document opens here, an address outside after it was shown. */
export const links = EditorView.domEventHandlers({
  mousedown(event, view) {
    if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
    const address = at === null ? null : addressAt(view, at)
    if (address === null) return false
    const path = address.replace(/^\.\//, '').replace(/#.*$/, '')
    const document = documentByPath(cockpit.getState().snapshot, path)
    if (document !== null) void openDocument(document.id)
    else if (/^https:/i.test(address)) void openLink(address)
    else return false
    return true
  },
})

function addressAt(view: EditorView, at: number): string | null {
  for (let node = syntaxTree(view.state).resolveInner(at, 1); ; ) {
    const url = node.name === 'URL' ? node : node.name === 'Link' ? node.getChild('URL') : null
    if (url !== null) return view.state.sliceDoc(url.from, url.to).replace(/^<|>$/g, '')
    if (node.parent === null) return null
    node = node.parent
  }
}
