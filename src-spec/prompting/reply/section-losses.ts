import type { DocumentTree } from '../../markdown/sections/tree'
import { writtenSections } from '../written-sections'

/** What a reply makes of the lines of one section. */
export interface SectionLines {
  readonly id: string
  /** Index in the tree of the document. */
  readonly index: number
  /** Lines that are in the document only, and those that are in the result only; trimmed, without blank ones. */
  readonly gone: readonly string[]
  readonly added: readonly string[]
  /** The last line of the result; empty without text. */
  readonly last: string
}

/** The sections whose lines differ. `ids`: for each section of the new text, the compared section that it is. */
export function changedSections(tree: DocumentTree, newTree: DocumentTree, ids: readonly string[]): ReadonlyMap<number, SectionLines> {
  const after = new Map(writtenSections(newTree).map(({ core }, at) => [ids[at], linesOf(newTree.text.slice(core.from, core.to))]))
  const changed = new Map<number, SectionLines>()
  for (const { index, core, title } of writtenSections(tree)) {
    const id = `s${index}`
    const own = linesOf(tree.text.slice(core.from, core.to))
    const lines = after.get(id)
    const old = lines === undefined ? [title, ...own] : own
    const [gone, added] = [missingFrom(old, lines ?? []), missingFrom(lines ?? [], old)]
    if (gone.length + added.length > 0) changed.set(index, { id, index, gone, added, last: lines?.at(-1) ?? '' })
  }
  return changed
}

/** Whether a line goes, and nothing like it comes. */
export function isDropped(line: string, { gone, added }: SectionLines): boolean {
  return gone.includes(line.trim()) && !added.some((other) => areAlike(line, other))
}

/** Whether a line goes, and less comes than goes, so that nothing takes its place. */
export function isDeleted(line: string, section: SectionLines): boolean {
  return section.added.length < section.gone.length && isDropped(line, section)
}

/** The line of the document that the result ends within; null where it ends otherwise. */
export function cutLine({ gone, last }: SectionLines): string | null {
  const cut = last === '' ? undefined : gone.find((line) => line.length > last.length && line.startsWith(last))
  return cut ?? null
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function missingFrom(some: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return some.filter((line) => !known.has(line))
}

/** Whether two lines share at least half of their words. */
function areAlike(one: string, other: string): boolean {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)]
  const shared = [...mine].filter((word) => theirs.has(word)).length
  return shared * 4 >= mine.size + theirs.size && shared > 0
}

function wordsOf(line: string): ReadonlySet<string> {
  return new Set(line.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
}
