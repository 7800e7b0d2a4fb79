import { plainInline } from '../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, ListItem, SectionTree } from '../../markdown/sections/tree'
import { leadsOf } from '../../reading/lead-lines'
import type { Range } from '../../text/source'
import { type EntryTopic, numberedLabel, topicTitles } from './entry-words'

/** One entry of a list in SPEC, with everything below it. */
export interface SpecEntry {
  readonly topic: EntryTopic
  readonly section: number
  /** Entries below one title and one lead line are siblings. */
  readonly lead: string
  readonly range: Range
  readonly textRange: Range
  /** Readable text of the entry and its sub-items, without "Threat 2:" before it. */
  readonly text: string
  /** The same with the marks of code, by which a name is known. */
  readonly raw: string
  readonly hasBox: boolean
  readonly isNumbered: boolean
}

/** The entries of the lists whose topic is known. */
export function specEntriesOf(outline: DocumentTree): readonly SpecEntry[] {
  return findInSections(outline, specEntries)
}

const specEntries: SectionReader<SpecEntry, []> = {
  read: readEntries,
  toDocument: (entry, at) => ({
    ...entry,
    section: at.section,
    range: shiftRange(entry.range, at),
    textRange: shiftRange(entry.textRange, at),
  }),
}

function readEntries(tree: SectionTree): readonly SpecEntry[] {
  const items = tree.items.filter(({ depth, isPrompt, isQuoted }) => depth === 0 && !isPrompt && !isQuoted)
  if (items.length === 0) return []
  const leads = leadsOf(tree)
  const titles = tree.sections.flatMap(({ title, level, isTitle }) => (level > 1 && !isTitle ? [title] : [])).reverse()
  const topicOfTitles = topicOf(titles)
  const topics = new Map<string, EntryTopic | null>()
  return items.flatMap((item) => {
    const lead = leads.before(item.text.from)
    if (!topics.has(lead)) topics.set(lead, topicOf([lead]))
    const topic = topics.get(lead) ?? topicOfTitles
    return topic ? [entryOf(tree, item, topic, lead)] : []
  })
}

function topicOf(titles: readonly string[]): EntryTopic | null {
  for (const title of titles) {
    const found = title.length > 0 && title.length < 80 ? topicTitles.find(([, pattern]) => pattern.test(title)) : undefined
    if (found) return found[0]
  }
  return null
}

/** Whether a list or a table below these titles, the nearest first, holds libraries. */
export function isLibraryList(titles: readonly string[]): boolean {
  return topicOf(titles) === 'library'
}

function entryOf(tree: SectionTree, { range, text, checkbox }: ListItem, topic: EntryTopic, lead: string): SpecEntry {
  const written = tree.text.slice(text.from, range.to).trimEnd()
  const plain = plainInline(written)
  return {
    topic,
    section: tree.sections.length - 1,
    lead,
    range,
    textRange: text,
    text: plain.replace(numberedLabel, ''),
    raw: written,
    hasBox: checkbox !== 'none',
    isNumbered: numberedLabel.test(plain),
  }
}
