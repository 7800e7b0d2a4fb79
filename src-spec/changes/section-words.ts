import { ofPassage } from '../markdown/sections/by-passage'
import type { Outline } from '../markdown/sections/outline'

/** What a passage says below its heading, without its comments and the document's front matter. */
export function ownText(passage: Outline): string {
  return ofPassage(passage, readOwnText)
}

/** Its words: white space, rules and the length of dashes say nothing. */
export function wordsOf(passage: Outline): string {
  return ofPassage(passage, readWords)
}

function readOwnText({ text, sections, comments, frontMatter }: Outline): string {
  let own = ''
  let at = Math.max(sections.at(-1)?.body.from ?? 0, frontMatter?.to ?? 0)
  for (const { from, to } of [...comments].sort((a, b) => a.from - b.from)) {
    if (from > at) own += text.slice(at, from)
    at = Math.max(at, to)
  }
  return own + text.slice(at)
}

function readWords(passage: Outline): string {
  return ownText(passage)
    .replace(/^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/gm, ' ')
    .replace(/-{3,}/g, '---')
    .replace(/\s+/g, ' ')
    .trim()
}
