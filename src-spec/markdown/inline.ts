import { inlineParser } from './parsers'

/** Stands for a unit that is there but must not be read as words: code, a link's target, a comment. */
export const hidden = '\uFFFC'

const hiddenNodes = new Set(['InlineCode', 'HTMLTag', 'Comment', 'ProcessingInstruction', 'URL', 'LinkTitle', 'LinkLabel'])
const markNodes = new Set([
  'EmphasisMark',
  'CodeMark',
  'LinkMark',
  'StrikethroughMark',
  'QuoteMark',
  'HTMLTag',
  'Comment',
  'LinkTitle',
  'LinkLabel',
])

/** Whether a text can hold any inline structure at all; most leaves hold none and are used as they are. */
const mayHoldMarkup = /[`<\\]|\]\(|\]\[|:\/\/|www\./

/**
 * The leaf's text, unit for unit, with code spans, comments, HTML tags and link targets hidden.
 * Everything that looks for words looks here, so nothing inside code ever counts.
 */
export function visibleText(text: string): string {
  return mayHoldMarkup.test(text) ? inPieces(text, visiblePiece) : text
}

function visiblePiece(text: string): string {
  const ranges: { from: number; to: number }[] = []
  inlineParser.parse(text).iterate({
    enter(node) {
      if (!hiddenNodes.has(node.name)) return true
      ranges.push({ from: node.from, to: node.to })
      return false
    },
  })
  let result = ''
  let done = 0
  for (const { from, to } of ranges) {
    result += text.slice(done, from) + hidden.repeat(to - from)
    done = to
  }
  return result + text.slice(done)
}

/** What a reader sees: no emphasis, backticks, link targets or comments; runs of white space become one space. */
export function plainInline(text: string): string {
  return (/[*_`[\]<>~\\&]/.test(text) ? inPieces(text, plainPiece) : text).replace(/\s+/g, ' ').trim()
}

function plainPiece(text: string): string {
  let result = ''
  let done = 0
  const tree = inlineParser.parse(text)
  tree.iterate({
    enter(node) {
      const inLink = node.name === 'URL' && node.node.parent?.name === 'Link' && node.node.parent.from !== node.from
      if (node.name === 'Escape') {
        result += text.slice(done, node.from) + text.slice(node.from + 1, node.to)
        done = node.to
        return false
      }
      const shortcut = node.name === 'LinkMark' && isShortcut(node.node.parent)
      if ((markNodes.has(node.name) && !shortcut) || inLink) {
        result += text.slice(done, node.from)
        if (node.name === 'HTMLTag' && /^<br/i.test(text.slice(node.from, node.to))) result += ' '
        done = node.to
        return false
      }
      return true
    },
  })
  return result + text.slice(done)
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

/** `[words]` alone, which the parser takes for a reference link although the document may define none. */
function isShortcut(link: { readonly name: string; getChild(name: string): unknown } | null): boolean {
  return link?.name === 'Link' && !link.getChild('URL') && !link.getChild('LinkLabel')
}
