import { MergeView } from '@codemirror/merge'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentById } from '../../state/selectors'
import { Button, Dialog, visibleName } from '../../ui/index'
import { styleNonce } from './style-nonce'
import './compare-dialog.css'

/** The unsaved text beside the text on disk. */
export function CompareDialog() {
  const { closePanel, keepMine, takeTheirs } = useActions()
  const comparison = useCockpit((state) => (state.panel === 'compare' ? state.comparison : null))
  const path = useCockpit((state) => documentById(state.snapshot, comparison?.id ?? null)?.path ?? '')
  if (comparison === null) return null
  const choose = (act: (id: string) => Promise<void>) => () => {
    closePanel()
    void act(comparison.id)
  }
  return (
    <Dialog
      open
      onClose={closePanel}
      width="large"
      title={`Compare ${visibleName(path)}`}
      description="Your unsaved text is on the left, the text on disk on the right."
      footer={
        <>
          <Button onClick={choose(takeTheirs)}>Take theirs</Button>
          <Button variant="primary" onClick={choose(keepMine)}>
            Keep mine
          </Button>
        </>
      }
    >
      <Comparison mine={comparison.mine} theirs={comparison.theirs} />
    </Dialog>
  )
}

function Comparison({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const view = new MergeView({
      a: { doc: mine, extensions: side('Your text') },
      b: { doc: theirs, extensions: side('Text on disk') },
      parent: host.current as HTMLDivElement,
      collapseUnchanged: { margin: 3, minSize: 6 },
      diffConfig: { scanLimit: 2000, timeout: 200 },
    })
    return () => view.destroy()
  }, [mine, theirs])
  return <div ref={host} className="comparison" />
}

function side(label: string): Extension {
  return [
    styleNonce(),
    EditorState.readOnly.of(true),
    EditorView.lineWrapping,
    lineNumbers(),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
  ]
}
