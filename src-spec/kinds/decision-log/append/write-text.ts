import { isUnfilled } from '../is-unfilled'

/** A text on one line: line breaks become spaces. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim()
}

/** A text inside a table cell: pipes escaped, line breaks as `<br>`. */
export function cellValue(text: string, lines: 'one' | 'several'): string {
  const value =
    lines === 'one'
      ? oneLine(text)
      : clean(text)
          .trim()
          .replace(/[ \t]*\n[ \t]*/g, '<br>')
  return value.replace(/(\\*)\|/g, (_, slashes: string) => `${slashes}${slashes.length % 2 === 0 ? '\\' : ''}|`)
}

/** Escapes a title that would be read as a template's placeholder, so that it stays as typed. */
export function titleText(title: string): string {
  const line = oneLine(title)
  return isUnfilled('title', line) ? line.replace(/[[\]{}<>()_*]/g, '\\$&') : line
}

function clean(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/[\0\uFEFF]/g, '')
}

/** A text as one paragraph that begins no heading, list, quote, fence, table or rule. */
export function paragraph(text: string): string {
  return oneLine(text)
    .replace(/^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|`{3}|~{3}|\||=+$|[-*_]{3})/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2')
}
