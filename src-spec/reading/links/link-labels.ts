import { readSections } from '../../markdown/sections/read-sections'
import type { DocumentTree, MarkdownTree } from '../../markdown/sections/tree'

/** Labels of reference definitions, in lower case: `[words]` with one of these is a link. */
export interface LinkLabels {
  readonly has: (label: string) => boolean
}

const none: LinkLabels = { has: () => false }

/** The labels that a document defines; the same object as before while the same ones are defined. */
export function linkLabelsOf(outline: DocumentTree): LinkLabels {
  const labels = readSections(outline, readLabels).flat()
  return labels.length === 0 ? none : kept(labels.join('\n'))
}

function readLabels({ text }: MarkdownTree): readonly string[] {
  if (!text.includes(']:')) return []
  return [...text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:/gm)].map((match) => (match[1] ?? '').toLowerCase())
}

/** Of the document that was read last: the one that is being edited is read again and again. */
let latest: { readonly written: string; readonly labels: LinkLabels } | null = null

function kept(written: string): LinkLabels {
  if (latest?.written !== written) latest = { written, labels: new Set(written.split('\n')) }
  return latest.labels
}
