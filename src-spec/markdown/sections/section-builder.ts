import type { Range } from '../../text/source'
import { ownCopy } from '../parser/own-copy'
import type { BlockSink } from '../parser/walk-blocks'
import { ParsedSection } from './parsed-section'
import { pathDown } from './title-path'
import type { Fence, ListItem, Prose, ProseKind, Section, SectionTree, Table, TitlePath } from './tree'

/** Builds a section from its blocks, in order. All ranges are offsets into the text of the section. */
export class SectionBuilder implements BlockSink {
  readonly items: ListItem[] = []
  readonly tables: Table[] = []
  readonly fences: Fence[] = []
  readonly comments: Range[] = []
  private readonly prose: Prose[] = []
  private readonly mayComment: boolean
  private unread: Range | null = null
  /** Index of the section. */
  readonly section: number

  /** `heading`: range of its line or lines; empty at offset 0 for the section before the first heading. */
  constructor(
    readonly text: string,
    private readonly path: TitlePath,
    private readonly heading: Range,
  ) {
    this.mayComment = text.includes('<!--')
    this.section = depthOf(path)
  }

  get isPrompt(): boolean {
    return this.path.isPrompt
  }

  addProse(kind: ProseKind, range: Range, isQuoted: boolean): void {
    if (range.to <= range.from) return
    this.prose.push({ kind, section: this.section, range, isQuoted, isPrompt: this.isPrompt })
    if (!this.mayComment) return
    const slice = this.text.slice(range.from, range.to)
    for (let at = slice.indexOf('<!--'); at >= 0; at = slice.indexOf('<!--', at + 4)) {
      const end = slice.indexOf('-->', at + 4)
      if (end < 0) return
      this.comments.push({ from: range.from + at, to: range.from + end + 3 })
    }
  }

  addUnread(range: Range): void {
    this.unread ??= range
  }

  /** `end`: where the section, or its part, ends in the text. */
  finish(frontMatter: Range | null, end = this.text.length): SectionTree {
    const { path, heading, prose, items, tables, fences, comments, unread } = this
    const text = end === this.text.length ? this.text : ownCopy(this.text.slice(0, end))
    const sections = sectionsOf(path, heading, text.length)
    return new ParsedSection({ path, text, sections, prose, items, tables, fences, comments, frontMatter, unread })
  }
}

/** The ancestors of a section, with their titles alone, and the section itself. */
export function sectionsOf(path: TitlePath, heading: Range, length: number): readonly Section[] {
  const nowhere = { from: 0, to: 0 }
  return pathDown(path).map((at, index) => {
    const { title, level, isTitle, isPrompt } = at
    // As in a whole document, the section before the first heading contains no other section.
    const parent = index > 1 ? index - 1 : -1
    const ranges =
      at === path
        ? { heading, range: { from: heading.from, to: length }, body: { from: heading.to, to: length } }
        : { heading: nowhere, range: nowhere, body: nowhere }
    return { index, title, level, ...ranges, parent, isTitle, isPrompt }
  })
}

/** Index of a section among those of its tree. */
export function depthOf({ above }: TitlePath): number {
  return above === null ? 0 : depthOf(above) + 1
}
