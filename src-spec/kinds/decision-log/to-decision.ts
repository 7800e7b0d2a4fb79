import { plainInline } from '../../markdown/parser/inline'
import type { MarkdownTree } from '../../markdown/sections/tree'
import { blanked } from '../../text/blanked'
import { claimBlocks } from './claim-blocks'
import { createPlaceFinder } from './create-place-finder'
import { dayFirstReader, type EntryText, type IsDayFirst, noDate, readEntryDate, withoutStruckText } from './entry-text'
import { isBootstrap } from './is-bootstrap'
import { bare, type EntryField, fieldOf, type LogEntry, plainOf, RowEntry } from './log-entry'
import type { ColumnRole, Decision } from './model'
import { rowReader } from './read-row'
import type { StatusReader } from './read-status'
import { recordName } from './record-name'
import { isRecordPath } from './record-path'
import { replacementsIn } from './replacements'

const longestText = 20_000

/** Converts an entry into a decision. `isAlone`: the document has no other entries whose dates show the order of day and month. */
export function decisionReader(
  path: string,
  outline: MarkdownTree,
  statusOf: StatusReader,
  isAlone = false,
): (entry: LogEntry) => Decision {
  const isDayFirst = isAlone ? dayFirstReader(outline.text) : () => true
  const readRow = rowReader(outline.text, isDayFirst)
  const readText = textReader(path, outline, isDayFirst)
  const placeOf = createPlaceFinder(path, outline)
  return (entry) => {
    const { id, idRange, date, title, type, status, unstruck, text, links } = entry instanceof RowEntry ? readRow(entry) : readText(entry)
    return {
      id,
      date: date.written,
      title,
      type,
      status: statusOf(unstruck ?? status),
      rawStatus: status,
      supersedes: without(links.supersedes, id),
      supersededBy: without(links.supersededBy, id),
      real: /[\p{L}\p{N}]/u.test(title) && !isBootstrap(title, type),
      text,
      place: placeOf(entry.shown),
      datePlace: date.range ? placeOf(date.range) : null,
      idPlace: idRange && idRange.to > idRange.from ? placeOf(idRange) : null,
    }
  }
}

/** Reads sections and list items. */
function textReader(path: string, outline: MarkdownTree, isDayFirst: IsDayFirst): (entry: LogEntry) => EntryText {
  const { text } = outline
  const textWithoutCode = withoutCode(outline)
  return (entry) => {
    const markdownOf = (field: EntryField | null): string => (field ? text.slice(field.range.from, field.range.to) : '')
    const plain = (role: ColumnRole): string => plainOf(text, fieldOf(entry, role)?.range)
    const idField = fieldOf(entry, 'id')
    const idRange = idField ? bare(text, idField.range) : null
    const day = fieldOf(entry, 'date')
    const ownDay = day && day.range.to > day.range.from ? day.range : entry.inheritedDate
    const state = fieldOf(entry, 'status')
    const columns = entry.fields
      .filter(({ role }) => role === 'supersedes')
      .map(({ label, range }) => ({ label, text: text.slice(range.from, range.to) }))
    const id = plainOf(text, idRange)
    const readable = entryText(text, entry)
    return {
      id,
      idRange,
      date: ownDay ? readEntryDate(text, ownDay, isDayFirst) : noDate,
      title: plain('title'),
      type: plain('type'),
      status: plain('status'),
      unstruck: state ? withoutStruckText(text.slice(state.range.from, state.range.to)) : null,
      text: readable,
      links: replacementsIn(readable, {
        id: id || recordName(path).id,
        isRecord: isRecordPath(path),
        status: markdownOf(state),
        title: markdownOf(fieldOf(entry, 'title')),
        blocks: () => claimBlocks(entryMarkdown(textWithoutCode(), entry)),
        fields: columns,
      }),
    }
  }
}

function without(ids: readonly string[], own: string): readonly string[] {
  return ids.includes(own) ? ids.filter((id) => id !== own) : ids
}

/** The text with front matter and code blanked, so that ids in examples are not read as mentions. Computed on first use. */
function withoutCode({ text, fences, frontMatter }: Pick<MarkdownTree, 'fences' | 'frontMatter' | 'text'>): () => string {
  const codes = [...(frontMatter ? [frontMatter] : []), ...fences.map(({ range }) => range)]
  let made: string | null = null
  return () => {
    made ??= blanked(text, codes)
    return made
  }
}

function entryText(text: string, entry: LogEntry): string {
  return plainInline(entryMarkdown(text, entry))
}

function entryMarkdown(text: string, { whole }: LogEntry): string {
  return text.slice(whole.from, Math.min(whole.to, whole.from + longestText))
}
