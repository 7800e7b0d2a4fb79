import { isSame } from './is-same'
import type { Results } from './results'

/** A section that stays the same object when another section is edited, and keeps the results read from it. */
export interface MemoizedSection {
  readonly results: Results
}

/** One version of a document. */
export interface SectionedDocument<Positioned> {
  readonly sectionTrees: readonly Positioned[]
}

export interface PositionedSection<Section> {
  readonly tree: Section
}

/** The version before the edit, and the sections that both versions share. */
export interface Origin {
  readonly before: object
  /** Number of sections at the beginning that are the same, at the same positions. */
  readonly kept: number
  /** Number of sections at the end that are the same, at any position. */
  readonly rest: number
}

/** The results of one function for each section of a document. */
export interface SectionResults<Value> {
  readonly inputs: readonly unknown[]
  readonly values: readonly Value[]
  /** `starts`: for each section, the number of items in the sections before it. */
  collected: { readonly found: readonly unknown[]; readonly starts: Uint32Array } | null
}

const origins = new WeakMap<object, Origin>()
const results = new WeakMap<object, Map<object, SectionResults<unknown>>>()

/** Null for a document that was parsed whole, and for one with a later version. */
export function originOf(document: object): Origin | null {
  return origins.get(document) ?? null
}

export function setOrigin(document: object, origin: Origin): void {
  // Otherwise every version would keep all earlier ones alive.
  origins.delete(origin.before)
  origins.set(document, origin)
}

/** Drops the results for all sections of a document, which are computed again when they are asked for. */
export function forgetResults(document: object): void {
  origins.delete(document)
  results.delete(document)
}

/**
 * Computes `read` for each section of a document, and again only for edited sections or changed inputs. `read` must depend
 * on the section and `inputs` alone.
 */
export function bySection<Section extends MemoizedSection, Value, Inputs extends readonly unknown[]>(
  document: SectionedDocument<PositionedSection<Section>>,
  read: (section: Section, ...inputs: Inputs) => Value,
  inputs: Inputs,
): SectionResults<Value> {
  const known = results.get(document) ?? new Map<object, SectionResults<unknown>>()
  results.set(document, known)
  const own = known.get(read)
  if (own && isSame(own.inputs, inputs)) return own as SectionResults<Value>
  const { sectionTrees } = document
  const origin = originOf(document)
  const before = resultsBefore<Value>(origin, read, inputs)
  const kept = before ? (origin?.kept ?? 0) : 0
  const rest = before ? (origin?.rest ?? 0) : 0
  const touched = sectionTrees.slice(kept, sectionTrees.length - rest).map(({ tree }) => tree.results.get(tree, read, inputs))
  const values = before ? [...before.values.slice(0, kept), ...touched, ...before.values.slice(before.values.length - rest)] : touched
  const all: SectionResults<Value> = { inputs, values, collected: null }
  known.set(read, all)
  return all
}

/** All items that `read` finds, in document order; `toDocument` runs again only from the first edited section on. */
export function collectBySection<
  Section extends MemoizedSection,
  Positioned extends PositionedSection<Section>,
  Found,
  Inputs extends readonly unknown[],
>(
  document: SectionedDocument<Positioned>,
  read: (section: Section, ...inputs: Inputs) => readonly Found[],
  toDocument: (found: Found, position: Positioned) => Found,
  inputs: Inputs,
): readonly Found[] {
  const own = bySection(document, read, inputs)
  if (own.collected) return own.collected.found as readonly Found[]
  const { sectionTrees } = document
  const origin = originOf(document)
  const before = resultsBefore(origin, read, inputs)?.collected
  const kept = before ? (origin?.kept ?? 0) : 0
  const found = (before?.found.slice(0, before.starts[kept]) ?? []) as Found[]
  const starts = new Uint32Array(sectionTrees.length + 1)
  if (before) starts.set(before.starts.subarray(0, kept))
  for (let index = kept; index < sectionTrees.length; index += 1) {
    starts[index] = found.length
    for (const one of own.values[index] as readonly Found[]) found.push(toDocument(one, sectionTrees[index] as Positioned))
  }
  starts[sectionTrees.length] = found.length
  own.collected = { found, starts }
  return found
}

/** The results of the version before, if the inputs are the same. */
function resultsBefore<Value>(origin: Origin | null, read: object, inputs: readonly unknown[]): SectionResults<Value> | null {
  const before = origin && results.get(origin.before)?.get(read)
  return before && isSame(before.inputs, inputs) ? (before as SectionResults<Value>) : null
}
