import { useEffect, useState } from 'react'
import type { DiagramOutcome } from './diagram-renderer'
import { usePreview } from './preview-context'

/** A diagram as an image, with its source below; the source and the reason when it cannot be drawn. */
export function Diagram({ source }: { readonly source: string }) {
  const { diagrams, colours } = usePreview()
  const [outcome, setOutcome] = useState<DiagramOutcome | null>(null)
  useEffect(() => {
    let isCurrent = true
    void diagrams.draw(source, colours).then((drawn) => isCurrent && setOutcome(drawn))
    return () => {
      isCurrent = false
    }
  }, [diagrams, source, colours])
  const kind = /^\s*(?:---[\s\S]*?---\s*)?(?:%%[^\n]*\n\s*)*([\w-]+)/.exec(source)?.[1] ?? 'diagram'
  if (outcome?.kind === 'failed') return <Failed source={source} message={outcome.message} />
  return (
    <figure className="preview-diagram preview-wide" aria-busy={outcome === null || undefined}>
      {outcome === null ? (
        <p className="preview-diagram-waiting">Drawing the diagram…</p>
      ) : (
        <img
          src={outcome.address}
          width={outcome.width}
          height={outcome.height}
          alt={`Diagram (${kind}). Its source follows.`}
          draggable={false}
        />
      )}
      <details>
        <summary>Source</summary>
        <Source source={source} />
      </details>
    </figure>
  )
}

function Failed({ source, message }: { readonly source: string; readonly message: string }) {
  return (
    <figure className="preview-diagram preview-wide">
      <figcaption className="preview-diagram-problem">This diagram cannot be drawn. {firstLines(message)}</figcaption>
      <Source source={source} />
    </figure>
  )
}

function Source({ source }: { readonly source: string }) {
  return (
    <pre className="preview-code" dir="ltr">
      <code>{source}</code>
    </pre>
  )
}

/** The library repeats the source and lists every token that it expected. */
function firstLines(message: string): string {
  const first = (message.split('\n')[0] ?? '').replace(/[:.\s]*$/, '.')
  return first.length > 200 ? `${first.slice(0, 200)}…` : first
}
