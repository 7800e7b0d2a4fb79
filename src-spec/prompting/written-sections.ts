import type { DocumentTree, Section } from '../markdown/sections/tree'
import type { Range } from '../text/source'

/** A section that the model is asked to write, with its own text alone. */
export interface WrittenSection {
  /** Index in the tree. */
  readonly index: number
  /** Empty for the text before the first heading. */
  readonly title: string
  readonly level: number
  readonly heading: Range
  /** From the heading to the next heading of any level. */
  readonly body: Range
  /** The body without blank lines at its ends. */
  readonly core: Range
  /** Index of the section around it in the tree; -1 at the top, where sections below the document's title are too. */
  readonly parent: number
  readonly isTitle: boolean
}

/**
 * The sections of a document outside its LLM Prompt blocks. Text before the first heading is one of them only where the
 * document has no title of its own; front matter and comments there are none.
 */
export function writtenSections(tree: DocumentTree): readonly WrittenSection[] {
  const headed = tree.sections.filter(({ isPrompt, level }) => !isPrompt && level > 0)
  const title = headed[0]?.level === 1 ? headed[0].index : -1
  const parentOf = ({ parent }: Section) => (parent === title || parent <= 0 ? -1 : parent)
  const sections = headed.map((section) => ({
    index: section.index,
    title: section.title,
    level: section.level,
    heading: section.heading,
    body: section.body,
    core: coreOf(tree.text, section.body),
    parent: parentOf(section),
    isTitle: section.index === title,
  }))
  const lead = title >= 0 ? null : leadRange(tree)
  if (lead === null) return sections
  const body = { from: lead.from, to: tree.sections[0]?.body.to ?? lead.to }
  const empty = { from: lead.from, to: lead.from }
  return [{ index: 0, title: '', level: 0, heading: empty, body, core: lead, parent: -1, isTitle: false }, ...sections]
}

/** Text before the first heading, after front matter and comments; null without any. */
export function leadRange({ text, sections, frontMatter, comments }: DocumentTree): Range | null {
  const to = sections[0]?.body.to ?? text.length
  let from = frontMatter?.to ?? 0
  for (const comment of comments) if (comment.to <= to && text.slice(from, comment.from).trim() === '') from = comment.to
  const core = coreOf(text, { from, to })
  return core.from < core.to ? core : null
}

/** The lines of a range that are not blank, from the first to the last. */
function coreOf(text: string, { from, to }: Range): Range {
  const inside = text.slice(from, to)
  const end = from + inside.trimEnd().length
  const lead = /^(?:[ \t]*\n)*/.exec(inside)?.[0].length ?? 0
  return lead >= inside.trimEnd().length
    ? { from: Math.min(to, from + lead), to: Math.min(to, from + lead) }
    : { from: from + lead, to: end }
}
