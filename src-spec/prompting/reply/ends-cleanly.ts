import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import type { DocumentTree } from '../../markdown/sections/tree'
import type { WrittenSection } from '../written-sections'

/** Whether the sections of the document stay the same when `after` replaces the text of one of them. */
export function endsCleanly({ text, sections }: DocumentTree, own: WrittenSection, after: string): boolean {
  const { index, heading, body, core } = own
  const next = sections[index + 1]
  // A section without text gets it between blank lines.
  const isEmpty = core.from === core.to
  const start = isEmpty ? `${text.slice(heading.from, heading.to).trimEnd()}\n\n` : text.slice(heading.from, core.from)
  const end = isEmpty ? '\n\n' : text.slice(core.to, body.to)
  const read = readDocumentTree(`${start}${after}${end}${next ? text.slice(next.heading.from, next.heading.to) : ''}\n`)
  const expected = (heading.from < heading.to ? 1 : 0) + (next ? 1 : 0)
  const last = read.sections.at(-1)
  return read.sections.length - 1 === expected && (!next || (last?.title === next.title && last.level === next.level))
}

/** Whether a heading after a text is still read as one. */
export function endsAlone(text: string): boolean {
  const last = readDocumentTree(`${text}\n\n# End\n`).sections.at(-1)
  return last?.title === 'End' && last.level === 1
}
