import { syntaxTree } from '@codemirror/language'
import type { EditorState, Line } from '@codemirror/state'
import { isVerbatim } from './text-context'

const heading = /^\s*(?:>\s?)*\s*#{1,6}(?:\s|$)/
const structures = /^(?:ATXHeading|SetextHeading|HorizontalRule$|HeaderMark$)/
const delimiter = /^[\s>]*\|?[\s:|-]*-[\s:|-]*\|?\s*$/

/** Whether a line is a heading: more blanks before it would make it part of another block. */
export function isHeadingLine(state: EditorState, { from, text }: Line): boolean {
  return heading.test(text) && !isVerbatim(state, from + text.search(/\S/) + 1)
}

/** Whether the indentation of a line is part of what it is: a heading, a rule, a fence, or the delimiters of a table. */
export function isStructuralLine(state: EditorState, line: Line): boolean {
  if (isHeadingLine(state, line)) return true
  const first = line.from + line.text.length - line.text.trimStart().length
  for (let node = syntaxTree(state).resolveInner(first, 1); ; node = node.parent) {
    if (structures.test(node.name)) return true
    if (node.name === 'CodeMark' && node.parent?.name === 'FencedCode') return true
    if (node.name === 'Table' && delimiter.test(line.text)) return true
    if (node.parent === null) return false
  }
}
