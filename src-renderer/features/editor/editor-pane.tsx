import { useEffect, useRef } from 'react'
import type { DocumentId } from '#bridge'
import { bufferOf } from '../../state/documents/buffers'
import { createPane, type Pane } from './pane'
import './editor-pane.css'
import './editor-text.css'
import './editor-marks.css'

/** The text of the active document. */
export function EditorPane({ id }: { readonly id: DocumentId }) {
  const host = useRef<HTMLDivElement>(null)
  const pane = useRef<Pane | null>(null)
  const first = useRef(id)
  useEffect(() => {
    const made = createPane(host.current as HTMLDivElement, bufferOf(first.current))
    pane.current = made
    return () => made.destroy()
  }, [])

  useEffect(() => {
    const buffer = bufferOf(id)
    if (buffer !== null) pane.current?.show(buffer)
  }, [id])

  return <div ref={host} className="editor-pane" />
}
