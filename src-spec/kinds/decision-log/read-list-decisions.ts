import { proseWithin } from '../../markdown/sections/prose-within'
import type { Prose } from '../../markdown/sections/tree'
import { memoizeLast } from '../../memo/memoize-last'
import type { Range } from '../../text/source'
import { isDecisionsTitle } from './is-decisions-title'
import { isUnfilled } from './is-unfilled'
import type { LogContext } from './log-context'
import { type EntryField, fieldOf, type LogEntry } from './log-entry'
import { type Head, readHead } from './read-head'
import { firstKeyAt, readKeys } from './read-keys'
import type { SectionDecisions } from './read-section-decisions'
import { headFields } from './section-fields'

/** Reads outermost bullets, numbered items and bold paragraphs such as `- **D-004** (2026-02-20): …`. */
export function readListDecisions(context: LogContext, sections: SectionDecisions): readonly LogEntry[] {
  const { outline, words, explanatory } = context
  const entries: LogEntry[] = []
  const isTitled = titledItems(context)
  const add = (section: number, text: Range, whole: Range, below: readonly Prose[], bold: boolean): void => {
    const inheritedDate = sections.dates.get(section) ?? null
    const fields = readItem(context, text, below, bold, inheritedDate !== null, !bold && isTitled(section, text))
    if (fields) entries.push({ shape: 'item', shown: text, whole, section, table: -1, fields, inheritedDate })
  }
  for (const item of outline.items) {
    if (item.parent >= 0 || item.isQuoted || item.isPrompt || explanatory.has(item.section) || sections.taken.has(item.section)) continue
    add(item.section, item.text, item.range, proseWithin(words, item.range), false)
  }
  for (const prose of words) {
    if (
      prose.kind !== 'paragraph' ||
      prose.isQuoted ||
      prose.isPrompt ||
      explanatory.has(prose.section) ||
      sections.taken.has(prose.section)
    )
      continue
    if (outline.text.startsWith('**', prose.range.from)) add(prose.section, prose.range, prose.range, [prose], true)
  }
  return entries.sort((a, b) => a.whole.from - b.whole.from)
}

/** Tells the items with a bold title in a section such as "Decisions", where several items have one: `1. **Use boats** — …`. */
function titledItems({ outline, explanatory }: LogContext): (section: number, own: Range) => boolean {
  const isBold = ({ from, to }: Range): boolean => /^\*\*[^*\s][^*]{0,200}\*\*/.test(outline.text.slice(from, Math.min(to, from + 204)))
  const counts = memoizeLast(() => {
    const found = new Map<number, number>()
    for (const { parent, isQuoted, section, text } of outline.items)
      if (parent < 0 && !isQuoted && !explanatory.has(section) && isBold(text)) found.set(section, (found.get(section) ?? 0) + 1)
    return found
  })
  return (section, own) => isBold(own) && isDecisionsTitle(outline.sections[section]?.title ?? '') && (counts().get(section) ?? 0) > 1
}

/** The fields of one item if it records a decision; null for any other item. */
function readItem(
  context: LogContext,
  own: Range,
  below: readonly Prose[],
  bold: boolean,
  hasDate: boolean,
  isTitled: boolean,
): readonly EntryField[] | null {
  const { text } = context.outline
  const keys = readKeys(context.outline, below)
  const head = headOf(context, own)
  const named = head ? headFields(head) : []
  const fields = [...named, ...keys]
  if (!isDecision(head, keys, bold, hasDate, text) && !(isTitled && head?.title)) return null
  if (fields.some(({ role, range }) => /^(?:id|title|date)$/.test(role) && isUnfilled(role, text.slice(range.from, range.to)))) return null
  return fields
}

/** The text before the first key of the item's own text. */
function headOf({ outline, legend }: LogContext, own: Range): Head | null {
  const to = firstKeyAt(outline.text, own)
  return to > own.from ? readHead(outline.text, own.from, to, legend) : null
}

function isDecision(head: Head | null, keys: readonly EntryField[], bold: boolean, hasDate: boolean, text: string): boolean {
  const roles = new Set(keys.map(({ role }) => role))
  if (head?.id && head.sure) return head.separated || roles.size > 0
  if (bold) return false
  const hasTitle = head?.title !== null && head !== null
  if (head?.id)
    return head.separated && hasTitle && (head.date !== null || head.status !== null || roles.has('status') || roles.has('date'))
  if (head?.date && head.date.to - head.date.from >= 8 && hasTitle) return true
  if (roles.has('title') && roles.size >= 2) return true
  if (hasTitle && (roles.has('status') || roles.has('date')) && roles.size >= 2) return true
  return (
    hasDate && hasTitle && keys.length === 0 && head.title !== null && /\p{L}\P{L}+\p{L}/u.test(text.slice(head.title.from, head.title.to))
  )
}

/** List entries of a log that also has tables or sections: only those that do not repeat another entry. */
export function entriesOfTheirOwn(items: readonly LogEntry[], others: readonly LogEntry[], context: LogContext): readonly LogEntry[] {
  if (others.length === 0 || items.length === 0) return items
  const { outline } = context
  const idOf = (entry: LogEntry): string => {
    const id = fieldOf(entry, 'id')
    return id
      ? outline.text
          .slice(id.range.from, id.range.to)
          .replace(/[*_`[\]]/g, '')
          .toLowerCase()
      : ''
  }
  const known = new Set(others.map(idOf))
  const records = /decision|record|entr|entscheid|决策|决定|決定|결정|قرار/i
  return items.filter((entry) => {
    const id = idOf(entry)
    const title = outline.sections[entry.section]?.title ?? ''
    return id === '' ? records.test(title) && !/note|index/i.test(title) : !known.has(id)
  })
}
