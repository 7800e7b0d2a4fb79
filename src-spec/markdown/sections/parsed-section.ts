import { Results } from '../../memo/results'
import { type LineStarts, lineStarts, type Range } from '../../text/source'
import type { Fence, ListItem, Prose, Section, SectionTree, Table, TitlePath } from './tree'

/** A parsed section. */
export class ParsedSection implements SectionTree {
  readonly kind = 'section'
  readonly path: TitlePath
  readonly text: string
  readonly lineStarts: LineStarts
  readonly sections: readonly Section[]
  readonly prose: readonly Prose[]
  readonly items: readonly ListItem[]
  readonly tables: readonly Table[]
  readonly fences: readonly Fence[]
  readonly comments: readonly Range[]
  readonly frontMatter: Range | null
  readonly unread: Range | null
  readonly parts = null
  readonly results = new Results()

  constructor(parsed: Omit<SectionTree, 'kind' | 'lineCount' | 'lineStarts' | 'parts' | 'results'>) {
    const { path, text, sections, prose, items, tables, fences, comments, frontMatter, unread } = parsed
    this.path = path
    this.text = text
    this.lineStarts = lineStarts(text)
    this.sections = sections
    this.prose = prose
    this.items = items
    this.tables = tables
    this.fences = fences
    this.comments = comments
    this.frontMatter = frontMatter
    this.unread = unread
  }

  get lineCount(): number {
    return this.lineStarts.length
  }
}
