import { readSection, readSections } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, SectionPosition, SectionTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { mayBeFence, type OpenFence, readFence } from './code-lines'
import { type NamedEntry, readNamedEntry } from './named-entries'
import { requirementHeading } from './requirement-name'

/** A heading line outside code, as OpenSpec reads it, and what stands between it and the next one. */
export interface MarkedLine {
  /** The line without its end. */
  readonly range: Range
  readonly text: string
  /** 1 to 6; 0 for `###Requirement:` without a space, which only some readers accept. */
  readonly level: number
  /** Whether anything at all follows, code included. */
  readonly hasBody: boolean
  /** The first line of prose that follows outside code, after any `**Key**: value` lines; null without any. */
  readonly prose: Range | null
  /** Lines of a list of removals or renames. */
  readonly entries: readonly NamedEntry[]
}

/** All headings of a document in order; a first one of level 0 stands for the text before them. */
export function readMarkedLines(outline: DocumentTree): readonly MarkedLine[] {
  const { sectionTrees } = outline
  const isOpen = readSections(outline, endsInCode).some((ends, index) => ends && index < sectionTrees.length - 1)
  // A fence that the parser does not know, such as one in a quoted or nested block, hides the headings of later sections.
  if (isOpen) return scanLines(outline.text, true).lines
  const all: MarkedLine[] = []
  for (const position of sectionTrees) {
    const [before, ...lines] = readSection(position.tree, scanSection, position.offset === 0).lines
    const last = all.at(-1)
    if (before && last) all[all.length - 1] = joined(last, shifted(before, position), outline.text)
    else if (before) all.push(shifted(before, position))
    for (const line of lines) all.push(shifted(line, position))
  }
  return all
}

interface Scan {
  readonly lines: readonly MarkedLine[]
  readonly endsInCode: boolean
}

function scanSection({ text }: SectionTree, isStart: boolean): Scan {
  return scanLines(text, isStart)
}

function endsInCode({ text }: SectionTree): boolean {
  return mayBeFence(text) && scanLines(text, false).endsInCode
}

/**
 * Reads a text that does not begin inside code. The first of the lines stands for the text before the first heading.
 * `isStart`: the document begins here, where a blank may stand for a byte order mark.
 */
export function scanLines(text: string, isStart: boolean): Scan {
  const lines: MarkedLine[] = []
  let current = { range: { from: 0, to: 0 }, text: '', level: 0, hasBody: false, prose: null as Range | null, entries: [] as NamedEntry[] }
  /** The prose of the current heading is a label as yet. */
  let hasLabel = false
  let fence: OpenFence | null = null
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    const line = text.slice(isStart && from === 0 && text.startsWith(' #') ? 1 : from, to)
    const { open, isCode } = readFence(line, fence)
    fence = open
    const level = isCode ? -1 : levelOf(line)
    if (level >= 0) {
      lines.push(current)
      hasLabel = false
      current = { range: { from, to }, text: line, level, hasBody: false, prose: null, entries: [] }
    } else if (line.trim() !== '') {
      current.hasBody = true
      if (!isCode) {
        if (current.prose === null || hasLabel) {
          const prose = trimmed(text, from, to)
          hasLabel = isLabel(text, prose)
          if (current.prose === null || !hasLabel) current.prose = prose
        }
        const entry = readNamedEntry(line, from)
        if (entry) current.entries.push(entry)
      }
    }
    from = to + 1
  }
  lines.push(current)
  return { lines, endsInCode: fence !== null }
}

/** The level of a heading line, 0 for a requirement's heading without a space; -1 for any other line. */
function levelOf(line: string): number {
  if (!line.startsWith('#')) return -1
  const marks = /^#{1,6}(?=\s)/.exec(line)?.[0]
  if (marks !== undefined) return marks.length
  return requirementHeading.test(line) ? 0 : -1
}

/** `**Priority**: high` is what a requirement says only if it says nothing else. */
function isLabel(text: string, { from, to }: Range): boolean {
  return /^\*\*[^*]+\*\*:/.test(text.slice(from, to))
}

function trimmed(text: string, from: number, to: number): Range {
  const line = text.slice(from, to)
  return { from: from + line.length - line.trimStart().length, to: from + line.trimEnd().length }
}

function shifted(line: MarkedLine, at: SectionPosition): MarkedLine {
  if (at.offset === 0) return line
  const entries = line.entries.map((entry) => ({ ...entry, range: shiftRange(entry.range, at) }))
  return { ...line, range: shiftRange(line.range, at), prose: line.prose && shiftRange(line.prose, at), entries }
}

function joined(line: MarkedLine, { hasBody, prose, entries }: MarkedLine, text: string): MarkedLine {
  if (!hasBody) return line
  const isOwn = line.prose !== null && (prose === null || !isLabel(text, line.prose))
  return { ...line, hasBody: true, prose: isOwn ? line.prose : prose, entries: [...line.entries, ...entries] }
}
