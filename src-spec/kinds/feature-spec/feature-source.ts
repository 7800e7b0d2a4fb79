import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import type { Place, Range } from '../../text/source'
import type { Line } from './lines'
import type { FeatureStatement } from './model'

/** The input from which the parts of a feature spec are read. */
export interface FeatureSource {
  readonly path: string
  readonly outline: DocumentTree
  /** Whether a placeholder begins in the range. */
  readonly hasPlaceholder: (range: Range) => boolean
  /** Index of the section that is the document's own title: the first of the first level. -1 without one. */
  readonly title: number
}

const emptyValue = /^(?:tbd|tba|n\/?a|none|keine?|无|todo\b.*|open question\b.*|[^\p{L}\p{N}]*)$/isu

/** A line of a section as a statement; null if it is empty. Placeholders are left to the reader of the document. */
export function readStatement(path: string, tree: SectionTree, { prose, text, announces }: Line): FeatureStatement | null {
  if ((announces !== null && prose.kind !== 'heading') || emptyValue.test(text)) return null
  return { text, place: place(path, tree, prose.range) }
}

/** A statement that a title introduces. */
export interface Announced {
  readonly place: Place
  /** By a title of the first level alone. A section cannot know whether that is the document's own title, which introduces nothing. */
  readonly byTopTitle: boolean
}

export function isAnnounced({ outline, title }: FeatureSource, { place, byTopTitle }: Announced): boolean {
  const own = outline.sections[title]?.range
  return !byTopTitle || !own || place.range.from < own.from || own.to <= place.range.from
}

/** Level of the innermost matching title around a section; 0 without one. */
export function levelOfTitle({ sections }: SectionTree, title: RegExp): number {
  return sections.findLast((section) => section.level > 0 && title.test(section.title))?.level ?? 0
}
