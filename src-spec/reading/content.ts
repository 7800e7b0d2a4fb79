import { firstWithin } from '../count-within'
import type { DocumentKind } from '../document'
import type { OpenItem, Placeholder } from '../item'
import { kindDefinition } from '../kinds/index'
import { hidden, plainInline } from '../markdown/inline'
import { promptTitle } from '../markdown/outline-builder'
import { titlesAround } from '../markdown/sections'
import type { Outline, Prose } from '../outline'
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
  const { fixed = null, sampleCode } = kindDefinition(input.kind) ?? {}
  const coded = outline.fences.filter(({ body }) => saysCode(outline, body) && !sampleCode?.(outline.text.slice(body.from, body.to)))
  const own = new Set<number>(coded.map((fence) => fence.section))
  let none = ![...own].some((section) => !inFixed(outline, section, fixed))
  for (const { prose, isStock } of saidByLeaves(input)) {
    own.add(prose.section)
    if (none && !isStock() && !inFixed(outline, prose.section, fixed)) none = false
  }
  const withParents = new Set<number>()
  for (const section of own) {
    for (let at = section; at >= 0 && !withParents.has(at); at = outline.sections[at]?.parent ?? -1) withParents.add(at)
  }
  return { says: (section) => withParents.has(section), none }
}

/** The leaves that say something, and whether a template would say it too, which is asked for few of them. */
function* saidByLeaves(input: ContentInput): Generator<{ readonly prose: Prose; readonly isStock: () => boolean }> {
  const { outline, leaves, metadata } = input
  const { sample, stock } = kindDefinition(input.kind) ?? {}
  const blanks = placeholderStarts(input)
  const headers = new Set(outline.tables.flatMap((table) => table.header.map((cell) => cell.from)))
  const examples = exampleCells(outline, blanks)
  const openBoxes = new Set(stock ? outline.items.filter((item) => item.checkbox === 'open').map((item) => item.text.from) : [])
  const items = input.items.map((item) => item.place.range.from).sort((a, b) => a - b)
  let next = 0
  for (const { prose, visible } of leaves) {
    if (prose.kind === 'heading' || prose.quoted || metadata.prose.has(prose)) continue
    if (prose.kind === 'cell' && (headers.has(prose.range.from) || examples.has(prose.range.from))) continue
    // What stands around a blank belongs to the template's sentence until the blank is filled.
    while (next < blanks.length && (blanks[next] as number) < prose.range.from) next += 1
    if (next < blanks.length && (blanks[next] as number) < prose.range.to) continue
    const plain = (): string => plainInline(outline.text.slice(prose.range.from, prose.range.to))
    if (sample?.(plain()) || !saysSomething(withoutItems(items, prose.range, visible), prose.kind === 'cell')) continue
    const inMetadata = metadata.cells.has(prose.range.from)
    const isStock = (): boolean =>
      inMetadata || (stock?.(plain(), titlesAround(outline, prose.section), openBoxes.has(prose.range.from)) ?? false)
    yield { prose, isStock }
  }
}

function placeholderStarts({ placeholders }: ContentInput): readonly number[] {
  return placeholders.map((placeholder) => placeholder.range.from).sort((a, b) => a - b)
}

/** A TODO or a risk is no content, or writing one down would open a gate. Items stand at the end of their leaf. */
function withoutItems(items: readonly number[], range: Range, visible: string): string {
  const first = /[:：]/.test(visible) ? firstWithin(items, range) : null
  return first === null ? visible : visible.slice(0, first - range.from)
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
    const { title = '', level = 0 } = outline.sections[at] ?? {}
    // The document's own title is no part of it: "Rules" may be what all of it is about.
    if ((level > 1 && fixed?.test(title)) || promptTitle.test(title)) return true
  }
  return false
}
