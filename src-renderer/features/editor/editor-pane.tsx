import { useEffect, useRef } from 'react'
import type { DocumentId } from '#bridge'
import { bufferOf } from '../../state/buffers'
import { useCockpit } from '../../state/cockpit'
import { showJudgement } from './judgement-marks'
import { createPane, type Pane } from './pane'
import './editor-pane.css'
import './editor-text.css'
import './editor-marks.css'

/** The text of the active document. */
export function EditorPane({ id }: { readonly id: DocumentId }) {
  const host = useRef<HTMLDivElement>(null)
  const pane = useRef<Pane | null>(null)
  const version = useCockpit((state) => state.buffers[id]?.version)
  const judgement = useCockpit((state) => state.snapshot?.judgement)
  const judged = useCockpit((state) => state.snapshot?.judged[state.buffers[id]?.path ?? ''])

  useEffect(() => {
    const made = createPane(host.current as HTMLDivElement)
    pane.current = made
    return () => made.destroy()
  }, [])

  useEffect(() => {
    const buffer = bufferOf(id)
    if (buffer !== null) pane.current?.show(buffer)
  }, [id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them may be what the marks waited for.
  useEffect(() => {
    const buffer = bufferOf(id)
    if (buffer !== null) showJudgement(buffer)
  }, [id, judgement, judged, version])

  return <div ref={host} className="editor-pane" />
}
