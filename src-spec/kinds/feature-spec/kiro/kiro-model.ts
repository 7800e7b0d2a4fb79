import type { DocumentTree } from '../../../markdown/sections/tree'
import type { Requirement } from '../../../model/requirement'
import { place } from '../../../text/place'
import type { FeatureSpec } from '../model'
import type { KiroRequirement } from './model'

const titleLength = 80

/** Each requirement as a story with its criteria. */
export function storiesOfKiro(
  path: string,
  outline: DocumentTree,
  requirements: readonly KiroRequirement[],
): Pick<FeatureSpec, 'stories' | 'acceptance'> {
  const stories = requirements.map(({ number, title, range, criteria }) => ({
    title: title === '' ? `Requirement ${number}` : title,
    place: place(path, outline, range),
    criteria: criteria.map(({ text, range: at }) => ({
      text,
      box: 'none' as const,
      isIndependentTest: false,
      place: place(path, outline, at),
    })),
  }))
  return { stories, acceptance: [] }
}

/** Each criterion. Its form has no scenarios. */
export function requirementsOfKiro(requirements: readonly KiroRequirement[]): readonly Requirement[] {
  return requirements.flatMap(({ criteria }) =>
    criteria.map(({ id, text, range }) => ({ id, title: firstWords(text), range, scenarios: 0, delta: null })),
  )
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= titleLength) return line
  const cut = line.slice(0, titleLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), titleLength / 2))}…`
}
