import { Results } from '../../memo/results'
import { type LineStarts, lineStarts, type Range } from '../../text/source'
import { lazyTable, shiftFence, shiftItem, shiftProse, shiftRange, shiftTable } from './shift'
import { TableRows } from './table-rows'
import type { Fence, ListItem, Prose, Section, SectionPart, SectionTree, Table, TitlePath } from './tree'

type Lists = Pick<SectionTree, 'comments' | 'fences' | 'items' | 'lineStarts' | 'prose' | 'tables'>

/** A section with a long table, held in parts. What is in all of them is put together when it is first used. */
export class SectionInParts implements SectionTree {
  readonly kind = 'section'
  readonly path: TitlePath
  readonly text: string
  readonly sections: readonly Section[]
  readonly parts: readonly SectionPart[]
  readonly frontMatter: Range | null
  readonly unread: Range | null
  readonly lineCount: number
  readonly results = new Results()
  readonly #lists: { -readonly [Name in keyof Lists]?: Lists[Name] } = {}

  constructor(path: TitlePath, text: string, sections: readonly Section[], parts: readonly SectionPart[], frontMatter: Range | null) {
    this.path = path
    this.text = text
    this.sections = sections
    this.parts = parts
    const last = parts.at(-1)
    const deep = parts.find(({ tree }) => tree.unread !== null)
    this.lineCount = last ? last.line + last.tree.lineCount : 1
    this.frontMatter = frontMatter
    this.unread = deep?.tree.unread ? shiftRange(deep.tree.unread, deep) : null
  }

  get lineStarts(): LineStarts {
    this.#lists.lineStarts ??= lineStarts(this.text)
    return this.#lists.lineStarts
  }

  get prose(): readonly Prose[] {
    this.#lists.prose ??= this.parts.flatMap((at) => at.tree.prose.map((one) => shiftProse(one, at)))
    return this.#lists.prose
  }

  get items(): readonly ListItem[] {
    this.#lists.items ??= this.parts.flatMap((at) => at.tree.items.map((one) => shiftItem(one, at)))
    return this.#lists.items
  }

  get tables(): readonly Table[] {
    this.#lists.tables ??= joinTables(this.parts)
    return this.#lists.tables
  }

  get fences(): readonly Fence[] {
    this.#lists.fences ??= this.parts.flatMap((at) => at.tree.fences.map((one) => shiftFence(one, at)))
    return this.#lists.fences
  }

  get comments(): readonly Range[] {
    this.#lists.comments ??= this.parts.flatMap((at) => at.tree.comments.map((one) => shiftRange(one, at)))
    return this.#lists.comments
  }
}

/** The rows of each part belong to the last table before them. */
function joinTables(parts: readonly SectionPart[]): readonly Table[] {
  const tables: Table[] = []
  for (let index = 0; index < parts.length; ) {
    const at = parts[index] as SectionPart
    const rows = rowParts(parts, index)
    if (rows.length === 0) tables.push(...at.tree.tables.map((one) => shiftTable(one, at)))
    else tables.push(...tables.splice(-1).map((head) => withRows(head, rows)))
    index += Math.max(1, rows.length)
  }
  return tables
}

/** The parts with rows from `first` on. */
function rowParts(parts: readonly SectionPart[], first: number): readonly SectionPart[] {
  let end = first
  while (parts[end]?.isRows) end += 1
  return parts.slice(first, end)
}

function withRows({ section, range, header, isPrompt }: Table, parts: readonly SectionPart[]): Table {
  const last = parts.at(-1)
  const to = last?.tree instanceof TableRows ? last.offset + last.tree.end : range.to
  const rows = () => parts.flatMap((at) => at.tree.tables.flatMap((one) => shiftTable(one, at).rows))
  return lazyTable({ section, range: { from: range.from, to }, header, isPrompt }, rows)
}
