import type { Range } from '../../text/source'
import { blankTooDeep } from './blank-too-deep'

/**
 * Prepares a text for the parser, with the same length. Front matter and merge-conflict markers become blanks, since the
 * parser would read them as headings; a marker between two rows of a table becomes a row, so that the table goes on behind it;
 * the last pipe of a delimiter row moves to the end of its line, since the parser does
 * not recognize the row with trailing white space.
 */
export function parserText(text: string, frontMatter: Range | null, hasConflicts: boolean): string {
  let result = text
  if (frontMatter) result = blank(text.slice(0, frontMatter.to)) + text.slice(frontMatter.to)
  if (someEndsBlank(result) && /\|[ \t]+$/m.test(result)) {
    result = result.replace(/\|[ \t]+$/gm, (found, at: number) => (delimiterRow(result, at) ? `${' '.repeat(found.length - 1)}|` : found))
  }
  result = blankTooDeep(result)
  return hasConflicts ? withoutMarkers(result) : result
}

function withoutMarkers(text: string): string {
  return text.replace(/^(?:<{7} .*|={7}|>{7} .*|\|{7} .*)$/gm, (line, at: number) =>
    isBetweenRows(text, at) ? `|${blank(line.slice(1))}` : blank(line),
  )
}

/** Lines of markers that may follow each other: one version, or the common ancestor, may be empty. */
const adjacentMarkers = 4

/** Whether the nearest lines around the marker at an offset that are no markers begin with a pipe. */
function isBetweenRows(text: string, at: number): boolean {
  let from = at
  for (let count = 0; count < adjacentMarkers && from > 0 && (from === at || isMergeMarker(text, from)); count += 1)
    from = text.lastIndexOf('\n', from - 2) + 1
  let to = at
  for (let count = 0; count < adjacentMarkers && to < text.length && (to === at || isMergeMarker(text, to)); count += 1) {
    const next = text.indexOf('\n', to)
    to = next < 0 ? text.length : next + 1
  }
  return from < at && isRow(text, from) && isRow(text, to)
}

function isRow(text: string, at: number): boolean {
  return text[at] === '|' && !isMergeMarker(text, at)
}

/** Whether the line at an offset is a merge-conflict marker. */
export function isMergeMarker(text: string, at: number): boolean {
  const mark = text[at]
  if (mark !== text[at + 6] || (mark !== '<' && mark !== '=' && mark !== '>' && mark !== '|')) return false
  const end = text.indexOf('\n', at)
  return /^(?:<{7} |={7}[ \t]*$|>{7} |\|{7} )/.test(text.slice(at, end < 0 ? text.length : end))
}

function someEndsBlank(text: string): boolean {
  return someLine(text, (_, to) => text[to - 1] === ' ' || text[to - 1] === '\t')
}

function someLine(text: string, holds: (from: number, to: number) => boolean): boolean {
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from)
    const to = next < 0 ? text.length : next
    if (holds(from, to)) return true
    from = to + 1
  }
  return false
}

/** Whether the text has merge-conflict markers. Without a first marker, the others are an underline and a quote. */
export function hasConflictMarkers(text: string, frontMatter: Range | null): boolean {
  const from = frontMatter?.to ?? 0
  return text.includes('<<<<<<< ', from) && /^<{7} /m.test(text.slice(from))
}

/** Whether an edit between two offsets may have added a first merge-conflict marker. */
export function mayGainConflictMarker(text: string, from: number, to: number): boolean {
  return text.slice(Math.max(0, from - 9), to + 9).includes('<<<<<<< ')
}

function delimiterRow(text: string, end: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', end) + 1, end)
  return line.includes('-') && /^[\s>:|-]+$/.test(line)
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** YAML between `---` lines or TOML between `+++` lines at the very start. */
export function frontMatterOf(text: string): Range | null {
  const mark = /^\s?(---|\+\+\+)[ \t]*\n/.exec(text)?.[1]
  if (!mark) return null
  const end = (mark === '---' ? yamlEnd : tomlEnd).exec(text.slice(3, 20_000))
  return end ? { from: 0, to: 3 + end.index + end[0].trimEnd().length } : null
}

const yamlEnd = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const tomlEnd = /\n\+\+\+[ \t]*(?:\n|$)/
