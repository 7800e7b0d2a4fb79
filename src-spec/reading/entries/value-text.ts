import { inlineParser } from '../../markdown/parser/parsers'

const dropped = new Set(['EmphasisMark', 'CodeMark', 'LinkTitle', 'LinkLabel', 'Comment', 'Strikethrough'])

/** Tags that only format text; any other `<word>` may be a type parameter and stays. */
const formatting = /^<(?:\/?(?:b|br|i|em|strong|code|kbd|sub|sup|span|u|s|del|ins|mark|small)\b|a\s|\/a>)/

/**
 * The readable text of a value: no emphasis, backticks, link targets, comments or struck-out words; runs of
 * white space become one space. Unlike in prose, text that only looks like a tag stays: `Result<T>`.
 */
export function valueText(raw: string): string {
  if (!/[*_`[\]<>~\\]/.test(raw)) return raw.replace(/\s+/g, ' ').trim()
  let result = ''
  let done = 0
  const skip = (from: number, to: number) => {
    result += raw.slice(done, from)
    done = to
  }
  inlineParser.parse(raw).iterate({
    enter(node) {
      const { name, from, to } = node
      if (name === 'Escape') {
        skip(from, from + 1)
        return false
      }
      const parent = node.node.parent
      const inLink = (name === 'URL' || name === 'LinkMark') && (parent?.name === 'Link' || parent?.name === 'Image')
      const target = inLink && (parent.getChild('URL') ?? parent.getChild('LinkLabel')) !== null
      const tag = name === 'HTMLTag' && formatting.test(raw.slice(from, to))
      if (!dropped.has(name) && !target && !tag) return true
      skip(from, to)
      if (tag) result += ' '
      return false
    },
  })
  result += raw.slice(done)
  return result.replace(/\s+/g, ' ').trim()
}
