import { isMap, isScalar } from 'yaml'
import { readYaml } from '../../reading/code-blocks/read-yaml'
import { plainText } from '../../text/source'
import { splitAtFolder } from '../split-path'

/** The context that OpenSpec's configuration gives to every change, as Markdown: its lines are those of the file. */
export interface ProjectContext {
  readonly text: string
  /** Number of lines of the file before it. */
  readonly line: number
  /** Of each line of the text, the offset in the file that stands for its beginning, and the column there, from 0. */
  readonly lines: readonly { readonly offset: number; readonly column: number }[]
}

/** `Database: PostgreSQL` on a line of its own is one of a list, as people write it in YAML. */
const keyedLine = /^\p{L}[\p{L}\p{N} /&-]{0,38}[:：] ?\S/u
const itemMark = '- '

/** OpenSpec refuses more. */
const longest = 50 * 1024

/** The folder that holds `openspec` for the path of its configuration; null for another path. */
export function configurationRoot(path: string): string | null {
  const split = splitAtFolder(path, 'openspec')
  return split && /^openspec\/config\.ya?ml$/.test(split.path) ? split.root : null
}

/** The text below `context`, line for line as it is written; null without one. Never throws. */
export function readContext(source: string): ProjectContext | null {
  const file = plainText(source)
  const [document, ...others] = readYaml(file).documents
  const node = document && others.length === 0 && isMap(document.contents) ? document.contents.get('context', true) : null
  if (!isScalar(node) || typeof node.value !== 'string' || node.value.length > longest || !node.range) return null
  const [from, to] = node.range
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
  // The first line of a block holds its mark alone.
  const start = isBlock ? file.indexOf('\n', from) + 1 : isQuoted ? from + 1 : from
  const written = file.slice(start, isQuoted ? to - 1 : to).split('\n')
  const indents = written.filter((line, index) => /\S/.test(line) && (isBlock || index > 0)).map((line) => line.search(/\S/))
  const indent = Math.min(...indents, 1000)
  const before = file.slice(0, start)
  const lines: { offset: number; column: number }[] = []
  let offset = start
  let endsSentence = true
  const texts = written.map((line, index) => {
    const cut = index === 0 && !isBlock ? 0 : Math.min(indent, line.length)
    const mark = endsSentence && keyedLine.test(line.slice(cut)) ? itemMark : ''
    const column = index === 0 ? start - (before.lastIndexOf('\n') + 1) + cut : cut
    lines.push({ offset: offset + cut - mark.length, column: column - mark.length })
    offset += line.length + 1
    endsSentence = mark !== '' || /^\s*$|[.:;]\s*$/.test(line)
    return mark + line.slice(cut)
  })
  return { text: texts.join('\n'), line: before.split('\n').length - 1, lines }
}
