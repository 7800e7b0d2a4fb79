import type { Results } from '../../memo/results'
import type { LineStarts, Range } from '../../text/source'

/** A heading and all that stands under it. Section 0 is what stands before the first heading. */
export interface Section {
  readonly index: number
  /** Plain text of the heading, without `#`, emphasis or a closing sequence; empty for section 0. */
  readonly title: string
  /** 1 to 6; 0 for section 0. */
  readonly level: number
  /** The heading's own line or lines; empty at offset 0 for section 0. */
  readonly heading: Range
  /** From the heading to the next heading of the same or a higher level. */
  readonly range: Range
  /** From the end of the heading to the next heading of any level. */
  readonly body: Range
  /** Index of the section that this one stands in; -1 at the top. */
  readonly parent: number
  /** The document's own title: its first heading, where that is one of the first level. */
  readonly isTitle: boolean
  /** Is, or stands in, the LLM Prompt block: never read. */
  readonly prompt: boolean
}

export type ProseKind = 'paragraph' | 'item' | 'cell' | 'heading'

/** One run of text that a reader reads at once: a paragraph, a list item's own text, a cell, a heading. */
export interface Prose {
  readonly kind: ProseKind
  readonly section: number
  readonly range: Range
  /** Stands inside a block quote. */
  readonly quoted: boolean
  /** Stands in the LLM Prompt block: never read. */
  readonly prompt: boolean
}

export interface ListItem {
  readonly section: number
  /** The whole item with its children. */
  readonly range: Range
  /** The item's own first paragraph, after marker and checkbox. */
  readonly text: Range
  readonly checkbox: 'none' | 'open' | 'done'
  /** `[ ]` or `[x]`; null without one. */
  readonly box: Range | null
  /** 0 for an item of an outermost list. */
  readonly depth: number
  /** Index of the item that this one stands in; -1 at the top. */
  readonly parent: number
  readonly quoted: boolean
  readonly prompt: boolean
}

export interface Table {
  readonly section: number
  readonly range: Range
  readonly header: readonly Range[]
  /** Every row has one range a column of the header; a cell that is missing is an empty range at the row's end. */
  readonly rows: readonly TableRow[]
  readonly prompt: boolean
}

export interface TableRow {
  readonly range: Range
  readonly cells: readonly Range[]
}

export interface Fence {
  readonly section: number
  readonly range: Range
  /** The info string, trimmed: `yaml`, `gherkin`; empty for an indented block. */
  readonly info: string
  readonly body: Range
}

/** What a section's tree and a document's tree have in common. Ranges are offsets into `text`; nothing here copies it. */
export interface MarkdownTree {
  /** The text in the parser's shape (see `plainText`), unit for unit as long as the original. */
  readonly text: string
  readonly lineStarts: LineStarts
  readonly sections: readonly Section[]
  readonly prose: readonly Prose[]
  readonly items: readonly ListItem[]
  readonly tables: readonly Table[]
  readonly fences: readonly Fence[]
  /** HTML comments with their delimiters. */
  readonly comments: readonly Range[]
  /** YAML between `---` lines at the very start. */
  readonly frontMatter: Range | null
}

/** The title of a section below the titles around it. The same object in two versions of a text means the same titles. */
export interface TitlePath extends Pick<Section, 'title' | 'level' | 'isTitle' | 'prompt'> {
  readonly above: TitlePath | null
}

/**
 * A heading and its text up to the next heading, with offsets into the section's own text. An edit that touches neither
 * the section nor the titles above it leaves the object as it is, so what was read from it holds as long as it lives.
 * The last one of `sections` is the section itself; before it come those around it, by their titles alone.
 */
export interface SectionTree extends MarkdownTree {
  readonly kind: 'section'
  readonly path: TitlePath
  /** What was read from the section. */
  readonly results: Results
}

/** Where a section begins in its document. */
export interface SectionPosition {
  /** Index of the section. */
  readonly section: number
  readonly offset: number
  /** Lines before it. */
  readonly line: number
  /** List items before it. */
  readonly items: number
}

export interface PositionedTree extends SectionPosition {
  readonly tree: SectionTree
}

/** The structure of a whole document, with offsets into the document's text. */
export interface DocumentTree extends MarkdownTree {
  readonly kind: 'document'
  /** One tree a section, in the order of the text. */
  readonly sectionTrees: readonly PositionedTree[]
  /** Whether markers of a merge conflict were kept from the parser. */
  readonly hasConflicts: boolean
}
