import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import type { Place, Range } from '../../text/source'
import type { Line } from './lines'
import type { FeatureStatement } from './model'

/** What the parts of a feature spec are read from. */
export interface FeatureSource {
  readonly path: string
  readonly outline: DocumentTree
  /** Whether something in this range is still to be filled in. */
  readonly hasPlaceholder: (range: Range) => boolean
  /** Index of the section that is the document's own title: the first of the first level. -1 without one. */
  readonly title: number
}

const unsaid = /^(?:tbd|tba|n\/?a|none|keine?|无|todo\b.*|open question\b.*|[^\p{L}\p{N}]*)$/isu

/** A line of a section as a statement; null while it says nothing. What is still blank is left to the document's reader. */
export function readStatement(path: string, tree: SectionTree, { prose, text, announces }: Line): FeatureStatement | null {
  if ((announces !== null && prose.kind !== 'heading') || unsaid.test(text)) return null
  return { text, place: place(path, tree, prose.range) }
}

/** Something that titles announce. */
export interface Announced {
  readonly place: Place
  /** By one of the first level alone. A section cannot tell whether that is the document's own title, which announces nothing. */
  readonly byTopTitle: boolean
}

export function isAnnounced({ outline, title }: FeatureSource, { place, byTopTitle }: Announced): boolean {
  const own = outline.sections[title]?.range
  return !byTopTitle || !own || place.range.from < own.from || own.to <= place.range.from
}

/** Level of the innermost title around a section that fits; 0 without one. */
export function levelOfTitle({ sections }: SectionTree, title: RegExp): number {
  return sections.findLast((section) => section.level > 0 && title.test(section.title))?.level ?? 0
}
