import { lazyPattern } from '../../memo/lazy-pattern'
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

/** A heading that says that the text ends: "END OF SPEC", "EOF", "Ende des Dokuments"; not "End-to-end tests". */
const endMark = lazyPattern(
  () =>
    /^[^\p{L}\p{N}]*(?:(?:the )?end(?: of .{1,80})?|eof|ende(?: (?:des|der|von) .{1,80})?|fin(?: (?:de|del|du) .{1,80})?|fim(?: d[aoe] .{1,80})?|конец(?: .{1,80})?|终|完|结束|文档结束|以上|終わり)[^\p{L}\p{N}]*$/iu,
)

/** Index of a last heading that only says that the text ends, with no text below it; -1 without one. */
export function endMarkOf({ sections, text }: Pick<DocumentTree, 'sections' | 'text'>): number {
  const last = sections.at(-1)
  const isMark =
    last !== undefined && last.index > 1 && endMark.test(last.title) && !/[\p{L}\p{N}]/u.test(text.slice(last.body.from, last.body.to))
  return isMark ? last.index : -1
}
