import { visibleName } from '#spec'
import type { Report, ReportBlock, ReportText } from './report-block'

/** A report as GitHub-flavoured Markdown. */
export function markdownReport({ title, subtitle, blocks }: Report): string {
  return `${[`# ${escapeMarkdown(title)}`, escapeMarkdown(subtitle), ...blocks.map(blockText)].join('\n\n')}\n`
}

function blockText(block: ReportBlock): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`
  if (block.kind === 'paragraph') return block.isStrong ? `**${escapeMarkdown(block.text)}**` : escapeMarkdown(block.text)
  const rows = block.rows.map((row) => rowText(row.map(cellText)))
  return [rowText(block.header.map(escapeMarkdown)), rowText(block.header.map(() => '---')), ...rows].join('\n')
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function cellText(text: ReportText): string {
  return typeof text === 'string' ? escapeMarkdown(text) : codeText(text.code)
}

/** Nothing in a text of a document may become markup, or end the line that it is on. */
function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*[\]<>|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

/** A code span longer than every run of backticks in it; a pipe would end the cell. */
function codeText(code: string): string {
  const text = oneLine(code).replaceAll('|', '\\|')
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const mark = '`'.repeat(longest + 1)
  return longest === 0 ? `${mark}${text}${mark}` : `${mark} ${text} ${mark}`
}

function oneLine(text: string): string {
  return visibleName(text.replace(/\s+/g, ' ').trim())
}
