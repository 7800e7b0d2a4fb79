import { useEffect, useState } from 'react'
import type { DecisionDraft } from '#spec'
import { useActions } from '../../state/cockpit'

/** Milliseconds after the last key until the preview is requested again. */
const debounceMs = 120

/** What will be appended to the log, as it will stand there. */
export function RowPreview({ draft }: { readonly draft: DecisionDraft }) {
  const { previewDecision } = useActions()
  const [text, setText] = useState('')
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      void previewDecision(draft).then((written) => isCurrent && setText(written))
    }, debounceMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [draft, previewDecision])
  if (text === '') return null
  return (
    <figure className="row-preview" aria-label="New entry">
      <figcaption>As it will stand in the log</figcaption>
      <pre className="selectable" dir="auto">
        {text}
      </pre>
    </figure>
  )
}
