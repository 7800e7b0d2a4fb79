import type { DocumentOutline, Outline, PlacedPassage, Standpoint } from '../outline'
import { isSame } from './is-same'

/** Reads something of a passage. What it answers depends on the passage and what is given, and on nothing else. */
export type ReadPassage<Value, Given extends readonly unknown[]> = (outline: Outline, ...given: Given) => Value

/** Reads things with a place. */
export interface PassageReader<Found, Given extends readonly unknown[]> {
  /** Places count from the beginning of the passage. */
  readonly read: ReadPassage<readonly Found[], Given>
  /** The same thing where the passage stands in its document. */
  readonly placed: (found: Found, at: Standpoint) => Found
}

interface Memory {
  readonly given: readonly unknown[]
  readonly value: unknown
}

interface PlacedMemory {
  readonly found: unknown
  readonly at: PlacedPassage
  readonly placed: unknown
}

/** By what reads: what it answered last for the outline of a passage, as long as that lives. */
const values = new WeakMap<object, WeakMap<Outline, Memory>>()
const places = new WeakMap<object, WeakMap<Outline, PlacedMemory>>()

/** What `read` answers for one passage. It is asked again only when something else is given. */
export function ofPassage<Value, Given extends readonly unknown[]>(
  outline: Outline,
  read: ReadPassage<Value, Given>,
  ...given: Given
): Value {
  return recall(memoryOf(values, read), outline, read, given)
}

/** What `read` answers for each passage, in the order of the text. */
export function eachPassage<Value, Given extends readonly unknown[]>(
  { passages }: DocumentOutline,
  read: ReadPassage<Value, Given>,
  ...given: Given
): readonly Value[] {
  const known = memoryOf(values, read)
  return passages.map(({ passage }) => recall(known, passage.outline, read, given))
}

/** What a reader finds in all passages, in the order of the text, at its place in the document. */
export function byPassage<Found, Given extends readonly unknown[]>(
  outline: DocumentOutline,
  { read, placed }: PassageReader<Found, Given>,
  ...given: Given
): readonly Found[] {
  const [known, moved] = [memoryOf(values, read), memoryOf(places, read)]
  const all: Found[] = []
  for (const at of outline.passages) {
    const passage = at.passage.outline
    const found = recall(known, passage, read, given)
    if (found.length === 0) continue
    const before = moved.get(passage)
    const there = before?.at === at && before.found === found ? (before.placed as readonly Found[]) : found.map((one) => placed(one, at))
    if (there !== before?.placed) moved.set(passage, { found, at, placed: there })
    for (const one of there) all.push(one)
  }
  return all
}

function recall<Value, Given extends readonly unknown[]>(
  known: WeakMap<Outline, Memory>,
  outline: Outline,
  read: ReadPassage<Value, Given>,
  given: Given,
): Value {
  const before = known.get(outline)
  if (before && isSame(before.given, given)) return before.value as Value
  const value = read(outline, ...given)
  known.set(outline, { given, value })
  return value
}

function memoryOf<Kept>(memories: WeakMap<object, WeakMap<Outline, Kept>>, read: object): WeakMap<Outline, Kept> {
  const known = memories.get(read) ?? new WeakMap<Outline, Kept>()
  memories.set(read, known)
  return known
}
