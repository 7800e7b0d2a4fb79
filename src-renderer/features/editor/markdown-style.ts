import { tagHighlighter, tags } from '@lezer/highlight'

/** Class names for syntax; `editor-text.css` defines their styles. */
export const markdownStyle = tagHighlighter([
  { tag: tags.heading1, class: 'md-heading md-heading-1' },
  { tag: tags.heading2, class: 'md-heading md-heading-2' },
  { tag: tags.heading, class: 'md-heading' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-struck' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: tags.link, class: 'md-link' },
  { tag: tags.url, class: 'md-url' },
  { tag: tags.quote, class: 'md-quote' },
  { tag: tags.comment, class: 'md-comment' },
  { tag: tags.labelName, class: 'md-info' },
  { tag: tags.processingInstruction, class: 'md-sign' },
  { tag: tags.contentSeparator, class: 'md-sign' },
  { tag: tags.character, class: 'md-sign' },
  { tag: tags.angleBracket, class: 'md-sign' },
  { tag: tags.tagName, class: 'md-sign' },
])
