import { sectionAt } from '../../markdown/parser/sections'
import { readSections } from '../../markdown/sections/read-sections'
import type { PositionedTree, SectionTree } from '../../markdown/sections/tree'
import type { ConstitutionSource } from './model'

/** The words of the law alone: without markup, white space, comments, prompts, and the document's statements about itself. */
export function wordingOf({ outline, constitution }: ConstitutionSource): string {
  const statements = constitution.statements
  const left = new Set(statements.map(({ from }) => from))
  const stating = new Set(statements.map(({ from }) => sectionAt(outline, from)))
  const texts = readSections(outline, readWording).map(({ runs, text }, index) => {
    const { offset } = outline.sectionTrees[index] as PositionedTree
    return stating.has(index) ? together(runs.filter(({ from }) => !left.has(from + offset))).text : text
  })
  return texts.filter((text) => text !== null).join('\n')
}

interface Wording {
  readonly runs: readonly { readonly from: number; readonly words: string }[]
  /** Null for empty text. */
  readonly text: string | null
}

function readWording({ prose, fences, text }: SectionTree): Wording {
  const ranges = [...prose.filter(({ isPrompt }) => !isPrompt).map(({ range }) => range), ...fences.map(({ body }) => body)]
  const sorted = ranges.sort((a, b) => a.from - b.from)
  return together(sorted.map(({ from, to }) => ({ from, words: words(text.slice(from, to)) })))
}

function together(runs: Wording['runs']): Wording {
  return { runs, text: runs.length === 0 ? null : runs.map((run) => run.words).join('\n') }
}

function words(text: string): string {
  return text
    .replace(/<!--.*?(?:-->|$)/gs, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}<>=≤≥%+±]+/gu, ' ')
    .trim()
}
