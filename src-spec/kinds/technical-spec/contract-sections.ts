import type { DocumentTree, MarkdownTree, Section } from '../../markdown/sections/tree'
import { lazyPattern } from '../../memo/lazy-pattern'
import { memoizeByObject } from '../../memo/memoize-by-object'
import { readHtml } from '../../reading/entries/html-rows'
import { wordsOf } from '../../vocabulary/language-words'
import { wordPattern } from '../../vocabulary/word-pattern'

/** Title of the section with the contract. */
export const contractTitle = wordPattern(wordsOf('contractTitles'))

/** Indices of the contract's sections and all below them; empty without a contract. LLM Prompt blocks are no contract. */
export const contractSections = memoizeByObject(({ sections }: Pick<MarkdownTree, 'sections'>): ReadonlySet<number> => {
  const inside = new Set<number>()
  for (const { index, level, title, parent, isPrompt } of sections) {
    if (level === 0 || isPrompt) continue
    if (inside.has(parent) || contractTitle.test(title)) inside.add(index)
  }
  return inside
})

/** The first section of the contract outside the LLM Prompt block; null without one. */
export function contractSection(outline: DocumentTree): Section | null {
  return outline.sections.find(({ title, isPrompt }) => contractTitle.test(title) && !isPrompt) ?? null
}

/** Whether the contract holds HTML whose words are not read, so that it may say more than its fields. */
export function hasUnreadHtml(outline: DocumentTree): boolean {
  return [...contractSections(outline)].some((index) => {
    const section = outline.sections[index]
    return section !== undefined && readHtml(outline, section.body).hasMore
  })
}

/** A line that names a contract without being a heading of Markdown: bold, or a heading of HTML. */
const otherHeading = lazyPattern(() => new RegExp(`^ {0,3}(?:\\*\\*|__|<h[1-6][^<>]{0,200}>)[^\\n]{0,60}${contractTitle.source}`, 'imu'))

/** Whether a document without a section of that title names a contract in another form. */
export function namesContract({ text, fences, comments }: DocumentTree): boolean {
  const found = otherHeading.exec(text)
  return (
    found !== null && ![...fences.map(({ range }) => range), ...comments].some(({ from, to }) => from <= found.index && found.index < to)
  )
}
