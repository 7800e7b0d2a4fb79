import type { SyntaxNode } from '@lezer/common'
import type { ReactNode } from 'react'
import type { RenderContext } from './render-context'
import { renderInside } from './render-inline'
import { TaskBox } from './task-box'

type RenderBlock = (node: SyntaxNode, context: RenderContext) => ReactNode

/** A list; `start` is the number of its first item when that is not in the text. */
export function renderList(node: SyntaxNode, context: RenderContext, renderBlock: RenderBlock, start?: number): ReactNode {
  const items = renderItems(node, context, renderBlock)
  if (node.name === 'BulletList') return <ul>{items}</ul>
  return <ol start={start ?? firstNumber(context.text.slice(node.from, node.from + 12))}>{items}</ol>
}

/** The number that a text of an ordered list begins with. */
export function firstNumber(text: string): number {
  return Number(/^\s*(\d{1,9})/.exec(text)?.[1] ?? 1)
}

function renderItems(list: SyntaxNode, context: RenderContext, renderBlock: RenderBlock): ReactNode[] {
  const isLoose = /\n[ \t>]*\n/.test(betweenItems(list, context.text))
  return list.getChildren('ListItem').map((item) => {
    const task = item.getChild('Task')
    return (
      <li key={item.from} data-at={item.from + context.offset} className={task === null ? undefined : 'preview-task'}>
        {childrenOf(item).map((child) => renderPart(child, context, renderBlock, isLoose))}
      </li>
    )
  })
}

function renderPart(node: SyntaxNode, context: RenderContext, renderBlock: RenderBlock, isLoose: boolean): ReactNode {
  if (node.name === 'ListMark') return null
  const key = node.from
  if (node.name === 'Task') {
    const marker = node.getChild('TaskMarker')
    const at = (marker?.from ?? node.from) + 1
    const words = renderInside(node, context, marker?.to ?? node.from)
    return (
      <div key={key} className="preview-task-line">
        <TaskBox offset={at + context.offset} isDone={context.text.slice(at, at + 1).toLowerCase() === 'x'} />
        <span>{words}</span>
      </div>
    )
  }
  if (node.name === 'Paragraph' && !isLoose) return <span key={key}>{renderInside(node, context)}</span>
  return <div key={key}>{renderBlock(node, context)}</div>
}

/** The text around the items and around their parts: a blank line there makes the list loose. */
function betweenItems(list: SyntaxNode, text: string): string {
  const items = list.getChildren('ListItem')
  const gaps = items.slice(1).map((item, index) => text.slice(items[index]?.to, item.from))
  const paragraphs = items.flatMap((item) => item.getChildren('Paragraph').slice(1)).length
  return gaps.join('') + (paragraphs > 0 ? '\n\n' : '')
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const all: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) all.push(child)
  return all
}
