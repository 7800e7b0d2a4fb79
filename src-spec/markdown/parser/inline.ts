import type { MarkdownParser } from '@lezer/markdown'
import { hiddenParser, inlineParser, markupParser } from './parsers'

/** Stands for a unit that is there but must not be read as words: code, a link's target, a comment. */
export const hidden = '\uFFFC'

/** What the parser finds in a leaf. */
interface Inline {
  /** Id of the node type. */
  readonly type: number
  readonly from: number
  readonly to: number
  readonly children?: readonly Inline[]
}

const hiddenNodes = typesOf('InlineCode', 'HTMLTag', 'Comment', 'ProcessingInstruction', 'URL', 'LinkTitle', 'LinkLabel')
const markNodes = typesOf('EmphasisMark', 'CodeMark', 'LinkMark', 'StrikethroughMark', 'HTMLTag', 'Comment', 'LinkTitle', 'LinkLabel')
const escaped = typesOf('Escape')
const link = typesOf('Link')
const linkMark = typesOf('LinkMark')
const linkTarget = typesOf('URL', 'LinkLabel')
const address = typesOf('URL')
const tag = typesOf('HTMLTag')

/** Whether a text can hold anything that is hidden; most leaves hold none and are used as they are. */
const mayHide = /[`<]|\]\(|\]\[|:\/\/|www\./

/** Whether an address can stand in a text without markup. */
const mayHoldAddress = /:\/\/|www\.|[\w.+-]@|mailto:|xmpp:/

/** Texts on one line whose only markup, or all that hides, are code spans between single backticks: they need no parser. */
const plainButCode = /^[^`*_[\]<>~\\\n]*`[^`\n]+`(?:[^`*_[\]<>~\\\n]+`[^`\n]+`)*[^`*_[\]<>~\\\n]*$/
const shownButCode = /^[^`[\]<\\\n]*`[^`\n]+`(?:[^`[\]<\\\n]+`[^`\n]+`)*[^`[\]<\\\n]*$/

/**
 * The leaf's text, unit for unit, with code spans, comments, HTML tags and link targets hidden.
 * Everything that looks for words looks here, so nothing inside code ever counts.
 */
export function visibleText(text: string): string {
  if (!mayHide.test(text)) return text
  return isSimple(text, shownButCode) ? withoutCode(text) : inPieces(text, visiblePiece)
}

/** Of a text in which every backtick begins or ends a code span. */
function withoutCode(text: string): string {
  const parts: string[] = []
  let done = 0
  for (let from = text.indexOf('`'); from >= 0; from = text.indexOf('`', done)) {
    const to = text.indexOf('`', from + 1) + 1
    parts.push(text.slice(done, from), hidden.repeat(to - from))
    done = to
  }
  parts.push(text.slice(done))
  return parts.join('')
}

function visiblePiece(text: string): string {
  // Joined at once, so that the result keeps nothing of a longer text alive.
  const parts: string[] = []
  let done = 0
  const hide = (found: readonly Inline[]): void => {
    for (const { type, from, to, children } of found) {
      if (hiddenNodes[type]) {
        parts.push(text.slice(done, from), hidden.repeat(to - from))
        done = to
      } else if (children) hide(children)
    }
  }
  hide(inlineOf(text, hiddenParser))
  if (done === 0) return text
  parts.push(text.slice(done))
  return parts.join('')
}

/** What a reader sees: no emphasis, backticks, link targets or comments; runs of white space become one space. */
export function plainInline(text: string): string {
  const plain = /[*_`[\]<>~\\]/.test(text) ? withoutMarkup(text) : text
  return (/[^\S ]| {2}/.test(plain) ? plain.replace(/\s+/g, ' ') : plain).trim()
}

function withoutMarkup(text: string): string {
  return isSimple(text, plainButCode) ? text.replace(/`/g, '') : inPieces(text, plainPiece)
}

/** An address would take backticks for its own. */
function isSimple(text: string, shape: RegExp): boolean {
  return text.length <= longestPiece && shape.test(text) && !mayHoldAddress.test(text)
}

function plainPiece(text: string): string {
  let result = ''
  let done = 0
  const skip = (from: number, to: number): void => {
    result += text.slice(done, from)
    done = to
  }
  const read = (found: readonly Inline[], inLink: boolean, isShortcut: boolean): void => {
    for (const { type, from, to, children = [] } of found) {
      if (escaped[type]) skip(from, from + 1)
      else if ((markNodes[type] && !(isShortcut && linkMark[type])) || (inLink && address[type])) {
        skip(from, to)
        if (tag[type] && /^<br/i.test(text.slice(from, to))) result += ' '
      } else {
        const isLink = link[type] === 1
        // `[words]` alone, which the parser takes for a reference link although the document may define none.
        read(children, isLink, isLink && !children.some((child) => linkTarget[child.type]))
      }
    }
  }
  read(inlineOf(text, markupParser), false, false)
  return result + text.slice(done)
}

/** Paragraphs do not share their inside. */
function inlineOf(text: string, withoutAddresses: MarkdownParser): readonly Inline[] {
  const parser = mayHoldAddress.test(text) ? inlineParser : withoutAddresses
  if (!text.includes('\n')) return parser.parseInline(text, 0)
  const found: Inline[] = []
  let from = 0
  for (const match of text.matchAll(/\n[ \t]*(?=\n)/g)) {
    found.push(...parser.parseInline(text.slice(from, match.index), from))
    from = match.index
  }
  found.push(...parser.parseInline(text.slice(from), from))
  return found
}

/** The inline parser is quadratic on text made to be slow, so it never sees more than this at once … */
const longestPiece = 2_000
/** … and what no reader reads at one go is not read here either. */
const longestLeaf = 100_000

/** Reads a long text in pieces that end with a line where they can. Beyond the limit everything counts as hidden. */
function inPieces(text: string, read: (piece: string) => string): string {
  if (text.length <= longestPiece) return read(text)
  const end = Math.min(text.length, longestLeaf)
  let result = ''
  for (let from = 0; from < end; ) {
    const lineEnd = text.lastIndexOf('\n', from + longestPiece) + 1
    const to = Math.min(end, lineEnd > from ? lineEnd : from + longestPiece)
    result += read(text.slice(from, to))
    from = to
  }
  return result + hidden.repeat(text.length - end)
}

/** By id of the node type: whether it is one of these. */
function typesOf(...names: readonly string[]): Uint8Array {
  return Uint8Array.from(inlineParser.nodeSet.types, ({ name }) => (names.includes(name) ? 1 : 0))
}
