import type { DocumentState } from '#bridge'
import type { DocumentSummary } from '#spec'
import { visibleName } from '../../ui/visible-name'

/** How a document is called in a list, in two parts: only the first is cut while the second has room. */
export interface DocumentName {
  readonly start: string
  /** From where the name differs from a neighbour that begins alike; empty where none does. */
  readonly end: string
}

/** Kinds of which a repository has one document, known by its file name. */
const knownByFile: ReadonlySet<string> = new Set(['technical-spec', 'active-spec', 'constitution'])

const leadingNumber = /^(?:\d{4}-\d{2}-\d{2}|\d{1,8})(?=[-_. ])/

/** The names of the documents of a list, by path. */
export function documentNames(
  documents: readonly DocumentState[],
  summaries: ReadonlyMap<string, DocumentSummary>,
  by: 'title' | 'file',
): ReadonlyMap<string, DocumentName> {
  const whole = documents.map(({ path, role }) => ({
    path,
    name: wholeName(path, role === 'document' ? summaries.get(path) : undefined, by),
  }))
  const sorted = [...whole].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return new Map(
    sorted.map(({ path, name }, index) => {
      const shared = Math.max(sharedLength(name, sorted[index - 1]?.name), sharedLength(name, sorted[index + 1]?.name))
      return [path, splitName(name, shared)]
    }),
  )
}

/** The title, with the number that the file name begins with; the file name of a document that is known by it. */
function wholeName(path: string, summary: DocumentSummary | undefined, by: 'title' | 'file'): string {
  const file = visibleName(fileName(path))
  if (summary?.kind === 'spec-delta') return visibleName(path.split('/').at(-2) ?? file)
  if (by === 'file' || summary === undefined || knownByFile.has(summary.kind) || isLog(path, summary) || isAbout(path)) return file
  const title = visibleName(summary.title.replace(/\s+/g, ' ').trim())
  if (title === '' || summary.isTemplate || isPartTitle(summary)) return file
  const number = leadingNumber.exec(file)?.[0]
  return number === undefined || title.includes(number.replace(/^0+(?=\d)/, '')) ? title : `${number} ${title}`
}

/** A document without a heading of the first level has the title of its first part: "Context". */
function isPartTitle({ title, sections }: DocumentSummary): boolean {
  return (
    sections.find((section) => section.title === title && section.level > 0)?.level !== 1 &&
    sections.some((section) => section.title === title)
  )
}

/** A log holds many decisions, a record one. */
function isLog(path: string, { kind }: DocumentSummary): boolean {
  return kind === 'decision-log' && /^decision[-_ ]?log\.\w+$/i.test(fileName(path))
}

/** A file about its folder, and no document of the kind of the others. */
export function isAbout(path: string): boolean {
  return /^(?:readme|index)\.\w+$/i.test(fileName(path))
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** So many characters alike, and a name is cut before the difference. */
const alike = 12

function splitName(name: string, shared: number): DocumentName {
  // Whole words, and not in the middle of a number.
  const from = shared < alike ? 0 : Math.max(...[' ', '-', '_', '/', '.'].map((mark) => name.lastIndexOf(mark, shared - 1))) + 1
  return from < alike / 2 || from >= name.length ? { start: name, end: '' } : { start: name.slice(0, from), end: name.slice(from) }
}

function sharedLength(name: string, other: string | undefined): number {
  if (other === undefined || other === name) return 0
  let length = 0
  while (length < name.length && name[length] === other[length]) length += 1
  return length
}
