import type { MarkdownConfig, MarkdownParser } from '@lezer/markdown'

type Elements = ReturnType<MarkdownParser['parseInline']>

/** A longer paragraph is read in pieces: the parser is quadratic in links, images, comments and tags, whether they end or not. */
const maxWholeLength = 10_000
const maxPieceLength = 2_000
/** The rest of a longer paragraph is shown as it is written. */
const maxReadLength = 100_000

/** Blocks around a block; a list and each of its items are two. What is nested deeper is a paragraph. */
const maxDepth = 400

const depthLimit: MarkdownConfig = {
  parseBlock: [
    {
      name: 'DepthLimit',
      before: 'LinkReference',
      parse: (context, line) => {
        if (context.depth < maxDepth) return false
        context.addElement(context.elt('Paragraph', context.lineStart + line.pos, context.lineStart + line.text.length))
        context.nextLine()
        return true
      },
    },
  ],
}

/** The same parser with limits, so that no text takes it more than a time in proportion to its length. */
export function boundParser(parser: MarkdownParser): MarkdownParser {
  const bounded = parser.configure(depthLimit)
  const readWhole = bounded.parseInline.bind(bounded)
  bounded.parseInline = (text, offset) => (text.length <= maxWholeLength ? readWhole(text, offset) : readInPieces(text, offset, readWhole))
  return bounded
}

function readInPieces(text: string, offset: number, read: (text: string, offset: number) => Elements): Elements {
  const found: Elements = []
  const end = Math.min(text.length, maxReadLength)
  for (let from = 0; from < end; ) {
    const to = pieceEnd(text, from, end)
    for (const element of read(text.slice(from, to), offset + from)) found.push(element)
    from = to
  }
  return found
}

/** Behind a line, else behind a space, so that few links and emphases are cut. */
function pieceEnd(text: string, from: number, end: number): number {
  const limit = from + maxPieceLength
  if (limit >= end) return end
  const line = text.lastIndexOf('\n', limit - 1) + 1
  if (line > from) return line
  const space = text.lastIndexOf(' ', limit - 1) + 1
  return space > from ? space : limit
}
