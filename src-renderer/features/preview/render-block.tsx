import type { SyntaxNode } from '@lezer/common'
import type { ReactNode } from 'react'
import { labelKey } from './block'
import { Code } from './code'
import { markedText } from './marked-text'
import type { RenderContext } from './render-context'
import { renderInside } from './render-inline'
import { renderList } from './render-list'
import { renderQuote } from './render-quote'
import { renderTable } from './render-table'

const footnoteStart = /^\[(\^[^\]\s]+)\]:[ \t]*/
const comment = /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)/g

/** A block of the tree as an element; null when it shows nothing. */
export function renderBlock(node: SyntaxNode, context: RenderContext): ReactNode {
  const { name } = node
  const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1]
  if (heading !== undefined) return renderHeading(node, context, Number(heading))
  switch (name) {
    case 'Paragraph':
    case 'LinkReference':
      return renderParagraph(node, context)
    case 'BulletList':
    case 'OrderedList':
      return renderList(node, context, renderBlock)
    case 'Blockquote':
      return renderQuote(node, context, renderBlock)
    case 'FencedCode':
    case 'CodeBlock':
      return <Code node={node} context={context} />
    case 'Table':
      return renderTable(node, context)
    case 'HorizontalRule':
      return <hr />
    case 'HTMLBlock':
      return renderHtml(node, context)
    case 'CommentBlock':
    case 'ProcessingInstructionBlock':
      return renderAfterComment(node, context)
    default:
      return null
  }
}

/** Every block inside of a node. */
export function renderBlocks(node: SyntaxNode, context: RenderContext): ReactNode[] {
  const parts: ReactNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const part = renderBlock(child, context)
    if (part !== null)
      parts.push(
        <div key={child.from} className="preview-part" data-at={child.from + context.offset}>
          {part}
        </div>,
      )
  }
  return parts
}

function renderHeading(node: SyntaxNode, context: RenderContext, level: number): ReactNode {
  const Tag = `h${level}` as 'h1'
  return <Tag>{renderInside(node, context)}</Tag>
}

function renderParagraph(node: SyntaxNode, context: RenderContext): ReactNode {
  const [whole, label] = footnoteStart.exec(context.text.slice(node.from, node.to)) ?? []
  if (whole === undefined || label === undefined) return node.name === 'LinkReference' ? null : <p>{renderInside(node, context)}</p>
  const key = labelKey(label)
  const from = node.from + whole.length
  // A definition of one word is read as a link reference, whose inside is no text.
  const words =
    node.name === 'LinkReference' ? markedText(context, context.text.slice(from, node.to), from) : renderInside(node, context, from)
  return (
    <p className="preview-note" data-footnote={key}>
      <span className="preview-note-number">{context.footnotes.get(key)}</span>
      <span>{words}</span>
    </p>
  )
}

/** HTML is shown as its own text, without its comments; a block of nothing else shows nothing. */
function renderHtml(node: SyntaxNode, context: RenderContext): ReactNode {
  const source = context.text.slice(node.from, node.to)
  const shown = source.replace(comment, '')
  if (shown.trim() === '') return null
  return <pre className="preview-html">{shown === source ? markedText(context, source, node.from) : shown.trim()}</pre>
}

function renderAfterComment(node: SyntaxNode, context: RenderContext): ReactNode {
  const rest = context.text.slice(node.from, node.to).replace(comment, '').trim()
  return rest === '' ? null : <p>{rest}</p>
}
