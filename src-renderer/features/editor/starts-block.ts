/** HTML elements that begin a block even directly below other text. */
const htmlBlocks: readonly string[] = [
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'col',
  'colgroup',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'head',
  'header',
  'hr',
  'html',
  'iframe',
  'legend',
  'li',
  'link',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'param',
  'pre',
  'script',
  'search',
  'section',
  'style',
  'summary',
  'table',
  'tbody',
  'td',
  'textarea',
  'tfoot',
  'th',
  'thead',
  'title',
  'tr',
  'track',
  'ul',
]

/** The first marker of an unfinished merge; see merge-conflicts.ts. */
const mergeMarker = /^<{7} /
const headingOrQuote = /^(?:#{1,6}(?:[ \t]|$)|>)/
const fence = /^(?:`{3,}[^`]*$|~{3,})/
const listItem = /^(?:[-+*]|1[.)])[ \t]+\S/
const rule = /^(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/
const htmlTag = /^<\/?([a-z][a-z0-9]*)(?:[\s/>]|$)/i

/** Whether a line ends the paragraph or table above it, by what it begins with. */
export function startsBlock(text: string): boolean {
  if (headingOrQuote.test(text) || fence.test(text) || listItem.test(text) || rule.test(text)) return true
  if (!text.startsWith('<')) return false
  if (mergeMarker.test(text)) return true
  const tag = htmlTag.exec(text)?.[1]
  return tag === undefined ? text[1] === '!' || text[1] === '?' : htmlBlocks.includes(tag.toLowerCase())
}
