import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { type WrittenSection, writtenSections } from '../written-sections'
import type { ComparedSection, Comparison, ComparisonParts } from './comparison'
import { matchSections, type SectionMatches } from './match-sections'
import { missingGroups } from './missing-groups'
import { missingSection, newSections, pairedSection } from './section-states'
import { unwrapReply } from './unwrap-reply'

export function compareReply(text: string, reply: string): Comparison {
  const tree = readDocumentTree(text)
  const unwrapped = unwrapReply(reply)
  const replyTree = readDocumentTree(unwrapped.text)
  const [own, written] = [writtenSections(tree), writtenSections(replyTree)]
  const matches = matchSections(own, written)
  const isOtherDocument = isReplyToAnother(own, written, matches)
  const parts: ComparisonParts = { text, tree, replyTree, unwrapped, own, written, matches, isOtherDocument }
  const missing = missingGroups(own, matches)
  const added = newSections(parts)
  const sections = own.flatMap((section): readonly ComparedSection[] => {
    const group = missing.get(section)
    const other = matches.get(section)
    const mine = other ? [pairedSection(parts, section, other)] : group ? [missingSection(parts, section, group)] : []
    return [...mine, ...(added.get(section) ?? [])]
  })
  return { ...parts, sections: [...(added.get(null) ?? []), ...sections] }
}

/** Hardly a heading in common. */
function isReplyToAnother(own: readonly WrittenSection[], written: readonly WrittenSection[], matches: SectionMatches): boolean {
  const headings = own.filter(({ level, isTitle }) => level > 0 && !isTitle)
  const found = headings.filter((section) => matches.has(section)).length
  return written.some(({ level, isTitle }) => level > 0 && !isTitle) && headings.length > 0 && found * 3 < headings.length
}
