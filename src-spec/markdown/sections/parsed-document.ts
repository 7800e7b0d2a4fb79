import { forgetResults } from '../../memo/by-section'
import { lastTime, noteReadAgain, type Releasable } from '../../memo/last-use'
import { type LineStarts, lineStarts, type Range } from '../../text/source'
import { readSectionTrees, type SourceText } from './parse-sections'
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

/** What is read from the text, and can be read from it again. */
interface Parts {
  readonly sectionTrees: readonly PositionedTree[]
  readonly sections: readonly Section[]
  readonly lists: { -readonly [Name in Part]?: DocumentTree[Name] }
}

/**
 * A document made of its sections. Prose, items, tables, fences and comments are collected from them on first use. The sections
 * can be released: they are read from the text again when they are used again.
 */
export class ParsedDocument implements DocumentTree, Releasable {
  readonly kind = 'document'
  readonly text: string
  readonly frontMatter: Range | null
  readonly hasConflicts: boolean
  #parts: Parts | null
  #lineStarts: LineStarts | null
  #usedAt = lastTime()

  constructor({ text, frontMatter, hasConflicts }: SourceText, starts: LineStarts, sectionTrees: readonly PositionedTree[]) {
    this.text = text
    this.frontMatter = frontMatter
    this.hasConflicts = hasConflicts
    this.#lineStarts = starts
    this.#parts = partsOf(sectionTrees, text.length)
  }

  get size(): number {
    return this.text.length
  }

  get usedAt(): number | null {
    return this.#parts && this.#usedAt
  }

  get lineStarts(): LineStarts {
    this.#lineStarts ??= lineStarts(this.text)
    return this.#lineStarts
  }

  get sectionTrees(): readonly PositionedTree[] {
    return this.#use().sectionTrees
  }

  get sections(): readonly Section[] {
    return this.#use().sections
  }

  get prose(): readonly Prose[] {
    const { lists } = this.#use()
    lists.prose ??= findInSections(this, readers.prose)
    return lists.prose
  }

  get items(): readonly ListItem[] {
    const { lists } = this.#use()
    lists.items ??= findInSections(this, readers.items)
    return lists.items
  }

  get tables(): readonly Table[] {
    const { lists } = this.#use()
    lists.tables ??= findInSections(this, readers.tables)
    return lists.tables
  }

  get fences(): readonly Fence[] {
    const { lists } = this.#use()
    lists.fences ??= findInSections(this, readers.fences)
    return lists.fences
  }

  get comments(): readonly Range[] {
    const { lists } = this.#use()
    lists.comments ??= findInSections(this, readers.comments)
    return lists.comments
  }

  release(): void {
    this.#parts = null
    this.#lineStarts = null
    forgetResults(this)
  }

  #use(): Parts {
    this.#usedAt = lastTime()
    if (this.#parts === null) {
      noteReadAgain()
      this.#parts = partsOf(readSectionTrees(this), this.text.length)
    }
    return this.#parts
  }
}

function partsOf(sectionTrees: readonly PositionedTree[], length: number): Parts {
  return { sectionTrees, sections: sectionsOf(sectionTrees, length), lists: {} }
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
