import { plainInline } from '../markdown/parser/inline'
import type { Prose, SectionTree } from '../markdown/sections/tree'

export interface Lead {
  /** The line before the list, and the items around the item. */
  readonly lead: string
  /** A checkbox precedes it, or an item around it. */
  readonly box: boolean
}

export interface Leads {
  readonly of: (prose: Prose) => Lead
  /** The line that introduces what starts at an offset: a paragraph, an item, a cell. */
  readonly before: (offset: number) => string
}

/** In UTF-16 units; longer lines introduce nothing. */
const longest = 300

/** Items nested deeper add nothing to the lead. */
const deepest = 8

/**
 * The lead of a run of prose: for an item the items around it and the line before its list, if that line
 * ends with a colon or is all bold; for a paragraph such a line right before it.
 */
export function leadsOf(outline: SectionTree): Leads {
  const before = linesBefore(outline)
  const byStart = new Map(outline.items.map((item, index) => [item.text.from, index]))
  const of = (prose: Prose): Lead => {
    const own = before.get(prose.range.from) ?? ''
    const index = prose.kind === 'item' ? byStart.get(prose.range.from) : undefined
    if (index === undefined) return { lead: own, box: false }
    const words = [own]
    let box = false
    for (let at = index, depth = 0; at >= 0 && depth < deepest; at = outline.items[at]?.parent ?? -1, depth += 1) {
      const item = outline.items[at]
      if (!item) break
      box ||= item.checkbox !== 'none'
      if (at !== index) words.push(plainInline(outline.text.slice(item.text.from, Math.min(item.text.to, item.text.from + longest))))
    }
    return { lead: words.join(' '), box }
  }
  return { of, before: (offset) => before.get(offset) ?? '' }
}

/** The start of each run of prose with a lead, and the words of the lead. The items of one list share it. */
function linesBefore(outline: SectionTree): ReadonlyMap<number, string> {
  const lines = new Map<number, string>()
  let lead = ''
  let section = -1
  for (const prose of outline.prose) {
    if (prose.section !== section) lead = ''
    section = prose.section
    if (lead !== '') lines.set(prose.range.from, lead)
    if (prose.kind === 'heading') lead = ''
    else if (prose.kind === 'paragraph') lead = leadOf(outline.text, prose)
  }
  return lines
}

function leadOf(text: string, { range }: Prose): string {
  if (range.to - range.from > longest) return endsWithColon(text, range.to) ? plainInline(text.slice(range.to - longest, range.to)) : ''
  const line = text.slice(range.from, range.to)
  return endsWithColon(text, range.to) || /^(\*\*|__)[^*_\n]+\1[:：]?$/.test(line) ? plainInline(line) : ''
}

function endsWithColon(text: string, to: number): boolean {
  return /[:：]\s{0,2}(?:\*\*|__)?$/.test(text.slice(Math.max(0, to - 6), to))
}

const longestLabel = 100

/**
 * The words of a short line that only introduces what follows: it is bold, or ends with a colon. Null for one with content of its own.
 */
export function labelOf(raw: string): string | null {
  if (raw.length > longestLabel || raw.includes('\n')) return null
  if (/[:：](?:\*\*|__|[*_])?$/.test(raw))
    return plainInline(raw)
      .replace(/[:：]$/, '')
      .trim()
  return /^(\*\*|__)[^*_]+\1$/.test(raw) ? plainInline(raw) : null
}
