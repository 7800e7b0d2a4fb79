import { isSame } from '../../memo/is-same'
import { type Origin, originOf } from './origin'
import type { DocumentOutline, Outline, PlacedPassage, Standpoint } from './outline'
import { PassageOutline } from './passage-outline'

/** Reads something of a passage. What it answers depends on the passage and what is given, and on nothing else. */
export type ReadPassage<Value, Given extends readonly unknown[]> = (outline: Outline, ...given: Given) => Value

/** Reads things with a place. */
export interface PassageReader<Found, Given extends readonly unknown[]> {
  /** Places count from the beginning of the passage. */
  readonly read: ReadPassage<readonly Found[], Given>
  /** The same thing where the passage stands in its document. */
  readonly placed: (found: Found, at: Standpoint) => Found
}

/** What one reader answered for each passage of a document, and what it found there, as far as somebody asked. */
interface Answers {
  readonly given: readonly unknown[]
  readonly values: readonly unknown[]
  /** `starts`: for each passage, how much was found before it. */
  gathered: { readonly found: readonly unknown[]; readonly starts: Uint32Array } | null
}

/** By document, then by reader. */
const documents = new WeakMap<DocumentOutline, Map<object, Answers>>()

/** What `read` answers for one passage. It is asked again only when something else is given. */
export function ofPassage<Value, Given extends readonly unknown[]>(
  outline: Outline,
  read: ReadPassage<Value, Given>,
  ...given: Given
): Value {
  return answerOf(outline, read, given)
}

function answerOf<Value, Given extends readonly unknown[]>(outline: Outline, read: ReadPassage<Value, Given>, given: Given): Value {
  return outline instanceof PassageOutline ? outline.ask(read, given) : read(outline, ...given)
}

/** What `read` answers for each passage, in the order of the text. */
export function eachPassage<Value, Given extends readonly unknown[]>(
  outline: DocumentOutline,
  read: ReadPassage<Value, Given>,
  ...given: Given
): readonly Value[] {
  return answersOf(outline, read, given).values as readonly Value[]
}

/** What a reader finds in all passages, in the order of the text, at its place in the document. */
export function byPassage<Found, Given extends readonly unknown[]>(
  outline: DocumentOutline,
  { read, placed }: PassageReader<Found, Given>,
  ...given: Given
): readonly Found[] {
  const own = answersOf(outline, read, given)
  if (own.gathered) return own.gathered.found as readonly Found[]
  const { passages } = outline
  const origin = originOf(outline)
  const before = answersBefore(origin, read, given)?.gathered
  const kept = before ? (origin?.kept ?? 0) : 0
  const found = (before?.found.slice(0, before.starts[kept]) ?? []) as Found[]
  const starts = new Uint32Array(passages.length + 1)
  if (before) starts.set(before.starts.subarray(0, kept))
  for (let index = kept; index < passages.length; index += 1) {
    starts[index] = found.length
    for (const one of own.values[index] as readonly Found[]) found.push(placed(one, passages[index] as PlacedPassage))
  }
  starts[passages.length] = found.length
  own.gathered = { found, starts }
  return found
}

function answersOf<Value, Given extends readonly unknown[]>(
  outline: DocumentOutline,
  read: ReadPassage<Value, Given>,
  given: Given,
): Answers {
  const known = documents.get(outline) ?? new Map<object, Answers>()
  documents.set(outline, known)
  const own = known.get(read)
  if (own && isSame(own.given, given)) return own
  const { passages } = outline
  const origin = originOf(outline)
  const before = answersBefore(origin, read, given)
  const kept = before ? (origin?.kept ?? 0) : 0
  const rest = before ? (origin?.rest ?? 0) : 0
  const touched = passages.slice(kept, passages.length - rest).map(({ passage }) => answerOf(passage.outline, read, given))
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
