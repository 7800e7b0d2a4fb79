import { plainInline } from '../../markdown/parser/inline'
import { readSection } from '../../markdown/sections/read-sections'
import type { ListItem, Prose, SectionTree } from '../../markdown/sections/tree'
import { labelOf } from '../../reading/lead-lines'

/** A run of prose with the label above it. */
export interface Line {
  readonly prose: Prose
  /** As written. */
  readonly raw: string
  /** As readable text; computed once, on first use. */
  readonly text: string
  readonly item: ListItem | null
  /** The label above it: the line in bold or with a colon before its list, or the item that it is nested in. */
  readonly label: string
  /** Its own words if it only introduces what follows. */
  readonly announces: string | null
}

/** The readable lines of a section in order, without the LLM Prompt block and quoted guidance. */
export function linesOf(tree: SectionTree): readonly Line[] {
  return readSection(tree, readLines)
}

function readLines(outline: SectionTree): readonly Line[] {
  const items = new Map(outline.items.map((item, index) => [item.text.from, index] as const))
  const labels = new Map<number, string>()
  const lines: Line[] = []
  let label = ''
  for (const prose of outline.prose) {
    if (prose.isPrompt || prose.isQuoted) continue
    const raw = outline.text.slice(prose.range.from, prose.range.to)
    const index = prose.kind === 'item' ? items.get(prose.range.from) : undefined
    const item = index === undefined ? null : (outline.items[index] as ListItem)
    const own = item && item.parent >= 0 ? (labels.get(item.parent) ?? label) : label
    const announces = labelOf(raw)
    lines.push(lineOf(prose, raw, item, own, announces))
    if (index !== undefined) labels.set(index, announces ?? own)
    else if (prose.kind === 'paragraph' && announces !== null) label = announces
  }
  return lines
}

function lineOf(prose: Prose, raw: string, item: ListItem | null, label: string, announces: string | null): Line {
  let plain: string | null = null
  return {
    prose,
    raw,
    item,
    label,
    announces,
    get text() {
      plain ??= plainInline(raw)
      return plain
    },
  }
}
