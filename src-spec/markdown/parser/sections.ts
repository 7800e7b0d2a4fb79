import { countBefore } from '../../text/count-before'
import type { DocumentTree, MarkdownTree, Section } from '../sections/tree'

/** Index of the innermost section around an offset. */
export function sectionAt(outline: DocumentTree, offset: number): number {
  const { sections } = outline
  return Math.max(0, countBefore(sections.length, (index) => (sections[index] as Section).range.from <= offset) - 1)
}

/** Titles of a section and its ancestors, innermost first. */
export function titlesAround(outline: Pick<MarkdownTree, 'sections'>, index: number): readonly string[] {
  const titles: string[] = []
  for (let at = index; at > 0; at = outline.sections[at]?.parent ?? -1) titles.push(outline.sections[at]?.title ?? '')
  return titles
}
