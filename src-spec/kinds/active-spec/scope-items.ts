import { plainInline } from '../../markdown/parser/inline'
import { titlesAround } from '../../markdown/parser/sections'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, Prose, SectionTree } from '../../markdown/sections/tree'
import { leadsOf } from '../../reading/lead-lines'
import type { Range } from '../../text/source'

/** A piece of work that a list puts in scope or out of it. */
export interface ScopeItem {
  readonly side: 'in' | 'out'
  /** Lower case, without articles and punctuation: two names are compared by it. */
  readonly name: string
  readonly range: Range
}

const out =
  /out[- ]of[- ]scope|not in scope|non-?goals?\b|not doing|won.t do|außerhalb des umfangs|nicht im umfang|nicht-?ziele|范围外|不在范围|非目标/i
const inside = /\bin[- ]scope\b|\bscope\b|\bim umfang\b|\bumfang\b|范围/i
const keyed =
  /^(?:\*\*|__)?(?<key>in[- ]scope|out[- ]of[- ]scope|not in scope|non-?goals?|im umfang|nicht-?ziele|范围内|范围外)(?:(?:\*\*|__)?\s{0,2}[:：](?:\*\*|__)?\s|：)/i
const nothing = /^(?:none|nothing|n a|tbd|todo|keine|nichts|无|)$/

/**
 * Items of lists, and of lines such as "Out of scope: gift cards, chat", in scope and out of it. Items that only group
 * others are left out.
 */
export function scopeItems(outline: DocumentTree): readonly ScopeItem[] {
  return findInSections(outline, items)
}

const items: SectionReader<ScopeItem, []> = {
  read: readScopeItems,
  toDocument: ({ side, name, range }, at) => ({ side, name, range: shiftRange(range, at) }),
}

function readScopeItems(outline: SectionTree): readonly ScopeItem[] {
  const leads = leadsOf(outline)
  const groups = new Set(outline.items.map((item) => item.parent))
  const byStart = new Map(outline.items.map((item, index) => [item.text.from, index]))
  return outline.prose.flatMap((prose) => {
    if (prose.isQuoted || prose.isPrompt || (prose.kind !== 'item' && prose.kind !== 'paragraph')) return []
    const text = outline.text.slice(prose.range.from, prose.range.to)
    if (text.length > longest || text.includes('~~')) return []
    const key = keyed.exec(text)
    if (key) return pieces(text, key[0].length, prose).flatMap((range) => itemOf(outline, sideOf(key.groups?.key ?? '') ?? 'in', range))
    const index = byStart.get(prose.range.from)
    if (prose.kind !== 'item' || index === undefined || groups.has(index)) return []
    const side = sideOf(leads.of(prose).lead) ?? sideOf(titlesAround(outline, prose.section).find((title) => sideOf(title)) ?? '')
    return side ? itemOf(outline, side, prose.range) : []
  })
}

/** A longer text is no name. */
const longest = 300

function sideOf(words: string): ScopeItem['side'] | null {
  if (out.test(words)) return 'out'
  return inside.test(words) ? 'in' : null
}

function itemOf(outline: SectionTree, side: ScopeItem['side'], range: Range): readonly ScopeItem[] {
  const inner = withoutMarks(outline.text, range)
  const name = workName(plainInline(outline.text.slice(inner.from, inner.to)))
  return nothing.test(name) ? [] : [{ side, name, range: inner }]
}

/** The normalized name of a piece of work. */
export function workName(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? []
  return words.filter((word) => !/^(?:the|an?|der|die|das|ein|eine)$/.test(word)).join(' ')
}

function pieces(text: string, from: number, prose: Prose): readonly Range[] {
  const ranges: Range[] = []
  let start = from
  for (const match of `${text.slice(from)};`.matchAll(/[,;，；、\n]/g)) {
    const end = from + match.index
    ranges.push({ from: prose.range.from + start, to: prose.range.from + end })
    start = end + 1
  }
  return ranges
}

function withoutMarks(text: string, { from, to }: Range): Range {
  let start = from
  let end = to
  while (start < end && /[\s*_`]/.test(text.charAt(start))) start += 1
  while (end > start && /[\s*_`.。]/.test(text.charAt(end - 1))) end -= 1
  return { from: start, to: end }
}
