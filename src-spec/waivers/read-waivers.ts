import type { Waiver } from '../configuration/configuration'
import { readSections } from '../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import { place } from '../text/place'
import { positionAt, type Range } from '../text/source'

const wording = /^cockpit-allow(?![\w-])\s*([a-z][\w-]{0,80})?\s*[:：—–-]?\s*([\s\S]*)$/i

/** The waivers that stand in a text as comments, in its order. Those in fences are text like any other. Total and linear. */
export function readWaivers(path: string, outline: DocumentTree): readonly Waiver[] {
  if (!readSections(outline, mentionsWaiver).includes(true)) return []
  const first = startOfText(outline)
  const tables = new Map(
    outline.tables.map(({ range }) => [lineOf(outline, range.from), lineOf(outline, Math.max(range.from, range.to - 1))] as const),
  )
  const waivers: Waiver[] = []
  /** The waiver below, by the line that it begins on: one comment above another covers what the last one does. */
  let below: { readonly begins: number; readonly covers: number } | null = null
  for (const range of [...outline.comments].sort((a, b) => b.from - a.from)) {
    const said = wording.exec(inside(outline.text, range))
    if (!said || isCode(outline.text, range.from)) continue
    const at = place(path, outline, range)
    const next = nextLine(outline, at.endLine)
    const from: number = below?.begins === next ? below.covers : next
    const alone = isAlone(outline.text, range)
    if (alone) below = { begins: at.line, covers: from }
    const lines = alone ? { from, to: tables.get(from) ?? from } : { from: 0, to: 0 }
    waivers.push({ check: said[1] ?? '', path, lines, atTop: range.to <= first, reason: (said[2] ?? '').trim(), place: at })
  }
  return waivers.reverse()
}

/** Most texts have none, and are not looked at further. */
function mentionsWaiver({ text, comments }: SectionTree): boolean {
  return comments.some((range) => wording.test(inside(text, range)))
}

function inside(text: string, { from, to }: Range): string {
  return text
    .slice(from, Math.min(to, from + 2000))
    .trimEnd()
    .replace(/^<!--/, '')
    .replace(/-->$/, '')
    .trim()
}

/** Where the text begins that is neither blank, comment nor front matter. */
function startOfText({ text, comments, frontMatter }: DocumentTree): number {
  let at = frontMatter?.to ?? 0
  for (const { from, to } of comments) {
    if (from < at) continue
    if (text.slice(at, from).trim() !== '') break
    at = to
  }
  return at
}

/** Nothing else stands on the lines of the comment; a quote's mark may. */
function isAlone(text: string, { from, to }: Range): boolean {
  const end = text.indexOf('\n', to)
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from)
  return /^[\s>]*$/.test(before) && text.slice(to, end < 0 ? text.length : end).trim() === ''
}

/** Stands between backticks: a text about waivers is none. */
function isCode(text: string, at: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 1000), at)
  return (before.match(/`+/g)?.length ?? 0) % 2 === 1
}

/** The next line after this one that is not blank; 1-based. One beyond the last without any. */
function nextLine({ text, lineStarts }: DocumentTree, line: number): number {
  const from = lineStarts[line]
  if (from === undefined) return line + 1
  const word = /\S/g
  word.lastIndex = from
  const found = word.exec(text)
  return found ? positionAt(lineStarts, found.index).line : lineStarts.length + 1
}

function lineOf({ lineStarts }: DocumentTree, offset: number): number {
  return positionAt(lineStarts, offset).line
}
