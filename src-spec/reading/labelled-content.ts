import { readSections } from '../markdown/sections/read-sections'
import type { DocumentTree, Prose, SectionTree } from '../markdown/sections/tree'
import { labelOf } from './lead-lines'

const label = /^(?:\*\*|__)([^*_\n]{1,80}?)\s?(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])\s{0,4}(?=\S)/

/** Bold labels with words after or below them, which may take the place of headings: `**Security**: one user`. */
export function labelledContent(outline: DocumentTree): readonly string[] {
  return readSections(outline, readLabels).flat()
}

function readLabels({ prose, text }: SectionTree): readonly string[] {
  const own = prose.filter(({ isPrompt, isQuoted, kind }) => !isPrompt && !isQuoted && kind !== 'heading')
  return own.flatMap((one, index) => {
    if (one.kind === 'cell') return []
    const written = wordsOf(text, one)
    const keyed = label.exec(written)?.[1]
    if (keyed) return [keyed.trim()]
    const words = /^(?:\*\*|__)/.test(written) ? labelOf(written) : null
    const below = own[index + 1]
    return words && below && !opensLabel(wordsOf(text, below)) ? [words] : []
  })
}

function opensLabel(written: string): boolean {
  return label.test(written) || (/^(?:\*\*|__)/.test(written) && labelOf(written) !== null)
}

function wordsOf(text: string, { range }: Prose): string {
  return text.slice(range.from, Math.min(range.to, range.from + 200))
}
