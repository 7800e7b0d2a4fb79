import { readSections } from '../../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { memoizeLast } from '../../memo/memoize-last'

/** Labels of reference definitions, in lower case: `[words]` with one of these is a link. */
export interface LinkLabels {
  readonly has: (label: string) => boolean
}

const none: LinkLabels = { has: () => false }

/** The labels that a document defines; the same object as before while the same ones are defined. */
export function linkLabels(outline: DocumentTree): LinkLabels {
  const labels = readSections(outline, readLabels).flat()
  return labels.length === 0 ? none : labelsIn(labels.join('\n'))
}

function readLabels({ text }: SectionTree): readonly string[] {
  if (!text.includes(']:')) return []
  return [...text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:/gm)].map((match) => (match[1] ?? '').toLowerCase())
}

/** Keeps only the last labels, since an edited document is read repeatedly. */
const labelsIn = memoizeLast((written: string): LinkLabels => new Set(written.split('\n')))
