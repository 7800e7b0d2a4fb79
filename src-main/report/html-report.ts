import { visibleName, visibleText } from '#spec'
import { htmlStyle } from './html-style'
import type { Report, ReportBlock, ReportText } from './report-block'

/** A report as one HTML file: no script, nothing from outside, light and dark, printed on A4. */
export function htmlReport({ title, subtitle, blocks }: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Spec Cockpit">
<title>${escapeHtml(title)}</title>
<style>
${htmlStyle}</style>
</head>
<body>
<main>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="quiet" dir="auto">${escapeHtml(subtitle)}</p>
${blocks.map(blockText).join('\n')}
</main>
</body>
</html>
`
}

function blockText(block: ReportBlock): string {
  if (block.kind === 'heading') return `<h${block.level} dir="auto">${escapeHtml(block.text)}</h${block.level}>`
  if (block.kind === 'paragraph') return `<p dir="auto"${block.isStrong ? ' class="strong"' : ''}>${escapeHtml(block.text)}</p>`
  const header = block.header.map((name) => (name === '' ? '<td></td>' : `<th scope="col">${escapeHtml(name)}</th>`)).join('')
  const rows = block.rows.map(
    (row) => `<tr>${row.map((cell) => `<td dir="auto"${isShort(cell) ? ' class="short"' : ''}>${cellText(cell)}</td>`).join('')}</tr>`,
  )
  return `<table>\n<thead><tr>${header}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}

function cellText(text: ReportText): string {
  return typeof text === 'string' ? escapeHtml(text) : `<code>${escapeHtml(visibleName(text.code))}</code>`
}

/** A short cell stays on one line, so that the long ones beside it wrap. */
function isShort(text: ReportText): boolean {
  return typeof text === 'string' ? text.length <= 16 : text.code.length <= 24
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Every text passes through here. */
function escapeHtml(text: string): string {
  return visibleText(text.toWellFormed()).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
