import type { DocumentKind } from '../document'
import type { OpenItem, Placeholder } from '../item'
import { kindDefinition } from '../kinds/index'
import { hidden } from '../markdown/inline'
import type { Outline } from '../outline'
import type { Range } from '../source'
import type { Leaf } from './leaves'
import type { Metadata } from './metadata'

/** Which sections hold something that a person added: not headings, labels, guidance, placeholders or open items. */
export interface Content {
  /** Whether the section or one below it says something. */
  readonly says: (section: number) => boolean
  /** Nothing that a human would call content has been added anywhere. */
  readonly none: boolean
}

interface ContentInput {
  readonly kind: DocumentKind
  readonly outline: Outline
  readonly leaves: readonly Leaf[]
  readonly placeholders: readonly Placeholder[]
  readonly items: readonly OpenItem[]
  readonly metadata: Metadata
}

export function readContent(input: ContentInput): Content {
  const { outline } = input
  const own = new Set<number>(input.outline.fences.filter((fence) => saysCode(outline, fence.body)).map((fence) => fence.section))
  for (const section of saidByLeaves(input)) own.add(section)
  const withParents = new Set<number>()
  for (const section of own) {
    for (let at = section; at >= 0 && !withParents.has(at); at = outline.sections[at]?.parent ?? -1) withParents.add(at)
  }
  const fixed = kindDefinition(input.kind)?.fixed ?? null
  const fillable = [...own].some((section) => !inFixed(outline, section, fixed))
  return { says: (section) => withParents.has(section), none: !fillable }
}

function* saidByLeaves(input: ContentInput): Generator<number> {
  const { outline, leaves, metadata } = input
  const blanks = placeholderStarts(input)
  const headers = new Set(outline.tables.flatMap((table) => table.header.map((cell) => cell.from)))
  const examples = exampleCells(outline, blanks)
  let next = 0
  for (const { prose, visible } of leaves) {
    if (prose.kind === 'heading' || prose.quoted || metadata.prose.has(prose)) continue
    if (prose.kind === 'cell' && (headers.has(prose.range.from) || examples.has(prose.range.from))) continue
    // What stands around a blank belongs to the template's sentence until the blank is filled.
    while (next < blanks.length && (blanks[next] as number) < prose.range.from) next += 1
    if (next < blanks.length && (blanks[next] as number) < prose.range.to) continue
    if (saysSomething(withoutItems(input, prose.range, visible), prose.kind === 'cell')) yield prose.section
  }
}

function placeholderStarts({ placeholders }: ContentInput): readonly number[] {
  return placeholders.map((placeholder) => placeholder.range.from).sort((a, b) => a - b)
}

/** A TODO or a risk is no content, or writing one down would open a gate. Items stand at the end of their leaf. */
function withoutItems({ items }: ContentInput, range: Range, visible: string): string {
  if (!/[:：]/.test(visible)) return visible
  const first = items.find((item) => item.place.range.from >= range.from && item.place.range.from < range.to)
  return first ? visible.slice(0, first.place.range.from - range.from) : visible
}

/** Starts of the cells of rows with a blank in them: such a row shows how to fill the table, and says nothing. */
function exampleCells(outline: Outline, blanks: readonly number[]): ReadonlySet<number> {
  const cells = new Set<number>()
  let next = 0
  for (const row of outline.tables.flatMap((table) => table.rows)) {
    while (next < blanks.length && (blanks[next] as number) < row.range.from) next += 1
    if (next < blanks.length && (blanks[next] as number) < row.range.to) for (const cell of row.cells) cells.add(cell.from)
  }
  return cells
}

/** Words that are left when a label in front of them is gone. A line of nothing but emphasis is guidance. */
function saysSomething(text: string, cell: boolean): boolean {
  const trimmed = text.trim()
  if (/^([*_])(?![*_\s]).*[^*_\s]\1$/s.test(trimmed) && !trimmed.startsWith('**') && !trimmed.startsWith('__')) return false
  const value = cell ? trimmed : trimmed.replace(/^[^:：\n]{1,80}[:：](?:\*\*|__)?(?=\s|$)/, '')
  return /[\p{L}\p{N}]/u.test(value) || value.includes(hidden)
}

function saysCode(outline: Outline, body: Range): boolean {
  return /[\p{L}\p{N}]/u.test(outline.text.slice(body.from, Math.min(body.to, body.from + 2_000)))
}

function inFixed(outline: Outline, section: number, fixed: RegExp | null): boolean {
  for (let at = section; at > 0; at = outline.sections[at]?.parent ?? -1) {
    const title = outline.sections[at]?.title ?? ''
    if (fixed?.test(title) || /^(?:llm|ai|model|chatgpt|claude) prompts?\b/i.test(title)) return true
  }
  return false
}
