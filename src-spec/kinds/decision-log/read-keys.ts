import { plainInline } from '../../markdown/parser/inline'
import type { MarkdownTree, Prose, Table } from '../../markdown/sections/tree'
import { boldKey } from '../../reading/entries/bold-key'
import type { Range } from '../../text/source'
import { roleOfKey, roleOfLine } from './column-roles'
import type { EntryField } from './log-entry'

/** `**Status**: x`, `**Status:** x`, `**Status.** x`, `Status: x`, `_Status_ — x` at the start of a line or after a bar. */
const key = /^[ \t>]{0,12}([*_]{0,3})([\p{L}#№][^*_:：.\n|]{0,39})([:：.]?)([*_]{0,3})[ \t]{0,3}([:：]|[—–](?=[ \t]))?[ \t]{0,8}/u
const generic = /^(?:field|item|metadata|property|key|attribute|aspect|feld|eigenschaft|字段|项目|属性|項目|الحقل|)$/i

/** Keys that are statuses themselves, unless a day follows: `**Decided.** We use boats`. */
const participle =
  /^(?:decided|accepted|approved|adopted|agreed|resolved|entschieden|beschlossen|angenommen|décidé|decidido|deciso|решено)$/i
/** Values that end with their line. */
const short: ReadonlySet<string> = new Set(['id', 'date', 'status', 'type', 'owner'])

type Open = { -readonly [Key in keyof EntryField]: EntryField[Key] }

/** The keys with their values in paragraphs and items, in order. A key without a value on its line takes the text that follows it. */
export function readKeys(outline: Pick<MarkdownTree, 'text'>, leaves: readonly Prose[]): readonly EntryField[] {
  const fields: Open[] = []
  let open: Open | null = null
  for (const leaf of leaves) {
    if (leaf.isQuoted || (leaf.kind !== 'paragraph' && leaf.kind !== 'item')) continue
    const found = keysOfLeaf(outline.text, leaf.range)
    const first = found[0]
    if (open && (!first || first.whole.from > leaf.range.from)) {
      const end = first ? first.whole.from : leaf.range.to
      open.range = {
        from: open.range.to > open.range.from ? open.range.from : leaf.range.from,
        to: trimEnd(outline.text, leaf.range.from, end),
      }
    }
    for (const { field } of found) fields.push(field)
    const last = found.at(-1)?.field
    if (last) open = last.range.to === last.range.from ? last : null
  }
  return fields
}

/** The fields of `Field | Value` tables. */
export function readKeyTables(outline: Pick<MarkdownTree, 'text'>, tables: readonly Table[]): readonly EntryField[] {
  const fields: EntryField[] = []
  for (const { header, rows } of tables) {
    const name = (cell: Range | undefined): string => (cell ? plainInline(outline.text.slice(cell.from, cell.to)) : '')
    const flat = flatFields(header, rows, name)
    if (flat) {
      fields.push(...flat)
      continue
    }
    const headed = roleOfKey(name(header[0])) !== null
    if (header.length !== 2 || (!headed && !generic.test(name(header[0])))) continue
    for (const cells of [...(headed ? [header] : []), ...rows.map((row) => row.cells)]) {
      const role = roleOfKey(name(cells[0]))
      if (role && cells[1]) fields.push({ role, label: name(cells[0]), range: cells[1] })
    }
  }
  return fields
}

const revision = /^(?:version|rev(?:ision)?|changes?|description|version|änderung|修订|版本|変更)/i

/** The fields of a table whose header has only keys, `| Date | Status |`, above one row; null for any other table. */
function flatFields(
  header: readonly Range[],
  rows: Table['rows'],
  name: (cell: Range | undefined) => string,
): readonly EntryField[] | null {
  const names = header.map(name)
  const roles = names.map(roleOfKey)
  if (!roles.some((role) => role === 'status' || role === 'date') || roles.filter((role) => role !== null).length < 2) return null
  const [row] = rows
  // Several rows are a history, which says nothing of the head.
  if (rows.length !== 1 || !row || names.some((one) => revision.test(one))) return header.length === 2 && roles[1] === null ? null : []
  return roles.flatMap((role, column) => {
    const range = row.cells[column]
    return role && range && range.to > range.from ? [{ role, label: names[column] ?? '', range }] : []
  })
}

interface Found {
  readonly field: Open
  readonly whole: Range
}

/** Where the first line that begins with a key starts; the leaf's end if there is none. */
export function firstKeyAt(text: string, leaf: Range): number {
  return keysOfLeaf(text, leaf)[0]?.whole.from ?? leaf.to
}

function keysOfLeaf(text: string, leaf: Range): readonly Found[] {
  const found: Found[] = []
  let at = leaf.from
  for (const line of text.slice(leaf.from, leaf.to).split('\n')) {
    let from = at
    for (const part of splitAtJoints(line)) {
      const read = keyAt(text, from, part)
      const last = found.at(-1)
      const end = trimEnd(text, from, from + part.replace(/\s?[|·•]\s?$/, '').length)
      const { role = 'other', label = '' } = read ?? {}
      if (read) found.push({ field: { role, label, range: { from: read.from, to: valueEnd(text, read, end) } }, whole: { from, to: end } })
      else if (last && end > from && !(short.has(last.field.role) && last.field.range.to > last.field.range.from))
        last.field.range = { from: last.field.range.to > last.field.range.from ? last.field.range.from : skip(text, from), to: end }
      from += part.length
    }
    at += line.length + 1
  }
  return found
}

/** A status or date in code ends with its code. */
function valueEnd(text: string, { role, from, to }: Key, end: number): number {
  if (to !== null) return to
  const close = /^(?:status|date)$/.test(role) && text.charAt(from) === '`' ? text.indexOf('`', from + 1) : -1
  return close > 0 && close < end ? close + 1 : Math.max(from, end)
}

/** A bar or dot between spaces; or a bar, or no more than spaces, before a key in bold. */
const joint = new RegExp(String.raw`(?<=\s[|·•]\s)|(?<=\S(?:[ \t]?[|·•][ \t]?|[ \t]{2,8}))(?=${boldKey})`)

/** The keys of one line; a bar in code separates nothing. */
function splitAtJoints(line: string): readonly string[] {
  if (!line.includes('`')) return line.split(joint)
  const parts: string[] = []
  let done = 0
  const masked = line.replace(/`[^`]*`/g, (code) => '\0'.repeat(code.length))
  for (const part of masked.split(joint)) {
    parts.push(line.slice(done, done + part.length))
    done += part.length
  }
  return parts
}

interface Key {
  readonly role: NonNullable<ReturnType<typeof roleOfKey>>
  readonly label: string
  /** Start of the value. */
  readonly from: number
  /** End of the value, where the line does not end it. */
  readonly to: number | null
}

function keyAt(text: string, at: number, part: string): Key | null {
  const match = key.exec(part.slice(0, 120))
  if (!match) return null
  const [all, opening = '', label = '', inside = '', closing = '', outside = ''] = match
  const marked = opening !== '' && opening === closing
  if (marked ? inside === '' && outside === '' : opening !== '' || closing !== '' || !/[:：]/.test(inside)) return null
  const end = marked || closing === '' ? all.length : all.length - closing.length
  const role = roleOfLine(label, part.slice(end).trim())
  if (role === null && participle.test(label.trim())) {
    const from = at + all.indexOf(label)
    return { role: 'status', label: '', from, to: from + label.trimEnd().length }
  }
  return role ? { role, label: label.trim(), from: Math.min(skip(text, at + end), at + part.length), to: null } : null
}

function skip(text: string, from: number): number {
  let at = from
  while (at < text.length && /[ \t]/.test(text.charAt(at))) at += 1
  return at
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[\s\\]/.test(text.charAt(end - 1))) end -= 1
  return end
}
