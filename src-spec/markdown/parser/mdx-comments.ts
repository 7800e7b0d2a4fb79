import type { MarkdownConfig } from '@lezer/markdown'

const opening = /^\{\/\*/
const closing = /\*\/\}/
/** Code spans are skipped: a comment within one is an example. */
const codeOrComment = /`[^`\n]*`|\{\/\*/g

/** Comments of MDX, between braces with a slash and a star: Docusaurus and Nextra read `.md` files as MDX. */
export const MdxComments: MarkdownConfig = {
  parseBlock: [
    {
      name: 'MdxComment',
      before: 'HTMLBlock',
      parse: (context, line) => {
        const text = line.text.slice(line.pos)
        // A comment with text behind it begins a paragraph; one of several lines within a list or quote is read there.
        if (!opening.test(text) || /\*\/\}[^\n]*\S/.test(text) || (!closing.test(text) && context.depth > 1)) return false
        const from = context.lineStart + line.pos
        while (!closing.test(line.text) && context.nextLine());
        context.nextLine()
        context.addElement(context.elt('CommentBlock', from, context.prevLineEnd()))
        return true
      },
    },
  ],
}

/** The text with its MDX comments replaced by blanks of the same length, or taken out. */
export function withoutMdxComments(text: string, isSameLength: boolean): string {
  if (!text.includes('{/*')) return text
  const parts: string[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(codeOrComment)) {
    if (found !== '{/*' || index < done) continue
    const end = text.indexOf('*/}', index + 3)
    if (end < 0) break
    parts.push(text.slice(done, index), isSameLength ? text.slice(index, end + 3).replace(/[^\n]/g, ' ') : '')
    done = end + 3
  }
  return parts.join('') + text.slice(done)
}
