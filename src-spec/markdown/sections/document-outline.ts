import type { LineStarts, Range } from '../../text/source'
import { byPassage, type PassageReader } from './by-passage'
import { movedFence, movedItem, movedProse, movedRange, movedTable } from './moved'
import type { DocumentOutline, Fence, ListItem, Outline, PlacedPassage, Prose, Section, Table, TitlePath } from './outline'
import type { Ground } from './read-passages'

type Part = 'prose' | 'items' | 'tables' | 'fences' | 'comments'

const readers: { readonly [Name in Part]: PassageReader<Outline[Name][number], []> } = {
  prose: { read: ({ prose }: Outline) => prose, placed: movedProse },
  items: { read: ({ items }: Outline) => items, placed: movedItem },
  tables: { read: ({ tables }: Outline) => tables, placed: movedTable },
  fences: { read: ({ fences }: Outline) => fences, placed: movedFence },
  comments: { read: ({ comments }: Outline) => comments, placed: movedRange },
}

/** A document as its passages make it up. What stands in them is put together only when somebody asks for it. */
export class PassagesOutline implements DocumentOutline {
  readonly text: string
  readonly frontMatter: Range | null
  readonly hasConflicts: boolean
  readonly sections: readonly Section[]
  private allProse: readonly Prose[] | null = null
  private allItems: readonly ListItem[] | null = null
  private allTables: readonly Table[] | null = null
  private allFences: readonly Fence[] | null = null
  private allComments: readonly Range[] | null = null

  constructor(
    { text, frontMatter, hasConflicts }: Ground,
    readonly lineStarts: LineStarts,
    readonly passages: readonly PlacedPassage[],
  ) {
    this.text = text
    this.frontMatter = frontMatter
    this.hasConflicts = hasConflicts
    this.sections = sectionsOf(passages, text.length)
  }

  get prose(): readonly Prose[] {
    this.allProse ??= byPassage(this, readers.prose)
    return this.allProse
  }

  get items(): readonly ListItem[] {
    this.allItems ??= byPassage(this, readers.items)
    return this.allItems
  }

  get tables(): readonly Table[] {
    this.allTables ??= byPassage(this, readers.tables)
    return this.allTables
  }

  get fences(): readonly Fence[] {
    this.allFences ??= byPassage(this, readers.fences)
    return this.allFences
  }

  get comments(): readonly Range[] {
    this.allComments ??= byPassage(this, readers.comments)
    return this.allComments
  }
}

function sectionsOf(passages: readonly PlacedPassage[], length: number): readonly Section[] {
  const sections: (Omit<Section, 'range'> & { range: Range })[] = []
  /** The sections that the present one stands in, outermost first, and itself. */
  const open: { readonly path: TitlePath; readonly index: number }[] = []
  const close = (level: number, end: number): void => {
    for (let top = open.at(-1); top && top.path.level >= level; top = open.at(-1)) {
      const section = sections[top.index]
      if (section) section.range = { from: section.range.from, to: end }
      open.pop()
    }
  }
  for (const [index, at] of passages.entries()) {
    const { path, outline } = at.passage
    const { title, level, isTitle, prompt } = path
    const own = outline.sections.at(-1)?.heading ?? { from: 0, to: 0 }
    const heading = movedRange(own, at)
    // What stands before the first heading is around nothing, and its body ends there.
    if (index > 0) close(level, heading.from)
    const next = passages[index + 1]
    const nextHeading = next?.passage.outline.sections.at(-1)?.heading.from ?? 0
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
      prompt,
    })
    open.push({ path, index })
  }
  return sections
}
