import type { Waiver } from '../configuration/configuration'
import { readSections } from '../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import { place } from '../text/place'
import { positionAt, type Range } from '../text/source'

const waiverComment = /^cockpit-allow(?![\w-])\s*([a-z][\w-]{0,80})?\s*[:：—–-]?\s*([\s\S]*)$/i

/** The waivers in the comments of a text, in order. A comment in a fence or in code is not a waiver. Total and linear. */
export function readWaivers(path: string, outline: DocumentTree): readonly Waiver[] {
  if (!readSections(outline, mentionsWaiver).includes(true)) return []
  const first = startOfText(outline)
  const tables = new Map(
    outline.tables.map(({ range }) => [lineOf(outline, range.from), lineOf(outline, Math.max(range.from, range.to - 1))] as const),
  )
  const waivers: Waiver[] = []
  /** The waiver below, by its first line: of several comments in a row, each covers the line after the last one. */
  let below: { readonly begins: number; readonly covers: number } | null = null
  for (const range of [...outline.comments].sort((a, b) => b.from - a.from)) {
    const match = waiverComment.exec(inside(outline.text, range))
    if (!match || isCode(outline.text, range.from)) continue
    const at = place(path, outline, range)
    const next = nextLine(outline, at.endLine)
    const from: number = below?.begins === next ? below.covers : next
    const alone = isAlone(outline.text, range)
    if (alone) below = { begins: at.line, covers: from }
    const lines = alone ? { from, to: tables.get(from) ?? from } : { from: 0, to: 0 }
    waivers.push({ check: match[1] ?? '', path, lines, isAtTop: range.to <= first, reason: (match[2] ?? '').trim(), place: at })
  }
  return waivers.reverse()
}

/** A quick test, since most texts have no waiver. */
function mentionsWaiver({ text, comments }: SectionTree): boolean {
  return comments.some((range) => waiverComment.test(inside(text, range)))
}

function inside(text: string, { from, to }: Range): string {
  return text
    .slice(from, Math.min(to, from + 2000))
    .trimEnd()
    .replace(/^<!--/, '')
    .replace(/-->$/, '')
    .trim()
}

/** Offset of the first text that is not blank, a comment or front matter. */
function startOfText({ text, comments, frontMatter }: DocumentTree): number {
  let at = frontMatter?.to ?? 0
  for (const { from, to } of comments) {
    if (from < at) continue
    if (text.slice(at, from).trim() !== '') break
    at = to
  }
  return at
}

/** Whether nothing but quote marks is on the lines of the comment. */
function isAlone(text: string, { from, to }: Range): boolean {
  const end = text.indexOf('\n', to)
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from)
  return /^[\s>]*$/.test(before) && text.slice(to, end < 0 ? text.length : end).trim() === ''
}

/** Whether an offset is between backticks, as in a text about waivers. */
function isCode(text: string, at: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 1000), at)
  return (before.match(/`+/g)?.length ?? 0) % 2 === 1
}

/** The next line that is not blank; 1-based. The number of lines plus one without any. */
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
