import type { DocumentTree } from '../../../markdown/sections/tree'
import { type MainStructure, readMainStructure } from '../../../reading/requirement-blocks/main-structure'
import { type MarkedLine, readMarkedLines } from '../../../reading/requirement-blocks/marked-lines'
import type { Range } from '../../../text/source'
import { readHeadings, type TitledHeading } from './headings'
import { isUnfilledPurpose } from './is-unfilled-purpose'
import type { MainRequirement, MainSpec, UnreadFinding } from './model'
import { readRequirements } from './read-requirements'

/** Reads a main spec as OpenSpec does: `## Purpose`, and every heading directly below `## Requirements`. Never throws. */
export function readMainSpec(outline: DocumentTree): MainSpec {
  const lines = readMarkedLines(outline)
  const headings = readHeadings(lines)
  const purpose = readPurpose(outline.text, lines, headings)
  const section = headings.find(({ title }) => title.toLowerCase() === 'requirements') ?? null
  const requirements = section ? readRequirements(lines, headings, section) : []
  const structure = readMainStructure(lines, outline.text.length)
  const fatal = missing(purpose !== null, section)
  return {
    purpose,
    requirements,
    blocks: structure.blocks,
    // Without one of its two sections OpenSpec reads nothing at all, and says only that.
    unread: fatal ?? [...withoutRequirement(requirements, section), ...misplaced(structure)],
    empty: structure.blocks.filter(({ prose }) => prose === null),
    repeated: structure.repeated,
  }
}

function readPurpose(text: string, lines: readonly MarkedLine[], headings: readonly TitledHeading[]): MainSpec['purpose'] {
  const heading = headings.find(({ title }) => title.toLowerCase() === 'purpose')
  if (!heading) return null
  const { line, index } = heading
  const end = lines.slice(index + 1).find(({ level }) => level > 0 && level <= line.level)
  const range = trimmed(text, line.range.to, end?.range.from ?? text.length)
  if (range.from === range.to) return null
  return { range, isUnfilled: isUnfilledPurpose(text.slice(range.from, range.to)) }
}

function missing(hasPurpose: boolean, section: TitledHeading | null): readonly UnreadFinding[] | null {
  if (!hasPurpose) return [{ part: 'no purpose', range: null, title: '' }]
  return section ? null : [{ part: 'no requirements section', range: null, title: '' }]
}

function withoutRequirement(requirements: readonly MainRequirement[], section: TitledHeading | null): readonly UnreadFinding[] {
  return section && requirements.length === 0 ? [{ part: 'no requirement', range: section.line.range, title: section.title }] : []
}

function misplaced({ misplaced: all }: MainStructure): readonly UnreadFinding[] {
  return all.map(({ kind, title, range }) => ({ part: kind, title, range }))
}

function trimmed(text: string, from: number, to: number): Range {
  const slice = text.slice(from, to)
  const start = from + (slice.length - slice.trimStart().length)
  return { from: start, to: Math.max(start, from + slice.trimEnd().length) }
}
