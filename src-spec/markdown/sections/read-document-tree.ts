import { commonEnds } from '../../text/common-affix'
import { isPlain, lineStarts, plainText } from '../../text/source'
import { frontMatterOf, hasConflictMarkers, mayGainConflictMarker } from '../parser/parser-text'
import { readSectionTrees, type SourceText } from './parse-sections'
import { ParsedDocument } from './parsed-document'
import { reuseSections } from './reuse-sections'
import type { DocumentTree } from './tree'

/**
 * Reads the structure of a Markdown text. Total: any string has an outline. Linear in its length. `before`: the outline of
 * an earlier version, which makes this faster without changing the result.
 */
export function readDocumentTree(source: string, before?: DocumentTree): DocumentTree {
  return (before && readEdited(source, before)) ?? readWhole(sourceTextOf(plainText(source)))
}

/** Re-reads only the edited sections; null if the whole text must be read. */
function readEdited(source: string, before: DocumentTree): DocumentTree | null {
  const ends = commonEnds(before.text, source)
  const isSource = isPlain(source.slice(ends.prefix, source.length - ends.suffix))
  const text = isSource ? source : plainText(source)
  const same = isSource ? ends : commonEnds(before.text, text)
  const hasConflicts = before.hasConflicts || mayGainConflictMarker(text, same.prefix, text.length - same.suffix)
  return reuseSections(before, hasConflicts ? sourceTextOf(text) : { text, frontMatter: frontMatterOf(text), hasConflicts }, same)
}

function sourceTextOf(text: string): SourceText {
  const frontMatter = frontMatterOf(text)
  return { text, frontMatter, hasConflicts: hasConflictMarkers(text, frontMatter) }
}

function readWhole(source: SourceText): DocumentTree {
  return new ParsedDocument(source, lineStarts(source.text), readSectionTrees(source))
}
