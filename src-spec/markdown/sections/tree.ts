import type { Releasable } from '../../memo/last-use'
import type { Results } from '../../memo/results'
import type { LineStarts, Range } from '../../text/source'

/** A heading with its content and subsections. Section 0 is the text before the first heading. */
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
  /** Index of the parent section; -1 at the top. */
  readonly parent: number
  /** Is the title of the document: its first heading, on the first level. */
  readonly isTitle: boolean
  /** Is in the LLM Prompt block, which is never read. */
  readonly isPrompt: boolean
}

export type ProseKind = 'paragraph' | 'item' | 'cell' | 'heading'

/** One run of text: a paragraph, the own text of a list item, a cell, a heading. */
export interface Prose {
  readonly kind: ProseKind
  readonly section: number
  readonly range: Range
  /** Is inside a block quote. */
  readonly isQuoted: boolean
  /** Is in the LLM Prompt block, which is never read. */
  readonly isPrompt: boolean
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
  /** Index of the parent item; -1 at the top. */
  readonly parent: number
  readonly isQuoted: boolean
  readonly isPrompt: boolean
}

export interface Table {
  readonly section: number
  readonly range: Range
  readonly header: readonly Range[]
  /** Every row has one range for each column; a missing cell is an empty range at the end of the row. */
  readonly rows: readonly TableRow[]
  readonly isPrompt: boolean
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

/** The common part of a section's tree and a document's tree. Ranges are offsets into `text`. */
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
  /** YAML between `---` lines, or TOML between `+++` lines, at the very start. */
  readonly frontMatter: Range | null
}

/** The title of a section below the titles of its ancestors. The same object in two versions means the same titles. */
export interface TitlePath extends Pick<Section, 'title' | 'level' | 'isTitle' | 'isPrompt'> {
  readonly above: TitlePath | null
}

/**
 * A heading and its text up to the next heading, with offsets into the section's own text. An edit outside the section and
 * the titles above it keeps the object, so results read from it stay valid as long as it lives. The last of `sections` is
 * the section itself; before it come its ancestors, with their titles alone.
 */
export interface SectionTree extends MarkdownTree {
  readonly kind: 'section'
  readonly path: TitlePath
  /** The first block that is nested too deep to be read; null when all is read. */
  readonly unread: Range | null
  readonly lineCount: number
  /** The parts of a section with a long table, in order, with offsets into the section (see `byParts`); null for any other section. */
  readonly parts: readonly SectionPart[] | null
  /** Memoized results of readers of the section. */
  readonly results: Results
}

/** Where a section begins in its document. */
export interface SectionPosition {
  /** Index of the section. */
  readonly section: number
  readonly offset: number
  /** Number of lines before it. */
  readonly line: number
  /** Number of list items before it. */
  readonly items: number
}

export interface PositionedTree extends SectionPosition {
  readonly tree: SectionTree
}

/**
 * A part of a section with a long table: the text up to its first row, a run of its rows, or the text behind it. An edit of a row
 * keeps the other parts as the same objects.
 */
export interface SectionPart extends PositionedTree {
  /** Holds rows of a table and nothing else. The header is in the last part without rows before it. */
  readonly isRows: boolean
}

/** The structure of a whole document, with offsets into the document's text. */
export interface DocumentTree extends MarkdownTree, Releasable {
  readonly kind: 'document'
  /** One tree for each section, in document order. */
  readonly sectionTrees: readonly PositionedTree[]
  /** Whether the text has merge-conflict markers, which are hidden from the parser. */
  readonly hasConflicts: boolean
}
