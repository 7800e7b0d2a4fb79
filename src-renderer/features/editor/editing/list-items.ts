import { syntaxTree } from '@codemirror/language'
import type { EditorState, Line, Text } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { isVerbatim, type LineStart, readLineStart } from './text-context'

export interface ItemLine {
  readonly line: Line
  readonly start: LineStart
  readonly node: SyntaxNode
}

/** The list item that begins in the line of an offset; null where none does. */
export function itemAt(state: EditorState, at: number): ItemLine | null {
  const line = state.doc.lineAt(at)
  const start = readLineStart(line.text)
  if (start.marker === '' || isVerbatim(state, line.to)) return null
  const marker = line.from + start.quote.length + start.indent.length
  for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(marker, 1); node !== null; node = node.parent)
    if (node.name === 'ListItem') return markOf(node) === marker ? { line, start, node } : null
  return null
}

/** The offset of the mark of an item, behind its indentation. */
export function markOf(item: SyntaxNode): number {
  return item.getChild('ListMark')?.from ?? item.from
}

/** The number of an ordered item; null for a bullet. */
export function numberOf(doc: Text, item: SyntaxNode): number | null {
  const found = /^(\d{1,9})[.)]/.exec(doc.sliceString(markOf(item), markOf(item) + 11))
  return found === null ? null : Number(found[1])
}

export interface NumberChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Writes a number in the place of another one, as wide as it was where it was padded. */
export function setNumber(doc: Text, item: SyntaxNode, number: number): NumberChange {
  const from = markOf(item)
  const old = /^\d+/.exec(doc.sliceString(from, from + 10))?.[0] ?? ''
  return { from, to: from + old.length, insert: padLike(old, number) }
}

export function padLike(old: string, number: number): string {
  return old.startsWith('0') ? String(number).padStart(old.length, '0') : String(number)
}

/** Every item has the same number, as in lists that are numbered when they are shown. */
export function isUniform(doc: Text, item: SyntaxNode): boolean {
  const own = numberOf(doc, item)
  const others = [...siblings(item, 'prevSibling'), ...siblings(item, 'nextSibling')]
  return others.length > 0 && others.every((other) => numberOf(doc, other) === own)
}

/**
 * Moves the numbers of the items after one, by one, as long as they go on without a gap from `expected`. Other lists, and items
 * behind a gap, keep their numbers.
 */
export function shiftNumbers(doc: Text, item: SyntaxNode, expected: number, by: 1 | -1): readonly NumberChange[] {
  const changes: NumberChange[] = []
  let next = expected
  for (const other of siblings(item, 'nextSibling')) {
    if (numberOf(doc, other) !== next) break
    changes.push(setNumber(doc, other, next + by))
    next += 1
  }
  return changes
}

/** The items before or after one in its list, the nearest first. */
export function siblings(item: SyntaxNode, direction: 'prevSibling' | 'nextSibling'): readonly SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let node = item[direction]; node !== null; node = node[direction]) if (node.name === 'ListItem') found.push(node)
  return found
}
