import { readDocumentTree } from '../markdown/sections/read-document-tree'
import type { DocumentTree } from '../markdown/sections/tree'
import type { CheckCatalogue } from '../model/check-catalogue'
import type { Finding } from '../model/finding'
import type { DocumentText } from '../model/workspace'
import { place } from '../text/place'
import { applyEdits, type Edit, lineEnding } from '../text/source'
import { applyWaivers } from './apply-waivers'
import { readWaivers } from './read-waivers'
import { waiverSpot } from './waiver-position'

/** More is an essay, which belongs in a decision that the reason can name. UTF-16 units. */
export const longestReason = 500

/** What a browser takes for the end of a comment: the rest of the reason would be seen. */
const endsComment = /--!?>/

export interface WaiverWriter {
  /** Ids of those findings of the document that a comment can waive, in the order given. */
  waivable(document: DocumentText, findings: readonly Finding[]): readonly string[]
  /**
   * The one edit that waives a finding with a reason; null when it cannot be waived, or when the reason would not be read back as
   * it was given. Everything else of the text stays byte for byte.
   */
  edits(document: DocumentText, finding: Finding, reason: string): readonly Edit[] | null
}

/** Remembers how the last text was read, so that asking again after an edit costs little. */
export function createWriter(catalogue: CheckCatalogue): WaiverWriter {
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
      return own.filter((finding) => waiverSpot(outline, finding, catalogue) !== null).map(({ id }) => id)
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
  const spot = waiverSpot(outline, finding, catalogue)
  if (spot === null || reason === '' || reason.length > longestReason || endsComment.test(reason)) return null
  // A byte order mark stays the first of all.
  const at = spot.at === 0 && text.startsWith('\uFEFF') ? 1 : spot.at
  const edit = {
    path,
    range: { from: at, to: at },
    text: `${spot.indent}<!-- cockpit-allow ${finding.check}: ${reason} -->${lineEnding(text)}`,
  }
  return holds(outline, edit, finding, reason, catalogue) ? [edit] : null
}

/** Whether the text, so written, waives the finding for that reason and says everything else as before. */
function holds(before: DocumentTree, edit: Edit, finding: Finding, reason: string, catalogue: CheckCatalogue): boolean {
  const path = edit.path
  const after = readDocumentTree(applyEdits(before.text, [edit]), before)
  const by = edit.text.length
  const { from, to } = finding.place.range
  const range = from === 0 && to === 0 ? finding.place.range : { from: from + by, to: to + by }
  const moved = { ...finding, place: place(path, after, range) }
  const { waived } = applyWaivers([moved], readWaivers(path, after), catalogue)
  return (
    waived.some((one) => one.reason.startsWith(reason) && one.place.range.from === edit.range.from + edit.text.indexOf('<')) &&
    sameWords(before, after)
  )
}

/** Whether both outlines hold the same pieces with the same words: the comment tore nothing apart. */
function sameWords(one: DocumentTree, other: DocumentTree): boolean {
  return wordsOf(one) === wordsOf(other) && one.comments.length + 1 === other.comments.length
}

function wordsOf({ text, sections, prose, items, tables, fences }: DocumentTree): string {
  const said = ({ from, to }: { readonly from: number; readonly to: number }) => text.slice(from, to)
  return JSON.stringify([
    sections.map(({ title, level, parent }) => [title, level, parent]),
    prose.map(({ kind, section, range, quoted, prompt }) => [kind, section, said(range), quoted, prompt]),
    items.map(({ section, text: own, checkbox, depth, parent, quoted }) => [section, said(own), checkbox, depth, parent, quoted]),
    tables.map(({ section, range }) => [section, said(range)]),
    fences.map(({ section, info, body }) => [section, info, said(body)]),
  ])
}
