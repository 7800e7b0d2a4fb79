import type { Statement } from '../feature-spec'
import type { Outline } from '../outline'
import { place } from '../place'
import type { Range } from '../source'
import type { Line } from './lines'

/** What the parts of a feature spec are read from. */
export interface Reading {
  readonly path: string
  readonly outline: Outline
  readonly lines: readonly Line[]
  /** Whether something in this range is still to be filled in. */
  readonly blank: (range: Range) => boolean
  /** Index of the section that is the document's own title; -1 without one. */
  readonly title: number
}

const unsaid = /^(?:tbd|tba|n\/?a|none|keine?|无|todo\b.*|open question\b.*|[^\p{L}\p{N}]*)$/isu

/** The line as a statement; null while it says nothing. */
export function statement({ path, outline, blank }: Reading, { prose, text, announces }: Line): Statement | null {
  if ((announces !== null && prose.kind !== 'heading') || unsaid.test(text) || blank(prose.range)) return null
  return { text, place: place(path, outline, prose.range) }
}

/** Titles of the sections that a section stands in, innermost first, without the document's own title. */
export function titlesOf({ outline, title }: Reading, index: number): readonly string[] {
  const titles: string[] = []
  for (let at = index; at > 0; at = outline.sections[at]?.parent ?? -1) {
    if (at !== title) titles.push(outline.sections[at]?.title ?? '')
  }
  return titles
}

/** The title of a section unless it is the document's own. */
export function titleOf({ outline, title }: Reading, index: number): string {
  return index === title ? '' : (outline.sections[index]?.title ?? '')
}
