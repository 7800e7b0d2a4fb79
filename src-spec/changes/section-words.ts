import { readSection } from '../markdown/sections/read-sections'
import type { SectionTree } from '../markdown/sections/tree'

/** The text of a section below its heading, without its comments and the document's front matter. */
export function ownText(tree: SectionTree): string {
  return readSection(tree, readOwnText)
}

/** Its words: white space, rules and the length of dashes do not count. */
export function wordsOf(tree: SectionTree): string {
  return readSection(tree, readWords)
}

function readOwnText({ text, sections, comments, frontMatter }: SectionTree): string {
  let own = ''
  let at = Math.max(sections.at(-1)?.body.from ?? 0, frontMatter?.to ?? 0)
  for (const { from, to } of [...comments].sort((a, b) => a.from - b.from)) {
    if (from > at) own += text.slice(at, from)
    at = Math.max(at, to)
  }
  return own + text.slice(at)
}

function readWords(tree: SectionTree): string {
  return ownText(tree)
    .replace(/^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/gm, ' ')
    .replace(/-{3,}/g, '---')
    .replace(/\s+/g, ' ')
    .trim()
}
