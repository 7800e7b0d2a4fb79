import type { DocumentTree, ListItem } from '../../../markdown/sections/tree'
import { type ContractField, type ContractFieldName, contractFields } from '../../../model/contract'
import type { Entry } from '../../../reading/entries/entry'
import { insertEntryLike, isBlank, lineEnd, lineStart } from '../../../reading/entries/insert-entry-like'
import { writtenValue } from '../../../reading/entries/written-value'
import { type Edit, lineEnding } from '../../../text/source'
import { conventionsSpellings } from '../../../vocabulary/key-spellings'
import { plainKey } from '../../../vocabulary/plain-key'
import { contractSections } from '../contract-sections'
import { type ContractEntries, readContractEntries } from '../read-contract'
import { setValueEdits } from './set-value'

const conventions: readonly string[] = ['error-format', 'logging', 'testing'] satisfies readonly ContractFieldName[]

/**
 * Adds a field to the contract in the contract's own style: beside its neighbour in the standard order, as a bullet, bold
 * key, row or heading like that one, nested where the conventions are. An existing key without a value is given
 * the value. No edits without a contract. `sections`: as in `readContractEntries`.
 */
export function addFieldEdits(
  path: string,
  text: string,
  outline: DocumentTree,
  field: Pick<ContractField, 'name' | 'label'>,
  value: string,
  sections = contractSections(outline),
): readonly Edit[] {
  const entries = readContractEntries(outline, sections)
  if (!entries) return []
  const empty = entries.get(field.name)?.find(({ value }) => value.state === 'missing')
  if (empty) return setValueEdits(path, text, outline, empty.range, value)
  const group = conventionsItem(outline, sections)
  const newline = lineEnding(text)
  const own = neighbourOf(entries, field.name)
  if (own) return [insertEntryLike({ path, text, outline, newline, ...own }, field.label, value)]
  if (group && conventions.includes(field.name)) return [underItem(path, text, outline, group, field.label, value, newline)]
  const other = fallbackNeighbour(entries, field.name)
  if (!other) return [atStart(path, text, outline, Math.min(...sections), field.label, value, newline)]
  const entry =
    group && !other.after && group.range.from < other.entry.whole.from && other.entry.whole.to <= group.range.to
      ? { ...other.entry, whole: group.range, keyRange: group.text }
      : other.entry
  return [insertEntryLike({ path, text, outline, newline, entry, after: other.after }, field.label, value)]
}

interface Neighbour {
  readonly entry: Entry
  readonly after: boolean
}

/** The nearest existing field before it, else the nearest after it; conventions go beside conventions. */
function neighbourOf(entries: ContractEntries, name: string): Neighbour | null {
  const order = contractFields.filter((each) => conventions.includes(each) === conventions.includes(name))
  const at = (order as readonly string[]).indexOf(name)
  const place = at < 0 ? order.length : at
  for (const before of order.slice(0, place).reverse()) {
    const found = entries
      .get(before)
      ?.filter(({ entry }) => isCopyable(entry, name))
      .at(-1)
    if (found) return { entry: found.entry, after: true }
  }
  for (const behind of order.slice(place + 1)) {
    const found = entries.get(behind)?.find(({ entry }) => isCopyable(entry, name))
    if (found) return { entry: found.entry, after: false }
  }
  return null
}

/** Without a neighbour of its own half: after the last entry of the other half, or before the first of all. */
function fallbackNeighbour(entries: ContractEntries, name: string): Neighbour | null {
  const all = [...entries.values()].flatMap((same) => same.map(({ entry }) => entry)).filter((entry) => isCopyable(entry, name))
  const sorted = all.sort((a, b) => a.keyRange.from - b.keyRange.from)
  const after = conventions.includes(name)
  const entry = after ? sorted.at(-1) : sorted[0]
  return entry ? { entry, after } : null
}

/**
 * The one row of a table with fields as columns has no room for another field; HTML is left as it is. A field of the project
 * itself is read only before a colon or in a row.
 */
function isCopyable(entry: Entry, name: string): boolean {
  if (entry.form === 'html') return false
  if (!(contractFields as readonly string[]).includes(name) && entry.separator !== 'colon') return false
  return entry.form !== 'row' || (entry.whole.from <= entry.keyRange.from && entry.keyRange.to <= entry.whole.to)
}

function conventionsItem(outline: DocumentTree, sections: ReadonlySet<number>): ListItem | null {
  const named = outline.items.find((item) => {
    const inside = sections.has(item.section) && !item.isQuoted && !item.isPrompt && item.text.to - item.text.from < 60
    return inside && conventionsSpellings.has(plainKey(outline.text.slice(item.text.from, item.text.to)))
  })
  return named ?? null
}

/** Below the item, after its content, indented as Markdown requires. */
function underItem(path: string, text: string, outline: DocumentTree, item: ListItem, label: string, value: string, newline: string): Edit {
  const line = text.slice(lineStart(text, item.range.from), item.text.from)
  const marker = /^([\s>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line)?.[0] ?? '  '
  const indent = marker.replace(/[^\s>]/g, ' ')
  const bullet = /[-*+]/.exec(marker)?.[0] ?? '-'
  const at = lineEnd(text, item.range.to)
  const written = writtenValue(outline, item.text, value)
  return { path, range: { from: at, to: at }, text: `${newline}${indent}${bullet} ${label}: ${written}` }
}

/** Below the heading of section `first` and the guidance quoted there, in the list that begins there if one does. */
function atStart(path: string, text: string, outline: DocumentTree, first: number, label: string, value: string, newline: string): Edit {
  let end = outline.sections[first]?.heading.to ?? 0
  for (const prose of outline.prose) {
    if (prose.section !== first || prose.kind === 'heading') continue
    if (!prose.isQuoted) {
      const bullet =
        prose.kind === 'item' ? /^[ \t]{0,3}[-*+][ \t]+$/.exec(text.slice(lineStart(text, prose.range.from), prose.range.from)) : null
      if (!bullet) break
      const start = lineStart(text, prose.range.from)
      const written = writtenValue(outline, prose.range, value)
      return { path, range: { from: start, to: start }, text: `${bullet[0]}${label}: ${written}${newline}` }
    }
    end = Math.max(end, prose.range.to)
  }
  const at = lineEnd(text, end)
  const gap = isBlank(text, at + newline.length) ? '' : newline
  return {
    path,
    range: { from: at, to: at },
    text: `${newline}${newline}- ${label}: ${writtenValue(outline, { from: at, to: at }, value)}${gap}`,
  }
}
