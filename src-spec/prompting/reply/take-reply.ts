import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import type { Edit } from '../../text/source'
import { applyEdits, lineEnding } from '../../text/source'
import { minimalChange } from '../../text/text-change'
import { type WrittenSection, writtenSections } from '../written-sections'
import type { ComparedSection, Comparison } from './comparison'

/** What a document becomes when some sections of a reply are taken. */
export interface TakenReply {
  readonly edits: readonly Edit[]
  readonly text: string
  /** For each section of the new text, the compared section that it is. */
  readonly ids: readonly string[]
}

/**
 * Takes the sections with these ids; every other byte stays. Null if the sections of the result would be others than those that
 * were shown.
 */
export function takeReply(comparison: Comparison, path: string, taken: ReadonlySet<string>): TakenReply | null {
  const { text, sections } = comparison
  const chosen = sections.filter(({ id, status, disabledReason }) => taken.has(id) && disabledReason === null && status !== 'unchanged')
  const edits = joinInsertions(chosen.map((section) => editOf(comparison, path, section)))
  const result = applyEdits(text, edits)
  const expected = expectedSections(comparison, new Set(chosen))
  const found = writtenSections(readDocumentTree(result))
  const isAsShown =
    found.length === expected.length &&
    found.every(({ title, level }, at) => title === expected[at]?.title && level === expected[at]?.level)
  return isAsShown || chosen.length === 0 ? { edits, text: result, ids: expected.map(({ id }) => id) } : null
}

function editOf({ text, replyTree }: Comparison, path: string, { status, own, reply, isRenamed, below }: ComparedSection): Edit {
  const section = own as WrittenSection
  const { heading, core, body } = section
  if (status === 'missing') return { path, range: { from: heading.from, to: (below.at(-1) ?? section).body.to }, text: '' }
  const other = reply as WrittenSection
  if (status === 'new') {
    const written = replyTree.text.slice(other.heading.from, endOf(other)).trimEnd()
    const before = text.slice(Math.max(0, body.to - 4), body.to).replace(/\r/g, '')
    const gap = before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
    const inserted = `${gap}${written}\n${body.to < text.length ? '\n' : ''}`
    return { path, range: { from: body.to, to: body.to }, text: withEndingOf(text, inserted) }
  }
  const after = replyTree.text.slice(other.core.from, other.core.to)
  const headingText = isRenamed ? replyTree.text.slice(other.heading.from, other.heading.to).trimEnd() : ''
  if (core.from === core.to) return fillEmpty(text, path, section, after, headingText)
  const from = isRenamed ? heading.from : core.from
  const gap = isRenamed ? text.slice(heading.from + text.slice(heading.from, heading.to).trimEnd().length, core.from) : ''
  return smallest(text, path, from, core.to, `${headingText}${gap}${after}`)
}

/** The replacement without what is the same at both ends. */
function smallest(text: string, path: string, from: number, to: number, after: string): Edit {
  const old = text.slice(from, to)
  const change = minimalChange(old, withEndingOf(text, after))
  return { path, range: { from: from + change.from, to: from + change.to }, text: change.insert }
}

/** With the line endings of the document. */
function withEndingOf(text: string, inserted: string): string {
  return lineEnding(text) === '\n' ? inserted : inserted.replace(/\r?\n/g, '\r\n')
}

/** A section without text gets it below its heading, with a blank line before and after it. */
function fillEmpty(text: string, path: string, { heading, body, level }: WrittenSection, after: string, headingText: string): Edit {
  const title = text.slice(heading.from, heading.to).trimEnd()
  const end = heading.from + title.length
  const isLast = body.to >= text.length
  const rest = text.slice(end, body.to)
  const tail = isLast ? (rest.endsWith('\n') ? '\n' : '') : '\n\n'
  const written = after === '' ? rest : `${level === 0 ? '' : '\n\n'}${after}${tail}`
  return {
    path,
    range: { from: headingText === '' ? end : heading.from, to: body.to },
    text: withEndingOf(text, `${headingText}${written}`),
  }
}

function endOf({ heading, core }: WrittenSection): number {
  return core.from < core.to ? core.to : heading.to
}

/** Insertions at one place become one, in the order of the sections. */
function joinInsertions(edits: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    const isSamePlace = last && last.range.from === edit.range.from && last.range.to === edit.range.to && edit.range.from === edit.range.to
    if (isSamePlace) {
      const gap = last.text.endsWith('\n\n') || last.text.endsWith('\r\n\r\n') ? '' : last.text.endsWith('\r\n') ? '\r\n' : '\n'
      joined[joined.length - 1] = { ...last, text: `${last.text}${gap}${edit.text.replace(/^[\r\n]+/, '')}` }
    }
    if (!isSamePlace) joined.push(edit)
  }
  return joined
}

interface ExpectedSection {
  readonly id: string
  readonly title: string
  readonly level: number
}

/** The sections that the document will have, in order. */
function expectedSections({ sections, own }: Comparison, chosen: ReadonlySet<ComparedSection>): readonly ExpectedSection[] {
  const kept = new Map<WrittenSection, ComparedSection>()
  const gone = new Set<WrittenSection>()
  const added = new Map<WrittenSection | null, ComparedSection[]>()
  for (const section of sections) {
    if (section.status === 'new') added.set(section.own, [...(added.get(section.own) ?? []), section])
    else if (section.own) kept.set(section.own, section)
    if (section.status === 'missing' && section.own && chosen.has(section)) for (const one of [section.own, ...section.below]) gone.add(one)
  }
  return own.flatMap((section): readonly ExpectedSection[] => {
    const entry = kept.get(section)
    const title = entry?.isRenamed && chosen.has(entry) ? entry.title : section.title
    const own = gone.has(section) ? [] : [{ id: entry?.id ?? `s${section.index}`, title, level: section.level }]
    const behind = (added.get(section) ?? []).filter((one) => chosen.has(one))
    return [...own, ...behind.map(({ id, title, level }) => ({ id, title, level }))]
  })
}
