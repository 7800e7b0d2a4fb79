import type { SpecDocument } from '../document'

/** The words of the law alone: no markup, white space, comments, prompts, nor what the document states of itself. */
export function wordingOf({ outline, constitution }: SpecDocument): string {
  const statements = new Set(constitution?.statements.map((range) => range.from))
  const leaves = outline.prose.filter(({ prompt, range }) => !prompt && !statements.has(range.from))
  const ranges = [...leaves.map((leaf) => leaf.range), ...outline.fences.map((fence) => fence.body)].sort((a, b) => a.from - b.from)
  return ranges.map(({ from, to }) => words(outline.text.slice(from, to))).join('\n')
}

function words(text: string): string {
  return text
    .replace(/<!--.*?(?:-->|$)/gs, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}<>=≤≥%+±]+/gu, ' ')
    .trim()
}
