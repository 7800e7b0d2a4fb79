import { sectionAt } from '../markdown/parser/sections'
import type { DocumentTree } from '../markdown/sections/tree'
import { lineEnd } from '../reading/entries/insert-entry-like'
import { type Edit, lineEnding } from '../text/source'
import { topOf } from './constraint-home'

/** Where the values of SPEC are from. */
export interface Provenance {
  /** Path of SPEC. */
  readonly source: string
  /** The short hash of the commit that last changed SPEC; null where it is not committed, or that is unknown. */
  readonly commit: string | null
  /** SPEC has changes that are not committed. */
  readonly hasChanges: boolean
  /** ISO date. */
  readonly today: string
}

const written = /^<!-- Hydrated from [^\n]{0,400}-->$/

/**
 * The edit that writes the provenance as a comment below the heading of the constraints around an offset, in place of an
 * earlier one. Without a heading above, it is at the end of the line.
 */
export function provenanceEdit(
  path: string,
  text: string,
  outline: DocumentTree,
  at: number,
  all: ReadonlySet<number>,
  provenance: Provenance,
): Edit {
  const comment = commentOf(provenance)
  const section = topOf(outline, sectionAt(outline, at), all)
  const within = section?.level ? section.range : { from: 0, to: outline.sections[1]?.range.from ?? text.length }
  const old = outline.comments.find(({ from, to }) => within.from <= from && to <= within.to && written.test(text.slice(from, to).trim()))
  if (old) return { path, range: old, text: text.slice(old.from, old.to).replace(written, () => comment) }
  const end = lineEnd(text, section?.level ? section.heading.to : at)
  return { path, range: { from: end, to: end }, text: section?.level ? `${lineEnding(text)}${comment}` : ` ${comment}` }
}

function commentOf({ source, commit, hasChanges, today }: Provenance): string {
  // A path may end a comment, or hold a line break.
  const path = source.replace(/-{2,}>?|[\r\n]/g, '-')
  const state = commit === null ? ' before it was committed' : ` at ${commit}${hasChanges ? ' with later changes' : ''}`
  return `<!-- Hydrated from ${path}${state}, ${today} -->`
}
