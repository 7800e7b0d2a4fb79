import type { SyntaxNode } from '@lezer/common'
import type { ReactNode } from 'react'
import type { RenderContext } from './render-context'
import { renderInside } from './render-inline'

const callout = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i

type RenderBlock = (node: SyntaxNode, context: RenderContext) => ReactNode

/** A quote, or a callout when its first line says so. */
export function renderQuote(node: SyntaxNode, context: RenderContext, renderBlock: RenderBlock): ReactNode {
  const first = node.getChild('Paragraph')
  const [mark, name] = (first && callout.exec(context.text.slice(first.from, first.to))) ?? []
  const parts: ReactNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const isFirst = mark !== undefined && child.from === first?.from
    const part = isFirst ? renderRest(child, context, mark.length) : renderBlock(child, context)
    if (part !== null)
      parts.push(
        <div key={child.from} className="preview-part" data-at={child.from + context.offset}>
          {part}
        </div>,
      )
  }
  if (name === undefined) return <blockquote>{parts}</blockquote>
  const word = name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
  return (
    <div className="preview-callout" role="note" aria-label={word}>
      <p className="preview-callout-word">{word}</p>
      {parts}
    </div>
  )
}

function renderRest(paragraph: SyntaxNode, context: RenderContext, skipped: number): ReactNode {
  const from = paragraph.from + skipped
  return from >= paragraph.to ? null : <p>{renderInside(paragraph, context, from)}</p>
}
