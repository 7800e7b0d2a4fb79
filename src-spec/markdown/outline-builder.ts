import type { Fence, ListItem, Outline, Prose, ProseKind, Section, Table } from '../outline'
import type { Range } from '../source'
import { type BlockStart, type OutlineMemory, remember, type VisibleText } from './outline-memory'

/** Headings that open the block of instructions to a language model which the templates carry. */
export const promptTitle = /^(?:llm|ai|model|chatgpt|claude) prompts?\b/i

type OpenSection = { -readonly [Key in keyof Section]: Section[Key] }

/** Where the end of a section is not known yet. */
const open = -1

/** Puts an outline together from what stands in a text, in its order. */
export class OutlineBuilder {
  readonly items: ListItem[] = []
  readonly tables: Table[] = []
  readonly fences: Fence[] = []
  readonly comments: Range[] = []
  private readonly sections: OpenSection[] = []
  private readonly prose: Prose[] = []
  private readonly visible: (VisibleText | undefined)[] = []
  private readonly starts: BlockStart[] = []
  /** The sections that the present place stands in, outermost first. */
  private readonly open: OpenSection[] = []
  private promptLevel = 0
  private readonly mayComment: boolean

  /** `before`: an outline whose first `blocks` blocks stand in this text too, as they are. */
  constructor(
    readonly text: string,
    before?: { readonly outline: Outline; readonly memory: OutlineMemory; readonly blocks: number },
  ) {
    this.mayComment = text.includes('<!--')
    const end = before?.memory.starts[before.blocks]
    if (before && end) this.beginWith(before.outline, before.memory, before.blocks, end)
    else
      this.push({
        index: 0,
        title: '',
        level: 0,
        heading: { from: 0, to: 0 },
        range: { from: 0, to: open },
        body: { from: 0, to: open },
        parent: -1,
      })
  }

  private beginWith(outline: Outline, memory: OutlineMemory, blocks: number, end: BlockStart): void {
    append(this.sections, outline.sections, end.sections)
    append(this.prose, outline.prose, end.prose)
    append(this.visible, memory.visible, end.prose)
    append(this.items, outline.items, end.items)
    append(this.tables, outline.tables, end.tables)
    append(this.fences, outline.fences, end.fences)
    append(this.comments, outline.comments, end.comments)
    append(this.starts, memory.starts, blocks)
    this.promptLevel = end.promptLevel
    for (let at = this.section; at >= 0; at = at > 0 ? Math.max(0, this.sections[at]?.parent ?? 0) : -1) {
      const section = this.sections[at] as OpenSection
      const reopened = { ...section, range: { from: section.range.from, to: open } }
      this.sections[at] = reopened
      this.open.unshift(reopened)
    }
  }

  /** Index of the section that the present place stands in. */
  get section(): number {
    return this.sections.length - 1
  }

  get prompt(): boolean {
    return this.promptLevel > 0
  }

  /** What comes now belongs to a block of the top level that begins on the line at this offset. */
  beginBlock(line: number): void {
    this.starts.push({
      line,
      sections: this.sections.length,
      prose: this.prose.length,
      items: this.items.length,
      tables: this.tables.length,
      fences: this.fences.length,
      comments: this.comments.length,
      promptLevel: this.promptLevel,
    })
  }

  openSection(level: number, title: string, heading: Range): void {
    if (this.promptLevel > 0 && level <= this.promptLevel) this.promptLevel = 0
    if (this.promptLevel === 0 && promptTitle.test(title)) this.promptLevel = level
    this.closeSections(level, heading.from)
    const parent = this.open.at(-1)?.index || -1
    const { from, to } = heading
    this.push({ index: this.sections.length, title, level, heading, range: { from, to: open }, body: { from: to, to: open }, parent })
  }

  private push(section: OpenSection): void {
    this.sections.push(section)
    this.open.push(section)
  }

  /** Ends the body of the latest section at `at`, and every open section that a heading of `level` there closes. */
  private closeSections(level: number, at: number): void {
    const last = this.sections.at(-1)
    if (last) last.body = { from: last.body.from, to: at }
    for (let top = this.open.at(-1); top && (top.level >= level || at === this.text.length); top = this.open.at(-1)) {
      top.range = { from: top.range.from, to: at }
      this.open.pop()
    }
  }

  addProse(kind: ProseKind, range: Range, quoted: boolean): void {
    if (range.to <= range.from) return
    this.prose.push({ kind, section: this.section, range, quoted, prompt: this.prompt })
    this.visible.push(undefined)
    if (!this.mayComment) return
    const slice = this.text.slice(range.from, range.to)
    for (let at = slice.indexOf('<!--'); at >= 0; at = slice.indexOf('<!--', at + 4)) {
      const end = slice.indexOf('-->', at + 4)
      if (end < 0) return
      this.comments.push({ from: range.from + at, to: range.from + end + 3 })
    }
  }

  /** Adds the blocks of an earlier outline from the given one on, which stand here `by` units further. */
  addBlocks(outline: Outline, { starts, visible }: OutlineMemory, from: number, by: number): void {
    for (let block = from; block < starts.length; block += 1) {
      const { line, sections, prose, items, tables, fences, comments } = starts[block] as BlockStart
      const end = starts[block + 1]
      this.beginBlock(line + by)
      // A heading is a block of its own.
      const heading = sections < (end?.sections ?? outline.sections.length) ? outline.sections[sections] : undefined
      if (heading) this.openSection(heading.level, heading.title, moved(heading.heading, by))
      const itemsBy = this.items.length - items
      const { section, prompt } = this
      for (let at = prose; at < (end?.prose ?? outline.prose.length); at += 1) {
        const { kind, range, quoted } = outline.prose[at] as Prose
        this.prose.push({ kind, section, range: moved(range, by), quoted, prompt })
        this.visible.push(visible[at])
      }
      for (let at = items; at < (end?.items ?? outline.items.length); at += 1) {
        this.items.push(movedItem(outline.items[at] as ListItem, { by, itemsBy, section, prompt }))
      }
      for (let at = tables; at < (end?.tables ?? outline.tables.length); at += 1) {
        this.tables.push(movedTable(outline.tables[at] as Table, { by, section, prompt }))
      }
      for (let at = fences; at < (end?.fences ?? outline.fences.length); at += 1) {
        const { range, info, body } = outline.fences[at] as Fence
        this.fences.push({ section, range: moved(range, by), info, body: moved(body, by) })
      }
      for (let at = comments; at < (end?.comments ?? outline.comments.length); at += 1) {
        this.comments.push(moved(outline.comments[at] as Range, by))
      }
    }
  }

  finish(lineStarts: Uint32Array, frontMatter: Range | null, hasConflicts: boolean): Outline {
    this.closeSections(0, this.text.length)
    const { text, sections, prose, items, tables, fences, comments, starts, visible } = this
    const outline = { text, lineStarts, sections, prose, items, tables, fences, comments, frontMatter }
    remember(outline, { starts, visible, hasConflicts })
    return outline
  }
}

function append<Thing>(to: Thing[], from: readonly Thing[], count: number): void {
  for (let at = 0; at < count; at += 1) to.push(from[at] as Thing)
}

function moved(range: Range, by: number): Range {
  return by === 0 ? range : { from: range.from + by, to: range.to + by }
}

interface Move {
  readonly by: number
  readonly section: number
  readonly prompt: boolean
}

function movedItem(item: ListItem, { by, itemsBy, section, prompt }: Move & { readonly itemsBy: number }): ListItem {
  const { range, text, checkbox, box, depth, parent, quoted } = item
  return {
    section,
    range: moved(range, by),
    text: moved(text, by),
    checkbox,
    box: box && moved(box, by),
    depth,
    parent: parent < 0 ? parent : parent + itemsBy,
    quoted,
    prompt,
  }
}

function movedTable({ range, header, rows }: Table, { by, section, prompt }: Move): Table {
  const movedAll = (ranges: readonly Range[]): readonly Range[] => (by === 0 ? ranges : ranges.map((one) => moved(one, by)))
  return {
    section,
    range: moved(range, by),
    header: movedAll(header),
    rows: by === 0 ? rows : rows.map((row) => ({ range: moved(row.range, by), cells: movedAll(row.cells) })),
    prompt,
  }
}
