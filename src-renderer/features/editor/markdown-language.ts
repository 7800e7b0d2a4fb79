import { commonmarkLanguage, pasteURLAsLink } from '@codemirror/lang-markdown'
import { foldNodeProp, foldService, Language, syntaxTree } from '@codemirror/language'
import type { EditorState, Extension } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { styleTags, tags } from '@lezer/highlight'
import { Autolink, Emoji, MarkdownParser, Strikethrough, Subscript, Superscript, TaskList } from '@lezer/markdown'
import { boundParser } from '../../ui/bound-parser'
import { mergeConflictSyntax } from './merge-conflicts'
import { tableBlocks } from './table-parser'

/**
 * GitHub's Markdown with tables that are read row by row. Not `markdown()` of CodeMirror: it parses HTML, and with it scripts and
 * style sheets, inside of the text after each key, which doubles the work and the first script of the window.
 */
export const markdownLanguage = createLanguage()

export const markdownText: Extension = [markdownLanguage, foldService.of(foldSection), pasteURLAsLink]

function createLanguage(): Language {
  const { parser } = commonmarkLanguage
  if (!(parser instanceof MarkdownParser)) throw new Error('CodeMirror has changed its Markdown parser.')
  const extended = parser.configure([
    Strikethrough,
    TaskList,
    Autolink,
    Subscript,
    Superscript,
    Emoji,
    tableBlocks,
    mergeConflictSyntax,
    { props: [styleTags({ HTMLTag: tags.angleBracket }), foldNodeProp.add({ Table: belowFirstLine })] },
  ])
  return new Language(commonmarkLanguage.data, boundParser(extended), [], 'markdown')
}

function belowFirstLine({ from, to }: SyntaxNode, { doc }: EditorState) {
  return { from: doc.lineAt(from).to, to }
}

/** Folds a heading together with everything below it, up to the next heading of its level. */
function foldSection(state: EditorState, start: number, end: number) {
  for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(end, -1); node !== null && node.from >= start; node = node.parent) {
    const level = headingLevel(node)
    if (level === 0) continue
    let last = node
    for (let next = node.nextSibling; next !== null; next = next.nextSibling) {
      const other = headingLevel(next)
      if (other > 0 && other <= level) break
      last = next
    }
    if (last.to > end) return { from: end, to: last.to }
  }
  return null
}

function headingLevel({ name }: SyntaxNode): number {
  return Number(/^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1] ?? 0)
}
