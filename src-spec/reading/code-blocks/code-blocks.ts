import type { Fence, SectionTree } from '../../markdown/sections/tree'
import { countBefore } from '../../text/count-before'
import type { Range } from '../../text/source'

export type CodeLanguage = 'yaml' | 'json' | 'gherkin'

/** A fence in a supported language, as a reader would copy it: without the indentation of the list around it. */
export interface CodeBlock {
  readonly language: CodeLanguage
  readonly section: number
  readonly text: string
  /** Offset of each line of `text` in it, and in the document. */
  readonly lines: readonly { readonly at: number; readonly from: number }[]
}

const languages: ReadonlyMap<string, CodeLanguage> = new Map([
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['openapi', 'yaml'],
  ['json', 'json'],
  ['gherkin', 'gherkin'],
  ['feature', 'gherkin'],
  ['cucumber', 'gherkin'],
])

/** Words after the language that mark the code as invalid on purpose, or as no code of its own. */
const onPurpose = /\b(?:invalid|incorrect|wrong|bad|broken|error|fails?|ignore|diff|template|jinja2?|helm|partial|fragment|snippet)\b/i

/** Size limit: a larger fence is data and is not read. */
const longest = 100_000

/** Every fence in YAML, JSON or Gherkin that belongs to the document: closed, not quoted, outside the LLM Prompt block. */
export function codeBlocks(outline: SectionTree): readonly CodeBlock[] {
  const named = outline.fences.filter((fence) => languageOf(fence.info) !== null)
  if (named.length === 0) return []
  return named.flatMap((fence) => {
    const language = languageOf(fence.info)
    const before = outline.text.slice(outline.text.lastIndexOf('\n', fence.range.from - 1) + 1, fence.range.from)
    const readable = language && !outline.sections[fence.section]?.isPrompt && !before.includes('>') && isClosed(outline.text, fence)
    if (!readable || fence.body.to - fence.body.from > longest) return []
    return { language, section: fence.section, ...unindented(outline.text, fence.body, before.length) }
  })
}

/** The range of a part of a block's code in its document. */
export function rangeOf(block: CodeBlock, from: number, to: number): Range {
  const start = offsetOf(block, from)
  return { from: start, to: Math.max(start, offsetOf(block, to)) }
}

function languageOf(info: string): CodeLanguage | null {
  const word = /^[a-z0-9]{1,12}(?=$|[\s{:,])/i.exec(info)?.[0].toLowerCase() ?? ''
  const language = languages.get(word) ?? null
  return language && !onPurpose.test(info) ? language : null
}

/** A fence that is still being typed runs to the end of the text. */
function isClosed(text: string, fence: Fence): boolean {
  const last = text.lastIndexOf('\n', fence.range.to - 1) + 1
  return last > fence.range.from && /^[ \t]*(?:`{3,}|~{3,})[ \t]*$/.test(text.slice(last, fence.range.to))
}

/** Removes up to `columns` of white space from the front of every line. */
function unindented(text: string, body: Range, columns: number): Pick<CodeBlock, 'text' | 'lines'> {
  const lines: { at: number; from: number }[] = []
  let result = ''
  for (let from = text.lastIndexOf('\n', body.from - 1) + 1; from <= body.to; ) {
    const newline = text.indexOf('\n', from)
    const end = newline < 0 || newline > body.to ? body.to : newline
    let start = Math.max(from, lines.length === 0 ? body.from : from)
    for (let column = start - from; column < columns && start < end && /[ \t]/.test(text.charAt(start)); column += 1) start += 1
    lines.push({ at: result.length, from: start })
    result += `${text.slice(start, end)}\n`
    from = end + 1
  }
  return { text: result, lines }
}

function offsetOf(block: CodeBlock, offset: number): number {
  const index = Math.max(0, countBefore(block.lines.length, (at) => (block.lines[at]?.at ?? 0) <= offset) - 1)
  const line = block.lines[index]
  const end = (block.lines[index + 1]?.at ?? block.text.length) - 1
  return line ? line.from + Math.min(offset, end) - line.at : 0
}
