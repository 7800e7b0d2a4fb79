import type { DocumentTree } from '../../markdown/sections/tree'
import { type MarkedLine, readMarkedLines } from '../../reading/requirement-blocks/marked-lines'
import { readRequirementBlocks } from '../../reading/requirement-blocks/requirement-block'
import { normalizeName, requirementHeading } from '../../reading/requirement-blocks/requirement-name'
import { type DeltaOperation, deltaOperations, type NamedLine, type SpecDelta } from './model'
import { readRenames } from './read-renames'

/** Reads a delta as OpenSpec does: the four sections, each as often as it occurs. Never throws. */
export function readSpecDelta(outline: DocumentTree): SpecDelta {
  return readDelta(readMarkedLines(outline), outline.text.length)
}

/** `lines` are all marked lines of the text, `end` is its length. */
export function readDelta(lines: readonly MarkedLine[], end: number): SpecDelta {
  const sections = splitSections(lines, end)
  const bodies = (operation: DeltaOperation) => sections.filter((section) => section.operation === operation)
  const blocks = (operation: DeltaOperation) => bodies(operation).flatMap((body) => readRequirementBlocks(body.lines.slice(1), body.end))
  return {
    sections: sections.flatMap(({ operation, lines: [heading] }) => (operation && heading ? { operation, range: heading.range } : [])),
    added: blocks('added'),
    modified: blocks('modified'),
    removed: bodies('removed').flatMap((body) => readRemoved(body.lines)),
    ...readRenames(bodies('renamed').map((body) => body.lines.flatMap(({ entries }) => entries))),
    orphans: sections.flatMap(({ operation, title, lines: own }) => (operation ? [] : readOrphans(own, title))),
  }
}

/** A heading of the second level with the lines up to the next one; first the lines above all of them. */
interface DeltaSection {
  readonly title: string
  readonly operation: DeltaOperation | null
  readonly lines: MarkedLine[]
  readonly end: number
}

function splitSections(lines: readonly MarkedLine[], end: number): readonly DeltaSection[] {
  const sections: DeltaSection[] = []
  for (const line of lines) {
    const title = line.level === 2 ? /^##\s+(\S.*)$/.exec(line.text)?.[1] : undefined
    const last = sections.at(-1)
    if (last && title === undefined) last.lines.push(line)
    else {
      if (last) sections[sections.length - 1] = { ...last, end: line.range.from }
      sections.push({ title: (title ?? '').trim(), operation: operationOf(title ?? ''), lines: [line], end })
    }
  }
  return sections
}

/** With one space, as OpenSpec looks the sections up. */
function operationOf(title: string): DeltaOperation | null {
  const folded = title.trim().toLowerCase()
  return deltaOperations.find((operation) => folded === `${operation} requirements`) ?? null
}

function readRemoved(lines: readonly MarkedLine[]): readonly NamedLine[] {
  return lines.flatMap((line) => [
    ...namesIn([line]),
    ...line.entries.flatMap(({ role, name, range }) => (role === 'removed' ? { name, range } : [])),
  ])
}

function readOrphans(lines: readonly MarkedLine[], section: string): SpecDelta['orphans'] {
  return namesIn(lines).map((line) => ({ ...line, section }))
}

function namesIn(lines: readonly MarkedLine[]): readonly NamedLine[] {
  return lines.flatMap(({ text, range }) => {
    const name = requirementHeading.exec(text)?.[1]
    return name === undefined ? [] : { name: normalizeName(name), range }
  })
}
