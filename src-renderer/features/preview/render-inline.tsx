import type { SyntaxNode } from '@lezer/common'
import { Fragment, type ReactNode } from 'react'
import { labelKey } from './block'
import { decodeEntity } from './decode-entity'
import { Footnote, Picture, SourceLink } from './inline-elements'
import { markedText } from './marked-text'
import type { RenderContext } from './render-context'

/** Marks of the syntax, which are not shown, and what is hidden. */
const hidden = new Set([
  'HeaderMark',
  'QuoteMark',
  'EmphasisMark',
  'StrikethroughMark',
  'CodeMark',
  'LinkMark',
  'LinkTitle',
  'LinkLabel',
  'ListMark',
  'TaskMarker',
  'TableDelimiter',
  'Comment',
  'ProcessingInstruction',
])

/** The inside of a node: its text, and its inline nodes as elements. */
export function renderInside(node: SyntaxNode, context: RenderContext, from = node.from, to = node.to): ReactNode[] {
  const parts: ReactNode[] = []
  let at = from
  const text = (end: number) => {
    if (end > at) parts.push(<Fragment key={`t${at}`}>{markedText(context, context.text.slice(at, end), at)}</Fragment>)
  }
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.to <= from || child.from >= to) continue
    text(child.from)
    parts.push(<Fragment key={child.from}>{renderInline(child, context)}</Fragment>)
    at = Math.max(at, child.to)
  }
  text(to)
  return parts
}

function renderInline(node: SyntaxNode, context: RenderContext): ReactNode {
  const source = context.text.slice(node.from, node.to)
  switch (node.name) {
    case 'Emphasis':
      return <em>{renderInside(node, context)}</em>
    case 'StrongEmphasis':
      return <strong>{renderInside(node, context)}</strong>
    case 'Strikethrough':
      return <del>{renderInside(node, context)}</del>
    case 'InlineCode':
      return <code>{renderInside(node, context)}</code>
    case 'Escape':
      return markedText(context, source, node.from, source.slice(1))
    case 'Entity':
      return markedText(context, source, node.from, decodeEntity(source))
    case 'HardBreak':
      return <br />
    case 'HTMLTag':
      return /^<br[ \t]*\/?>$/i.test(source) ? <br /> : <span className="preview-html">{markedText(context, source, node.from)}</span>
    case 'URL':
    case 'Autolink':
      return renderAddress(node, context)
    case 'Link':
      return renderLink(node, context)
    case 'Image':
      return renderImage(node, context)
    default:
      return hidden.has(node.name) ? null : renderInside(node, context)
  }
}

function renderAddress(node: SyntaxNode, context: RenderContext): ReactNode {
  const url = node.name === 'URL' ? node : node.getChild('URL')
  if (url === null) return renderInside(node, context)
  const address = context.text.slice(url.from, url.to)
  const scheme = /^[a-z][\w+.-]*:/i.test(address) ? '' : address.includes('@') ? 'mailto:' : 'https://'
  return <SourceLink target={scheme + address}>{markedText(context, address, url.from)}</SourceLink>
}

function renderLink(node: SyntaxNode, context: RenderContext): ReactNode {
  const { from, to } = labelRange(node)
  const label = context.text.slice(from, to)
  if (label.startsWith('^')) {
    const number = context.footnotes.get(labelKey(label))
    return number === undefined ? context.text.slice(node.from, node.to) : <Footnote number={number} label={labelKey(label)} />
  }
  const target = targetOf(node, context, label)
  // Brackets without a definition are only brackets.
  if (target === null) return ['[', ...renderInside(node, context, from, to), context.text.slice(to, node.to)]
  return <SourceLink target={target}>{renderInside(node, overLabel(node, context), from, to)}</SourceLink>
}

/** Findings over the hidden target of a link are marked on its words. */
function overLabel(link: SyntaxNode, context: RenderContext): RenderContext {
  const { from, to } = labelRange(link)
  const start = to + context.offset
  const end = link.to + context.offset
  if (!context.marks.some((mark) => mark.from >= start && mark.to <= end)) return context
  const label = { from: from + context.offset, to: start }
  return { ...context, marks: context.marks.map((mark) => (mark.from >= start && mark.to <= end ? { ...mark, ...label } : mark)) }
}

function renderImage(node: SyntaxNode, context: RenderContext): ReactNode {
  const { from, to } = labelRange(node)
  const words = context.text.slice(from, to)
  const target = targetOf(node, context, words)
  return target === null ? context.text.slice(node.from, node.to) : <Picture target={target} words={words} />
}

/** The range between the brackets of a link or an image. */
function labelRange(node: SyntaxNode): { readonly from: number; readonly to: number } {
  const [open, close] = node.getChildren('LinkMark')
  return { from: open?.to ?? node.from, to: close?.from ?? node.to }
}

/** The target as written, directly or by the definition of its label; null without one. */
function targetOf(node: SyntaxNode, { text, references }: RenderContext, words: string): string | null {
  const url = node.getChild('URL')
  if (url !== null) return text.slice(url.from, url.to)
  const label = node.getChild('LinkLabel')
  const key = label === null ? '' : labelKey(text.slice(label.from + 1, label.to - 1))
  return references.get(key === '' ? labelKey(words) : key) ?? null
}
