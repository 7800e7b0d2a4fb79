import { plainInline } from '../../markdown/parser/inline'
import type { ListItem, MarkdownTree, SectionTree } from '../../markdown/sections/tree'
import { fieldOfKey } from '../../vocabulary/field-of-key'
import { type Entry, hasValue, valueRange } from './entry'
import { type Lists, listsOf } from './lists'
import { readHeadingEntries } from './read-heading-entries'
import { readHtmlEntries } from './read-html-entries'
import { readSegments, type Segment, withoutEndComments } from './read-segments'
import { readTableEntries } from './read-table-entries'
import { withoutCovered } from './without-covered'

/**
 * Every `key: value` of the wanted sections in the order of the text: list items, keyed lines, table rows and
 * headings that spell a contract field. Quoted text, prompts, fences and comments are never read. Linear.
 */
export function readEntries(outline: MarkdownTree, wants: (section: number) => boolean): readonly Entry[] {
  const lists = listsOf(outline)
  const found = readBodyEntries(outline, lists, wants)
  const all = [...found, ...readHeadingEntries(outline, found, lists, wants), ...readHtmlEntries(outline, wants)]
  return withoutDetails(all.sort((a, b) => a.keyRange.from - b.keyRange.from))
}

/** The same for bodies alone, without headings as entries: items first, then lines, then rows. */
export function readBodyEntries(outline: MarkdownTree, lists: Lists, wants: (section: number) => boolean): readonly Entry[] {
  return [
    ...readItemEntries(outline, lists, wants),
    ...readLineEntries(outline, lists, wants),
    ...outline.tables.filter((table) => !table.isPrompt && wants(table.section)).flatMap((table) => readTableEntries(outline, table)),
  ]
}

/** Those of one section. */
export function bodyEntriesOf(tree: SectionTree): readonly Entry[] {
  return readBodyEntries(tree, listsOf(tree), () => true)
}

function readItemEntries(outline: MarkdownTree, lists: Lists, wants: (section: number) => boolean): readonly Entry[] {
  const entries: Entry[] = []
  /** Items below these are details of an entry, or its value. */
  const closed = new Set<number>()
  outline.items.forEach((item, index) => {
    if (item.isPrompt || item.isQuoted || !wants(item.section) || closed.has(item.parent)) {
      closed.add(index)
      return
    }
    const children = (lists.children.get(index) ?? []).map((child) => outline.items[child] as ListItem)
    const segments = readSegments(outline, item.text)
    segments.forEach((segment, at) => {
      const entry = at === 0 ? itemEntry(outline, item, index, segment, children) : lineEntry(segment, item.section)
      if (!entry) return
      entries.push(entry)
      if (at === 0) closed.add(index)
    })
  })
  return entries
}

/** An item without a value of its own is the heading of those below it, unless its key is a field: then they are its value. */
function itemEntry(outline: MarkdownTree, item: ListItem, index: number, segment: Segment, children: readonly ListItem[]): Entry | null {
  const { split } = segment
  const bare = split || children.length === 0 ? '' : bareKey(outline, item)
  const field = segment.field ?? fieldOfKey(bare)
  const hasOwnValue = split !== null && split.value.to > split.value.from
  if (!hasOwnValue && (!field || children.some((child) => spellsField(outline, child)))) return null
  const below = hasOwnValue ? [] : children.map((child) => withoutEndComments(outline, child.text))
  const key = split ? segment.key : bare
  const parts = below.length > 0 ? below : [split?.value ?? { from: item.text.to, to: item.text.to }]
  const { bold, separator } = split ?? { bold: false, separator: 'none' as const }
  return {
    key,
    keyRange: split?.key ?? item.text,
    field,
    parts,
    form: 'item',
    whole: item.range,
    section: item.section,
    item: index,
    bold,
    separator,
  }
}

/** `- Database` with a list below it, without a colon. */
function bareKey(outline: Pick<MarkdownTree, 'text'>, item: ListItem): string {
  return item.text.to - item.text.from > 60 ? '' : plainInline(outline.text.slice(item.text.from, item.text.to))
}

function spellsField(outline: MarkdownTree, item: ListItem): boolean {
  return readSegments(outline, item.text).some((segment) => segment.field !== null)
}

function readLineEntries(outline: MarkdownTree, lists: Lists, wants: (section: number) => boolean): readonly Entry[] {
  const entries: Entry[] = []
  outline.prose.forEach((prose, index) => {
    if (prose.kind !== 'paragraph' || prose.isQuoted || prose.isPrompt || !wants(prose.section)) return
    const segments = readSegments(outline, prose.range)
    for (const segment of segments) {
      const entry = lineEntry(segment, prose.section)
      if (!entry) continue
      const last = segment === segments.at(-1)
      const next = last && entry.field && !hasValue(entry) ? outline.prose[index + 1] : undefined
      const below = next?.kind === 'item' && next.section === prose.section ? lists.startingAt(next.range.from) : []
      const free = below.length > 0 && !below.some((part) => readSegments(outline, part).some((line) => line.field !== null))
      entries.push(free ? { ...entry, parts: below } : entry)
    }
  })
  return entries
}

function lineEntry(segment: Segment, section: number): Entry | null {
  const { split, field, key, range } = segment
  if (!split || (!field && !(split.bold && split.separator === 'colon'))) return null
  const { bold, separator } = split
  return { key, keyRange: split.key, field, parts: [split.value], form: 'line', whole: range, section, item: -1, bold, separator }
}

function withoutDetails(entries: readonly Entry[]): readonly Entry[] {
  return withoutCovered(entries, (entry) => {
    const { field, keyRange, form, whole } = entry
    return { spellsField: field !== null, from: keyRange.from, to: form === 'heading' ? whole.to : valueRange(entry).to }
  })
}
