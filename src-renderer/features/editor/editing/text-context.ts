import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** Blocks whose text is no Markdown. */
const verbatim: ReadonlySet<string> = new Set([
  'FencedCode',
  'CodeBlock',
  'CommentBlock',
  'HTMLBlock',
  'ProcessingInstructionBlock',
  'MergeConflict',
])

export function isVerbatim(state: EditorState, at: number): boolean {
  return enclosing(state, at, (name) => verbatim.has(name)) !== null
}

/** The innermost node around an offset with such a name; null without one. */
export function enclosing(state: EditorState, at: number, matches: (name: string) => boolean, side: -1 | 1 = -1): SyntaxNode | null {
  for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, side); node !== null; node = node.parent)
    if (matches(node.name)) return node
  return null
}

/** The start of a line: quote marks and indentation, then the marker of a list item with its blanks and checkbox. */
export interface LineStart {
  readonly quote: string
  readonly indent: string
  /** `-`, `12.` and the like; empty for a line that begins no item. */
  readonly marker: string
  /** The number of an ordered item; null for a bullet. */
  readonly number: number | null
  readonly blanks: string
  readonly box: string
  /** Of all of that. */
  readonly length: number
}

const lineStart = /^((?:[ \t]{0,3}>[ \t]?)*)([ \t]*)(?:([-+*]|(\d{1,9})[.)])([ \t]+|$)(\[[ xX]\](?:[ \t]+|$))?)?/

export function readLineStart(text: string): LineStart {
  const [whole = '', quote = '', indent = '', marker = '', number, blanks = '', box = ''] = lineStart.exec(text) ?? []
  return { quote, indent, marker, number: number === undefined ? null : Number(number), blanks, box, length: whole.length }
}
