import { isSame } from '../../memo/is-same'
import { type Origin, originOf } from './origin'
import { ParsedSection } from './parsed-section'
import type { DocumentTree, MarkdownTree, PositionedTree, SectionPosition } from './tree'

/** Reads something of a section. What it answers depends on the section and what is given, and on nothing else. */
export type ReadSection<Value, Given extends readonly unknown[]> = (outline: MarkdownTree, ...given: Given) => Value

/** Reads things with a place. */
export interface SectionReader<Found, Given extends readonly unknown[]> {
  /** Places count from the beginning of the section. */
  readonly read: ReadSection<readonly Found[], Given>
  /** The same thing where the section stands in its document. */
  readonly toDocument: (found: Found, at: SectionPosition) => Found
}

/** What one reader answered for each section of a document, and what it found there, as far as somebody asked. */
interface Answers {
  readonly given: readonly unknown[]
  readonly values: readonly unknown[]
  /** `starts`: for each section, how much was found before it. */
  gathered: { readonly found: readonly unknown[]; readonly starts: Uint32Array } | null
}

/** By document, then by reader. */
const documents = new WeakMap<DocumentTree, Map<object, Answers>>()

/** What `read` answers for one section. It is asked again only when something else is given. */
export function readSection<Value, Given extends readonly unknown[]>(
  outline: MarkdownTree,
  read: ReadSection<Value, Given>,
  ...given: Given
): Value {
  return answerOf(outline, read, given)
}

function answerOf<Value, Given extends readonly unknown[]>(outline: MarkdownTree, read: ReadSection<Value, Given>, given: Given): Value {
  return outline instanceof ParsedSection ? outline.ask(read, given) : read(outline, ...given)
}

/** What `read` answers for each section, in the order of the text. */
export function readSections<Value, Given extends readonly unknown[]>(
  outline: DocumentTree,
  read: ReadSection<Value, Given>,
  ...given: Given
): readonly Value[] {
  return answersOf(outline, read, given).values as readonly Value[]
}

/** What a reader finds in all sections, in the order of the text, at its place in the document. */
export function findInSections<Found, Given extends readonly unknown[]>(
  outline: DocumentTree,
  { read, toDocument }: SectionReader<Found, Given>,
  ...given: Given
): readonly Found[] {
  const own = answersOf(outline, read, given)
  if (own.gathered) return own.gathered.found as readonly Found[]
  const { sectionTrees } = outline
  const origin = originOf(outline)
  const before = answersBefore(origin, read, given)?.gathered
  const kept = before ? (origin?.kept ?? 0) : 0
  const found = (before?.found.slice(0, before.starts[kept]) ?? []) as Found[]
  const starts = new Uint32Array(sectionTrees.length + 1)
  if (before) starts.set(before.starts.subarray(0, kept))
  for (let index = kept; index < sectionTrees.length; index += 1) {
    starts[index] = found.length
    for (const one of own.values[index] as readonly Found[]) found.push(toDocument(one, sectionTrees[index] as PositionedTree))
  }
  starts[sectionTrees.length] = found.length
  own.gathered = { found, starts }
  return found
}

function answersOf<Value, Given extends readonly unknown[]>(outline: DocumentTree, read: ReadSection<Value, Given>, given: Given): Answers {
  const known = documents.get(outline) ?? new Map<object, Answers>()
  documents.set(outline, known)
  const own = known.get(read)
  if (own && isSame(own.given, given)) return own
  const { sectionTrees } = outline
  const origin = originOf(outline)
  const before = answersBefore(origin, read, given)
  const kept = before ? (origin?.kept ?? 0) : 0
  const rest = before ? (origin?.rest ?? 0) : 0
  const touched = sectionTrees.slice(kept, sectionTrees.length - rest).map(({ tree }) => answerOf(tree, read, given))
  const values = before ? [...before.values.slice(0, kept), ...touched, ...before.values.slice(before.values.length - rest)] : touched
  const all: Answers = { given, values, gathered: null }
  known.set(read, all)
  return all
}

/** The answers for the version that an outline came from, where the same was given. */
function answersBefore(origin: Origin | null, read: object, given: readonly unknown[]): Answers | null {
  const before = origin && documents.get(origin.before)?.get(read)
  return before && isSame(before.given, given) ? before : null
}
