import type { SyntaxNode } from '@lezer/common'
import type { ReactNode } from 'react'
import { Diagram } from './diagram'
import { markedText } from './marked-text'
import type { RenderContext } from './render-context'

/** A block of code, or the diagram that it describes. */
export function Code({ node, context }: { readonly node: SyntaxNode; readonly context: RenderContext }) {
  const info = node.getChild('CodeInfo')
  const language = info === null ? '' : (/^[^\s{,:]+/.exec(context.text.slice(info.from, info.to))?.[0] ?? '')
  if (language.toLowerCase() === 'mermaid') return <Diagram source={codeOf(node, context.text)} />
  return (
    <div className="preview-wide">
      {language !== '' && <span className="preview-language">{language}</span>}
      <pre className="preview-code" dir="ltr">
        <code>{lines(node, context)}</code>
      </pre>
    </div>
  )
}

function codeOf(node: SyntaxNode, text: string): string {
  return node
    .getChildren('CodeText')
    .map(({ from, to }) => text.slice(from, to))
    .join('')
}

/** Code inside of a quote or a list comes in pieces without their marks. */
function lines(node: SyntaxNode, context: RenderContext): ReactNode[] {
  return node
    .getChildren('CodeText')
    .map(({ from, to }) => <span key={from}>{markedText(context, context.text.slice(from, to), from)}</span>)
}
