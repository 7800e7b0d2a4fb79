import type { Range } from '../../text/source'
import type { BlockSink } from '../parser/walk-blocks'
import type { Fence, ListItem, Passage, Prose, ProseKind, Section, Table, TitlePath } from './outline'
import { PassageOutline } from './passage-outline'
import { pathDown } from './title-path'

/** Puts a passage together from what stands in its text, in its order. All ranges are offsets into that text. */
export class PassageBuilder implements BlockSink {
  readonly items: ListItem[] = []
  readonly tables: Table[] = []
  readonly fences: Fence[] = []
  readonly comments: Range[] = []
  private readonly prose: Prose[] = []
  private readonly mayComment: boolean
  /** Index of the section. */
  readonly section: number

  /** `heading`: its line or lines; empty at offset 0 for what stands before the first heading. */
  constructor(
    readonly text: string,
    private readonly path: TitlePath,
    private readonly heading: Range,
  ) {
    this.mayComment = text.includes('<!--')
    this.section = depthOf(path)
  }

  get prompt(): boolean {
    return this.path.prompt
  }

  addProse(kind: ProseKind, range: Range, quoted: boolean): void {
    if (range.to <= range.from) return
    this.prose.push({ kind, section: this.section, range, quoted, prompt: this.prompt })
    if (!this.mayComment) return
    const slice = this.text.slice(range.from, range.to)
    for (let at = slice.indexOf('<!--'); at >= 0; at = slice.indexOf('<!--', at + 4)) {
      const end = slice.indexOf('-->', at + 4)
      if (end < 0) return
      this.comments.push({ from: range.from + at, to: range.from + end + 3 })
    }
  }

  finish(frontMatter: Range | null): Passage {
    const { text, path, heading, prose, items, tables, fences, comments } = this
    const sections = sectionsOf(path, heading, text.length)
    return { path, outline: new PassageOutline({ text, sections, prose, items, tables, fences, comments, frontMatter }) }
  }
}

/** The same passage below other titles. */
export function passageAt(path: TitlePath, { outline }: Passage): Passage {
  const section = depthOf(path)
  const { prompt } = path
  const heading = outline.sections.at(-1)?.heading ?? { from: 0, to: 0 }
  return {
    path,
    outline: new PassageOutline({
      ...outline,
      sections: sectionsOf(path, heading, outline.text.length),
      prose: outline.prose.map((one) => ({ ...one, section, prompt })),
      items: outline.items.map((item) => ({ ...item, section, prompt })),
      tables: outline.tables.map((table) => ({ ...table, section, prompt })),
      fences: outline.fences.map((fence) => ({ ...fence, section })),
    }),
  }
}

function sectionsOf(path: TitlePath, heading: Range, length: number): readonly Section[] {
  const nowhere = { from: 0, to: 0 }
  return pathDown(path).map((at, index) => {
    const { title, level, isTitle, prompt } = at
    // As in a whole document, what stands before the first heading is around nothing.
    const parent = index > 1 ? index - 1 : -1
    const ranges =
      at === path
        ? { heading, range: { from: heading.from, to: length }, body: { from: heading.to, to: length } }
        : { heading: nowhere, range: nowhere, body: nowhere }
    return { index, title, level, ...ranges, parent, isTitle, prompt }
  })
}

function depthOf({ above }: TitlePath): number {
  return above === null ? 0 : depthOf(above) + 1
}
