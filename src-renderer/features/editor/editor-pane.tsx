import { useEffect, useLayoutEffect, useRef } from 'react'
import type { DocumentId } from '#bridge'
import { useCockpitHandle } from '../../state/cockpit'
import { createPane, type Pane } from './pane'
import './editor-pane.css'
import './editor-text.css'
import './editor-marks.css'
import './tables.css'

/** The text of the active document. */
export function EditorPane({ id }: { readonly id: DocumentId }) {
  const cockpit = useCockpitHandle()
  const host = useRef<HTMLDivElement>(null)
  const pane = useRef<Pane | null>(null)
  const first = useRef(id)
  useEffect(() => {
    const made = createPane(cockpit, host.current as HTMLDivElement, cockpit.actions.bufferOf(first.current))
    pane.current = made
    return () => made.destroy()
  }, [cockpit])

  useEffect(() => {
    const buffer = cockpit.actions.bufferOf(id)
    if (buffer !== null) pane.current?.show(buffer)
  }, [id, cockpit])

  // Before the page loses the view, which has no scroll position after that.
  useLayoutEffect(() => () => pane.current?.leave(), [])

  return <div ref={host} className="editor-pane" />
}
