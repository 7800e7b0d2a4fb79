import { memoizeLast } from '../../memo/memoize-last'
import type { LineStarts, Range } from '../../text/source'
import type { SourceText } from './parse-sections'
import { findInSections, type SectionReader } from './read-sections'
import { shiftFence, shiftItem, shiftProse, shiftRange, shiftTable } from './shift'
import type { DocumentTree, Fence, ListItem, PositionedTree, Prose, Section, Table, TitlePath } from './tree'

type Part = 'prose' | 'items' | 'tables' | 'fences' | 'comments'

const readers: { readonly [Name in Part]: SectionReader<DocumentTree[Name][number], []> } = {
  prose: { read: ({ prose }) => prose, toDocument: shiftProse },
  items: { read: ({ items }) => items, toDocument: shiftItem },
  tables: { read: ({ tables }) => tables, toDocument: shiftTable },
  fences: { read: ({ fences }) => fences, toDocument: shiftFence },
  comments: { read: ({ comments }) => comments, toDocument: shiftRange },
}

/** A document made of its sections. Prose, items, tables, fences and comments are collected from them on first use. */
export class ParsedDocument implements DocumentTree {
  readonly kind = 'document'
  readonly text: string
  readonly frontMatter: Range | null
  readonly hasConflicts: boolean
  readonly sections: readonly Section[]
  readonly #prose = memoizeLast(() => findInSections(this, readers.prose))
  readonly #items = memoizeLast(() => findInSections(this, readers.items))
  readonly #tables = memoizeLast(() => findInSections(this, readers.tables))
  readonly #fences = memoizeLast(() => findInSections(this, readers.fences))
  readonly #comments = memoizeLast(() => findInSections(this, readers.comments))

  constructor(
    { text, frontMatter, hasConflicts }: SourceText,
    readonly lineStarts: LineStarts,
    readonly sectionTrees: readonly PositionedTree[],
  ) {
    this.text = text
    this.frontMatter = frontMatter
    this.hasConflicts = hasConflicts
    this.sections = sectionsOf(sectionTrees, text.length)
  }

  get prose(): readonly Prose[] {
    return this.#prose()
  }

  get items(): readonly ListItem[] {
    return this.#items()
  }

  get tables(): readonly Table[] {
    return this.#tables()
  }

  get fences(): readonly Fence[] {
    return this.#fences()
  }

  get comments(): readonly Range[] {
    return this.#comments()
  }
}

function sectionsOf(sectionTrees: readonly PositionedTree[], length: number): readonly Section[] {
  const sections: (Omit<Section, 'range'> & { range: Range })[] = []
  /** The ancestors of the present section, outermost first, and the section itself. */
  const open: { readonly path: TitlePath; readonly index: number }[] = []
  const close = (level: number, end: number): void => {
    for (let top = open.at(-1); top && top.path.level >= level; top = open.at(-1)) {
      const section = sections[top.index]
      if (section) section.range = { from: section.range.from, to: end }
      open.pop()
    }
  }
  for (const [index, at] of sectionTrees.entries()) {
    const { path } = at.tree
    const { title, level, isTitle, isPrompt } = path
    const own = at.tree.sections.at(-1)?.heading ?? { from: 0, to: 0 }
    const heading = shiftRange(own, at)
    // The section before the first heading contains no other section, and its body ends there.
    if (index > 0) close(level, heading.from)
    const next = sectionTrees[index + 1]
    const nextHeading = next?.tree.sections.at(-1)?.heading.from ?? 0
    const body = { from: heading.to, to: next ? next.offset + nextHeading : length }
    sections.push({
      index,
      title,
      level,
      heading,
      range: { from: heading.from, to: length },
      body,
      parent: open.at(-1)?.index || -1,
      isTitle,
      isPrompt,
    })
    open.push({ path, index })
  }
  return sections
}
