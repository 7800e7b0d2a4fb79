import type { MarkdownTree, Section } from '../../markdown/sections/tree'
import type { LogContext } from './log-context'

const records =
  /^(?:decisions?|records?|entries|log|decision (?:log|records?|register)|the log|entscheidungen|einträge|决策|决策记录|记录|決定|決定事項|القرارات|결정)\b/iu

/** End of a section's own content: before a closing rule and what follows it, which belong to the document. */
export function contentEnd(
  outline: Pick<MarkdownTree, 'fences' | 'sections' | 'text'>,
  section: Section,
  sections: readonly Section[] = outline.sections,
): number {
  const { text } = outline
  let end = section.range.to
  const from = sections.findLast(({ range }) => range.from < section.range.to)?.body.from ?? section.body.from
  const rule = [...text.slice(from, end).matchAll(/(?<=\n[ \t]*\n) {0,3}(?:-[ \t]*){3,80}$|(?<=\n[ \t]*\n) {0,3}(?:\*[ \t]*){3,80}$/gm)].at(
    -1,
  )
  if (rule && !outline.fences.some(({ range }) => range.from <= from + rule.index && from + rule.index < range.to)) end = from + rule.index
  return trimmed(text, end)
}

/** Position of the first table in a log without entries. */
export function newTableAt({ outline, explanatory }: LogContext): number {
  const named = outline.sections.find(({ index, level, title }) => level > 1 && !explanatory.has(index) && records.test(title))
  const first = outline.sections.find(({ index, level }) => level > 0 && !explanatory.has(index))
  const section = named ?? first ?? outline.sections[0]
  if (!section) return 0
  const own = { ...section, range: { from: section.range.from, to: section.body.to } }
  return Math.max(contentEnd(outline, own, [own]), section.heading.to)
}

export function trimmed(text: string, to: number): number {
  let end = to
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1
  return end
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** The end of the line without trailing spaces, one of which may stand for a carriage return. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return trimmed(text, end < 0 ? text.length : end)
}
