import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { styleNonce as nonceOfPage } from '../../ui/style-nonce'

/** Allows the style sheet of the editor under the content security policy. */
export function styleNonce(): Extension {
  const nonce = nonceOfPage()
  return nonce === null ? [] : EditorView.cspNonce.of(nonce)
}
