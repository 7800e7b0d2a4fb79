import { readDocumentTree } from '../markdown/sections/read-document-tree'
import type { DocumentTree } from '../markdown/sections/tree'
import type { CheckCatalogue } from '../model/check-catalogue'
import type { Finding } from '../model/finding'
import type { DocumentText } from '../model/workspace'
import { place } from '../text/place'
import { applyEdits, type Edit, lineEnding } from '../text/source'
import { applyWaivers } from './apply-waivers'
import { readWaivers } from './read-waivers'
import { findWaiverPosition } from './waiver-position'

/** A longer reason belongs in a decision that the waiver can name. UTF-16 units. */
export const maxReasonLength = 500

/** Ends an HTML comment, so that the rest of the reason would be visible. */
const endsComment = /--!?>/

export interface WaiverWriter {
  /** Ids of the findings of the document that a comment can waive, in the given order. */
  waivable(document: DocumentText, findings: readonly Finding[]): readonly string[]
  /**
   * The one edit that waives a finding with a reason; null when the finding cannot be waived, or when the reason would not be read
   * back unchanged. The rest of the text stays byte for byte.
   */
  edits(document: DocumentText, finding: Finding, reason: string): readonly Edit[] | null
}

/** Keeps the outline of the last text, so that the next edit re-reads only what it touched. */
export function createWaiverWriter(catalogue: CheckCatalogue): WaiverWriter {
  let known: { readonly path: string; readonly text: string; readonly outline: DocumentTree } | null = null
  const outlineOf = ({ path, text }: DocumentText): DocumentTree => {
    if (known?.path !== path || known.text !== text) {
      known = { path, text, outline: readDocumentTree(text, known?.path === path ? known.outline : undefined) }
    }
    return known.outline
  }
  return {
    waivable: (document, findings) => {
      const own = findings.filter((finding) => finding.place.path === document.path)
      if (own.length === 0) return []
      const outline = outlineOf(document)
      return own.filter((finding) => findWaiverPosition(outline, finding, catalogue) !== null).map(({ id }) => id)
    },
    edits: (document, finding, reason) =>
      finding.place.path === document.path ? edits(document, outlineOf(document), finding, reason, catalogue) : null,
  }
}

function edits(
  { path, text }: DocumentText,
  outline: DocumentTree,
  finding: Finding,
  given: string,
  catalogue: CheckCatalogue,
): readonly Edit[] | null {
  const reason = given.replace(/\s+/g, ' ').trim()
  const position = findWaiverPosition(outline, finding, catalogue)
  if (position === null || reason === '' || reason.length > maxReasonLength || endsComment.test(reason)) return null
  // A byte order mark must stay at the start.
  const at = position.at === 0 && text.startsWith('\uFEFF') ? 1 : position.at
  const edit = {
    path,
    range: { from: at, to: at },
    text: `${position.indent}<!-- cockpit-allow ${finding.check}: ${reason} -->${lineEnding(text)}`,
  }
  return isEffective(outline, edit, finding, reason, catalogue) ? [edit] : null
}

/** Whether the edited text waives the finding with that reason and keeps the rest of its structure. */
function isEffective(before: DocumentTree, edit: Edit, finding: Finding, reason: string, catalogue: CheckCatalogue): boolean {
  const path = edit.path
  const after = readDocumentTree(applyEdits(before.text, [edit]), before)
  const by = edit.text.length
  const { from, to } = finding.place.range
  const range = from === 0 && to === 0 ? finding.place.range : { from: from + by, to: to + by }
  const shifted = { ...finding, place: place(path, after, range) }
  const { waived } = applyWaivers([shifted], readWaivers(path, after), catalogue)
  return (
    waived.some((one) => one.reason.startsWith(reason) && one.place.range.from === edit.range.from + edit.text.indexOf('<')) &&
    hasSameContent(before, after)
  )
}

/** Whether both outlines have the same structure and text, so that the comment splits no block. */
function hasSameContent(one: DocumentTree, other: DocumentTree): boolean {
  return contentOf(one) === contentOf(other) && one.comments.length + 1 === other.comments.length
}

function contentOf({ text, sections, prose, items, tables, fences }: DocumentTree): string {
  const textOf = ({ from, to }: { readonly from: number; readonly to: number }) => text.slice(from, to)
  return JSON.stringify([
    sections.map(({ title, level, parent }) => [title, level, parent]),
    prose.map(({ kind, section, range, isQuoted, isPrompt }) => [kind, section, textOf(range), isQuoted, isPrompt]),
    items.map(({ section, text: own, checkbox, depth, parent, isQuoted }) => [section, textOf(own), checkbox, depth, parent, isQuoted]),
    tables.map(({ section, range }) => [section, textOf(range)]),
    fences.map(({ section, info, body }) => [section, info, textOf(body)]),
  ])
}
