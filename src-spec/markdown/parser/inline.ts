import type { MarkdownParser } from '@lezer/markdown'
import { withoutMdxComments } from './mdx-comments'
import { hiddenParser, inlineParser, markupParser } from './parsers'

/** Replaces each unit that is not prose: code, a link target, a comment. */
export const hidden = '\uFFFC'

/** A node of the inline parser. */
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

/** A quick test for hidden content; most leaves have none and are used unchanged. */
const mayHide = /[`<]|\]\(|\]\[|:\/\/|www\./

/** A quick test for addresses without markup. */
const mayHoldAddress = /:\/\/|www\.|[\w.+-]@|mailto:|xmpp:/

/** One-line texts with no markup, or no hidden content, but code spans between single backticks. They need no parser. */
const plainButCode = /^[^`*_[\]<>~\\\n]*`[^`\n]+`(?:[^`*_[\]<>~\\\n]+`[^`\n]+`)*[^`*_[\]<>~\\\n]*$/
const shownButCode = /^[^`[\]<\\\n]*`[^`\n]+`(?:[^`[\]<\\\n]+`[^`\n]+`)*[^`[\]<\\\n]*$/

/**
 * The text of a leaf, unit for unit, with code spans, comments, HTML tags and link targets hidden. Readers of words use it,
 * so that code is never read as prose.
 */
export function visibleText(source: string): string {
  const text = withoutMdxComments(source, true)
  if (!mayHide.test(text)) return text
  return isSimple(text, shownButCode) ? withoutCode(text) : readInPieces(text, visiblePiece)
}

/** For a text in which every backtick begins or ends a code span. */
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
  // Joined at the end, so that the result does not keep a longer text alive.
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

/** The plain text: no emphasis, backticks, link targets or comments; runs of white space become one space. */
export function plainInline(source: string): string {
  const text = withoutMdxComments(source, false)
  const plain = /[*_`[\]<>~\\]/.test(text) ? withoutMarkup(text) : text
  return (/[^\S ]| {2}/.test(plain) ? plain.replace(/\s+/g, ' ') : plain).trim()
}

function withoutMarkup(text: string): string {
  return isSimple(text, plainButCode) ? text.replace(/`/g, '') : readInPieces(text, plainPiece)
}

/** False with an address, which would include a backtick. */
function isSimple(text: string, shape: RegExp): boolean {
  return text.length <= maxPieceLength && shape.test(text) && !mayHoldAddress.test(text)
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
        // The parser reads `[words]` as a reference link even if the document does not define it.
        read(children, isLink, isLink && !children.some((child) => linkTarget[child.type]))
      }
    }
  }
  read(inlineOf(text, markupParser), false, false)
  return result + text.slice(done)
}

/** Parses each paragraph on its own. */
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

/** The inline parser is quadratic on pathological text, so it gets at most this many units at once. */
const maxPieceLength = 2_000
/** The rest of a longer leaf is not read. */
const maxLeafLength = 100_000

/** Reads a long text in pieces that end with a line if possible. Text beyond the limit is hidden. */
function readInPieces(text: string, read: (piece: string) => string): string {
  if (text.length <= maxPieceLength) return read(text)
  const end = Math.min(text.length, maxLeafLength)
  let result = ''
  for (let from = 0; from < end; ) {
    const lineEnd = text.lastIndexOf('\n', from + maxPieceLength) + 1
    const to = Math.min(end, lineEnd > from ? lineEnd : from + maxPieceLength)
    result += read(text.slice(from, to))
    from = to
  }
  return result + hidden.repeat(text.length - end)
}

/** For each id of a node type: 1 if its name is listed. */
function typesOf(...names: readonly string[]): Uint8Array {
  return Uint8Array.from(inlineParser.nodeSet.types, ({ name }) => (names.includes(name) ? 1 : 0))
}
