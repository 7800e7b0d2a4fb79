import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { styleNonce as nonceOfPage } from '../../ui/style-nonce'

/** Lets the editor's own style sheet pass the content policy. */
export function styleNonce(): Extension {
  const nonce = nonceOfPage()
  return nonce === null ? [] : EditorView.cspNonce.of(nonce)
}
